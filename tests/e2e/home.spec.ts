import { expect, type Page, test } from '@playwright/test';
import { axe } from '../support/axe.ts';
import { ready } from '../support/search-box.ts';
import { addressOf } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

const box = (page: Page) => page.getByRole('searchbox');
const results = (page: Page) => page.locator('#search-results .entry');
const count = (page: Page) => page.locator('.result-count > .count');
const hubs = (page: Page) => page.locator('.hubs > li');

test.use({ viewport: { width: 1280, height: 900 } });

test.describe('the home page of several hubs', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(addressOf('fourFormats'));
    await ready(page);
  });

  test('finds papers of all hubs, each once, and says what they cite', async ({ page }) => {
    await expect(hubs(page)).toHaveCount(2);
    await page.keyboard.press('ControlOrMeta+k');
    await page.keyboard.type('tide');
    await expect(results(page).first().locator('mark').first()).toBeVisible();
    await expect(hubs(page).first()).toBeHidden();
    await expect(
      results(page).filter({ hasText: 'A Moon for Every Tide' }).locator('[data-fact=cites]'),
    ).toHaveText('cites The Moon as a Calendar and Tides by Candlelight');
    await expect(page).toHaveURL(/\?q=tide$/);
    await expect(page).toHaveTitle(/^tide · \d of 4 papers citing one of 2 hub papers$/);
    expect(await results(page).filter({ hasText: 'A Moon for Every Tide' }).count()).toBe(1);

    await box(page).press('Escape');
    await expect(hubs(page)).toHaveCount(2);
    await expect(hubs(page).first()).toBeVisible();
    await expect(results(page)).toHaveCount(0);
    await expect(page.locator('.result-head')).toBeHidden();
  });

  test('filters the papers of all hubs by what they cite', async ({ page }) => {
    await box(page).fill('the');
    await expect(count(page)).toContainText(' of 4 papers');
    await page.getByRole('checkbox', { name: /^The Moon as a Calendar/ }).check();
    await expect(page).toHaveURL(/hub=moon/);
    await expect(results(page).filter({ hasNotText: 'The Moon as a Calendar' })).toHaveCount(0);
    await expect(results(page)).not.toHaveCount(0);
    await box(page).fill('');
    await expect(count(page)).toHaveText('3 of 4 papers');
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(hubs(page).first()).toBeVisible();
  });

  test('leads from a result to the page of the paper', async ({ page }) => {
    await box(page).fill('harbour');
    await results(page).first().getByRole('link', { name: 'Reading the Harbour' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Reading the Harbour');
  });

  test('has no accessibility violations while results are shown', async ({ page }) => {
    await box(page).fill('moon');
    await expect(results(page).first().locator('mark').first()).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await axe(page).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });
});

test('a reader whose default is the table still sees the hubs first', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('citation-explorer-view', 'table'));
  await page.goto(addressOf('fourFormats'));
  await ready(page);
  await expect(hubs(page)).toHaveCount(2);
  await expect(hubs(page).first()).toBeVisible();
  await box(page).fill('moon');
  await expect(page.getByRole('table')).toContainText('A Moon for Every Tide');
});

for (const path of ['about/', 'overlap/', 'no-such-page/']) {
  test(`/${path} has a search that leads to the results on the home page`, async ({ page }) => {
    await page.goto(addressOf('fourFormats', path));
    await page.keyboard.press('ControlOrMeta+k');
    await expect(box(page)).toBeFocused();
    await page.keyboard.type('harbour');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(addressOf('fourFormats', '?q=harbour'));
    await expect(results(page).first()).toContainText('Reading the Harbour');
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  needs('no scripts');

  test('the home page of several hubs lists them, and has no box that does nothing', async ({ page }) => {
    await page.goto(addressOf('fourFormats'));
    await expect(hubs(page)).toHaveCount(2);
    await expect(hubs(page).first()).toBeVisible();
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  });
});
