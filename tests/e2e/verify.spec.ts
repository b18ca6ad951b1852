import { expect, test } from '@playwright/test';
import { addressOf } from '../support/sites.ts';

const button = { name: 'Fetch these files and compute their hashes here' };

for (const site of ['real', 'realUnderBase'] as const) {
  test(`the hashes are computed anew from the published files and match (${site})`, async ({ page }) => {
    await page.goto(addressOf(site, 'about/'));
    await page.getByRole('button', button).click();
    await expect(page.locator('#verify-status')).toHaveText('3 of 3 files match their hashes.');
    await expect(page.locator('.outcome')).toHaveText(['Match', 'Match', 'Match']);
  });
}

test('a file that was changed after the build is a mismatch, announced with its own hash', async ({
  page,
}) => {
  await page.route('**/sources/*', (route) => route.fulfill({ body: 'changed' }));
  await page.goto(addressOf('real', 'about/'));
  await page.getByRole('button', button).click();
  await expect(page.getByRole('status').filter({ hasText: 'match' })).toHaveText(
    '1 of 3 files match their hashes.',
  );
  // The SHA-256 of “changed”.
  await expect(page.locator('.outcome').first()).toHaveText(
    'Mismatch: it is d67e2e944994496c8d8ec76eed0cf9f09679448d584b532bebf941852a37f5ed',
  );
});

test('a file that cannot be fetched is said to be so', async ({ page }) => {
  await page.route('**/hub.json', (route) => route.abort());
  await page.goto(addressOf('real', 'about/'));
  await page.getByRole('button', button).click();
  await expect(page.locator('.outcome').last()).toHaveText('The file could not be fetched');
  await expect(page.getByRole('button', button)).toBeEnabled();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the hashes and the files are there, and no button that does nothing', async ({ page }) => {
    await page.goto(addressOf('real', 'about/'));
    await expect(page.locator('.verified code').first()).toHaveText(/^[0-9a-f]{64}$/);
    await expect(page.getByRole('button', button)).toBeHidden();
  });
});
