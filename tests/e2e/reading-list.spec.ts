import { readFileSync } from 'node:fs';
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { parse as parseBibtex } from '../../src/core/formats/bibtex/parse.ts';
import { keyOf } from '../../src/core/reading-list/mark.ts';
import { writeMarksFile } from '../../src/core/reading-list/marks-file.ts';
import { axe } from '../support/axe.ts';
import { compressedList } from '../support/compressed-list.ts';
import { denyDatabase, denyLocal } from '../support/denied-storage.ts';
import { markOf } from '../support/reading-list/marks.ts';
import { addressOf, paperPage, type SiteName } from '../support/sites.ts';
import { smallTargets } from '../support/small-targets.ts';

const camo = 'CaMo: Camera Motion Grounded Evaluation';
const plans = 'From Plans to Pixels';

const entryOf = (page: Page, title: string) => page.locator('.entry', { hasText: title }).first();
const save = (place: Locator | Page) => place.getByRole('button', { name: /^Save: / }).first();
const others = (place: Locator | Page) => place.getByRole('button', { name: /^Marks and note: / }).first();
const panel = (page: Page) => page.getByRole('group', { name: 'Marks and note' });
const savedLink = (page: Page) => page.getByRole('contentinfo').locator('.saved-link');
const toSaved = (page: Page) => page.locator('.search-bar').getByRole('link', { name: /Saved/ });
const shown = (page: Page) => page.locator('.papers > .entry:visible');
const isSaved = (button: Locator) => expect(button).toHaveAttribute('aria-pressed', 'true');
const problem = (page: Page) => page.locator('.marks-problem');

async function open(page: Page, path = '', site: SiteName = 'real') {
  await page.goto(addressOf(site, path));
  await expect(savedLink(page)).toBeVisible();
}

/** Opens a page whose list is searched by its island. */
async function openExplorer(page: Page, path = '', site: SiteName = 'real') {
  await open(page, path, site);
  await expect(page.locator('astro-island:not([ssr]) > .search')).toBeAttached();
}

async function addFile(page: Page, text: string) {
  await page
    .getByLabel('Add a file')
    .setInputFiles({ name: 'reading-list.json', mimeType: 'application/json', buffer: Buffer.from(text) });
}

/** Saves the papers of some entries, and waits until their marks are written: a page that is left before may lose them. */
async function saveAll(page: Page, ...entries: Locator[]) {
  for (const [at, entry] of entries.entries()) {
    await save(entry).click();
    await said(page, `Saved. ${at + 1} saved.`);
  }
}

const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text }).first()).toBeAttached();

test('a paper is saved by the pointer in the list, stays so, and is on the page of saved papers', async ({
  page,
}) => {
  await open(page);
  await saveAll(page, entryOf(page, camo));
  await isSaved(save(entryOf(page, camo)));
  await expect(savedLink(page)).toHaveText('Saved (1)');
  await page.reload();
  await isSaved(save(entryOf(page, camo)));
  await expect(toSaved(page)).toHaveText('Saved1');
  await toSaved(page).click();
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page)).toContainText(camo);
  await expect(shown(page)).toContainText('Proposes Spatial Narrative Score');
});

test('a reader with marks hears that their script is lost, on every page, and a reload brings it', async ({
  page,
}) => {
  const lost = page.getByText('Marks could not be loaded.');
  const script = '**/start.*.js*';
  await page.route(script, (route) => route.abort('connectionreset'));
  // It is asked for again after a second. What is said of it is said at once.
  const isLost = page.waitForEvent('requestfailed', (request) =>
    /start\.[^/]*\.js\?again$/.test(request.url()),
  );
  await page.goto(addressOf('real'));
  await isLost;
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  await expect(lost).toHaveCount(0);
  await page.unroute(script);
  await open(page);
  await saveAll(page, entryOf(page, camo));
  for (const path of ['', paperPage.path, 'saved/']) {
    await page.route(script, (route) => route.abort('connectionreset'));
    await page.goto(addressOf('real', path));
    await expect(lost).toBeVisible();
    await page.unroute(script);
    await lost.getByRole('button', { name: 'Reload the page' }).click();
    await expect(savedLink(page)).toHaveText('Saved (1)');
    await expect(lost).toHaveCount(0);
  }
});

