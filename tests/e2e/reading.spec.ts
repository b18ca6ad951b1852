import { expect, type Locator, test } from '@playwright/test';
import { openPage } from '../support/open-page.ts';
import { addressOf, hubPage, missingPage, pageTypes, paperPage } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

const lastSentence = 'enhances reasoning and adaptability for domain-specific tasks.';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });
    if (!javaScriptEnabled) needs('no scripts');

    test('the hub page has each of the 50 papers once, numbered 1 to 50', async ({ page }) => {
      await openPage(page, hubPage);
      const entries = page.locator('main ol > li[value]');
      const papers = await entries.evaluateAll((items) =>
        items.map((item) => ({
          number: (item as HTMLLIElement).value,
          title: item.querySelector('h3')?.textContent?.trim(),
        })),
      );
      expect(papers.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
      expect(new Set(papers.map(({ title }) => title)).size).toBe(50);
      await expect(entries.last()).toBeVisible();
    });

    test('the TeX of the abstract is shown as what it means', async ({ page }) => {
      await openPage(page, hubPage);
      await page.locator('summary', { hasText: 'Abstract' }).click();
      const abstract = page.getByRole('region', { name: 'Abstract' });
      await expect(abstract).toContainText('improves accuracy by 24.3% over the baseline');
      await expect(abstract).toContainText('by 21.9 on COCO');
      await expect(abstract).not.toContainText('$');
    });

    test('a paper page has title, summary, and the role as not stated', async ({ page }) => {
      await openPage(page, hubPage);
      const link = page.locator('main ol > li[value] h3 a').first();
      const title = (await link.textContent()) ?? '';
      await link.click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
      await expect(page.getByRole('main')).toContainText(/How it cites\s+Visual-RFT.*: not stated/);
      await expect(page.getByRole('main')).toContainText('Proposes Spatial Narrative Score (SNS) evaluation');
    });

    test('a paper page leads to the next paper and back to the entry in the list', async ({ page }) => {
      await openPage(page, paperPage);
      await page.locator('main a[rel="next"]').click();
      await expect(page.getByRole('heading', { level: 1 })).toContainText('From Plans to Pixels');
      await page.getByRole('link', { name: 'Back to the list' }).click();
      const entry = page.locator('main ol > li:target');
      await expect(entry).toBeInViewport();
      await expect(entry.getByRole('heading')).toContainText('From Plans to Pixels');
    });

    test('an address without a page shows the 404 page, which leads to the explorer', async ({ page }) => {
      for (const site of ['real', 'realUnderBase'] as const) {
        const response = await page.goto(addressOf(site, missingPage.path));
        expect(response?.status()).toBe(404);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found');
        await page.getByRole('main').getByRole('link').first().click();
        await expect(page).toHaveURL(addressOf(site));
        await expect(page.getByRole('heading', { level: 1 })).toContainText('Visual-RFT');
      }
    });

    test('a long list can be read to its end, page by page', async ({ page }) => {
      await page.goto(addressOf('longList'));
      const pages = page.getByRole('navigation', { name: 'Pages of the list' });
      await pages.getByRole('link', { name: 'Next' }).click();
      await pages.getByRole('link', { name: 'Next' }).click();
      await expect(page.locator('main ol > li[value]')).toHaveCount(50);
      await expect(page.locator('main ol > li[value]').last()).toContainText('Paper 250 of a Long List');
      await expect(pages.getByRole('link', { name: 'Next' })).toHaveCount(0);
    });
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  needs('no scripts');

  test('the abstract is whole', async ({ page }) => {
    await openPage(page, hubPage);
    await page.locator('summary', { hasText: 'Abstract' }).click();
    const abstract = page.getByRole('region', { name: 'Abstract' });
    await expect(abstract).toContainText(lastSentence);
    expect(await isClipped(abstract)).toBe(false);
  });

  for (const type of pageTypes) {
    test(`${type.name} shows no control that would do nothing`, async ({ page }) => {
      await page.goto(addressOf(type.site, type.path));
      const controls = page.locator('button, input, select, textarea, [role="button"], [contenteditable]');
      const dead = await controls.evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility() && !element.matches('[popovertarget]'))
          .map((element) => element.outerHTML),
      );
      expect(dead).toEqual([]);
    });
  }
});

test.describe('the parts of the hub paper', () => {
  for (const javaScriptEnabled of [true, false]) {
    test.describe(`with scripts: ${javaScriptEnabled}`, () => {
      test.use({ javaScriptEnabled });
      if (!javaScriptEnabled) needs('no scripts');

      test('open in place by mouse and by key, one at a time', async ({ page }) => {
        await openPage(page, hubPage);
        const abstract = page.getByRole('region', { name: 'Abstract' });
        await expect(abstract).toBeHidden();
        await page.locator('summary', { hasText: 'Abstract' }).click();
        await expect(abstract).toContainText(lastSentence);
        await expect(abstract).toBeInViewport();
        await page.locator('summary', { hasText: /^\s*Cite/ }).press('Enter');
        await expect(page.getByRole('region', { name: 'Cite the hub paper' })).toBeVisible();
        await expect(abstract).toBeHidden();
      });

      test('and the words that a stranger does not know are explained on the spot', async ({ page }) => {
        await openPage(page, hubPage);
        const explained = page.getByText('The paper whose citing papers this page lists.');
        await expect(explained).toBeHidden();
        await page.getByRole('button', { name: /^What hub paper/ }).click();
        await expect(explained).toBeVisible();
        await page.keyboard.press('Escape');
        await expect(explained).toBeHidden();
      });
    });
  }
});

/** Whether any box in an element hides a part of its text. */
function isClipped(element: Locator): Promise<boolean> {
  return element.evaluate((root) =>
    [root, ...root.querySelectorAll('*')].some(
      (box) => getComputedStyle(box).overflow === 'hidden' && box.scrollHeight > box.clientHeight + 1,
    ),
  );
}
