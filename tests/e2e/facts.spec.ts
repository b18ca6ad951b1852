import { expect, test } from '@playwright/test';
import { addressOf, fullPaperPage, paperPage } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

test.describe('the mark after a fact', () => {
  test.use({ javaScriptEnabled: false });
  needs('no scripts');

  test('leads to the very line of the source, which is in sight and marked, without scripts', async ({
    page,
  }) => {
    await page.goto(addressOf(paperPage.site, paperPage.path));
    const summary = await page.locator('.summary').innerText();
    await page.locator('[aria-labelledby="summary-title"] .source-marks a').first().click();
    const line = page.locator('.source-lines > span:target');
    await expect(line).toContainText(summary);
    await expect(line).toBeInViewport();
    const other = page.locator('.source-lines > span:not(:target)').first();
    const colours = [line, other].map((one) =>
      one.evaluate((element) => getComputedStyle(element).backgroundColor),
    );
    const [marked, plain] = await Promise.all(colours);
    expect(marked).not.toBe(plain);
  });
});

test('a passage of the paper is a quotation, with its role', async ({ page }) => {
  await page.goto(addressOf(fullPaperPage.site, fullPaperPage.path));
  const quote = page.getByRole('figure').filter({ hasText: 'We count the nights' });
  await expect(quote.getByRole('blockquote')).toBeVisible();
  await expect(quote).toContainText('method');
});

test('the hub paper says where each of its facts comes from, with or without scripts', async ({ page }) => {
  await page.goto(addressOf('fourFormats', 'hubs/tide/'));
  await page.locator('summary', { hasText: 'Sources' }).click();
  const mark = page
    .locator('.hub-parts')
    .getByRole('link', { name: /^Source: tide\.csl\.json line \d+, \/0\// })
    .first();
  await expect(mark).toBeVisible();
});

test.describe('in the list', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(addressOf('fourFormats', 'hubs/moon/'));
    await page.getByRole('searchbox').focus();
  });

  test('an abstract is searched as the summary that is missing, and its words are marked', async ({
    page,
  }) => {
    await page.getByRole('searchbox').fill('rope');
    const entries = page.locator('.papers > .entry:visible');
    await expect(entries).toHaveCount(1);
    await expect(entries.locator('.summary mark')).toHaveText('rope');
  });

  test('a paper is found by each of its roles, the name of the source too', async ({ page }) => {
    const role = page.getByRole('group', { name: 'Role' });
    const entries = page.locator('.papers > .entry:visible');
    for (const [name, title] of [
      ['background, 1 paper', 'A Moon for Every Tide'],
      ['method, 1 paper', 'A Moon for Every Tide'],
      ['result, 1 paper', 'An Eclipse of the Calendar'],
    ]) {
      await role.getByLabel(name ?? '').check({ force: true });
      await expect(entries).toHaveCount(1);
      await expect(entries).toContainText(title ?? '');
      await role.getByLabel(name ?? '').uncheck({ force: true });
    }
  });

  test('what a source calls influential, and what is retracted, can be filtered by', async ({ page }) => {
    const entries = page.locator('.papers > .entry:visible');
    await page.getByRole('checkbox', { name: 'Influential, 1 paper' }).check({ force: true });
    await expect(entries).toHaveCount(1);
    await expect(entries).toContainText('A Moon for Every Tide');
    await page.getByRole('button', { name: 'Remove the filter Influential' }).click();
    await page.getByRole('checkbox', { name: 'Retracted, 1 paper' }).check({ force: true });
    await expect(entries).toHaveCount(1);
    await expect(entries).toContainText('An Eclipse of the Calendar');
    await expect(page).toHaveURL(/retracted=yes/);
  });

  test('retraction is said in a framed word, so that it does not hang on colour', async ({ page }) => {
    const mark = page.locator('.entry .retracted');
    await expect(mark).toHaveText('Retracted');
    const frame = await mark.evaluate((element) => getComputedStyle(element).borderTopStyle);
    expect(frame).toBe('solid');
  });
});

test('a long abstract shows its first lines in the list, all of it where a word in it is marked, and in print', async ({
  page,
}) => {
  needs('print');
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(addressOf('fourFormats', 'hubs/moon/'));
  const abstract = page.locator('.entry .summary:has(.summary-text)').first();
  const isClipped = () => abstract.evaluate((box) => box.scrollHeight > box.clientHeight + 1);
  await page.evaluate(() => {
    const text = document.querySelector('.entry .summary-text');
    if (text) text.textContent = `${text.textContent} ${'The rope is long. '.repeat(40)}`;
  });
  expect(await isClipped()).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await isClipped()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('searchbox').fill('rope');
  await expect(page.locator('.entry .summary mark').first()).toBeAttached();
  expect(await isClipped()).toBe(false);
});
