import { gunzipSync } from 'node:zlib';
import { expect, type Page, type Request, test } from '@playwright/test';
import { libraryFormats } from '../../src/core/formats/library-formats.ts';
import { writers } from '../../src/core/formats/writers.ts';
import { toLibraryPaper } from '../../src/core/library/library-paper.ts';
import { matchLibrary } from '../../src/core/library/match-library.ts';
import { axe } from '../support/axe.ts';
import { compressedList } from '../support/compressed-list.ts';
import { denyDatabase, denyLocal } from '../support/denied-storage.ts';
import { addressOf, paperPage, type SiteName } from '../support/sites.ts';

const camo = 'CaMo: Camera Motion Grounded Evaluation and Training for Vision-Language Models';
const plans = 'From Plans to Pixels: Learning to Plan and Orchestrate for Open-Ended Image Editing';
const secret = 'zq secret zq';

/** A library with a paper of the real list, one that is in no list, and a note. */
const bib = `@article{camo,
  title = {{CaMo}: Camera motion grounded evaluation and training for vision-language models},
  note = {${secret}},
}
@article{other, title = {${secret}}, year = 2024}
`;

const library = (page: Page) => page.getByRole('region', { name: 'Papers you have' });
const input = (page: Page) => library(page).locator('input[type="file"]');
const entryOf = (page: Page, title: string) => page.locator('.entry', { hasText: title }).first();
const known = (page: Page) => page.locator('.papers > .entry:visible > .own-marks');
const shown = (page: Page) => page.locator('.papers > .entry:visible');
const facet = (page: Page, value: string | RegExp) =>
  page.getByRole('group', { name: 'My marks' }).getByRole('checkbox', { name: value });

const fileOf = (text: string, name = 'library.bib') => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});

async function openLibrary(page: Page, site: SiteName = 'real') {
  await page.goto(addressOf(site, 'saved/#library'));
  await expect(input(page)).toBeAttached();
}

async function choose(page: Page, text: string, name?: string) {
  await input(page).setInputFiles(fileOf(text, name));
  await expect(library(page)).toContainText('Read. Lists now mark the papers that you have.');
}

/** Papers of a long list from its 1,001st on as BibTeX, and how many of them that list knows again. */
async function ownPapers(page: Page, most: number): Promise<{ count: number; texts: string[] }> {
  const { head, works } = await compressedList(page.request, 'threeThousand', 'three-thousand');
  const papers = works.map(toLibraryPaper);
  const own = papers.slice(1000, 1000 + most);
  const texts = own.map(({ title, year }, index) => `@misc{o${index}, title = {${title}}, year = {${year}}}`);
  return { count: matchLibrary(toLibraryPaper(head.hub), papers, own).size, texts };
}

test('a library is chosen by the keyboard, marks lists and pages of papers after a reload, and is cleared', async ({
  page,
}) => {
  // Asked for before the page opens: on a slow machine the browser hears of it later than of the key.
  const chooser = page.waitForEvent('filechooser');
  await openLibrary(page);
  await input(page).focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(fileOf(bib));
  await expect(library(page)).toContainText(/library\.bib.*2 papers · BibTeX · read on /s);
  await expect(input(page)).toBeFocused();
  await page.goto(addressOf('real'));
  await expect(known(page)).toHaveText(['In my library (same title)']);
  await expect(entryOf(page, camo).locator('.own-marks')).toBeVisible();
  await page.reload();
  await expect(known(page)).toHaveText(['In my library (same title)']);
  await page.goto(addressOf('real', paperPage.path));
  await expect(page.locator('header > .own-marks')).toHaveText('In my library (same title)');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Mark papers I have' }).click();
  await library(page).getByRole('button', { name: 'Clear' }).press('Enter');
  await expect(library(page)).toContainText('Cleared. Nothing of your library is kept.');
  await expect(library(page).getByRole('button', { name: 'Clear' })).toHaveCount(0);
  await expect(input(page)).toBeFocused();
  await page.goto(addressOf('real'));
  await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Saved' })).toBeVisible();
  await expect(known(page)).toHaveCount(0);
});

test('“New to me” leaves the papers that are not in the library, also from an address', async ({ page }) => {
  await openLibrary(page);
  await choose(page, bib);
  await page.goto(addressOf('real'));
  await expect(facet(page, 'In my library, 1 paper')).toBeEnabled();
  await facet(page, 'New to me, 49 papers').check();
  await expect(shown(page)).toHaveCount(49);
  await expect(shown(page).filter({ hasText: camo })).toHaveCount(0);
  await expect(page).toHaveURL(/mine=new/);
  await page.goto(addressOf('real', '?mine=library'));
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page)).toContainText(camo);
  await page.getByRole('button', { name: 'Remove the filter My marks: In my library' }).click();
  await expect(shown(page)).toHaveCount(50);
});

