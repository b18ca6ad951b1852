import { expect, type Locator, type Page, test } from '@playwright/test';
import {
  expectTrue,
  hasSearch,
  type Outcome,
  savedTitles,
  situations,
  tryOldPage,
  type Use,
  viewOutcome,
  type Way,
  wordsOf,
} from '../support/deploy/old-pages.ts';
import { buildVersions, type Kept, titlesById, type Versions } from '../support/deploy/versions.ts';
import { isLong } from '../support/faults/is-long.ts';

// The worker that keeps what was opened must not show what an update made wrong.
test.use({ serviceWorkers: 'allow' });

let versions: Versions;

test.beforeAll(async () => {
  versions = await buildVersions();
});

const entries = (page: Page) => page.locator('.papers > .entry:visible');
const bar = (page: Page) => page.getByRole('region', { name: 'Ticked papers' });
const library = (page: Page) => page.locator('#library');

/** What the pages say of what they use. */
const lost = {
  island: /These controls could not be loaded\./,
  facts: /(?:Some facts|The lists of this site) could not be loaded\./,
  ticking: /Ticking could not be loaded\.|Marks could not be loaded\./,
  action:
    /This could not be loaded\.|The site was updated|The export could not be loaded\.|could not be written/,
  library:
    /library could not be (?:loaded|read)|could not be compared with your library|Marks could not be loaded\./,
};

interface UsedPage {
  path: string;
  /** What the reader did on the old site before. */
  before?(page: Page, site: string): Promise<void>;
  uses: Record<string, Use>;
  /** The situation in which the short form has the old page, which it uses for all of these. */
  short: [Way, Kept];
}

/** What fetches on pages that are not lists, and what a reader does with papers of several pages. */
const used: UsedPage[] = [
  {
    path: '',
    uses: {
      async 'the search over all hubs'(page) {
        if (!(await hasSearch(page))) return 'did not start';
        await page.getByRole('searchbox').fill('reward');
        return viewOutcome(page, /reward/, versions);
      },
    },
    short: ['an open page', 'pages'],
  },
  {
    path: 'saved/',
    before: saveTwo,
    uses: {
      'the page of saved papers': showSaved,
      async 'the export of saved papers'(page) {
        const outcome = await showSaved(page);
        if (outcome !== 'works') return outcome;
        await page.locator('.export summary').click();
        const titles = await savedTitles(page, page.locator('.export'));
        if (titles === null) return 'says so';
        expect(titles.sort()).toEqual([...saved].sort());
        return 'works';
      },
    },
    short: ['a page whose HTML comes from the cache', 'pages and scripts'],
  },
  {
    path: 'compare/',
    uses: {
      async 'the comparison of papers'(page) {
        const papers = [...titlesById(versions.first, 'short')].slice(0, 2);
        await page.evaluate(
          (ids) => {
            location.hash = `papers=${ids.map((id) => `short:${id}`).join(';')}`;
          },
          Array.from(papers, ([id]) => id),
        );
        const headings = page.getByRole('table').getByRole('columnheader').getByRole('link');
        const outcome = await awaited(page, headings, [lost.island, lost.facts]);
        if (outcome !== 'works') return outcome;
        await expect(headings).toHaveText(papers.map(([, title]) => title));
        await expectTrue(headings, versions);
        return 'works';
      },
    },
    short: ['a page restored by going back', 'pages and scripts'],
  },
  {
    path: 'hubs/long/',
    before: (page, site) => showBoxes(page, `${site}hubs/long/`),
    uses: {
      async 'citations of ticked papers'(page) {
        const titles = await tickTwo(page);
        if (!Array.isArray(titles)) return titles;
        // Where the clipboard is refused, the page shows the citations.
        await page.evaluate(() => {
          Object.defineProperty(navigator, 'clipboard', {
            value: { writeText: () => Promise.reject(new Error()) },
          });
        });
        await bar(page).getByRole('button', { name: 'Copy citations' }).click();
        const text = bar(page).locator('.panel-text');
        const outcome = await awaited(page, text, [lost.action]);
        if (outcome !== 'works') return outcome;
        const citations = (await text.innerText()).split('\n');
        expect(citations).toHaveLength(2);
        for (const [at, title] of titles.entries()) expect(citations[at]).toMatch(wordsOf(title));
        return 'works';
      },
      async 'the export of ticked papers'(page) {
        const ticked = await tickTwo(page);
        if (!Array.isArray(ticked)) return ticked;
        await bar(page).getByText('Export', { exact: true }).click();
        const csv = bar(page).getByRole('button', { name: 'CSV' });
        const outcome = await awaited(page, csv, [lost.action]);
        if (outcome !== 'works') return outcome;
        const titles = await savedTitles(page, bar(page));
        if (titles === null) return 'says so';
        expect(titles).toEqual(ticked);
        return 'works';
      },
    },
    short: ['an open page', 'pages'],
  },
  {
    path: 'saved/#library',
    uses: { 'the choice of a library': chooseLibrary },
    short: ['an open page', 'pages'],
  },
  {
    path: 'hubs/short/',
    async before(page, site) {
      await page.goto(`${site}saved/#library`);
      expect(await chooseLibrary(page)).toBe('works');
    },
    uses: {
      async 'the marks of a kept library'(page) {
        const marked = entries(page).filter({ has: page.locator('> .own-marks') });
        const outcome = await awaited(page, marked, [lost.library]);
        if (outcome !== 'works') return outcome;
        const titles = (await marked.locator('.title').allTextContents()).map((title) => title.trim());
        expect(titles.sort()).toEqual(ownTitles().sort());
        return 'works';
      },
    },
    short: ['a page restored by going back', 'pages and scripts'],
  },
];

