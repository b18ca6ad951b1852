import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { buildGoodSite, fixtureDumps } from '../../scripts/lib/site/build-site.ts';
import { parse as parseCsv } from '../../src/core/formats/csv/parse.ts';
import { serveChanging } from '../support/changing-site.ts';
import {
  buildVersions,
  type DeployedHub,
  deployedHubs,
  titlesById,
  type Versions,
} from '../support/deploy/versions.ts';
import { box, ready } from '../support/search-box.ts';

test.use({ serviceWorkers: 'allow' });

let versions: Versions;

test.beforeAll(async () => {
  versions = await buildVersions();
});

/** Only what a phrase needs is not with the start of the index. */
const phrase = '"reinforcement learning"';

const note = (page: Page) => page.locator('.kept-note');
const entries = (page: Page) => page.locator(':is(.papers, #search-results) .entry:visible');
/** Also titles below the window, which the browser does not lay out. */
async function shownTitles(page: Page): Promise<string[]> {
  return (await entries(page).locator('> .title').allTextContents()).map((title) => title.trim());
}

/** Waits until a hub is kept as it is in a folder. */
async function hubIsKept(page: Page, hub: string, dist: string) {
  const { stamp } = JSON.parse(readFileSync(`${dist}/hubs/${hub}/offline.json`, 'utf8'));
  await expect
    .poll(() =>
      page.evaluate(
        async ([id, version]) => {
          const name = (await caches.keys()).find((key) => key.endsWith(` hub ${id} ${version}`));
          const files = name ? await (await caches.open(name)).keys() : [];
          return files.some(({ url }) => url.endsWith(`hubs/${id}/offline.json`));
        },
        [hub, stamp],
      ),
    )
    .toBe(true);
}

/** Waits until a page that is open is kept. */
async function pageIsKept(page: Page) {
  await expect.poll(() => page.evaluate(async () => !!(await caches.match(location.href)))).toBe(true);
}

async function search(page: Page, word: string): Promise<string[]> {
  await ready(page);
  await box(page).fill(word);
  await expect(page.locator('.result-count > [aria-hidden]').filter({ hasText: / of / })).toBeVisible();
  // A long list follows its count, with its first hits before the others.
  const marks = entries(page)
    .first()
    .locator('mark', { hasText: new RegExp(word, 'i') });
  await expect(marks.first()).toBeVisible();
  await expect(page.locator('#search-results[aria-busy]')).toHaveCount(0);
  await expect(page.locator('html.pending')).toHaveCount(0);
  await expect(page.getByRole('alert')).toHaveCount(0);
  return shownTitles(page);
}

