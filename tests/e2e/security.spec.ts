import { expect, test } from '@playwright/test';
import { watchPage } from '../../scripts/lib/attacks/watch-page.ts';
import { addressOf, hostilePages, missingPage, pageTypes } from '../support/sites.ts';

// Blocked, the worker would be a warning of its own.
test.use({ serviceWorkers: 'allow' });

for (const type of [...pageTypes, ...hostilePages]) {
  test(`${type.name} logs nothing, breaks no policy and asks no other site`, async ({
    page,
    browserName,
  }) => {
    const found = await watchPage(page, addressOf(type.site));
    await page.goto(addressOf(type.site, type.path), { waitUntil: 'networkidle' });
    // Browsers other than Firefox log that the 404 page is one.
    const logs404 = type === missingPage && browserName !== 'firefox';
    const expected = logs404 ? [expect.stringContaining('404 (Not Found)')] : [];
    expect(found).toEqual(expected);
  });
}

test('the policy is in force: no inline script or handler runs, no other site is asked', {
  tag: '@essential',
}, async ({ page }) => {
  await page.goto(addressOf('real'));
  const result = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.pwned = 1';
    document.body.append(script);
    const button = document.createElement('button');
    button.setAttribute('onclick', 'window.pwned = 2');
    document.body.append(button);
    button.click();
    button.setAttribute('style', 'position: fixed');
    const fetched = await fetch('https://outside.example/').then(
      () => 'answered',
      () => 'refused',
    );
    return { pwned: 'pwned' in window, fetched, position: getComputedStyle(button).position };
  });
  expect(result).toEqual({ pwned: false, fetched: 'refused', position: 'static' });
});
