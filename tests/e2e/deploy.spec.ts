import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { parse as parseCsv } from '../../src/core/formats/csv/parse.ts';
import {
  buildVersions,
  type DeployedHub,
  type Deployment,
  deployedHubs,
  type Kept,
  markedAt,
  serveVersions,
  titlesById,
  type Versions,
} from '../support/deploy.ts';
import { isLong } from '../support/faults/is-long.ts';
import { box, ready } from '../support/search-box.ts';

// The worker that keeps what was opened must not show what an update made wrong.
test.use({ serviceWorkers: 'allow' });

let versions: Versions;

test.beforeAll(async () => {
  versions = await buildVersions();
});

const reloadIn = (part: Locator) => part.getByRole('button', { name: 'Reload the page' });
/** Presses the button, and waits until the old page is gone. */
async function reload(page: Page, button: Locator) {
  const loaded = page.waitForEvent('load');
  await button.click();
  await loaded;
}

const needsSearch = (feature: string) => !/citation|similar/.test(feature);
const map = (page: Page) => page.locator('#map');

/** Ways in which a reader has a page of a version that is no longer there. */
const ways = {
  'an open page': async (page: Page, address: string, { deploy }: Deployment) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    if (await map(page).isVisible()) {
      // Only near the window does it ask for its file; those with titles follow one by one.
      await map(page).locator('.map-frame').scrollIntoViewIfNeeded();
      await expect(map(page).locator('astro-island:not([ssr])')).toBeAttached();
      await expect(map(page).locator('a.mark, a.map-stop').first()).toBeAttached();
    }
    deploy();
  },
  'a page whose HTML comes from the cache': async (page: Page, address: string, { deploy }: Deployment) => {
    await page.goto(address);
    await page.goto('about:blank');
    deploy();
    await page.goto(address);
  },
  'a page restored by going back': async (page: Page, address: string, { deploy }: Deployment) => {
    await page.goto(address);
    await page.getByRole('link', { name: 'About', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('About');
    deploy();
    await page.goBack();
  },
};

/**
 * Uses each part of a page that fetches. Each returns once it works, or says in a sentence that it does not and offers
 * to reload; it throws if it shows what is not true.
 */
const features = {
  async search(page, hub) {
    if (!(await hasSearch(page))) return 'says so';
    await box(page).fill('reward');
    return outcome(page, /reward/, hub);
  },
  async 'a filter'(page, hub) {
    if (!(await hasSearch(page))) return 'says so';
    await page
      .getByRole('checkbox', { name: /^cs\.CL/ })
      .first()
      .check();
    return outcome(page, /category=cs\.CL/i, hub);
  },
  async 'another order'(page, hub) {
    if (!(await hasSearch(page))) return 'says so';
    await page.getByLabel('Sort').selectOption('title');
    return outcome(page, /sort=title/, hub);
  },
  async 'the table'(page, hub) {
    if (!(await hasSearch(page))) return 'says so';
    await page.getByLabel('Density').selectOption('table');
    await expect(
      page
        .locator('.paper-table')
        .or(reloadIn(page.locator('.result-head')))
        .first(),
    ).toBeVisible();
    await expectTrue(page.locator('.paper-table .title a:visible'), hub);
    return (await page.locator('.paper-table').isVisible()) ? 'works' : 'says so';
  },
  async 'the export of a view'(page, hub) {
    if (!(await hasSearch(page))) return 'says so';
    await box(page).fill('reward');
    if ((await outcome(page, /reward/, hub)) === 'says so') return 'says so';
    await page.locator('.export summary').click();
    const failed = reloadIn(page.locator('.export'));
    const saved = page.waitForEvent('download').then(async (download) => download.path());
    await page.locator('.export').getByRole('button', { name: 'CSV' }).click();
    const file = await Promise.race([saved, failed.waitFor().then(() => null)]);
    saved.catch(() => {});
    if (file === null) return 'says so';
    const titles = parseCsv(readFileSync(file, 'utf8')).papers.map(({ title }) => title);
    const shown = await shownTitles(page);
    expect(titles.slice(0, shown.length)).toEqual(shown);
    return 'works';
  },
  async 'a citation'(page) {
    const { title, panel, heading } = await openPanel(page, 'Cite');
    await expect(panel.locator('code').or(reloadIn(panel)).or(heading).first()).toBeVisible();
    if (await panel.isVisible()) {
      if (await reloadIn(panel).isVisible()) return 'says so';
      await expect(panel.locator('code')).toContainText(lettersOf(title), { ignoreCase: true });
    }
    return 'works';
  },
  async 'similar papers'(page, hub) {
    const { panel, heading } = await openPanel(page, 'Similar');
    await expect(panel.locator('li').or(reloadIn(panel)).or(heading).first()).toBeVisible();
    if (!(await panel.isVisible())) return 'works';
    if (await reloadIn(panel).isVisible()) return 'says so';
    await expectTrue(panel.locator('li a'), hub);
    return 'works';
  },
} satisfies Record<string, (page: Page, hub: DeployedHub) => Promise<'works' | 'says so'>>;

/** Opens a panel of the first entry: the panel, or the heading of the paper's page where the link leads there. */
async function openPanel(page: Page, name: 'Cite' | 'Similar') {
  const entry = page.locator('.papers > .entry:visible').first();
  const title = (await entry.locator('.title').innerText()).trim();
  await entry.getByRole('link', { name }).click();
  const heading = page.getByRole('heading', { level: 1, name: title, exact: true });
  return { title, panel: entry.locator('.entry-panel'), heading };
}

/** What the cache may still have where it makes a difference: an open page has its scripts. */
function keptBy(way: string): Kept[] {
  if (way === 'an open page') return ['pages'];
  return way === 'a page restored by going back' ? ['pages and scripts'] : ['pages and scripts', 'pages'];
}

/** Each list, opened in each way before the update. */
const opened = Object.entries(ways).flatMap(([way, open]) =>
  (Object.keys(deployedHubs) as DeployedHub[]).map((hub) => ({ hub, way, open })),
);
const situations = opened.flatMap((one) => keptBy(one.way).map((kept) => ({ ...one, kept })));

/**
 * The one situation in which the short form uses a feature. Without its scripts a page has only a search that cannot start,
 * so the other features are used where they are still cached.
 */
const shortForm: Record<keyof typeof features, [keyof typeof ways, DeployedHub, Kept]> = {
  search: ['a page whose HTML comes from the cache', 'short', 'pages'],
  'a filter': ['an open page', 'long', 'pages'],
  'another order': ['a page restored by going back', 'long', 'pages and scripts'],
  'the table': ['a page whose HTML comes from the cache', 'short', 'pages and scripts'],
  'the export of a view': ['an open page', 'short', 'pages'],
  'a citation': ['a page restored by going back', 'short', 'pages and scripts'],
  'similar papers': ['a page whose HTML comes from the cache', 'long', 'pages and scripts'],
};
const shortForms = new Map(Object.entries(shortForm).map(([feature, place]) => [feature, place.join()]));

for (const { hub, way, open, kept } of situations) {
  const tried = Object.entries(features).filter(
    ([feature]) => isLong || shortForms.get(feature) === [way, hub, kept].join(),
  );
  if (tried.length === 0) continue;
  test(`after an update, ${way} of the ${hub} list shows nothing wrong if only ${kept} are cached, and a reload mends it`, async ({
    browser,
  }) => {
    let searches = true;
    for (const [feature, use] of tried) {
      if (!searches && needsSearch(feature)) continue;
      await test.step(feature, async () => {
        const site = await serveVersions(versions, kept);
        const address = `${site.address}hubs/${hub}/`;
        const context = await browser.newContext();
        const page = await context.newPage();
        await open(page, address, site);
        if ((await use(page, hub)) === 'says so') {
          searches = (await page.locator('html[data-search=ready]').count()) > 0;
          await reload(page, reloadIn(page.locator('body')).locator('visible=true').first());
          await ready(page);
          // The view stays over the reload: begin without it, at an address that the cache may still have.
          await page.goto(address);
          await page.reload();
          await ready(page);
          expect(await use(page, hub)).toBe('works');
        }
        await context.close();
        site.close();
      });
    }
  });
}

// The short form has two: the short list out of the cache, and the long one restored.
for (const { hub, way, open } of opened.filter((_, index) => isLong || index % 3 === 2)) {
  test(`after an update, ${way} with the map of the ${hub} list never names another paper, and a reload mends it`, async ({
    page,
  }) => {
    const site = await serveVersions(versions, 'pages and scripts');
    await open(page, `${site.address}hubs/${hub}/${hub === 'long' ? 'figures/' : ''}`, site);
    if ((await walkMap(page, hub)) === 'says so') {
      await reload(page, reloadIn(map(page)));
      expect(await walkMap(page, hub)).toBe('works');
    }
    site.close();
  });
}

/** Points at some marks of the map: each must be named and led to as one paper of either version. */
async function walkMap(page: Page, hub: DeployedHub): Promise<'works' | 'says so'> {
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
  for (let step = 0; Date.now() < end && named < 5; step += 1) {
    const [x, y] = [((step * 37) % 100) / 100, ((step * 61) % 100) / 100];
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
    expectPair(mark.label.replace(/, \d[^,]*$/, ''), mark.href, hub);
    const [left, top] = [mark.x / place.width, mark.y / place.height];
    const marked = [versions.first, versions.second].map((dist) => markedAt(dist, hub, left, top));
    expect(marked, `the mark at ${left}, ${top}`).toContain(/\/papers\/([^/]+)\//.exec(mark.href)?.[1]);
    named += 1;
  }
  if (await reloadIn(map(page)).isVisible()) return 'says so';
  expect(named).toBe(5);
  return 'works';
}

/** True once the search works; false if it says that it could not be loaded, and then no control is there. */
async function hasSearch(page: Page): Promise<boolean> {
  const lost = page.locator('.late-note');
  await expect(
    page.locator('html[data-search=ready]').or(lost.locator('visible=true')).first(),
  ).toBeAttached();
  if ((await page.locator('html[data-search=ready]').count()) > 0) return true;
  await expect(reloadIn(lost)).toBeVisible();
  await expect(page.locator('astro-island.lost')).not.toHaveCount(0);
  await expect(box(page)).toBeHidden();
  await expect(page.getByRole('checkbox').locator('visible=true')).toHaveCount(0);
  return false;
}

/** Waits for the view of an address, or for the sentence that it cannot be shown. */
async function outcome(page: Page, address: RegExp, hub: DeployedHub): Promise<'works' | 'says so'> {
  await expect(page).toHaveURL(address);
  const problem = page.locator('.result-head').getByRole('alert');
  const done = page.locator('.result-count > [aria-hidden]').filter({ hasText: / of |by title/ });
  const sorted = page.getByLabel('Sort');
  await expect(done.or(problem).first()).toBeVisible();
  await expect(sorted).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expectTrue(page.locator(':is(.papers, #search-results) .entry:visible > .title a'), hub);
  if (!(await problem.isVisible())) return 'works';
  await expect(reloadIn(problem)).toBeVisible();
  return 'says so';
}

/** Each link must lead to the paper that it names, in the old or in the new site. */
async function expectTrue(links: Locator, hub: DeployedHub) {
  const pairs = await links.evaluateAll((all) =>
    all.map((link) => [link.textContent?.trim() ?? '', link.getAttribute('href') ?? '']),
  );
  for (const [title = '', href = ''] of pairs) expectPair(title, href, hub);
}

function expectPair(title: string, href: string, hub: DeployedHub) {
  const id = /\/papers\/([^/]+)\//.exec(href)?.[1] ?? '';
  const known = [versions.first, versions.second].map((dist) => titlesById(dist, hub).get(id));
  expect(known, `${href} is named “${title}”`).toContain(title);
}

async function shownTitles(page: Page): Promise<string[]> {
  const texts = await page.locator(':is(.papers, #search-results) .entry:visible > .title').allTextContents();
  return texts.map((text) => text.trim());
}

/** The first words of a title, which every format of citation has. */
function lettersOf(title: string): RegExp {
  return new RegExp(
    title
      .split(/[^\p{L}]+/u)
      .filter(Boolean)
      .slice(0, 2)
      .join('[^a-z]+'),
    'iu',
  );
}
