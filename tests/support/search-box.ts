import { expect, type Page } from '@playwright/test';

/** The box of the search over a list. */
export const box = (page: Page) => page.getByRole('searchbox', { name: 'Search the citing papers' });

/** Waits until the search answers keys. */
export const ready = (page: Page) => expect(page.locator('html[data-search=ready]')).toBeAttached();
