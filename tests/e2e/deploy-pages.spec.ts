import { expect, type Page, test } from '@playwright/test';
import {
  expectTrue,
  hasSearch,
  lettersOf,
  type Outcome,
  reloadIn,
  savedTitles,
  situations,
  useOldPage,
  viewOutcome,
  type Way,
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
const libraryInput = (page: Page) => page.locator('#library input[type="file"]');
const anyReload = (page: Page) => reloadIn(page.locator('body')).locator('visible=true').first();
const titleOf = async (page: Page, place: number) =>
  (await entries(page).nth(place).locator('.title').textContent())?.trim() ?? '';

interface Feature {
  path: string;
  /** What the reader did on the old site before. */
  before?(page: Page, site: string): Promise<void>;
  /** Returns once it works, or says in a sentence that it does not and offers to reload; throws if it shows what is not true. */
  use(page: Page): Promise<Outcome>;
  /** The situation in which the short form uses it. */
  short: [Way, Kept];
}

/** What fetches on pages that are not lists, and what a reader does with papers of several pages. */
const features: Record<string, Feature> = {
  'the search over all hubs': {
    path: '',
    async use(page) {
      if (!(await hasSearch(page))) return 'did not start';
      await page.getByRole('searchbox').fill('reward');
      return viewOutcome(page, /reward/, versions);
    },
    short: ['an open page', 'pages'],
  },
  'the page of saved papers': {
    path: 'saved/',
    before: saveTwo,
    use: showSaved,
    short: ['a page whose HTML comes from the cache', 'pages'],
  },
  'the export of saved papers': {
    path: 'saved/',
    before: saveTwo,
    async use(page) {
      const outcome = await showSaved(page);
      if (outcome !== 'works') return outcome;
      const shown = await entries(page).locator('.title').allTextContents();
      await page.locator('.export summary').click();
      const titles = await savedTitles(page, page.locator('.export'));
      if (titles === null) return 'says so';
      expect(titles).toEqual(shown.map((title) => title.trim()));
      return 'works';
    },
    short: ['an open page', 'pages'],
  },
  'the comparison of papers': {
    path: 'compare/',
    async use(page) {
      const ids = [...titlesById(versions.first, 'short').keys()].slice(0, 2);
      await page.evaluate((papers) => {
        location.hash = `papers=${papers.map((id) => `short:${id}`).join(';')}`;
      }, ids);
      const headings = page.getByRole('table').getByRole('columnheader').getByRole('link');
      await expect(headings.first().or(anyReload(page)).first()).toBeVisible();
      if ((await headings.count()) === 0) return 'says so';
      await expect(headings).toHaveCount(2);
      await expectTrue(headings, versions);
      return 'works';
    },
    short: ['a page restored by going back', 'pages and scripts'],
  },
  'citations of ticked papers': {
    path: 'hubs/short/',
    async use(page) {
      const titles = await tickTwo(page);
      if (titles === null) return 'says so';
      // Where the clipboard is refused, the page shows the citations.
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new Error()) },
        });
      });
      await bar(page).getByRole('button', { name: 'Copy citations' }).click();
      const text = bar(page).locator('.panel-text');
      await expect(text.or(reloadIn(bar(page))).first()).toBeVisible();
      if (!(await text.isVisible())) return 'says so';
      const citations = (await text.innerText()).split('\n');
      expect(citations).toHaveLength(2);
      for (const [at, title] of titles.entries()) expect(citations[at]).toMatch(lettersOf(title));
      return 'works';
    },
    short: ['a page whose HTML comes from the cache', 'pages and scripts'],
  },
  'the export of ticked papers': {
    path: 'hubs/long/',
    async use(page) {
      const ticked = await tickTwo(page);
      if (ticked === null) return 'says so';
      await bar(page).getByText('Export', { exact: true }).click();
      const csv = bar(page).getByRole('button', { name: 'CSV' });
      await expect(csv.or(reloadIn(bar(page))).first()).toBeVisible();
      if (!(await csv.isVisible())) return 'says so';
      const titles = await savedTitles(page, bar(page));
      if (titles === null) return 'says so';
      expect(titles).toEqual(ticked);
      return 'works';
    },
    short: ['an open page', 'pages'],
  },
  'the choice of a library': {
    path: 'saved/#library',
    use: chooseLibrary,
    short: ['an open page', 'pages'],
  },
  'the marks of a kept library': {
    path: 'hubs/short/',
    async before(page, site) {
      await page.goto(`${site}saved/#library`);
      expect(await chooseLibrary(page)).toBe('works');
    },
    async use(page) {
      const marked = entries(page).filter({ has: page.locator('> .own-marks') });
      await expect(marked.first().or(anyReload(page)).first()).toBeVisible();
      const titles = await marked.locator('.title').allTextContents();
      for (const title of titles) expect(ownTitles()).toContain(title.trim());
      return titles.length > 0 ? 'works' : 'says so';
    },
    short: ['a page restored by going back', 'pages and scripts'],
  },
};