for (const hub of Object.keys(deployedHubs) as DeployedHub[]) {
  test(`the ${hub} list of a hub that was opened once is searched, filtered and exported without a network`, async ({
    page,
    context,
  }) => {
    const site = await serveChanging(versions.first);
    await page.goto(`${site.address}hubs/${hub}/`);
    const found = await search(page, 'reward');
    expect(found.length).toBeGreaterThan(1);
    await hubIsKept(page, hub, versions.first);

    await context.setOffline(true);
    site.goDown();
    await page.goto(`${site.address}hubs/${hub}/`);
    const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format();
    await expect(note(page)).toHaveText(`The site could not be reached. This is the page of ${today}.`);
    expect(await search(page, 'reward')).toEqual(found);
    // Words that no search has fetched before.
    expect((await search(page, 'language')).length).toBeGreaterThan(0);

    const saved = page.waitForEvent('download');
    await page.locator('.export summary').click();
    await page.locator('.export').getByRole('button', { name: 'CSV' }).click();
    const titles = parseCsv(readFileSync(await (await saved).path(), 'utf8')).papers.map(
      ({ title }) => title,
    );
    const shown = await shownTitles(page);
    expect(titles.slice(0, shown.length)).toEqual(shown);

    await box(page).fill('');
    await page
      .getByRole('checkbox', { name: /^cs\.CL/ })
      .first()
      .check();
    await expect(page).toHaveURL(/category=cs\.CL/i);
    await expect(page.locator('.result-count > [aria-hidden]').filter({ hasText: / of / })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    site.close();
  });
}

test('the figures and the later pages of a long list are there without a network', async ({ page }) => {
  const site = await serveChanging(versions.first);
  await page.goto(`${site.address}hubs/long/`);
  await hubIsKept(page, 'long', versions.first);
  site.goDown();
  await page.goto(`${site.address}hubs/long/page/3/`);
  await expect(page.locator('.entry')).not.toHaveCount(0);
  await page.goto(`${site.address}hubs/long/figures/`);
  await page.locator('#map .map-frame').scrollIntoViewIfNeeded();
  await expect(page.locator('#map a.mark, #map a.map-stop').first()).toBeAttached();
  await expect(note(page)).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  site.close();
});

test('papers that were opened are shown again without a network, with their styles', async ({ page }) => {
  const site = await serveChanging(versions.first);
  const [first, second, third] = [...titlesById(versions.first, 'short')];
  const address = ([id]: [string, string] = ['', '']) => `${site.address}hubs/short/papers/${id}/`;
  // The worker does not answer for the first page, but for the second.
  for (const paper of [first, second]) {
    await page.goto(address(paper));
    await pageIsKept(page);
  }
  site.goDown();
  for (const paper of [first, second]) {
    await page.goto(address(paper));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(paper?.[1] ?? '');
    await expect(note(page)).toBeVisible();
    await expect(page.locator('.theme-switch')).toBeVisible();
    await expect(page.getByText('The style of this page could not be loaded.')).toHaveCount(0);
  }
  await expect(page.goto(address(third))).rejects.toThrow();
  site.close();
});

test('an update under an open page loses no search, and the next page is of the new version', async ({
  page,
  context,
}) => {
  const site = await serveChanging(versions.first);
  const address = `${site.address}hubs/long/`;
  await page.goto(address);
  await ready(page);
  await hubIsKept(page, 'long', versions.first);
  site.show(versions.second);
  const old = titlesById(versions.first, 'long');
  const isOld = (titles: string[]) => titles.every((title) => [...old.values()].includes(title));
  expect(isOld(await search(page, 'reward'))).toBe(true);

  const later = await context.newPage();
  await later.goto(address);
  await ready(later);
  await expect(note(later)).toHaveCount(0);
  await hubIsKept(later, 'long', versions.second);
  const [firstTitle = ''] = titlesById(versions.second, 'long').values();
  expect((await shownTitles(later))[0]).toBe(firstTitle);
  // The first page goes on with its own version, by files that it has not asked for before.
  expect(isOld(await search(page, 'language'))).toBe(true);

  await page.close();
  site.goDown();
  await later.goto(address);
  await expect(note(later)).toBeVisible();
  expect((await shownTitles(later))[0]).toBe(firstTitle);
  site.close();
});

test('a version that no page shows any more is deleted, and the next visit with a network is of the new one', async ({
  page,
}) => {
  const site = await serveChanging(versions.first);
  const address = `${site.address}hubs/short/`;
  await page.goto(address);
  await hubIsKept(page, 'short', versions.first);
  site.goDown();
  await page.goto(address);
  await expect(note(page)).toBeVisible();
  site.show(versions.second);
  await page.goto(address);
  await expect(note(page)).toHaveCount(0);
  await hubIsKept(page, 'short', versions.second);
  await expect
    .poll(() =>
      page.evaluate(async () => (await caches.keys()).filter((name) => name.includes(' hub short ')).length),
    )
    .toBe(1);
  site.close();
});

test('a damaged file of the search that the browser and the worker kept is fetched again', async ({
  page,
}) => {
  const site = await serveChanging(versions.first);
  site.damage(/\/search\/(?!start)/);
  const address = `${site.address}hubs/long/`;
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
  });
  await page.reload();
  await ready(page);
  await box(page).fill(phrase);
  await expect(page.getByRole('alert')).toContainText('This search could not be carried out.');
  const kept = () =>
    page.evaluate(async () => {
      const names = await caches.keys();
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
      return requests.flat().filter(({ url }) => /\/search\/(?!start)/.test(url)).length;
    });
  expect(await kept()).toBeGreaterThan(0);

  site.show(versions.first);
  await page.goto(address);
  await ready(page);
  await box(page).fill(phrase);
  await expect(page.locator('.result-count > [aria-hidden]').filter({ hasText: / of / })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  site.close();
});

