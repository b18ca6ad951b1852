import { expect, type Page, test } from '@playwright/test';
import { addressOf } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

const moon = addressOf('fourFormats', 'hubs/moon/');
const titles = (page: Page) => page.locator('.papers > .entry:not([hidden]) .title');

test('a filter says how many papers it leaves, in its name', async ({ page }) => {
  await page.goto(addressOf('real'));
  const year = page.getByRole('group', { name: 'Year' });
  await expect(year.getByRole('checkbox').first()).toHaveAccessibleName(/^20\d\d\s*, \d+ papers?$/);
});

test('papers with a citing passage are one click, and the first passage is under each', async ({ page }) => {
  await page.goto(moon);
  await page.getByRole('checkbox', { name: /^Has a citing passage/ }).check();
  await expect(titles(page)).toHaveText(['A Moon for Every Tide: Two Cycles in One', 'Reading the Harbour']);
  const entry = page.locator('.entry', { hasText: 'A Moon for Every Tide' });
  await expect(entry.getByText('We count the nights as in The Moon as a Calendar [3].')).toBeVisible();
  await expect(entry.getByText('Calendars are older than clocks [3, 4].')).toBeHidden();
  await entry.getByText('2 passages').click();
  await expect(entry.getByText('Calendars are older than clocks [3, 4].')).toBeVisible();
});

test('a number of the table of sources leads to these papers', async ({ page }) => {
  await page.goto(moon);
  await page.getByText('Sources', { exact: true }).click();
  const row = page.getByRole('row', { name: /^OpenAlex/ });
  const link = row.getByRole('link').first();
  const count = Number(await link.textContent());
  await link.click();
  await expect(page).toHaveURL(/\?source=openalex$/);
  await expect(titles(page)).toHaveCount(count);
  await expect(page.getByRole('button', { name: 'Remove the filter Listed by: OpenAlex' })).toBeVisible();
});

test('an author beyond the first ones is found by a part of the name, and stays chosen after a reload', async ({
  page,
}) => {
  await page.goto(addressOf('real'));
  await expect(page.locator('html[data-search="ready"]')).toBeAttached();
  const authors = page.getByRole('group', { name: 'Authors' });
  await authors.getByRole('button', { name: /more of Authors/ }).click();
  const last = page.locator('.papers > .entry .authors').last();
  const [name = ''] = ((await last.textContent()) ?? '').split(', ');
  await authors.getByRole('searchbox', { name: 'Narrow Authors' }).fill(name.toUpperCase());
  const value = authors.getByRole('checkbox', { name });
  await expect(value).toBeVisible();
  await expect(authors.getByRole('checkbox')).toHaveCount(1);
  await value.check();
  const shown = await titles(page).allTextContents();
  expect(shown.length).toBeLessThan(5);
  await page.reload();
  await expect(titles(page)).toHaveText(shown);
  await expect(page.getByRole('group', { name: 'Authors' }).getByRole('checkbox', { name })).toBeChecked();
});

test('the page carries few of many authors', async ({ request }) => {
  const html = await (await request.get(addressOf('real'))).text();
  const [, props = ''] = /component-export="SearchIsland"[^>]* props="([^"]*)"/.exec(html) ?? [];
  expect(props.length).toBeGreaterThan(1000);
  expect(props.length).toBeLessThan(30_000);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  needs('no scripts');

  test('the passages of an entry open, and the page of all passages is one click away', async ({ page }) => {
    await page.goto(moon);
    const entry = page.locator('.entry', { hasText: 'A Moon for Every Tide' });
    await entry.getByText('2 passages').click();
    await expect(entry.getByText('Calendars are older than clocks [3, 4].')).toBeVisible();
    await page.getByRole('link', { name: '3 citing passages' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 citing passages');
    await page.getByRole('link', { name: 'Role not stated (1)' }).click();
    await expect(page.locator(':target')).toBeInViewport();
  });
});

for (const [site, query] of [
  ['real', 'GUI'],
  // Its results come from an index.
  ['fourFormats', 'tide'],
] as const) {
  test(`a name of an author in the list of ${site} narrows the view`, async ({ page }) => {
    await page.goto(addressOf(site, `?q=${query}`));
    await expect(page.locator('html[data-search=ready]:not(.pending)')).toBeAttached();
    const link = page.locator('.papers .entry:visible .authors a').first();
    const author = (await link.textContent()) ?? '';
    expect(author).not.toBe('');
    await link.click();
    await expect(page.getByRole('list', { name: 'Chosen filters' })).toContainText(`Authors: ${author}`);
    await expect.poll(() => new URL(page.url()).searchParams.get('author')).toBe(author);
    expect(new URL(page.url()).searchParams.get('q')).toBe(query);
    const entries = await page.locator('.papers > .entry:visible').all();
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) await expect(entry).toContainText(author);
  });
}