for (const [name, { path, before, use, short }] of Object.entries(features)) {
  for (const { way, kept } of situations) {
    if (!isLong && short.join() !== [way, kept].join()) continue;
    test(`after an update, ${way} shows nothing wrong in ${name} if only ${kept} are cached, and a reload mends it`, async ({
      browser,
    }) => {
      await useOldPage(browser, versions, { path, way, kept, use, ...(before && { before }) });
    });
  }
}

/** Saves papers of both lists. */
async function saveTwo(page: Page, site: string) {
  for (const [at, hub] of ['short', 'long'].entries()) {
    await page.goto(`${site}hubs/${hub}/`);
    await entries(page)
      .nth(1)
      .getByRole('button', { name: /^Save: / })
      .click();
    await expect(page.getByRole('status').filter({ hasText: `Saved. ${at + 1} saved.` })).toBeAttached();
  }
}

async function showSaved(page: Page): Promise<Outcome> {
  await expect(entries(page).first().or(anyReload(page)).first()).toBeVisible();
  if (!(await entries(page).first().isVisible())) return 'says so';
  await expect(entries(page)).toHaveCount(2);
  await page.waitForLoadState('networkidle');
  await expectTrue(entries(page).locator('.title a'), versions);
  return (await anyReload(page).isVisible()) ? 'says so' : 'works';
}

/** Ticks the second and the first paper of a list: their titles, or null where the page offers to reload. */
async function tickTwo(page: Page): Promise<string[] | null> {
  for (const place of [1, 0]) {
    const box = entries(page).nth(place).locator('input.tick');
    await expect(box.or(anyReload(page)).first()).toBeVisible();
    if (!(await box.isVisible())) return null;
    await box.click();
    await expect(bar(page).or(anyReload(page)).first()).toBeVisible();
    if (!(await bar(page).isVisible())) return null;
  }
  await expect(bar(page).locator('.tick-count')).toHaveText(/^2 ticked/);
  return [await titleOf(page, 1), await titleOf(page, 0)];
}

/** Two papers of the short list. */
const ownTitles = () => [...titlesById(versions.first, 'short').values()].slice(3, 5);

async function chooseLibrary(page: Page): Promise<Outcome> {
  await expect(libraryInput(page).or(anyReload(page)).first()).toBeAttached();
  if ((await libraryInput(page).count()) === 0) return 'did not start';
  const text = ownTitles()
    .map((title, at) => `@misc{own${at}, title = {{${title}}}}`)
    .join('\n');
  await libraryInput(page).setInputFiles({
    name: 'own.bib',
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  });
  const part = page.locator('#library');
  const read = part.getByText('Read. Lists now mark the papers that you have.');
  await expect(read.or(anyReload(page)).first()).toBeVisible();
  return (await read.isVisible()) ? 'works' : 'says so';
}