test('an address that asks for papers new to a reader without a library shows all papers', async ({
  page,
}) => {
  await page.goto(addressOf('real', '?mine=new'));
  await expect(shown(page)).toHaveCount(50);
  await expect(page.getByRole('button', { name: 'Remove the filter My marks: New to me' })).toBeVisible();
});

test('rows of the table say which papers are in the library', async ({ page }) => {
  await openLibrary(page);
  await choose(page, bib);
  await page.goto(addressOf('real', '?view=table'));
  const marked = page.locator('.paper-table .own-marks');
  await expect(marked).toHaveText(['In my library (same title)']);
  await expect(page.locator('.paper-table tr', { has: page.locator('.own-marks') })).toContainText(camo);
});

test('nothing of a library leaves the browser', async ({ page, context }) => {
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  await openLibrary(page);
  const policy = page.locator('meta[http-equiv="content-security-policy"]');
  await expect(policy).toHaveAttribute('content', /(?:^|;)\s*connect-src 'self'\s*(?:;|$)/);
  await choose(page, bib);
  await page.goto(addressOf('real'));
  await expect(known(page)).toHaveCount(1);
  const own = new URL(addressOf('real')).origin;
  for (const request of requests) {
    expect(new URL(request.url()).origin).toBe(own);
    expect(request.method()).toBe('GET');
    expect(request.postData()).toBeNull();
    expect(decodeURIComponent(request.url()) + JSON.stringify(request.headers())).not.toMatch(
      /zq|library\.bib/,
    );
  }
  expect(requests.some((request) => request.url().includes('citing-papers.json'))).toBe(true);
  const kept = await page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => done(opening.result);
      opening.onerror = () => fail(opening.error);
    });
    const reading = database.transaction('library').objectStore('library').get('papers');
    return new Promise<string>((done) => {
      reading.onsuccess = () => done(reading.result);
    });
  }, 'citation-explorer-library /');
  expect(kept).toContain('Camera motion');
  expect(kept.match(new RegExp(secret, 'g'))).toHaveLength(1);
});

for (const { name, title, sample } of libraryFormats) {
  test(`a library in ${title} is read`, async ({ page }) => {
    await openLibrary(page);
    await choose(page, sample, `library.${name}`);
    await expect(library(page)).toContainText(`1 paper · ${title}`);
  });
}

for (const { extension, title } of writers.filter(({ name }) =>
  libraryFormats.some((format) => format.name === name),
)) {
  test(`the ${title} of a list marks all its papers`, async ({ page, request }) => {
    const text = await (
      await request.get(addressOf('real', `hubs/visual-rft/citing-papers.${extension}`))
    ).text();
    await openLibrary(page);
    await choose(page, text, `citing-papers.${extension}`);
    await page.goto(addressOf('real'));
    await expect(known(page)).toHaveCount(50);
    await expect(facet(page, 'New to me, 0 papers')).toBeDisabled();
  });
}

test('two tabs show the same library, and what one clears is gone in the other', async ({ context }) => {
  const [list, saved] = [await context.newPage(), await context.newPage()];
  await list.goto(addressOf('real'));
  await expect(list.getByRole('contentinfo').getByRole('link', { name: 'Mark papers I have' })).toBeVisible();
  await openLibrary(saved);
  await choose(saved, bib);
  await expect(known(list)).toHaveCount(1);
  await expect(facet(list, 'In my library, 1 paper')).toBeVisible();
  await choose(saved, `@article{a, title = {${plans}}}`, 'other.bib');
  await expect(entryOf(list, plans).locator('.own-marks')).toBeVisible();
  await expect(known(list)).toHaveCount(1);
  await library(saved).getByRole('button', { name: 'Clear' }).click();
  await expect(known(list)).toHaveCount(0);
  await expect(list.getByRole('group', { name: 'My marks' })).toHaveCount(0);
});

test('where IndexedDB is denied, the library is kept in localStorage', async ({ page }) => {
  await page.addInitScript(denyDatabase);
  await openLibrary(page);
  await choose(page, bib);
  await page.goto(addressOf('real'));
  await expect(known(page)).toHaveCount(1);
  await openLibrary(page);
  await library(page).getByRole('button', { name: 'Clear' }).click();
  await expect(library(page)).toContainText('Cleared.');
  expect(await page.evaluate(() => Object.values(localStorage).join(''))).not.toContain(secret);
});

