import { expect, type Page } from '@playwright/test';
import { addressOf, type PageType } from './sites.ts';

/** What stands on a page once its script has drawn what the page is for. */
const drawn: Readonly<Record<string, (page: Page) => ReturnType<Page['getByRole']>>> = {
  saved: (page) => page.getByRole('heading', { name: 'Keep your list' }),
  'drawn-paper': (page) => page.getByRole('button', { name: /^Save/ }),
};

/** Opens a page, and waits until it is drawn. */
export async function openPage(page: Page, { id, site, path }: PageType): Promise<void> {
  await page.goto(addressOf(site, path));
  const part = drawn[id];
  if (part) await expect(part(page).first()).toBeVisible();
}
