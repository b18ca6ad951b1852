import { readFileSync } from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import { parse as parseBibtex } from '../../src/core/formats/bibtex/parse.ts';
import { parse as parseCsl } from '../../src/core/formats/csl/parse.ts';
import { parse as parseCsv } from '../../src/core/formats/csv/parse.ts';
import { parse as parseRis } from '../../src/core/formats/ris/parse.ts';
import { writers } from '../../src/core/formats/writers.ts';
import { citingPapersFileSchema } from '../../src/core/schemas/citing-papers-file.ts';
import { axe } from '../support/axe.ts';
import { compressedList, readCompressedFile } from '../support/compressed-list.ts';
import { box } from '../support/search-box.ts';
import { addressOf, paperPage } from '../support/sites.ts';
import { clipboardPermissions, needs } from '../support/test-browser.ts';

const menu = (page: Page) => page.locator('.export');
const openMenu = (page: Page) => menu(page).locator('summary').click();
const status = (page: Page) => menu(page).getByRole('status');
const countLine = (page: Page) => page.locator('.result-count > .count');
const shownTitles = async (page: Page) =>
  (await page.locator('.papers > .entry:visible .title').allTextContents()).map((text) => text.trim());

const unfold = (page: Page, form: string) => page.locator(`.forms summary:text-is("${form}")`).click();

async function save(page: Page, format: string): Promise<{ download: Download; text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    menu(page).locator(`:is(a, button):text-is("${format}")`).click(),
  ]);
  return { download, text: readFileSync(await download.path(), 'utf8') };
}

/** The titles in a file, read by the parser of its format. */
const titlesIn: Record<string, (text: string) => (string | null)[]> = {
  BibTeX: (text) => parseBibtex(text).papers.map(({ title }) => title),
  RIS: (text) => parseRis(text).papers.map(({ title }) => title),
  'CSL-JSON': (text) => parseCsl(text).papers.map(({ title }) => title),
  CSV: (text) => parseCsv(text).papers.map(({ title }) => title),
  JSON: (text) => citingPapersFileSchema.parse(JSON.parse(text)).citingPapers.map(({ title }) => title),
  Markdown: (text) =>
    Array.from(text.matchAll(/^\d+\. \*\*\[?(.+?)(?:\]\(\S+\))?\*\*$/gm), ([, title = '']) =>
      title.replace(/\\(.)/g, '$1'),
    ),
};

