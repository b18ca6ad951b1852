import { expect, type Page, test } from '@playwright/test';
import { addressOf, hubPage, paperPage } from '../support/sites.ts';

/** What a page's policy refused, as the browser tells it. */
function refusals(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) found.push(message.text());
  });
  return found;
}

for (const { name, site, path } of [hubPage, paperPage]) {
  test(`the policy of ${name} has nothing against its JSON-LD, which a program reads whole`, async ({
    page,
  }) => {
    const refused = refusals(page);
    await page.goto(addressOf(site, path));
    const text = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(text ?? '')['@context']).toBe('https://schema.org');
    expect(refused).toEqual([]);
  });
}

test('a reference manager finds the hub paper and every paper of the list, whatever the reader searches for', async ({
  page,
}) => {
  await page.goto(addressOf('real'));
  // By the path that Zotero looks along.
  const spans = page.locator('//span[@class="Z3988"][@title]');
  const papers = 1 + (await page.locator('.papers > .entry').count());
  await expect(spans).toHaveCount(papers);
  await page.goto(addressOf('real', '?q=reasoning'));
  await expect(page.locator('.papers > .entry[hidden]').first()).toBeAttached();
  await expect(spans).toHaveCount(papers);
});

test('what is there for programs is not read to people, and takes no room', async ({ page }) => {
  await page.goto(addressOf('real'));
  const box = await page.locator('.Z3988').first().boundingBox();
  expect(box?.width ?? 0).toBe(0);
  expect(await page.locator('main').ariaSnapshot()).not.toContain('ctx_ver');
});