test('where all storage is denied, the page says that the library does not last', async ({ page }) => {
  await page.addInitScript(denyDatabase);
  await page.addInitScript(denyLocal);
  await openLibrary(page);
  await choose(page, bib);
  await expect(library(page).getByRole('alert')).toHaveText(/lasts only until you leave this page/);
  await expect(library(page)).toContainText('2 papers');
});

test('where storage is full, the page says that the library does not last', async ({ page }) => {
  await openLibrary(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('Full', 'QuotaExceededError');
    };
  });
  await choose(page, bib);
  await expect(library(page).getByRole('alert')).toHaveText(/lasts only until you leave this page/);
  await page.reload();
  await expect(input(page)).toBeAttached();
  await expect(library(page).getByRole('button', { name: 'Clear' })).toHaveCount(0);
});

test('a fault costs its entry and is told; a file that is no library is refused and changes nothing', async ({
  page,
}) => {
  await openLibrary(page);
  await choose(page, `TY  - JOUR\nTI  - ${camo}\nER  - \nTY  - JOUR\nAU  - Liu\nER  - \n`, 'library.ris');
  await expect(library(page)).toContainText('1 entry could not be read, or only in part');
  await library(page).getByText('What could not be read').click();
  await expect(library(page).getByRole('listitem')).toHaveText(['Line 4: An entry has no title.']);
  await input(page).setInputFiles(fileOf('%PDF-1.7', 'paper.pdf'));
  await expect(library(page).getByRole('alert')).toHaveText(
    /^“paper\.pdf” was not read\. This file is a PDF\. Export the papers as RIS/,
  );
  await expect(library(page)).toContainText('library.ris');
  await input(page).setInputFiles(fileOf('<img src=x onerror="document.title=1">', 'x.bib'));
  await expect(library(page).getByRole('alert')).toContainText('This file is plain text that begins');
  await expect(library(page).locator('img')).toHaveCount(0);
  await page.goto(addressOf('real'));
  await expect(known(page)).toHaveCount(1);
});

test('a long list is compared once: again only when it was published again', async ({ page }) => {
  const entries = Array.from(
    { length: 2000 },
    (_, index) => `@misc{k${index}, title = {No paper of a list ${index}}}`,
  );
  await openLibrary(page, 'threeThousand');
  const { count, texts } = await ownPapers(page, 500);
  // Some titles could be those of two papers.
  expect(count).toBeGreaterThan(450);
  await choose(page, [...entries, ...texts].join('\n'));
  await expect(library(page)).toContainText('2,500 papers');
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  const compared = () => workers.filter((address) => address.includes('match-library'));
  await page.goto(addressOf('threeThousand', '?mine=library'));
  await expect(page.locator('.result-count > .count')).toHaveText(`${count} of 3,000 papers`);
  await expect(shown(page)).toHaveCount(25);
  await expect(known(page)).toHaveCount(25);
  const once = compared().length;
  expect(once).toBeGreaterThan(0);
  await page.goto(addressOf('threeThousand', '?mine=new'));
  await expect(page.locator('.result-count > .count')).toHaveText(
    `${(3000 - count).toLocaleString('en')} of 3,000 papers`,
  );
  await expect(shown(page).first()).toBeVisible();
  await expect(known(page)).toHaveCount(0);
  expect(compared()).toHaveLength(once);
});

test('a compressed list is compared also where the browser has unpacked it', async ({ page }) => {
  await openLibrary(page, 'threeThousand');
  const { count, texts } = await ownPapers(page, 100);
  expect(count).toBeGreaterThan(50);
  await choose(page, texts.join('\n'));
  let unpacked = 0;
  await page.route('**/citing-papers.jsonl.gz', async (route) => {
    const response = await route.fetch();
    unpacked += 1;
    await route.fulfill({ status: 200, body: gunzipSync(await response.body()) });
  });
  await page.goto(addressOf('threeThousand', '?mine=library'));
  await expect(page.locator('.result-count > .count')).toHaveText(`${count} of 3,000 papers`);
  expect(unpacked).toBe(1);
});

test('a list that cannot be compared says so, and is shown as ever', async ({ page }) => {
  await openLibrary(page);
  await choose(page, bib);
  await page.route('**/citing-papers.json', (route) => route.abort('connectionreset'));
  await page.goto(addressOf('real'));
  await expect(page.locator('.marks-problem')).toHaveText(
    'This list could not be compared with your library. Reload the page',
  );
  await expect(shown(page)).toHaveCount(50);
  await page.unroute('**/citing-papers.json');
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(known(page)).toHaveCount(1);
});

