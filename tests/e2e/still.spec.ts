import { expect, type Page, test } from '@playwright/test';
import { expectNoShift, watchShifts } from '../support/first-screen.ts';
import { addressOf } from '../support/sites.ts';

const boxes = (page: Page) => page.locator('input.tick:visible');
const bar = (page: Page) => page.getByRole('region', { name: 'Ticked papers' });
const saved = (page: Page) => page.locator('#saved-papers .entry');
const hubs = ['hubs/moon/', 'hubs/tide/'];

/** Ticks papers of two lists, keeps them, and writes a note on one of each. */
async function markPapers(page: Page) {
  for (const [at, hub] of hubs.entries()) {
    await page.goto(addressOf('fourFormats', hub));
    await boxes(page).nth(0).check();
    await boxes(page).nth(1).check();
    await expect(bar(page)).toContainText(`${2 * at + 2} ticked`);
    await bar(page).getByRole('button', { name: 'Save' }).click();
    await expect(bar(page)).toContainText(/Saved 2 papers/);
    await page.locator('.entry [data-mark="more"]').first().click();
    await page.getByLabel('My note').first().fill('Read again.\nThen cite it.');
    await expect(page.getByRole('status').filter({ hasText: 'Note kept.' })).toBeAttached();
  }
}

/** Lets the facts of the papers come late, those of each list at another time. */
async function delayFacts(page: Page) {
  for (const [at, hub] of hubs.entries()) {
    await page.route(`**/${hub}citing-papers.json`, async (route) => {
      await new Promise((done) => setTimeout(done, 1200 - 600 * at));
      await route.continue();
    });
  }
}

/** Waits until nothing more comes, and expects that nothing moved. */
async function isStill(page: Page) {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(500);
  // The words of the bar of ticks change when boxes come: they move its buttons, and nothing else.
  await expectNoShift(page, 0.01);
}

for (const width of [390, 1280]) {
  test(`papers that come late move nothing on the pages of saved and compared papers, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(addressOf('fourFormats'));
    await markPapers(page);
    await delayFacts(page);
    await watchShifts(page);
    await page.goto(addressOf('fourFormats', 'saved/'));
    await expect(saved(page)).toHaveCount(4);
    await expect(page.locator('#saved-papers .own-note')).toHaveCount(2);
    await expect(bar(page)).toBeVisible();
    await isStill(page);
    await bar(page).getByRole('link', { name: 'Compare' }).click();
    await expect(page.getByRole('columnheader')).toHaveCount(4);
    await isStill(page);
    await page.reload();
    await expect(page.getByRole('columnheader')).toHaveCount(4);
    await isStill(page);
  });

  test(`the empty pages of saved and compared papers do not move, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await watchShifts(page);
    for (const [path, text] of [
      ['saved/', 'Nothing is saved yet.'],
      ['compare/', 'No papers are chosen.'],
    ] as const) {
      await page.goto(addressOf('fourFormats', path));
      await expect(page.getByRole('main')).toContainText(text);
      await isStill(page);
    }
  });
}
