import { expect, test } from '@playwright/test';
import { addressOf, paperPage } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

const paper = addressOf(paperPage.site, paperPage.path);

test('Ctrl+K and a query on the page of a paper lead to the results of its hub', async ({ page }) => {
  await page.goto(paper);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('GUI');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/hubs\/visual-rft\/\?q=GUI$/);
  await expect(page.getByRole('searchbox')).toHaveValue('GUI');
  await expect(page.locator('.papers > .entry:not([hidden])')).not.toHaveCount(50);
});

test('a paper opened from results has the neighbours in them and leads back to them, over a reload', async ({
  page,
}) => {
  await page.goto(addressOf('real', '?q=GUI'));
  const links = page.locator('.papers > .entry:not([hidden]) .title a');
  await expect(links).not.toHaveCount(50);
  const titles = (await links.allTextContents()).map((title) => title.trim());
  expect(titles.length).toBeGreaterThan(2);
  await links.nth(1).click();
  await expect(page).toHaveURL(/\/papers\/[^/]+\/\?q=GUI$/);
  await expect(page.getByRole('searchbox')).toHaveValue('GUI');
  await page.reload();
  const nav = page.getByRole('navigation', { name: 'Neighbours in the list' });
  await expect(nav.getByRole('link', { name: 'Previous result' })).toContainText(titles[0] ?? '');
  await nav.getByRole('link', { name: 'Next result' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(titles[2] ?? '');
  await nav.getByRole('link', { name: `Back to the list (result 3 of ${titles.length})` }).click();
  await expect(page).toHaveURL(/\?q=GUI#paper-/);
  await expect(page.getByRole('searchbox')).toHaveValue('GUI');
  await expect(links).toHaveText(titles);
});

test('the first result has no paper before it', async ({ page }) => {
  await page.goto(addressOf('real', '?q=GUI'));
  const links = page.locator('.papers > .entry:not([hidden]) .title a');
  await expect(links).not.toHaveCount(50);
  await links.first().click();
  const nav = page.getByRole('navigation', { name: 'Neighbours in the list' });
  await expect(nav.getByRole('link', { name: 'Next result' })).toBeVisible();
  await expect(nav.getByRole('link', { name: 'Previous' })).toBeHidden();
});

test('going back from a paper of a view returns the focus to its link', { tag: '@essential' }, async ({
  page,
}) => {
  await page.goto(addressOf('real', '?q=GUI'));
  const link = page.locator('.papers > .entry:not([hidden]) .title a').nth(1);
  await expect(page.locator('.papers > .entry:not([hidden])')).not.toHaveCount(50);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: 'Neighbours in the list' })).toBeAttached();
  await page.goBack();
  await expect(link).toBeFocused();
});

test('a link to a paper with a view, opened elsewhere, leads back to the view', async ({ page }) => {
  await page.goto(`${paper}?q=GUI`);
  const back = page.getByRole('link', { name: 'Back to the list' });
  await expect(back).toHaveAttribute('href', /\?q=GUI#paper-/);
  await expect(page.getByRole('link', { name: 'Next in the list' })).toBeVisible();
});

test('a name on the page of a paper leads to all listed papers of that author', async ({ page }) => {
  await page.goto(paper);
  const author = page.getByRole('main').locator('a[href*="?author="]').first();
  const name = (await author.textContent()) ?? '';
  await author.click();
  await expect(page.getByRole('button', { name: `Remove the filter Authors: ${name}` })).toBeVisible();
  const entries = page.locator('.papers > .entry:not([hidden])');
  await expect(entries).not.toHaveCount(50);
  for (const entry of await entries.all()) {
    const shown = await entry.locator('.authors').textContent();
    expect(`${shown}, ${await entry.getAttribute('data-more-authors')}`).toContain(name);
  }
});

test('the format that was copied last comes first and is open on the next paper, before it is painted', async ({
  page,
}) => {
  await page.goto(paper);
  const cite = page.getByRole('region', { name: 'Cite this paper' });
  const formats = cite.locator('.forms > details');
  await expect(formats.first().locator('summary')).toHaveText('APA');
  await cite.locator('summary', { hasText: 'BibTeX' }).click();
  await cite.getByRole('button', { name: 'Copy BibTeX' }).click();
  await page.getByRole('link', { name: 'Next in the list' }).click();
  await expect(page).not.toHaveURL(paper);
  await expect(formats.first().locator('summary')).toHaveText('BibTeX');
  await expect(formats.first()).toHaveAttribute('open');
  await expect(cite.locator('.forms > details[open]')).toHaveCount(1);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  needs('no scripts');

  test('the page of a paper shows no search that does nothing, and links its neighbours', async ({
    page,
  }) => {
    await page.goto(paper);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Next in the list' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Back to the list' })).toBeVisible();
  });
});
