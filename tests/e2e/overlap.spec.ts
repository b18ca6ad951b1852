import { expect, test } from '@playwright/test';
import { addressOf, overlapPage } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    if (!javaScriptEnabled) needs('no scripts');

    test('a set of the figure leads to its papers, and a paper to its page under each hub', async ({
      page,
    }) => {
      await page.goto(addressOf(overlapPage.site, overlapPage.path));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        '2 listed papers cite both hub papers',
      );
      await page.getByRole('link', { name: 'H1, H2: 2 papers' }).click();
      await expect(page.locator(':target')).toBeInViewport();
      await expect(page.locator(':target')).toHaveText('H1, H2: 2 papers');

      const entry = page.locator('.entry', { hasText: 'A Moon for Every Tide' });
      await entry.getByRole('link', { name: 'H2, Tides by Candlelight' }).click();
      await expect(page).toHaveURL(/\/hubs\/tide\/papers\/a-moon-for-every-tide/);
      await page
        .getByRole('region', { name: 'Cites' })
        .getByRole('link', { name: 'this paper in its list: The Moon as a Calendar' })
        .click();
      await expect(page).toHaveURL(/\/hubs\/moon\/papers\/a-moon-for-every-tide/);
    });

    test('a table has the numbers of the figure too', async ({ page }) => {
      await page.goto(addressOf(overlapPage.site, overlapPage.path));
      await page.getByText('Show as table').click();
      await expect(page.getByRole('row', { name: 'H1, H2 2' })).toBeVisible();
    });

    test('the list of hubs says what the lists share, and leads there', async ({ page }) => {
      await page.goto(addressOf('fourFormats'));
      await expect(page.getByRole('main')).toContainText('2 listed papers cite both hub papers.');
      await page.getByRole('main').getByRole('link', { name: 'See which papers the lists share' }).click();
      await expect(page).toHaveURL(addressOf('fourFormats', 'overlap/'));
    });
  });
}

test('bars are as long as their numbers say', async ({ page }) => {
  await page.goto(addressOf(overlapPage.site, overlapPage.path));
  const widths = await page
    .locator('.rows rect')
    .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
  const [both = 0, first = 0, second = 0] = widths;
  expect(first).toBeGreaterThan(20);
  expect(both / first).toBeCloseTo(2, 1);
  expect(second).toBeCloseTo(first, 1);
});

test('nothing of it shows on a site of one hub', async ({ page }) => {
  await page.goto(addressOf('real'));
  await expect(page.getByRole('link', { name: /shared papers/i })).toHaveCount(0);
  const response = await page.goto(addressOf('real', 'overlap/'));
  expect(response?.status()).toBe(404);
});