test.describe('the export of a list that fits its page', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(addressOf('real'));
    await expect(page.locator('astro-island:not([ssr]) > .search')).toBeAttached();
  });

  for (const [format, titlesOf] of Object.entries(titlesIn)) {
    test(`saves a filtered, sorted view as ${format}, exactly as it is on the screen`, async ({ page }) => {
      await box(page).fill('reasoning');
      await page.getByRole('checkbox', { name: /^Representative/ }).check();
      await expect(countLine(page)).toHaveText(/of 50 papers$/);
      await expect.poll(async () => (await shownTitles(page)).length).toBeLessThan(24);
      const byRelevance = await shownTitles(page);
      await page.getByLabel('Sort').selectOption('title');
      await expect(page).toHaveURL(/q=reasoning&rep=yes&sort=title/);
      await expect.poll(() => shownTitles(page)).not.toEqual(byRelevance);
      const shown = await shownTitles(page);
      expect(shown.length).toBeGreaterThan(2);
      await openMenu(page);
      const { download, text } = await save(page, format);
      expect(titlesOf(text)).toEqual(shown);
      expect(download.suggestedFilename()).toMatch(/^visual-rft-reasoning-yes-title\.[a-z.]+$/);
      await expect(status(page)).toHaveText(
        `Saved ${shown.length} papers as ${download.suggestedFilename()}`,
      );
    });
  }

  test('saves the papers with some of the words after those with all, as they are shown', async ({
    page,
  }) => {
    await box(page).fill('video temporal grounding');
    await expect(countLine(page)).toHaveText(/^2 papers match; \d+ more match some of the words$/);
    const shown = await shownTitles(page);
    await openMenu(page);
    const { text } = await save(page, 'BibTeX');
    expect(titlesIn.BibTeX?.(text)).toEqual(shown);
  });

  test('is the published file where the whole list is shown', { tag: '@essential' }, async ({ page }) => {
    await openMenu(page);
    await expect(menu(page)).toContainText('Export all 50 papers');
    const { download, text } = await save(page, 'CSV');
    expect(download.suggestedFilename()).toBe('visual-rft-citing-papers.csv');
    const published = await page.request.get(addressOf('real', 'hubs/visual-rft/citing-papers.csv'));
    expect(text).toBe(await published.text());
  });

  test('names its view and its source files', async ({ page }) => {
    await box(page).fill('LVIS');
    await expect(countLine(page)).toHaveText('1 of 50 papers');
    await openMenu(page);
    const { text } = await save(page, 'Markdown');
    expect(text).toContain('1 of the 50 papers that cite “Visual-RFT');
    expect(text).toContain('?q=LVIS');
    expect(text).toMatch(/visual-rft\.pith\.txt, SHA-256 `[0-9a-f]{64}`/);
  });

  test('fetches neither writers nor facts before something is saved, and the facts once', async ({
    page,
  }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await box(page).fill('reward');
    await expect(countLine(page)).toHaveText(/^\d+ of 50 papers/);
    await openMenu(page);
    await expect(menu(page)).toContainText(/Downloads about \d+ KB first/);
    expect(fetched.filter((url) => /write|citing-papers/.test(url))).toEqual([]);
    await save(page, 'BibTeX');
    await save(page, 'RIS');
    expect(fetched.filter((url) => url.includes('citing-papers'))).toHaveLength(1);
  });

  test('says where the facts cannot be fetched, and works when they can', async ({ page }) => {
    await page.route('**/citing-papers.json', (route) => route.abort());
    await box(page).fill('reward');
    await expect(countLine(page)).toHaveText(/^\d+ of 50 papers/);
    await openMenu(page);
    await menu(page).getByRole('button', { name: 'BibTeX' }).click();
    await expect(status(page)).toHaveText(/could not be fetched/);
    await page.unroute('**/citing-papers.json');
    const { text } = await save(page, 'BibTeX');
    expect(titlesIn.BibTeX?.(text)).toEqual(await shownTitles(page));
  });

  test('works with the keyboard, and closes by Escape or when the focus leaves it', async ({ page }) => {
    const summary = menu(page).locator('summary');
    await summary.focus();
    await page.keyboard.press('Enter');
    await expect(menu(page)).toHaveAttribute('open');
    await page.keyboard.press('Tab');
    await expect(menu(page).getByRole('link', { name: 'BibTeX' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(menu(page)).not.toHaveAttribute('open');
    await expect(summary).toBeFocused();
    await page.keyboard.press('Enter');
    await box(page).focus();
    await expect(menu(page)).not.toHaveAttribute('open');
  });

  test('has no accessibility violations while it is open', async ({ page }) => {
    await box(page).fill('reward');
    await expect(countLine(page)).toHaveText(/^\d+ of 50 papers/);
    await openMenu(page);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await axe(page).include('.search').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test('offers nothing to save where nothing is found', async ({ page }) => {
    await box(page).fill('qzxqzx');
    await expect(countLine(page)).toHaveText('0 of 50 papers');
    await openMenu(page);
    for (const button of await menu(page).getByRole('button').all()) await expect(button).toBeDisabled();
  });
});

test.describe('the export of a long list', () => {
  test('saves all papers of a view, those beyond the first page of hits too', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(addressOf('longList', '?q=paper+nobody'));
    await expect(countLine(page)).toHaveText('250 of 250 papers');
    await expect.poll(() => shownTitles(page)).toHaveLength(25);
    const shown = await shownTitles(page);
    await openMenu(page);
    expect(fetched.filter((url) => /works|citing-papers/.test(url))).toEqual([]);
    const { text } = await save(page, 'BibTeX');
    const saved = titlesIn.BibTeX?.(text) ?? [];
    expect(saved.slice(0, 25)).toEqual(shown);
    expect(new Set(saved).size).toBe(250);
    await expect(status(page)).toHaveText('Saved 250 papers as long-list-paper-nobody.bib');
    expect(fetched.filter((url) => url.includes('citing-papers'))).toEqual([]);
  });

  test('fetches only the pieces that hold the papers of the view, and keeps its order', async ({ page }) => {
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    await page.goto(addressOf('longList', '?rep=yes&sort=title'));
    await expect(countLine(page)).toHaveText('3 of 250 papers');
    await openMenu(page);
    const { text } = await save(page, 'CSL-JSON');
    expect(titlesIn['CSL-JSON']?.(text)).toEqual(await shownTitles(page));
    expect(fetched.filter((url) => url.includes('.works.bin'))).toHaveLength(1);
  });
});

test.describe('the export of a list that is published as one compressed file', () => {
  test('is in each format what its writer makes of that file', async ({ page }) => {
    const { head, works } = await compressedList(page.request, 'threeThousand', 'three-thousand');
    expect(works).toHaveLength(3000);
    await page.goto(addressOf('threeThousand'));
    await openMenu(page);
    await expect(menu(page)).toContainText('Export all 3,000 papers');
    await expect(menu(page)).toContainText(/Downloads up to [\d.]+ [KM]B first/);
    for (const { title, extension, stringify } of writers) {
      const { download, text } = await save(page, title);
      expect(text === stringify(works, head), title).toBe(true);
      expect(download.suggestedFilename()).toBe(`three-thousand-citing-papers.${extension}`);
      await expect(status(page)).toHaveText(`Saved 3,000 papers as ${download.suggestedFilename()}`);
    }
  });

  test('says that a piece of the list cannot be fetched, and works when it can', async ({ page }) => {
    await page.goto(addressOf('threeThousand'));
    await page.route('**/*.works.bin', (route) => route.abort('connectionreset'), { times: 1 });
    await openMenu(page);
    await menu(page).getByRole('button', { name: 'BibTeX' }).click();
    await expect(status(page)).toHaveText(/could not be fetched/);
    expect(titlesIn.BibTeX?.((await save(page, 'BibTeX')).text)).toHaveLength(3000);
  });

  test.describe('without JavaScript', () => {
    test.use({ javaScriptEnabled: false });
    needs('no scripts');

    test('is a link to it', async ({ page }) => {
      await page.goto(addressOf('threeThousand'));
      await openMenu(page);
      await expect(menu(page).getByRole('button')).toHaveCount(0);
      await expect(menu(page).getByRole('link')).toHaveText(['JSON Lines']);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        menu(page).getByRole('link').click(),
      ]);
      expect(readCompressedFile(readFileSync(await download.path())).works).toHaveLength(3000);
    });
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  needs('no scripts');

  test('the export is the links to the files of the whole list', async ({ page }) => {
    await page.goto(addressOf('real'));
    await openMenu(page);
    await expect(menu(page).getByRole('link')).toHaveCount(6);
    const { text } = await save(page, 'RIS');
    expect(titlesIn.RIS?.(text)).toHaveLength(50);
  });

  test('the cite box opens, and offers no button that would do nothing', async ({ page }) => {
    await page.goto(addressOf(paperPage.site, paperPage.path));
    await unfold(page, 'BibTeX');
    await expect(page.locator('.forms pre').filter({ hasText: '@misc{' })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Copy/ })).toHaveCount(0);
  });
});

