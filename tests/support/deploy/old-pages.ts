import { readFileSync } from 'node:fs';
import { type Browser, expect, type Locator, type Page, test } from '@playwright/test';
import { parse as parseCsv } from '../../../src/core/formats/csv/parse.ts';
import { ready } from '../search-box.ts';
import {
  type DeployedHub,
  type Deployment,
  type Kept,
  serveVersions,
  titlesById,
  type Versions,
} from './versions.ts';

/**
 * What a part of a page does after an update: each is right, but to show what is not true is not. It did not start where
 * its scripts are gone, which an open page has.
 */
export type Outcome = 'works' | 'says so' | 'did not start';

const map = (page: Page) => page.locator('#map');

/** Ways in which a reader has a page of a version that is no longer there. */
export const ways = {
  'an open page': async (page: Page, address: string, { deploy }: Deployment) => {
    await page.goto(address, { waitUntil: 'networkidle' });
    // On a busy machine, a page is idle only later.
    await expect(page.locator('astro-island[ssr]:not([client=visible])')).toHaveCount(0);
    if ((await page.locator('#search').count()) > 0) await ready(page);
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

export type Way = keyof typeof ways;

/** What the cache may still have where it makes a difference: an open page has its scripts. */
function keptBy(way: Way): Kept[] {
  if (way === 'an open page') return ['pages'];
  return way === 'a page restored by going back' ? ['pages and scripts'] : ['pages and scripts', 'pages'];
}

/** Each way, with what is cached. */
export const situations = (Object.keys(ways) as Way[]).flatMap((way) =>
  keptBy(way).map((kept) => ({ way, kept })),
);

/** Uses a part of a page; throws if it shows what is not true, or does not offer to reload where it does not work. */
export type Use = (page: Page) => Promise<Outcome>;

interface UsesOfOldPage {
  /** The address of the page below that of the site. */
  path: string;
  way: Way;
  kept: Kept;
  /** What the reader did on the old site before. */
  before?: ((page: Page, site: string) => Promise<void>) | undefined;
  /** By names, in this order. */
  uses: Readonly<Record<string, Use>>;
}

/** Uses parts of an old page after an update, one after the other. What does not work, a reload must mend. */
export async function tryOldPage(
  browser: Browser,
  versions: Versions,
  { path, way, kept, before, uses }: UsesOfOldPage,
): Promise<void> {
  const site = await serveVersions(versions, kept);
  const context = await browser.newContext();
  const page = await context.newPage();
  const address = site.address + path;
  await before?.(page, site.address);
  await ways[way](page, address, site);
  const broken: [string, Use][] = [];
  for (const [name, use] of Object.entries(uses)) {
    const outcome = await test.step(name, () => use(page));
    if (way === 'an open page') expect(outcome, name).not.toBe('did not start');
    if (outcome !== 'works') broken.push([name, use]);
  }
  if (broken.length > 0) {
    await reload(page, anyReload(page));
    await expect(page.locator('[src*=".next."], [href*=".next."]').first()).toBeAttached();
    // Views, ticks and the table stay over the reload: begin without them.
    await page.evaluate((first) => {
      sessionStorage.clear();
      localStorage.removeItem('citation-explorer-view');
      history.replaceState(null, '', first);
    }, address);
    await page.reload();
  }
  for (const [name, use] of broken) {
    expect(await test.step(`${name} after a reload`, () => use(page)), name).toBe('works');
  }
  await context.close();
  site.close();
}

/** The first button of the page that reloads it. */
const anyReload = (page: Page) => reloadIn(page.locator('body')).locator('visible=true').first();

export const reloadIn = (part: Locator) => part.getByRole('button', { name: 'Reload the page' });

/** Presses the button, and waits until the old page is gone. */
export async function reload(page: Page, button: Locator): Promise<void> {
  const loaded = page.waitForEvent('load');
  await button.click();
  await loaded;
}

/** True once the search works; false if it says that it could not be loaded, and then no control is there. */
export async function hasSearch(page: Page): Promise<boolean> {
  const lost = page.locator('.late-note');
  await expect(
    page.locator('html[data-search=ready]').or(lost.locator('visible=true')).first(),
  ).toBeAttached();
  if ((await page.locator('html[data-search=ready]').count()) > 0) return true;
  await expect(reloadIn(lost)).toBeVisible();
  await expect(page.locator('astro-island.lost')).not.toHaveCount(0);
  await expect(page.getByRole('searchbox').locator('visible=true')).toHaveCount(0);
  await expect(page.getByRole('checkbox').locator('visible=true')).toHaveCount(0);
  return false;
}

/** Waits for the view of an address, or for the sentence that it cannot be shown. */
export async function viewOutcome(page: Page, address: RegExp, versions: Versions): Promise<Outcome> {
  await expect(page).toHaveURL(address);
  const problem = page.locator('.result-head').getByRole('alert');
  const done = page.locator('.result-count > [aria-hidden]').filter({ hasText: / of |by title/ });
  await expect(done.or(problem).first()).toBeVisible();
  await expect(page.getByLabel('Sort')).toBeVisible();
  await page.waitForLoadState('networkidle');
  const links = page.locator(':is(.papers, #search-results) .entry:visible > .title a');
  if (!(await problem.isVisible())) {
    await expectTrue(links, versions);
    return 'works';
  }
  if ((await links.count()) > 0) await expectTrue(links, versions);
  await expect(reloadIn(problem)).toBeVisible();
  return 'says so';
}

/** Each link, of one at least, must lead to the paper that it names, in the old or in the new site. */
export async function expectTrue(links: Locator, versions: Versions): Promise<void> {
  await expect(links).not.toHaveCount(0);
  const pairs = await links.evaluateAll((all) =>
    all.map((link) => [link.textContent?.trim() ?? '', link.getAttribute('href') ?? '']),
  );
  for (const [title = '', href = ''] of pairs) expectPair(title, href, versions);
}

export function expectPair(title: string, href: string, { first, second }: Versions): void {
  const [, hub, id = ''] = /hubs\/([^/]+)\/papers\/([^/]+)\//.exec(href) ?? [];
  const known = [first, second].map((dist) => titlesById(dist, hub as DeployedHub).get(id));
  expect(known, `${href} is named “${title}”`).toContain(title);
}

/** Presses “CSV” in a part of a page: the titles of the file, or null where the part offers to reload. */
export async function savedTitles(page: Page, part: Locator): Promise<string[] | null> {
  const saved = page.waitForEvent('download').then((download) => download.path());
  saved.catch(() => {});
  await part.getByRole('button', { name: 'CSV' }).click();
  const failed = reloadIn(part).waitFor();
  const file = await Promise.race([saved, failed.then(() => null)]);
  failed.catch(() => {});
  if (file === null) return null;
  return parseCsv(readFileSync(file, 'utf8')).papers.map(({ title }) => title ?? '');
}

/** The words of a title, which every format of citation has. */
export function wordsOf(title: string): RegExp {
  return new RegExp(
    title
      .split(/[^\p{L}]+/u)
      .filter(Boolean)
      .join('[^a-z]+'),
    'iu',
  );
}