test('by the keyboard a paper is saved, marked as read and noted, and Escape returns to its button', async ({
  page,
}) => {
  await open(page);
  const entry = entryOf(page, plans);
  await entry.locator('.title a').focus();
  await page.keyboard.press('Tab');
  await expect(save(entry)).toBeFocused();
  await page.keyboard.press('Space');
  await isSaved(save(entry));
  await said(page, 'Saved. 1 saved.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByLabel('Read')).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Compare with ours.');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toHaveCount(0);
  await expect(others(entry)).toBeFocused();
  await expect(entry.locator('.own-marks')).toHaveText(/Read.*My note: Compare with ours\./);
  await said(page, 'Note kept.');
  await page.reload();
  await expect(entry.locator('.own-marks')).toHaveText(/Read.*My note: Compare with ours\./);
});

test('a note takes 2,000 characters and no more', async ({ page }) => {
  await open(page);
  await others(entryOf(page, camo)).click();
  await panel(page).getByLabel('My note').fill('x'.repeat(1999));
  await panel(page).getByLabel('My note').press('End');
  await page.keyboard.type('yz');
  await expect(panel(page).getByText('2,000 of 2,000 characters')).toBeVisible();
});

test('a paper that is not for the reader becomes one line, and can be found again', async ({ page }) => {
  await openExplorer(page);
  await others(entryOf(page, camo)).click();
  await panel(page).getByLabel('Not for me').check();
  await page.keyboard.press('Escape');
  await expect(entryOf(page, camo).locator('.summary')).toBeHidden();
  await page.getByRole('checkbox', { name: /^All but “not for me”, 49 papers/ }).check();
  await expect(shown(page)).toHaveCount(49);
  await expect(page).toHaveURL(/mine=rest/);
});

test('the page of a paper saves it, and the list shows it saved', async ({ page }) => {
  await open(page, paperPage.path);
  await save(page).click();
  await isSaved(save(page));
  await others(page).click();
  await panel(page).getByLabel('Read').check();
  await panel(page).getByLabel('My note').fill('From its page.');
  await said(page, 'Note kept.');
  await page.getByRole('link', { name: 'Back to the list' }).click();
  await isSaved(save(entryOf(page, camo)));
  await expect(entryOf(page, camo).locator('.own-marks')).toContainText('From its page.');
});

for (const [site, list] of [
  ['real', 'that is on its page'],
  ['longList', 'that a worker searches'],
] as const) {
  test(`the facet “My marks” filters a list ${list}, with a search and from an address`, async ({ page }) => {
    await openExplorer(page, '', site);
    await expect(page.getByRole('group', { name: 'My marks' })).toHaveCount(0);
    const titles: string[] = [];
    const entries = [shown(page).nth(0), shown(page).nth(4)];
    for (const entry of entries) titles.push((await entry.locator('.title').textContent())?.trim() ?? '');
    await saveAll(page, ...entries);
    await page
      .getByRole('group', { name: 'My marks' })
      .getByRole('checkbox', { name: 'Saved, 2 papers' })
      .check();
    await expect(shown(page)).toHaveCount(2);
    await expect(page.locator('.result-count > .count')).toHaveText(/^2 of /);
    expect((await shown(page).locator('.title').allTextContents()).map((text) => text.trim())).toEqual(
      titles,
    );
    await expect(page).toHaveURL(/mine=saved/);
    // A mark that is removed by mistake can be set again.
    await save(shown(page).first()).click();
    await said(page, 'No longer saved. 1 saved.');
    await expect(shown(page)).toHaveCount(2);
    await save(shown(page).first()).click();
    await said(page, 'Saved. 2 saved.');
    await page.reload();
    await expect(shown(page)).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Remove the filter My marks: Saved' })).toBeVisible();
    await page.getByRole('searchbox').first().fill('zzzz');
    await expect(page.getByText('No papers match', { exact: false }).first()).toBeVisible();
  });
}

