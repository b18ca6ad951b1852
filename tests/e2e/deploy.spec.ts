import { expect, type Page, test } from '@playwright/test';
import { at } from '../../src/core/text/at.ts';
import {
  expectPair,
  expectTrue,
  hasSearch,
  type Outcome,
  reload,
  reloadIn,
  savedTitles,
  situations,
  tryOldPage,
  type Use,
  viewOutcome,
  type Way,
  ways,
  wordsOf,
} from '../support/deploy/old-pages.ts';
import {
  buildVersions,
  type DeployedHub,
  deployedHubs,
  type Kept,
  markedAt,
  placesOfMarks,
  serveVersions,
  type Versions,
} from '../support/deploy/versions.ts';
import { isLong } from '../support/faults/is-long.ts';
import { box } from '../support/search-box.ts';

// The worker that keeps what was opened must not show what an update made wrong.
test.use({ serviceWorkers: 'allow' });

let versions: Versions;

test.beforeAll(async () => {
  versions = await buildVersions();
});

const map = (page: Page) => page.locator('#map');
const hubs = Object.keys(deployedHubs) as DeployedHub[];

/** The parts of a list that fetch. */
const features = {
  async search(page) {
    if (!(await hasSearch(page))) return 'did not start';
    await box(page).fill('reward');
    return viewOutcome(page, /reward/, versions);
  },
  async 'a filter'(page) {
    if (!(await hasSearch(page))) return 'did not start';
    await page
      .getByRole('checkbox', { name: /^cs\.CL/ })
      .first()
      .check();
    return viewOutcome(page, /category=cs\.CL/i, versions);
  },
  async 'another order'(page) {
    if (!(await hasSearch(page))) return 'did not start';
    await page.getByLabel('Sort').selectOption('title');
    return viewOutcome(page, /sort=title/, versions);
  },
  async 'the table'(page) {
    if (!(await hasSearch(page))) return 'did not start';
    await page.getByLabel('Density').selectOption('table');
    await expect(
      page
        .locator('.paper-table')
        .or(reloadIn(page.locator('.result-head')))
        .first(),
    ).toBeVisible();
    if (!(await page.locator('.paper-table').isVisible())) return 'says so';
    await expectTrue(page.locator('.paper-table .title a:visible'), versions);
    return 'works';
  },
  async 'the export of a view'(page) {
    if (!(await hasSearch(page))) return 'did not start';
    await box(page).fill('reward');
    if ((await viewOutcome(page, /reward/, versions)) === 'says so') return 'says so';
    await page.locator('.export summary').click();
    const titles = await savedTitles(page, page.locator('.export'));
    if (titles === null) return 'says so';
    const shown = await shownTitles(page);
    expect(titles.slice(0, shown.length)).toEqual(shown);
    return 'works';
  },
  async 'a citation'(page) {
    const { title, panel, heading } = await openPanel(page, 'Cite');
    await expect(panel.locator('code').or(reloadIn(panel)).or(heading).first()).toBeVisible();
    if (await panel.isVisible()) {
      if (await reloadIn(panel).isVisible()) return 'says so';
      await expect(panel.locator('code')).toContainText(wordsOf(title), { ignoreCase: true });
    }
    return 'works';
  },
  async 'similar papers'(page) {
    const { panel, heading } = await openPanel(page, 'Similar');
    await expect(panel.locator('li').or(reloadIn(panel)).or(heading).first()).toBeVisible();
    if (!(await panel.isVisible())) return 'works';
    if (await reloadIn(panel).isVisible()) return 'says so';
    await expectTrue(panel.locator('li a'), versions);
    return 'works';
  },
} satisfies Record<string, Use>;

/** Opens a panel of the first entry: the panel, or the heading of the paper's page where the link leads there. */
async function openPanel(page: Page, name: 'Cite' | 'Similar') {
  const entry = page.locator('.papers > .entry:visible').first();
  const title = (await entry.locator('.title').innerText()).trim();
  await entry.getByRole('link', { name }).click();
  const heading = page.getByRole('heading', { level: 1, name: title, exact: true });
  return { title, panel: entry.locator('.entry-panel'), heading };
}

type Feature = keyof typeof features;

interface OldPage {
  way: Way;
  hub: DeployedHub;
  kept: Kept;
  used: Feature[];
}

const open: Way = 'an open page';
const cached: Way = 'a page whose HTML comes from the cache';
const restored: Way = 'a page restored by going back';

/**
 * Without its scripts a page has only a search that cannot start, so the other features are used where they are still
 * cached. The links of an entry may lead to another page, so each of them is used alone.
 */
