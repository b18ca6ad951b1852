/** `npm run shots`: pictures of every kind of page, at three widths and in both themes, into `shots/`. */
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser, launchOptions } from './lib/browser.ts';
import { buildSite } from './lib/build-site.ts';
import { failWith } from './lib/fail.ts';
import { createPagesServer, listen } from './lib/pages-server.ts';

const widths = [360, 768, 1280];
const themes = ['light', 'dark'] as const;

/** What is shown, by the folder of dumps it is built from. */
const sites = [
  {
    dumps: 'data/dumps',
    pages: {
      hub: 'hubs/visual-rft/',
      paper: 'hubs/visual-rft/papers/vgr-visual-grounded-reasoning/',
      about: 'about/',
      'not-found': 'nothing-here/',
    },
  },
  { dumps: 'tests/fixtures/sites/six-roles', pages: { 'six-roles': '' } },
  { dumps: 'tests/fixtures/sites/two-hubs', pages: { 'two-hubs': '' } },
  {
    dumps: 'tests/fixtures/sites/two-hubs-four-formats',
    pages: {
      'four-formats': '',
      'four-formats-hub': 'hubs/moon/',
      'four-formats-paper': 'hubs/moon/papers/a-moon-for-every-tide-two-cycles-in-one/',
      'shared-papers': 'overlap/',
    },
  },
  { dumps: 'tests/fixtures/sites/empty-sections', pages: { 'nothing-stated': '' } },
  { dumps: 'tests/fixtures/sites/hostile', pages: { hostile: '' } },
];

const { values } = parseArgs({
  options: { out: { type: 'string', default: 'shots' }, only: { type: 'string' } },
});
rmSync(values.out, { recursive: true, force: true });
mkdirSync(values.out, { recursive: true });

const { executablePath } = await findBrowser();
const browser = await chromium.launch(launchOptions(executablePath));
for (const { dumps, pages } of sites) {
  const shown = Object.entries(pages).filter(([name]) => !values.only || name === values.only);
  if (shown.length > 0) await shootSite(browser, dumps, shown);
}
await browser.close();

async function shootSite(browser: Browser, dumps: string, pages: [string, string][]) {
  const { dist, exitCode, output } = await buildSite({ dumps });
  if (exitCode !== 0) failWith(`Cannot build the site of ${dumps}:\n${output}`, 1);
  const server = createPagesServer({ root: dist, base: '/' });
  const port = await listen(server, 0);
  for (const width of widths) {
    for (const colorScheme of themes) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      for (const [name, path] of pages) {
        await page.goto(`http://localhost:${port}/${path}`);
        const file = join(values.out, `${name}-${width}-${colorScheme}.png`);
        await page.screenshot({ path: file, fullPage: true });
        console.log(file);
      }
      await context.close();
    }
  }
  server.close();
}