test('results of a search and rows of the table can be saved', async ({ page }) => {
  await openExplorer(page, '?view=table', 'longList');
  const row = page.locator('.paper-table tbody > tr').nth(2);
  await saveAll(page, row);
  await isSaved(save(row));
  await page.goto(addressOf('longList', '?q=long'));
  await isSaved(save(shown(page).filter({ hasText: /Paper 3 of/ })));
});

test('the search over all hubs saves its results and filters by them', async ({ page }) => {
  await openExplorer(page, '', 'twoHubs');
  await page.getByRole('searchbox').first().fill('lantern');
  await expect(shown(page).first()).toBeVisible();
  const title = (await shown(page).first().locator('.title').textContent())?.trim() ?? '';
  await saveAll(page, shown(page).first());
  await page.goto(addressOf('twoHubs', '?mine=saved'));
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page)).toContainText(title);
});

test('two tabs show the same marks, and neither overwrites the other', async ({ context }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  await open(first);
  await open(second);
  await save(entryOf(first, camo)).click();
  await isSaved(save(entryOf(second, camo)));
  await others(entryOf(second, camo)).click();
  await panel(second).getByLabel('My note').fill('From the other tab.');
  await expect(entryOf(first, camo).locator('.own-marks')).toContainText('From the other tab.');
  await save(entryOf(first, plans)).click();
  await expect(savedLink(second)).toHaveText('Saved (2)');
  await expect(entryOf(first, camo).locator('.own-marks')).toContainText('From the other tab.');
});

test('where IndexedDB is denied, marks are kept in localStorage', async ({ page }) => {
  await page.addInitScript(denyDatabase);
  await open(page);
  await saveAll(page, entryOf(page, camo));
  await page.reload();
  await isSaved(save(entryOf(page, camo)));
  await expect(problem(page)).toHaveCount(0);
});

test('where all storage is denied, marks work on the page, which says that they do not last', async ({
  page,
}) => {
  await page.addInitScript(denyDatabase);
  await page.addInitScript(denyLocal);
  await openExplorer(page);
  await save(entryOf(page, camo)).click();
  await isSaved(save(entryOf(page, camo)));
  await expect(problem(page)).toHaveText(
    /^Your browser keeps nothing for this site, so your marks last only/,
  );
  await page.getByRole('checkbox', { name: 'Saved, 1 paper' }).check();
  await expect(shown(page)).toHaveCount(1);
});

test('where storage is full, a mark works on the page, which says so, and is kept once there is room', async ({
  page,
}) => {
  await open(page);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
    Object.assign(window, {
      freeSpace: () => {
        IDBObjectStore.prototype.put = put;
      },
    });
  });
  await save(entryOf(page, camo)).click();
  await expect(problem(page)).toHaveText(/^The storage of your browser is full/);
  await isSaved(save(entryOf(page, camo)));
  await page.evaluate(() => (window as unknown as { freeSpace(): void }).freeSpace());
  await save(entryOf(page, plans)).click();
  await said(page, 'Saved. 2 saved.');
  await expect(problem(page)).toHaveCount(0);
  await page.reload();
  await isSaved(save(entryOf(page, camo)));
  await isSaved(save(entryOf(page, plans)));
});

test('a file brings marks and notes back to a browser that was cleared, and never overwrites', async ({
  page,
  browser,
}) => {
  await open(page);
  await saveAll(page, entryOf(page, camo));
  await others(entryOf(page, camo)).click();
  await panel(page).getByLabel('Read').check();
  await panel(page).getByLabel('My note').fill('Before.');
  await said(page, 'Note kept.');
  await open(page, 'saved/');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save all marks as a file' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');

  const cleared = await browser.newContext();
  const other = await cleared.newPage();
  await open(other);
  await others(entryOf(other, camo)).click();
  await panel(other).getByLabel('Not for me').check();
  await panel(other).getByLabel('My note').fill('After.');
  await said(other, 'Note kept.');
  await open(other, 'saved/');
  await addFile(other, text);
  await said(other, 'Added 0 papers and changed the marks of 1 paper.');
  await expect(other.locator('.own-marks')).toHaveText(/Read · Not for me.*After\.\s+Before\./s);
  await addFile(other, text);
  await said(other, 'Your list has all of this file already.');
  await other.reload();
  await expect(other.locator('.own-marks')).toContainText('Before.');
  await cleared.close();
});