const shortForm: OldPage[] = [
  { way: open, hub: 'short', kept: 'pages', used: ['the export of a view'] },
  { way: cached, hub: 'short', kept: 'pages', used: ['search'] },
  { way: cached, hub: 'short', kept: 'pages and scripts', used: ['another order', 'the table'] },
  { way: cached, hub: 'long', kept: 'pages and scripts', used: ['similar papers'] },
  { way: restored, hub: 'long', kept: 'pages and scripts', used: ['a filter'] },
  { way: restored, hub: 'short', kept: 'pages and scripts', used: ['a citation'] },
];
const longForm: OldPage[] = situations.flatMap((situation) =>
  hubs.flatMap((hub) =>
    (Object.keys(features) as Feature[]).map((feature) => ({ ...situation, hub, used: [feature] })),
  ),
);

for (const { way, hub, kept, used } of isLong ? longForm : shortForm) {
  test(`after an update, ${way} of the ${hub} list shows nothing wrong in ${used.join(' and ')} if only ${kept} are cached, and a reload mends it`, async ({
    browser,
  }) => {
    const uses = Object.fromEntries(used.map((feature) => [feature, features[feature]]));
    await tryOldPage(browser, versions, { path: `hubs/${hub}/`, way, kept, uses });
  });
}

// The short form has one: that of the long list, restored.
const everyMap = hubs.flatMap((hub) => (Object.keys(ways) as Way[]).map((way) => ({ hub, way })));
const maps: typeof everyMap = isLong ? everyMap : [{ hub: 'long', way: restored }];
for (const { hub, way } of maps) {
  test(`after an update, ${way} with the map of the ${hub} list never names another paper, and a reload mends it`, async ({
    page,
  }) => {
    const site = await serveVersions(versions, 'pages and scripts');
    await ways[way](page, `${site.address}hubs/${hub}/${hub === 'long' ? 'figures/' : ''}`, site);
    if ((await walkMap(page, hub)) === 'says so') {
      await reload(page, reloadIn(map(page)));
      expect(await walkMap(page, hub)).toBe('works');
    }
    site.close();
  });
}

/** Points at some marks of the map: each must be named and led to as one paper of either version. */
async function walkMap(page: Page, hub: DeployedHub): Promise<Outcome> {
  const frame = map(page).locator('.map-frame');
  const started = map(page)
    .locator('astro-island:not([ssr])')
    .or(reloadIn(map(page)))
    .first();
  // A browser that goes back may scroll to where the reader was, after this test has scrolled to the map.
  await expect(async () => {
    await frame.scrollIntoViewIfNeeded();
    await expect(started).toBeAttached({ timeout: 2000 });
  }).toPass();
  const target = map(page).locator('.map-target');
  const end = Date.now() + 300_000;
  let named = 0;
  // The map may be that of either version.
  const places = [versions.first, versions.second].map((dist) => placesOfMarks(dist, hub));
  for (let step = 0; Date.now() < end && named < 5; step += 1) {
    const marks = at(places, step % 2);
    const { x, y } = at(marks, (step * 7) % marks.length);
    // What arrives above it moves the map.
    await frame.scrollIntoViewIfNeeded();
    const place = await frame.boundingBox();
    if (!place) throw new Error('The map has no place.');
    await page.mouse.move(place.x + x * place.width, place.y + y * place.height);
    if (await reloadIn(map(page)).isVisible()) return 'says so';
    if (!(await target.isVisible())) continue;
    // It may be gone again.
    const [mark] = await target.evaluateAll((links) =>
      links.map((link) => ({
        label: link.getAttribute('aria-label') ?? '',
        href: link.getAttribute('href') ?? '',
        x: Number(link.querySelector('circle')?.getAttribute('cx')),
        y: Number(link.querySelector('circle')?.getAttribute('cy')),
      })),
    );
    if (!mark) continue;
    expectPair(mark.label.replace(/, \d[^,]*$/, ''), mark.href, versions);
    const [left, top] = [mark.x / place.width, mark.y / place.height];
    const marked = [versions.first, versions.second].map((dist) => markedAt(dist, hub, left, top));
    expect(marked, `the mark at ${left}, ${top}`).toContain(/\/papers\/([^/]+)\//.exec(mark.href)?.[1]);
    named += 1;
  }
  if (await reloadIn(map(page)).isVisible()) return 'says so';
  expect(named).toBe(5);
  return 'works';
}

async function shownTitles(page: Page): Promise<string[]> {
  const texts = await page.locator(':is(.papers, #search-results) .entry:visible > .title').allTextContents();
  return texts.map((text) => text.trim());
}