test('a library that cannot be read since a script is lost says so and offers a reload', async ({ page }) => {
  await page.route('**/library.*.js*', (route) => route.abort('connectionreset'));
  await openLibrary(page);
  await input(page).setInputFiles(fileOf(bib));
  const problem = library(page).getByRole('alert');
  await expect(problem).toContainText('The library could not be read');
  await expect(problem.getByRole('button', { name: 'Reload the page' })).toBeVisible();
});

test('a library whose script is lost is not passed over in silence, and a reload brings it', async ({
  page,
}) => {
  await openLibrary(page);
  await choose(page, bib);
  for (const path of ['', 'saved/']) {
    await page.route('**/library.*.js*', (route) => route.abort('connectionreset'));
    await page.goto(addressOf('real', path));
    const problem = page.locator('.marks-problem');
    await expect(problem).toContainText('Your library could not be loaded');
    await page.unroute('**/library.*.js*');
    await problem.getByRole('button', { name: 'Reload the page' }).click();
    await expect(path === '' ? known(page) : page.locator('.library-kept')).toHaveCount(1);
  }
});

test('a library that arrives late is no longer said to be lost', async ({ page }) => {
  await openLibrary(page);
  await choose(page, bib);
  await page.route('**/library.*.js*', (route) => route.abort('connectionreset'));
  await page.goto(addressOf('real', 'saved/'));
  const problem = page.locator('.marks-problem');
  await expect(problem).toContainText('Your library could not be loaded');
  await page.unroute('**/library.*.js*');
  await input(page).setInputFiles(fileOf(bib));
  await expect(page.locator('.library-kept')).toHaveCount(1);
  await expect(problem).toHaveCount(0);
});

test('a library whose script is lost offers a reload on the page of a paper too', async ({ page }) => {
  await openLibrary(page);
  await choose(page, bib);
  await page.route('**/library.*.js*', (route) => route.abort('connectionreset'));
  await page.goto(addressOf('real', paperPage.path));
  const reload = page.locator('.marks-problem').getByRole('button', { name: 'Reload the page' });
  await expect(reload).toBeVisible();
  const loaded = page.waitForEvent('load');
  await reload.click();
  await loaded;
});

test('a reader without a library hears nothing of its lost script', async ({ page }) => {
  let asked = 0;
  await page.route('**/library.*.js*', (route) => {
    asked += 1;
    return route.abort('connectionreset');
  });
  await page.goto(addressOf('real', ''));
  await expect.poll(() => asked).toBe(2);
  // What would be said comes at once.
  await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
  await expect(page.locator('.marks-problem')).toHaveCount(0);
});

test('the search over all hubs knows the library', async ({ page }) => {
  await page.goto(addressOf('twoHubs', '?q=lantern'));
  const title = (await shown(page).first().locator('.title').textContent())?.trim() ?? '';
  await openLibrary(page, 'twoHubs');
  await choose(page, `@misc{a, title = {${title}}}`);
  await page.goto(addressOf('twoHubs', '?mine=library'));
  await expect(shown(page)).toHaveCount(1);
  await expect(shown(page)).toContainText(title);
  await expect(known(page)).toHaveCount(1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing where a library is chosen, refused and shown', async ({ page }) => {
      await openLibrary(page);
      await choose(page, `${bib}@misc{x, author = {Liu}}`);
      await library(page).getByText('What could not be read').click();
      await withoutViolations(page);
      await input(page).setInputFiles(fileOf('', 'empty.bib'));
      await expect(library(page).getByRole('alert')).toBeVisible();
      await withoutViolations(page);
      await page.goto(addressOf('real', '?mine=library'));
      await expect(known(page)).toHaveCount(1);
      await withoutViolations(page);
      await page.goto(addressOf('real', '?view=table'));
      await expect(page.locator('.paper-table .own-marks')).toHaveCount(1);
      await withoutViolations(page);
    });
  });
}

test('a library has room 320 px wide, and targets of 24 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openLibrary(page);
  await choose(page, bib, `${'long'.repeat(30)}.bib`);
  expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320);
  const small = await library(page)
    .locator(':is(button, .file-button):visible')
    .evaluateAll((elements) =>
      elements
        .map((element) => element.getBoundingClientRect())
        .filter(({ width, height }) => width < 24 || height < 24),
    );
  expect(small).toEqual([]);
});

async function withoutViolations(page: Page) {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
}
