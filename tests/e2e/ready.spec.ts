import { expect, type Page, test } from '@playwright/test';
import { ready } from '../support/search-box.ts';
import { addressOf, type SiteName } from '../support/sites.ts';

const box = (page: Page) => page.getByRole('searchbox').first();
const count = (page: Page) => page.locator('.result-count > [aria-hidden]').first();

/** The requests of a page for what the search needs beyond the scripts of the page. */
function watchSearch(page: Page): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/\/_astro\/(?:page-explorer|index-explorer|search-worker)|\/search\//.test(pathname)) {
      found.push(pathname);
    }
  });
  return found;
}

/** What the browser says of the line. */
async function setLine(page: Page, line: { effectiveType?: string; saveData?: boolean }) {
  await page.addInitScript((value) => {
    Object.defineProperty(navigator, 'connection', { value });
  }, line);
}

/** Opens a page and waits until it has been idle for a while. */
async function openIdle(page: Page, site: SiteName) {
  await page.goto(addressOf(site), { waitUntil: 'networkidle' });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  await page.waitForLoadState('networkidle');
}

for (const [site, query, found] of [
  ['real', 'GRPO', '10 of 50 papers'],
  ['longList', 'nobody', '250 of 250 papers'],
] as const) {
  test(`${site}: once the page is idle, the search needs no network`, async ({ page, context }) => {
    const asked = watchSearch(page);
    await openIdle(page, site);
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    asked.length = 0;
    await box(page).pressSequentially(query);
    await expect(count(page)).toContainText(found);
    await expect(page.locator('.entry:visible mark').first()).toBeVisible();
    expect(asked).toEqual([]);
  });
}

test('above 1,000 papers and on a good line, the index is fetched when the page is idle', async ({
  page,
}) => {
  await setLine(page, { effectiveType: '4g' });
  const asked = watchSearch(page);
  await openIdle(page, 'tenThousand');
  await expect.poll(() => asked).toContain('/hubs/ten-thousand/search/start.bin');
});

test('above 1,000 papers and on a slow line, the index is fetched when the reader turns to the search', async ({
  page,
}) => {
  await setLine(page, { effectiveType: '3g' });
  const asked = watchSearch(page);
  await openIdle(page, 'tenThousand');
  expect(asked).toEqual([]);
  await box(page).focus();
  await expect.poll(() => asked.some((path) => path.endsWith('/search/start.bin'))).toBe(true);
});

test('for readers who save data, nothing is fetched for the search before they turn to it', async ({
  page,
}) => {
  await setLine(page, { saveData: true });
  const asked = watchSearch(page);
  await openIdle(page, 'real');
  expect(asked).toEqual([]);
  await box(page).pressSequentially('GRPO');
  await expect(count(page)).toContainText('10 of 50 papers');
});

test('the pointer near the box fetches the search', async ({ page }) => {
  await setLine(page, { saveData: true });
  const asked = watchSearch(page);
  await openIdle(page, 'real');
  await box(page).hover();
  await expect.poll(() => asked.some((path) => path.includes('page-explorer'))).toBe(true);
});

test('what is typed before the scripts arrive is searched for, after Ctrl+K too', async ({ page }) => {
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(/SearchIsland/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto(addressOf('real'), { waitUntil: 'domcontentloaded' });
  await page.keyboard.press('ControlOrMeta+k');
  await expect(box(page)).toBeFocused();
  await page.keyboard.type('GR');
  release();
  await page.keyboard.type('PO');
  await expect(box(page)).toHaveValue('GRPO');
  await expect(count(page)).toContainText('10 of 50 papers');
});

test('the scripts of the search are asked for together', async ({ page }) => {
  await page.goto(addressOf('real'), { waitUntil: 'domcontentloaded' });
  const preloaded = await page
    .locator('link[rel=modulepreload]')
    .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  await ready(page);
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter(({ name }) => /SearchIsland|\/client\./.test(name))
      .map(({ name }) => name),
  );
  expect(scripts.length).toBeGreaterThan(1);
  for (const script of scripts) expect(preloaded).toContain(script);
});

for (const [where, change] of Object.entries({
  'on a page that is never idle': () => {
    // As beside work that never ends: an idle callback without a limit is not called.
    window.requestIdleCallback = (start, limit) =>
      limit?.timeout ? window.setTimeout(start, limit.timeout) : 0;
  },
  'in a browser that does not tell when a page is idle': () => {
    Reflect.deleteProperty(window, 'requestIdleCallback');
  },
})) {
  test(`the search starts ${where}`, async ({ page }) => {
    await page.addInitScript(change);
    await page.goto(addressOf('longList'));
    await ready(page);
    await box(page).pressSequentially('nobody');
    await expect(count(page)).toContainText('250 of 250 papers');
  });
}
