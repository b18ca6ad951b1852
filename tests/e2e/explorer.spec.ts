import { expect, type Page, test } from '@playwright/test';
import { expectNoShift, measureFirstScreen, watchShifts } from '../support/first-screen.ts';
import { box } from '../support/search-box.ts';
import { addressOf, type SiteName } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

const count = (page: Page) => page.locator('.result-count > .count');

/** What the first screen must hold, by the width of the window. */
const screens = [
  {
    ...{ name: 'desktop', viewport: { width: 1280, height: 900 }, dock: false },
    ...{ entries: 3, hits: 4, entryHeight: 140, compactHeight: 36, share: 0.7 },
  },
  {
    ...{ name: 'tablet', viewport: { width: 768, height: 1024 }, dock: false },
    ...{ entries: 3, hits: 4, entryHeight: 150, compactHeight: null, share: 0.65 },
  },
  {
    ...{ name: 'phone', viewport: { width: 390, height: 844 }, dock: true },
    ...{ entries: 1, hits: 2, entryHeight: 230, compactHeight: null, share: 0.65 },
  },
] as const;

/** The hubs, with a view of each that filters without a query. */
const hubs: { site: SiteName; papers: string; filter: string }[] = [
  { site: 'real', papers: '50', filter: '?year=2025&rep=yes' },
  { site: 'threeThousand', papers: '3,000', filter: '?year=2025&rep=yes' },
  // Its source states no dates.
  { site: 'tenThousand', papers: '10,000', filter: '?term=grpo' },
];

/** A search box is highest where it is at the top of the list; a dock is at the bottom of the window. */
const maxBoxTop = 260;
const minDock = 48;
const maxTabs = 8;

for (const { name, viewport, dock, entries, hits, entryHeight, compactHeight, share } of screens) {
  for (const { site, papers, filter } of hubs) {
    test.describe(`${papers} papers on a ${name}`, () => {
      test.use({ viewport });

      test.beforeEach(async ({ page }) => {
        await watchShifts(page);
      });

      test('each summary shows whole lines', async ({ page }) => {
        await open(page, site, '');
        const lines = await page.locator('.papers > .entry > .summary').evaluateAll((summaries) =>
          summaries.slice(0, 20).map((summary) => {
            const { height } = summary.getBoundingClientRect();
            return height / Number.parseFloat(getComputedStyle(summary).lineHeight);
          }),
        );
        for (const count of lines) expect(Math.abs(count - Math.round(count))).toBeLessThan(0.1);
      });

      test('the page opens on its search and its list', async ({ page }) => {
        // What fits depends on the font, and one that comes late is shown from the next page on.
        await open(page, site, '');
        await open(page, site, '');
        const first = await measureFirstScreen(page);
        if (dock) {
          expect(first.box.bottom).toBeLessThanOrEqual(viewport.height);
          expect(await heightOf(page, '#search')).toBeGreaterThanOrEqual(minDock);
        } else {
          expect(first.box.top).toBeLessThanOrEqual(maxBoxTop);
        }
        expect(first.whole, 'entries in full').toBeGreaterThanOrEqual(entries);
        expect(first.entryHeight, 'mean height of an entry').toBeLessThanOrEqual(entryHeight);
        expect(first.share, 'share of the first screen').toBeGreaterThanOrEqual(share);
        await expectNoShift(page);
      });

      test('nothing moves when the fonts come late', async ({ page }) => {
        const shown = Promise.withResolvers<void>();
        await page.route('**/*.woff2', async (route) => {
          await shown.promise;
          await route.continue();
        });
        await page.goto(addressOf(site, ''), { waitUntil: 'domcontentloaded' });
        await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
        shown.resolve();
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => document.fonts.ready);
        await expectNoShift(page);
      });

      test('typing shows the hits, without another move of the page', async ({ page }) => {
        await open(page, site, '');
        if (dock) await box(page).click();
        else await page.keyboard.press('ControlOrMeta+k');
        await page.keyboard.type('G');
        await expect(count(page)).toContainText(`of ${papers} papers`);
        const place = await page.evaluate(() => window.scrollY);
        await page.keyboard.type('UI');
        await expect(page).toHaveURL(/q=GUI/);
        await expectHits(page, hits);
        expect(await page.evaluate(() => window.scrollY)).toBe(place);
        await expect(box(page)).toBeInViewport();
      });

      for (const view of ['?q=GUI', filter]) {
        test(`${view} opens on its hits, and never on the whole list`, async ({ page }) => {
          await page.addInitScript(watchWholeList);
          await open(page, site, view);
          await expectHits(page, hits);
          await expect(box(page)).toBeInViewport();
          await expect(box(page)).toHaveValue(new URLSearchParams(view).get('q') ?? '');
          expect(await page.title()).toContain(`of ${papers} papers`);
          await expectNoShift(page);
          expect(await page.evaluate(() => (window as unknown as { whole: number }).whole)).toBe(0);
        });
      }

      test('the box is a few presses of Tab from the top', async ({ page }) => {
        await open(page, site, '');
        let tabs = 0;
        for (; tabs < maxTabs; tabs += 1) {
          if (await box(page).evaluate((element) => element === document.activeElement)) break;
          await page.keyboard.press('Tab');
        }
        await expect(box(page)).toBeFocused();
      });

      if (compactHeight !== null) {
        test('compact entries take one line each', async ({ page }) => {
          await open(page, site, '?view=compact');
          const { entryHeight: compact } = await measureFirstScreen(page);
          expect(compact).toBeLessThanOrEqual(compactHeight);
        });
      }
    });
  }
}

