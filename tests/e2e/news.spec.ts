import { expect, type Page, test } from '@playwright/test';
import { addressOf } from '../support/sites.ts';

const hub = 'hubs/tides/';
const marks = (page: Page) =>
  page.getByText('since your last visit', { exact: false }).filter({ visible: true });

/** Opens a page of a hub as a reader who was here when something was last noticed on a day. */
async function openAfter(page: Page, day: string, path: string) {
  await page.addInitScript((last) => {
    const key = 'citation-explorer-seen:/hubs/tides/';
    if (localStorage.getItem(key) === null)
      localStorage.setItem(key, JSON.stringify({ since: last, latest: last, at: 0 }));
  }, day);
  await page.goto(addressOf('refreshed', path));
}

test('a reader who comes for the first time sees nothing marked as new', async ({ page }) => {
  await page.goto(addressOf('refreshed', `${hub}new/`));
  await expect(page.getByRole('heading', { name: '10 December 2026' })).toBeVisible();
  await expect(marks(page)).toHaveCount(0);
  await page.goto(addressOf('refreshed', hub));
  await expect(page.getByRole('link', { name: '1 new on 10 December 2026' })).toBeVisible();
});

test('what was found since the last visit is marked, on the hub page, in the list and on the page of new papers', {
  tag: '@essential',
}, async ({ page }) => {
  await openAfter(page, '2026-12-03', hub);
  const entry = page.locator('.entry', { hasText: 'Sandbars That Move at Night' });
  await expect(entry.getByText('New since your last visit')).toBeVisible();
  await expect(
    page.locator('.papers').getByText('since your last visit').filter({ visible: true }),
  ).toHaveCount(1);
  await page.getByRole('link', { name: '1 paper new since your last visit' }).click();
  await expect(
    page.getByRole('heading', { name: '10 December 2026 new since your last visit' }),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: '3 December 2026', exact: true })).toBeVisible();
});

test('a paper that was retracted since the last visit is marked as such', async ({ page }) => {
  await openAfter(page, '2026-11-26', hub);
  const entry = page.locator('.entry', { hasText: 'Moored: A Benchmark of Patience' });
  await expect(entry.getByText('Retracted since your last visit')).toBeVisible();
  await expect(page.getByRole('link', { name: '4 papers new since your last visit' })).toBeVisible();
});

test('where storage is refused, the pages work and mark nothing', async ({ page }) => {
  const problems: string[] = [];
  page.on('pageerror', ({ message }) => problems.push(message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  for (const path of [hub, `${hub}new/`]) {
    await page.goto(addressOf('refreshed', path));
    await expect(page.getByText('Sandbars That Move at Night').first()).toBeVisible();
    await expect(marks(page)).toHaveCount(0);
  }
  expect(problems).toEqual([]);
});

test('the feed is beside the export, and on the page of new papers', async ({ page }) => {
  await page.goto(addressOf('refreshed', hub));
  await expect(page.locator('.search-line').getByRole('link', { name: 'Feed' })).toHaveAttribute(
    'href',
    '/hubs/tides/feed.xml',
  );
  await page.goto(addressOf('refreshed', `${hub}new/`));
  await expect(page.getByRole('link', { name: 'feed' })).toHaveAttribute('href', '/hubs/tides/feed.xml');
});

test('the list is ordered by the counts of one source, which is named, and each count says who counts', async ({
  page,
}) => {
  await page.goto(addressOf('refreshed', hub));
  await page.getByLabel('Sort').selectOption({ label: 'Most cited (OpenAlex)' });
  await expect(page).toHaveURL(/\?sort=cited$/);
  const counts = page.locator('.papers > .entry:not([hidden]) [data-fact="cited"]');
  await expect(counts.first()).toHaveText('cited by 49 (OpenAlex), 50 (Semantic Scholar)');
  const numbers = (await counts.allTextContents()).map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
  expect(numbers).toHaveLength(11);
});
