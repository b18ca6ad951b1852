/** Draws `public/social.png`, the picture that previews of the site show. Run it when the design changes. */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { siteDescription, siteName } from '../src/site.ts';
import { findBrowser, launchOptions } from './lib/tests/browser.ts';

const size = { width: 1200, height: 630 };
const font = (file: string) =>
  readFileSync(new URL(import.meta.resolve(`@fontsource-variable/${file}`))).toString('base64');

const html = `<!doctype html><style>
  @font-face { font-family: serif4; font-weight: 200 900;
    src: url(data:font/woff2;base64,${font('source-serif-4/files/source-serif-4-latin-wght-normal.woff2')}) }
  @font-face { font-family: sans3; font-weight: 200 900;
    src: url(data:font/woff2;base64,${font('source-sans-3/files/source-sans-3-latin-wght-normal.woff2')}) }
  body { margin: 0; width: 1200px; height: 630px; background: oklch(98.5% 0.005 90); color: oklch(23% 0.015 265); position: relative }
  h1 { position: absolute; left: 90px; top: 190px; margin: 0; font: 600 80px/1 serif4; letter-spacing: -2px }
  p { position: absolute; left: 94px; top: 320px; margin: 0; width: 560px; font: 400 36px/1.35 sans3; color: oklch(43% 0.015 265) }
  svg { position: absolute; right: 40px; top: 95px }
</style><h1>${siteName}</h1><p>${siteDescription}</p>${constellation()}`;

const { executablePath } = await findBrowser();
const browser = await chromium.launch(launchOptions(executablePath));
const page = await browser.newPage({ viewport: size });
await page.setContent(html);
await page.evaluate('document.fonts.ready');
writeFileSync('public/social.png', await page.screenshot({ type: 'png' }));
await browser.close();
console.log('public/social.png');

/** A hub with the papers around it that cite it. */
function constellation(): string {
  const center = { x: 220, y: 220 };
  const papers = Array.from({ length: 14 }, (_, index) => {
    const angle = index * 2.39996;
    const distance = 95 + ((index * 37) % 110);
    return { x: center.x + distance * Math.cos(angle), y: center.y + distance * Math.sin(angle) };
  });
  const lines = papers.map(({ x, y }) => `<path d="M${center.x} ${center.y}L${x} ${y}"/>`).join('');
  const dots = papers
    .map(({ x, y }, index) => `<circle cx="${x}" cy="${y}" r="${8 + (index % 3) * 3}"/>`)
    .join('');
  return `<svg width="440" height="440"><g stroke="oklch(82% 0.06 280)" stroke-width="2">${lines}</g>
    <g fill="oklch(70% 0.12 280)">${dots}</g><circle cx="220" cy="220" r="34" fill="oklch(42% 0.17 280)"/></svg>`;
}