test.describe('the cite box', () => {
  const entry = (page: Page) => page.locator('.forms pre').filter({ hasText: '@misc{' });
  const copy = (page: Page) => page.getByRole('button', { name: 'Copy BibTeX' });

  test('copies an entry and says so', { tag: '@essential' }, async ({ page, context }) => {
    needs('clipboard');
    await context.grantPermissions(clipboardPermissions);
    await page.goto(addressOf(paperPage.site, paperPage.path));
    await unfold(page, 'BibTeX');
    await copy(page).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await entry(page).textContent());
    expect(parseBibtex(copied).papers).toHaveLength(1);
  });

  test('selects the entry where the clipboard is refused, and says how to go on', async ({ page }) => {
    await page.addInitScript(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await page.goto(addressOf(paperPage.site, paperPage.path));
    await unfold(page, 'BibTeX');
    await copy(page).click();
    await expect(page.getByRole('status').filter({ hasText: 'press Ctrl+C' })).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(await entry(page).textContent());
  });

  test('shows one form at a time, and unfolds on the page of a hub', async ({ page }) => {
    await page.goto(addressOf('real'));
    const forms = page.locator('.forms > details');
    await expect(forms.first()).toBeHidden();
    await page.locator('summary', { hasText: /^\s*Cite/ }).click();
    await expect(page.locator('.forms pre:visible')).toHaveCount(1);
    await unfold(page, 'RIS');
    await expect(page.locator('.forms pre:visible')).toHaveCount(1);
    await expect(page.locator('.forms pre:visible')).toContainText('TY  -');
  });
});