test('a file that is no reading list is refused in a sentence, and an entry that is no mark costs itself', async ({
  page,
}) => {
  await open(page, 'saved/');
  await addFile(page, '{"html": "<img src=x onerror=alert(1)>"}');
  await said(page, 'This JSON file is not a reading list. Choose one that was saved on this page.');
  await addFile(page, 'BibTeX');
  await said(page, 'This file is not JSON, so it is not a reading list saved here.');
  const hostile = markOf({
    paper: 'camo-camera-motion-grounded-evaluation-and-training-for-vision-language-models',
    note: '<img src=x onerror="document.title=1">',
  });
  await addFile(page, writeMarksFile([hostile, { ...hostile, paper: '../../x' }]));
  await said(page, 'Added 1 paper and changed the marks of 0 papers. 1 entry could not be read.');
  await expect(page.locator('.own-note')).toHaveText(hostile.note);
  await expect(page.locator('.saved img')).toHaveCount(0);
});

test('a link opens as a list in another browser, beside its own list, and can be added to it', async ({
  browser,
}) => {
  const mine = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await mine.newPage();
  await open(page);
  await saveAll(page, entryOf(page, camo), entryOf(page, plans));
  await open(page, 'saved/');
  await expect(shown(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await said(page, 'Link to 2 papers copied; it carries no notes.');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toMatch(/\/saved\/#papers=visual-rft:/);
  await mine.close();

  const theirs = await browser.newContext();
  const other = await theirs.newPage();
  await other.goto(`${link},a-paper-that-is-gone`);
  await expect(shown(other)).toHaveCount(2);
  await expect(other.getByText('1 paper of this list is not on this site.')).toBeVisible();
  await other.getByRole('button', { name: 'Add 2 papers to my list' }).click();
  await said(other, 'Added 2 papers to your list.');
  await expect(other.getByText('Added 2 papers to your list.')).toBeFocused();
  await expect(other.getByRole('button', { name: 'All are in your list' })).toBeDisabled();
  await other.getByRole('link', { name: 'Show my own list' }).click();
  await expect(shown(other)).toHaveCount(2);
  await expect(savedLink(other)).toHaveText('Saved (2)');
  await theirs.close();
});

test('by the keyboard all marks are removed once that is confirmed, and the focus is never lost', async ({
  page,
}) => {
  await open(page);
  await saveAll(page, entryOf(page, camo));
  await open(page, 'saved/');
  await expect(shown(page)).toHaveCount(1);
  const remove = page.getByRole('button', { name: 'Remove all marks …' });
  await remove.press('Enter');
  await expect(page.getByText('Remove the marks and notes of 1 paper?')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Keep', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(remove).toBeFocused();
  await expect(shown(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await said(page, 'Removed the marks of 1 paper.');
  await expect(page.getByText('Removed the marks of 1 paper.')).toBeFocused();
  await expect(shown(page)).toHaveCount(0);
  await page.reload();
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
});

test('saved papers are sorted, and exported with notes as notes', async ({ page }) => {
  await open(page);
  await saveAll(page, entryOf(page, camo), entryOf(page, plans));
  await others(entryOf(page, plans)).click();
  await panel(page).getByLabel('My note').fill('A note.');
  await said(page, 'Note kept.');
  await open(page, 'saved/');
  await page.getByLabel('Sort').selectOption('title');
  await expect(shown(page).first()).toContainText(camo);
  await page.getByLabel('Sort').selectOption('oldest');
  await expect(shown(page).first()).toContainText(plans);
  await page.locator('.export > summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'BibTeX' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('saved-papers.bib');
  const text = readFileSync(await download.path(), 'utf8');
  expect(parseBibtex(text).papers.map(({ title }) => title?.slice(0, 20))).toEqual(
    [plans, camo].map((title) => title.slice(0, 20)),
  );
  expect(text).toContain('comment = {My note: A note.}');
});

test('saved papers of several hubs are grouped by what they cite, and shown for one of them', async ({
  page,
}) => {
  await openExplorer(page, '', 'fourFormats');
  const hubs = await page
    .locator('.hubs a[href*="/hubs/"]')
    .evaluateAll((links) => [
      ...new Set(
        links
          .map((link) => (link as HTMLAnchorElement).pathname)
          .filter((path) => /\/hubs\/[^/]+\/$/.test(path)),
      ),
    ]);
  expect(hubs.length).toBeGreaterThan(1);
  for (const hub of hubs) {
    await page.goto(addressOf('fourFormats', hub.slice(1)));
    await save(shown(page).first()).click();
    await said(page, /^Saved\. \d saved\.$/);
  }
  await open(page, 'saved/', 'fourFormats');
  await expect(page.locator('#saved-papers h2')).toHaveCount(hubs.length);
  await expect(shown(page)).toHaveCount(hubs.length);
  await page.getByLabel('Hub paper').selectOption({ index: 1 });
  await expect(shown(page)).toHaveCount(1);
  // Three choices in one line of a phone would show three letters of each.
  await page.setViewportSize({ width: 390, height: 844 });
  for (const choice of await page.locator('.saved select').all()) {
    expect((await choice.boundingBox())?.width).toBeGreaterThan(120);
  }
});

test('500 marks of a list of 3,000 papers are all there, on the page of saved papers and in the search', async ({
  page,
}) => {
  await open(page, 'saved/', 'threeThousand');
  const hub = 'three-thousand';
  const { works } = await compressedList(page.request, 'threeThousand', hub);
  const marks = works.slice(1000, 1500).map(({ id, title }) => markOf({ hub, paper: id, title }));
  expect(new Set(marks.map(keyOf)).size).toBe(500);
  await addFile(page, writeMarksFile(marks));
  await said(page, 'Added 500 papers');
  await expect(savedLink(page)).toHaveText('Saved (500)');
  await expect(shown(page)).toHaveCount(500);
  await expect(shown(page).locator('.summary').first()).toBeVisible();
  await page.goto(addressOf('threeThousand', '?mine=saved'));
  await expect(page.locator('.result-count > .count')).toHaveText('500 of 3,000 papers');
  await expect(shown(page)).toHaveCount(25);
  await isSaved(save(shown(page).first()));
  await save(shown(page).first()).click();
  await expect(savedLink(page)).toHaveText('Saved (499)');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on pages with marks, open panels and a list', async ({ page }) => {
      await open(page);
      await saveAll(page, entryOf(page, camo));
      await others(entryOf(page, plans)).click();
      await panel(page).getByLabel('Not for me').check();
      await panel(page).getByLabel('My note').fill('A note.');
      await said(page, 'Note kept.');
      await withoutViolations(page);
      await open(page, paperPage.path);
      await others(page).click();
      await withoutViolations(page);
      await open(page, 'saved/');
      await page.getByLabel('Show').selectOption('all');
      await expect(shown(page)).toHaveCount(2);
      await withoutViolations(page);
    });
  });
}

test('marks, panels and the page of saved papers have room 320 px wide, and targets of 24 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(addressOf('real'));
  await saveAll(page, entryOf(page, camo));
  await others(entryOf(page, camo)).click();
  await panel(page).getByLabel('My note').fill('word '.repeat(60));
  await said(page, 'Note kept.');
  await withoutOverflow(page);
  await page.goto(addressOf('real', paperPage.path));
  await others(page).click();
  await withoutOverflow(page);
  await page.goto(addressOf('real', 'saved/'));
  await expect(shown(page)).toHaveCount(1);
  await withoutOverflow(page);
  expect(
    await smallTargets(page.locator('main :is(button, select, .file-button, .mark-button):visible')),
  ).toEqual([]);
});

test('without JavaScript, no page has a control of the reading list', async ({ browser }) => {
  const context: BrowserContext = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(addressOf('real'));
  await expect(page.getByRole('button', { name: /^Save/ })).toHaveCount(0);
  await page.goto(addressOf('real', 'saved/'));
  await expect(page.getByText('showing it needs JavaScript')).toBeVisible();
  await context.close();
});

async function withoutViolations(page: Page) {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
}

async function withoutOverflow(page: Page) {
  const width = await page.evaluate(() => document.scrollingElement?.scrollWidth);
  expect(width).toBeLessThanOrEqual(320);
}