test('a view of an address opens with the count of its papers below the bar', { tag: '@essential' }, async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(addressOf('real', '?q=reward'));
  await expect(page.locator('html[data-search="ready"]:not(.pending, .arriving)')).toBeAttached();
  const distance = () =>
    page.evaluate(() => {
      const [bar, count] = ['.search-bar', '.result-count'].map((part) =>
        document.querySelector(part)?.getBoundingClientRect(),
      );
      return (count?.top ?? 0) - (bar?.bottom ?? 0);
    });
  await expect.poll(distance).toBeGreaterThanOrEqual(0);
});

test('without JavaScript, the first screen has the list and no box that does nothing', async ({
  browser,
}) => {
  needs('no scripts');
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 900 },
  });
  const page = await context.newPage();
  await page.goto(addressOf('real'));
  await expect(box(page)).toBeHidden();
  await expect(page.locator('.entry').nth(1)).toBeInViewport({ ratio: 1 });
  await expect(page.getByText(/search of your browser .* finds any word/)).toBeVisible();
  await context.close();
});

/** Opens a hub and waits until its scripts run and its view is there. */
async function open(page: Page, site: SiteName, view: string) {
  await page.goto(addressOf(site, view), { waitUntil: 'networkidle' });
  await expect(page.locator('html[data-search=ready]:not(.pending)')).toBeAttached();
  if (/[?&](?!view=)/.test(view)) await expect(count(page)).toContainText(' of ');
}

/** Entries are drawn one a frame. */
async function expectHits(page: Page, hits: number) {
  await expect
    .poll(async () => (await measureFirstScreen(page)).whole, { message: 'hits in full' })
    .toBeGreaterThanOrEqual(hits);
}

async function heightOf(page: Page, selector: string): Promise<number> {
  return page.locator(selector).evaluate((element) => element.getBoundingClientRect().height);
}

/** Runs in the page: counts the frames in which entries can be seen before the search answered. */
function watchWholeList() {
  const seen = window as unknown as { whole: number };
  seen.whole = 0;
  const look = () => {
    const root = document.documentElement;
    const entry = document.querySelector('.entry');
    const isAnswered = document.querySelector('.result-count > .count')?.textContent?.includes(' of ');
    if (isAnswered || (root.dataset.search && !root.classList.contains('pending'))) return;
    if (entry?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) seen.whole += 1;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
