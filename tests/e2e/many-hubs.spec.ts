import { expect, test } from '@playwright/test';
import { addressOf } from '../support/sites.ts';

const paper = 'a-chart-of-every-coast';

test('the list of many hubs leads to its other pages, and search replaces it with what it finds on all', async ({
  page,
}) => {
  await page.goto(addressOf('manyHubs'));
  const pages = page.getByRole('navigation', { name: 'Pages of the list' });
  await expect(page.locator('.hubs > li')).toHaveCount(5);
  await page.getByRole('searchbox').fill('pilots strait');
  await expect(page.locator('#search-results .entry')).toHaveCount(1);
  await expect(pages).toBeHidden();
  await page.getByRole('searchbox').press('Escape');
  await pages.getByRole('link', { name: 'Page 3' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hub papers 11–14 of 14');
  await page.getByRole('searchbox').fill('pilots strait');
  await page.getByRole('searchbox').press('Enter');
  await expect(page.locator('#search-results .entry')).toHaveCount(1);
});

for (const [name, path, found] of [
  ['saved', `saved/#papers=gulf:${paper}`, '1 paper'],
  ['compared', `compare/#papers=gulf:${paper};beacon:${paper}`, '2 papers side by side'],
] as const) {
  test(`on a site of many hubs the page of ${name} papers fetches the lists, also after it could not`, async ({
    page,
  }) => {
    await page.route('**/saved/lists.json', (route) => route.abort());
    await page.goto(addressOf('manyHubs', path));
    await expect(page.getByRole('alert')).toContainText('The lists of this site could not be loaded.');
    const again = page.getByRole('button', { name: 'Try again' });
    await again.focus();
    await Promise.all([page.waitForEvent('requestfailed'), again.press('Enter')]);
    await expect(again).toHaveAttribute('aria-disabled', 'false');
    await expect(again).toBeFocused();
    await page.unroute('**/saved/lists.json');
    await again.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: found })).toBeVisible();
    await expect(page.getByRole('link', { name: 'A Chart of Every Coast' }).first()).toBeVisible();
    await expect(page.locator('main')).toBeFocused();
  });
}
