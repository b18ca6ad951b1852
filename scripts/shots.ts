/** `npm run shots`: saves pictures of every kind of page to `shots/`, at four widths and in both themes. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { figures } from '../src/core/figures/figures.ts';
import { failWith, writeOrFail } from './lib/fail.ts';
import { makeFolder } from './lib/files/make-folder.ts';
import { parseOptions } from './lib/parse-options.ts';
import { buildSite, run, type SiteOptions, temporaryFolder } from './lib/site/build-site.ts';
import { figureCases, writeFigureCases } from './lib/site/figure-cases.ts';
import { hostilePages, type KindSite, kindSites, pageKinds } from './lib/site/page-kinds.ts';
import { createPagesServer, listen } from './lib/site/pages-server.ts';
import { isPicture, pictureName, themes, widths } from './lib/site/pictures.ts';
import { findBrowser, launchOptions } from './lib/tests/browser.ts';

const usage = `Usage: npm run shots -- [--out DIR] [--only NAME] [--corpus FILE]

  --out DIR      where to save the pictures (default: shots)
  --only NAME    only the pictures of this name, as in hub or figure-map
  --corpus FILE  papers of the long list, as for make-dump (default: the real dump)`;

const { values } = parseOptions(
  {
    options: {
      out: { type: 'string', default: 'shots' },
      only: { type: 'string' },
      corpus: { type: 'string' },
    },
  },
  usage,
);

const figureRecords = temporaryFolder();
const longList = temporaryFolder();

interface ShotSite {
  source: SiteOptions;
  /** Addresses by the name of their pictures; a part of a page follows it as a selector after a space. */
  pages: Record<string, string>;
  prepare?: () => unknown;
}

/** How the sites without a folder of dumps are generated. */
const generated: Record<string, Pick<ShotSite, 'source' | 'prepare'>> = {
  longList: { source: { dumps: longList }, prepare: makeLongList },
  figures: { source: { records: figureRecords }, prepare: () => writeFigureCases(figureRecords) },
};

/** Pictures besides those of the kinds of page: parts of pages, and pages in another state. */
const further: Partial<Record<KindSite, Record<string, string>>> = {
  real: {
    embed: 'hubs/visual-rft/embed/',
    'figure-map': 'hubs/visual-rft/ #map',
    'figure-map-lit': 'hubs/visual-rft/?q=reward #map',
  },
  fourFormats: { 'four-formats': '', 'four-formats-hub': 'hubs/moon/' },
  figures: figurePages(),
  longList: {
    'figure-map-5000': 'hubs/long-list/figures/ #map',
  },
};

const sites: ShotSite[] = [
  ...Object.entries(kindSites).map(([name, { dumps, ...config }]) => ({
    ...(dumps === null ? generatedSite(name) : { source: { dumps, ...config } }),
    pages: {
      ...Object.fromEntries(
        [...pageKinds, ...hostilePages].filter(({ site }) => site === name).map(({ id, path }) => [id, path]),
      ),
      ...further[name as KindSite],
    },
  })),
  { source: { dumps: 'tests/fixtures/sites/empty-sections' }, pages: { 'nothing-stated': '' } },
];

writeOrFail(values.out, () => {
  makeFolder(values.out);
  // Earlier pictures, and nothing else that may be in a folder that a person names.
  for (const file of readdirSync(values.out).filter(isPicture)) rmSync(join(values.out, file));
});

const { executablePath } = await findBrowser();
const browser = await chromium.launch(launchOptions(executablePath));
for (const { source, pages, prepare } of sites) {
  const shown = Object.entries(pages).filter(([name]) => !values.only || name === values.only);
  if (shown.length === 0) continue;
  await prepare?.();
  await shootSite(browser, source, shown);
}
await browser.close();

function generatedSite(name: string): Pick<ShotSite, 'source' | 'prepare'> {
  const site = generated[name];
  if (!site) throw new RangeError(`The site ${name} has no dumps, and nothing generates them`);
  return site;
}

/** Each case of the figures: only the figures, since their lists are made up. */
function figurePages(): Record<string, string> {
  const pages = Object.keys(figureCases).flatMap((id) =>
    figures.map((figure) => [`figure-${figure.id}-${id}`, `hubs/${id}/ #${figure.id}`]),
  );
  return {
    ...Object.fromEntries(pages),
    'figure-roles-chosen': 'hubs/own-roles-and-polarity/?role=method&polarity=neutral #roles',
    'figure-dates-chosen': 'hubs/one-role/?from=2025-04&to=2025-07 #dates',
  };
}

/** A dump of 5,000 papers. */
async function makeLongList() {
  const out = ['--out', join(longList, 'long-list.pith.txt'), '--papers', '5000', '--layout', 'full'];
  const corpus = values.corpus ? ['--corpus', values.corpus] : [];
  const { exitCode, output } = await run('node', ['scripts/make-dump.ts', ...out, ...corpus]);
  if (exitCode !== 0) failWith(output, 1);
}

async function shootSite(browser: Browser, source: SiteOptions, pages: [string, string][]) {
  const { dist, exitCode, output } = await buildSite(source);
  if (exitCode !== 0) failWith(`Cannot build the site of ${source.dumps ?? 'the figures'}:\n${output}`, 1);
  const server = createPagesServer({ root: dist, base: '/' });
  const port = await listen(server, 0);
  for (const width of widths) {
    for (const colorScheme of themes) {
      const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
      const page = await context.newPage();
      for (const [name, address] of pages) {
        const [path = '', part] = address.split(' ');
        await page.goto(`http://localhost:${port}/${path}`, { waitUntil: 'networkidle' });
        const file = join(values.out, pictureName(name, width, colorScheme));
        if (!part) {
          await page.screenshot({ path: file, fullPage: true });
        } else {
          if ((await page.locator(part).count()) === 0) continue;
          // Some parts load only when they are near the window.
          await page.locator(part).scrollIntoViewIfNeeded();
          await page.waitForLoadState('networkidle');
          await page.locator(part).screenshot({ path: file });
        }
        console.log(file);
      }
      await context.close();
    }
  }
  server.close();
}