test('what comes in the place of a script is not kept', async ({ page }) => {
  const site = await serveChanging(versions.first);
  const [script, style, font] = ['script[src]', 'link[rel="stylesheet"]', 'link[as="font"]'] as const;
  const isKept = (selector: string) =>
    page.evaluate(async (wanted) => {
      const element = document.querySelector<HTMLScriptElement & HTMLLinkElement>(wanted);
      return !!(await caches.match(element?.src || element?.href || ''));
    }, selector);
  await page.goto(`${site.address}about/`);
  // What the first page has loaded is kept by and by.
  for (const selector of [script, style, font]) await expect.poll(() => isKept(selector)).toBe(true);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  site.damage(/\.(?:js|css)$/);
  await page.reload();
  await expect.poll(() => isKept(font)).toBe(true);
  expect(await isKept(script)).toBe(false);
  expect(await isKept(style)).toBe(false);
  site.close();
});

test('a page that does not come in time is shown as it was kept', async ({ page }) => {
  const site = await serveChanging(versions.first);
  await page.goto(`${site.address}hubs/short/`);
  await hubIsKept(page, 'short', versions.first);
  site.stallPages();
  await page.goto(`${site.address}hubs/short/`);
  await expect(note(page)).toBeVisible();
  site.close();
});

test('below a base, the worker answers for the site alone', async ({ page }) => {
  const { dist, base } = await buildGoodSite({
    dumps: fixtureDumps('visual-rft'),
    site: 'https://someone.github.io',
    base: '/citation-explorer',
  });
  const site = await serveChanging(dist, base);
  await page.goto(site.address);
  await hubIsKept(page, 'visual-rft', dist);
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  );
  expect(scopes).toEqual([site.address]);
  site.goDown();
  await page.goto(site.address);
  await expect(note(page)).toBeVisible();
  expect((await search(page, 'reward')).length).toBeGreaterThan(1);
  await expect(page.goto(new URL('/another-site/', site.address).href)).rejects.toThrow();
  site.close();
});

test('a new worker takes over once no page is open, so that what the old one answers comes', async ({
  page,
  context,
}) => {
  const site = await serveChanging(versions.first);
  const workerWaits = (one: Page) =>
    one.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null);
  await page.goto(site.address);
  expect(await workerWaits(page)).toBe(false);
  site.show(versions.second);
  const later = await context.newPage();
  await later.goto(site.address);
  await expect.poll(() => workerWaits(later)).toBe(true);
  await page.close();
  await later.reload();
  expect(await workerWaits(later)).toBe(true);
  await later.close();
  // The browser may take a moment to notice.
  await expect(async () => {
    const last = await context.newPage();
    await last.goto(site.address);
    const stillWaits = await workerWaits(last);
    await last.close();
    expect(stillWaits).toBe(false);
  }).toPass();
  site.close();
});

for (const [way, update] of Object.entries({
  // A worker may keep files of pages that it has opened until the next page.
  'by the pages that are opened': async (page: Page): Promise<void> => void (await page.reload()),
  'by its own update, once no page is open': async (page: Page, address: string): Promise<void> => {
    await page.evaluate(async () => void (await (await navigator.serviceWorker.getRegistration())?.update()));
    await page.goto('about:blank');
    // Without a script that removes the worker.
    await page.goto(`${address}stop-words.txt`);
  },
})) {
  test(`where it is switched off, the worker is removed with all that it kept, ${way}`, async ({ page }) => {
    const without = await buildGoodSite({
      dumps: fixtureDumps('two-hubs'),
      config: 'tests/fixtures/site-configs/no-offline.json',
    });
    const site = await serveChanging(versions.first);
    await page.goto(`${site.address}hubs/short/`);
    await hubIsKept(page, 'short', versions.first);
    site.show(without.dist);
    await expect(async () => {
      await update(page, site.address);
      const left = await page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]);
      expect(left).toEqual([0, 0]);
    }).toPass();
    site.close();
  });
}
