import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { watchPage } from '../../scripts/lib/attacks/watch-page.ts';
import {
  buildGoodSite,
  fixtureDumps,
  noPaperPages,
  type SiteOptions,
} from '../../scripts/lib/site/build-site.ts';
import { parse as parseBibtex } from '../../src/core/formats/bibtex/parse.ts';
import { parse as parseCsv } from '../../src/core/formats/csv/parse.ts';
import { axe } from '../support/axe.ts';
import { ready } from '../support/search-box.ts';
import { thousandAbstracts } from '../support/thousand-papers.ts';

let file: string;

/** Builds the only hub of some dumps as a file, and returns its address. */
async function buildFile(options: SiteOptions): Promise<string> {
  const { hubFiles } = await buildGoodSite({ ...options, site: '', offline: true });
  const [name = ''] = readdirSync(hubFiles);
  return pathToFileURL(join(hubFiles, name)).href;
}

test.beforeAll(async () => {
  file = await buildFile({ dumps: fixtureDumps('visual-rft') });
});

let found: string[];
let asked: string[];

test.beforeEach(async ({ page, context }) => {
  await context.setOffline(true);
  found = await watchPage(page, file);
  asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(file);
});

test.afterEach(() => {
  expect(found).toEqual([]);
  expect(asked.filter((address) => !/^(?:data|blob):/.test(address) && !address.startsWith(file))).toEqual(
    [],
  );
});

const count = (page: Page) => page.locator('.result-count > .count');
const shownTitles = async (page: Page) =>
  (await page.locator('.papers > .entry:visible .title').allTextContents()).map((title) => title.trim());

async function search(page: Page, words: string) {
  await ready(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await expect(count(page)).toHaveText(/^\d+ of [\d,]+ papers/);
}

test('a hub opened from a disk is searched, filtered and exported by keyboard', async ({ page }) => {
  await search(page, 'reward');
  const all = await shownTitles(page);
  const filter = page.getByRole('checkbox', { name: /^Representative/ });
  await filter.focus();
  await page.keyboard.press('Space');
  await expect(filter).toBeChecked();
  await expect.poll(async () => (await shownTitles(page)).length).toBeLessThan(all.length);
  const shown = await shownTitles(page);
  expect(shown.length).toBeGreaterThan(1);

  await page.locator('.export summary').focus();
  await page.keyboard.press('Enter');
  const button = page.locator('.export').getByRole('button', { name: 'CSV' });
  await button.focus();
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(parseCsv(csv).papers.map(({ title }) => title)).toEqual(shown);
  // Where the file is on this disk may be private.
  expect(csv).not.toContain('file:');
});

test('the whole list is exported from the file, as are the figures', async ({ page }) => {
  await ready(page);
  await page.locator('.export summary').click();
  const [list] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.export').getByRole('button', { name: 'BibTeX' }).click(),
  ]);
  expect(parseBibtex(readFileSync(await list.path(), 'utf8')).papers.length).toBe(50);
  const [dates] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('#dates').getByRole('button', { name: 'Download data (CSV)' }).click(),
  ]);
  expect(dates.suggestedFilename()).toBe('visual-rft-dates.csv');
  expect(readFileSync(await dates.path(), 'utf8')).toMatch(/^basis,slot,.*\r?\ncounted,month,2025-03/);
});

test('the map shows what is found, and its marks lead to the entries', async ({ page }) => {
  await page.locator('#map').scrollIntoViewIfNeeded();
  const colours = page.getByLabel('Colour');
  await expect(colours).toBeEnabled();
  await colours.selectOption({ index: 1 });
  await expect(page.locator('#map .map-legend, #map .legend').first()).toBeVisible();
  const mark = page.locator('#map a.mark').first();
  const to = (await mark.getAttribute('href')) ?? '';
  expect(to).toMatch(/^#paper-/);
  await mark.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator(`[id="${decodeURIComponent(to.slice(1))}"]`)).toBeInViewport();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a view is kept in the address, also as a table', async ({ page }) => {
  await search(page, 'reward');
  await expect(page).toHaveURL(/\?q=reward/);
  const shown = await shownTitles(page);
  await page.reload();
  await expect(count(page)).toHaveText(/^\d+ of 50 papers/);
  await expect.poll(() => shownTitles(page)).toEqual(shown);
  await page.goto(`${file}?q=reward&view=table`);
  await expect(page.locator('.paper-table tbody tr')).not.toHaveCount(0);
});

test('what a word means is said in the file', async ({ page }) => {
  for (const id of ['search-help', 'glossary', 'wording', 'licences']) {
    await expect(page.locator(`#${id}`)).toBeAttached();
  }
  await expect(page.getByText('This file works without a network.')).toBeAttached();
  await ready(page);
  await page.getByRole('button', { name: 'How search works' }).click();
  await page.getByRole('link', { name: 'All of it' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page.locator('#search-help')).toBeInViewport();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the file has no barrier that axe finds, in ${scheme} colours`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await search(page, 'reward');
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}

test('without scripts the whole list is there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  const page = await context.newPage();
  await page.goto(file);
  await expect(page.locator('.papers > .entry')).toHaveCount(50);
  await context.close();
});

test('hostile text of a source stays text', async ({ page }) => {
  const hostile = await buildFile({ dumps: fixtureDumps('hostile') });
  asked.length = 0;
  await page.goto(hostile);
  await search(page, 'a');
  expect(await page.evaluate(() => 'pwned' in window)).toBe(false);
  expect(asked.filter((address) => !/^(?:data|blob):/.test(address) && !address.startsWith(hostile))).toEqual(
    [],
  );
  asked.length = 0;
});

test('a list that the file has compressed is searched and exported', async ({ page }) => {
  const packed = await buildFile({ dumps: await thousandAbstracts(), config: noPaperPages });
  asked.length = 0;
  await page.goto(packed);
  await expect(page.locator('.papers > .entry')).toHaveCount(1000);
  await search(page, 'rl');
  const shown = await shownTitles(page);
  expect(shown.length).toBeGreaterThan(1);
  await page.locator('.export summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.export').getByRole('button', { name: 'BibTeX' }).click(),
  ]);
  const saved = parseBibtex(readFileSync(await download.path(), 'utf8')).papers;
  expect(saved.slice(0, shown.length).map(({ title }) => title?.toLowerCase())).toEqual(
    shown.map((title) => title.toLowerCase()),
  );
  expect(asked.filter((address) => !/^blob:/.test(address) && !address.startsWith(packed))).toEqual([]);
  asked.length = 0;
});