for (const { path, before, uses, short } of used) {
  for (const { way, kept } of situations) {
    if (!isLong && short.join() !== [way, kept].join()) continue;
    const all = Object.entries(uses);
    for (const some of isLong ? all.map((one) => [one]) : [all]) {
      const names = some.map(([name]) => name).join(' and ');
      test(`after an update, ${way} shows nothing wrong in ${names} if only ${kept} are cached, and a reload mends it`, async ({
        browser,
      }) => {
        await tryOldPage(browser, versions, { path, way, kept, before, uses: Object.fromEntries(some) });
      });
    }
  }
}

/**
 * Waits for something, or for one of the sentences that it is lost, beside a button that reloads. Where the search says that it
 * is lost, so may be the scripts of what is not shown without them.
 */
async function awaited(page: Page, wanted: Locator, says: RegExp[]): Promise<Outcome> {
  const sentence = new RegExp(says.map(({ source }) => source).join('|'));
  const said = page
    .locator('p')
    .filter({ hasText: sentence, has: page.getByRole('button', { name: 'Reload the page' }) });
  const lostSearch = page.locator('.late-note');
  const known = wanted.or(said).locator('visible=true').first();
  await expect(known.or(lostSearch.locator('visible=true')).first()).toBeVisible();
  // It may be on its way.
  await known.waitFor({ timeout: 5000 }).catch(() => {});
  if (await wanted.first().isVisible()) return 'works';
  return (await known.isVisible()) ? 'says so' : 'did not start';
}

/** The titles of the papers that `saveTwo` saved. */
const saved: string[] = [];

/** Saves a paper of each list. */
async function saveTwo(page: Page, site: string) {
  saved.length = 0;
  for (const [at, hub] of ['short', 'long'].entries()) {
    await page.goto(`${site}hubs/${hub}/`);
    const entry = entries(page).nth(1);
    await entry.getByRole('button', { name: /^Save: / }).click();
    await expect(page.getByRole('status').filter({ hasText: `Saved. ${at + 1} saved.` })).toBeAttached();
    saved.push(await titleOf(entry));
  }
}

async function showSaved(page: Page): Promise<Outcome> {
  const outcome = await awaited(page, entries(page), [lost.island, lost.facts]);
  if (outcome !== 'works') return outcome;
  await expect(page.getByText('Loading the papers …')).toHaveCount(0);
  if (await page.getByText(lost.facts).isVisible()) return 'says so';
  const links = entries(page).locator('.title a');
  expect((await links.allTextContents()).map((title) => title.trim()).sort()).toEqual([...saved].sort());
  await expectTrue(links, versions);
  return 'works';
}

/** Waits until a list has boxes: those who keep nothing are not told of a script for them that never came. */
async function showBoxes(page: Page, list: string) {
  await page.goto(list);
  await expect(entries(page).first().locator('input.tick')).toBeVisible();
}

/** Ticks the second and the first paper of a list: their titles, or why not. */
async function tickTwo(page: Page): Promise<string[] | Exclude<Outcome, 'works'>> {
  for (const place of [1, 0]) {
    const box = entries(page).nth(place).locator('input.tick');
    const shown = await awaited(page, box, [lost.ticking]);
    if (shown !== 'works') return shown;
    if (!(await box.isChecked())) await box.click();
    const ticked = await awaited(page, bar(page), [lost.ticking]);
    if (ticked !== 'works') return ticked;
  }
  await expect(bar(page).locator('.tick-count')).toHaveText(/^2 ticked/);
  return [await titleOf(entries(page).nth(1)), await titleOf(entries(page).nth(0))];
}

/** Two papers of the short list. */
const ownTitles = () => [...titlesById(versions.first, 'short').values()].slice(3, 5);

async function chooseLibrary(page: Page): Promise<Outcome> {
  const file = library(page).locator('.file-button');
  const shown = await awaited(page, file, [lost.island]);
  if (shown !== 'works') return shown;
  const text = ownTitles()
    .map((title, at) => `@misc{own${at}, title = {{${title}}}}`)
    .join('\n');
  await library(page)
    .locator('input[type="file"]')
    .setInputFiles({ name: 'own.bib', mimeType: 'text/plain', buffer: Buffer.from(text) });
  const read = library(page).getByText('Read. Lists now mark the papers that you have.');
  return awaited(page, read, [lost.library]);
}

async function titleOf(entry: Locator): Promise<string> {
  return (await entry.locator('.title').textContent())?.trim() ?? '';
}
