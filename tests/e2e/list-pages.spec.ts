import { expect, type Page, test } from '@playwright/test';
import { addressOf } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

const list = 'hubs/three-thousand/';
const pagesOf = (page: Page) => page.getByRole('navigation', { name: 'Pages of the list' });
const numbers = (page: Page) =>
  page
    .locator('.papers:visible > .entry')
    .evaluateAll((entries) => entries.map((entry) => (entry as HTMLLIElement).value));
const hundredFrom = (first: number) => Array.from({ length: 100 }, (_, at) => first + at);

/** Opens the last page of the list that is a file of the site: its number. */
async function openLastWritten(page: Page): Promise<number> {
  const isThere = async (number: number) =>
    (await page.request.get(addressOf('threeThousand', `${list}page/${number}/`))).ok();
  let number = 1;
  while (await isThere(number + 1)) number += 1;
  expect(number).toBeGreaterThan(1);
  expect(number).toBeLessThan(29);
  await page.goto(addressOf('threeThousand', `${list}page/${number}/`));
  return number;
}

test('a long list is read on in the browser where its written pages end, and back', async ({ page }) => {
  const last = await openLastWritten(page);
  await pagesOf(page).getByRole('link', { name: 'Next' }).click();
  await expect(page).toHaveURL(addressOf('threeThousand', `${list}?page=${last + 1}`));
  const first = last * 100 + 1;
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(first));
  await expect(page.locator('.result-count .count')).toHaveText(
    `Papers ${first.toLocaleString('en')}–${(first + 99).toLocaleString('en')} of 3,000`,
  );
  await expect(page).toHaveTitle(new RegExp(`^Papers ${first.toLocaleString('en')}–.* citing `));
  await expect(pagesOf(page).locator('[aria-current]')).toHaveText(`Page ${last + 1}`);
  await expect(page.getByText('are on this page')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Show 25 more' })).toHaveCount(0);

  // The next page is drawn without opening the hub again, from its top.
  await page.evaluate(() => Object.assign(window, { stayed: true }));
  await pagesOf(page).getByRole('link', { name: 'Next' }).click();
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(first + 100));
  await expect(page).toHaveURL(addressOf('threeThousand', `${list}?page=${last + 2}`));
  await expect(page.locator('.papers:visible > .entry').first()).toBeInViewport();
  expect(await page.evaluate(() => 'stayed' in window)).toBe(true);

  // It opens at its top again, whether it is reloaded or returned to.
  await page.reload();
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(first + 100));
  await expect(page.locator('.papers:visible > .entry').first()).toBeInViewport();
  await page.goBack();
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(first));
  await page.goForward();
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(first + 100));
  await page.goBack();
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(first));
  await pagesOf(page).getByRole('link', { name: 'Previous' }).click();
  await expect(page).toHaveURL(addressOf('threeThousand', `${list}page/${last}/`));
});

for (const script of ['index-explorer', 'search-worker']) {
  test(`a page whose ${script} is lost says so, shows the first page, and comes on demand`, async ({
    page,
  }) => {
    const lost = new RegExp(`/${script}[^/]*\\.js`);
    await page.route(lost, (route) => route.abort());
    await page.goto(addressOf('threeThousand', `${list}?page=28`));
    await expect(page.getByRole('alert')).toHaveText(
      /^This page of the list could not be loaded\. The first page of the list is below\./,
    );
    expect(await numbers(page)).toEqual(hundredFrom(1));
    await page.unroute(lost);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => numbers(page)).toEqual(hundredFrom(2701));
    await expect(page.getByRole('alert')).toBeHidden();
  });
}

test('an address with a number beyond the last page opens the last page', async ({ page }) => {
  for (const number of [30, 31, 4711]) {
    await page.goto(addressOf('threeThousand', `${list}?page=${number}`));
    await expect.poll(() => numbers(page)).toEqual(hundredFrom(2901));
    await expect(pagesOf(page).locator('[aria-current]')).toHaveText('Page 30');
    await expect(pagesOf(page).getByRole('link', { name: 'Next' })).toHaveCount(0);
  }
});

test('the address of a page that is no longer written leads to the drawn page', async ({ page }) => {
  await page.goto(addressOf('threeThousand', `${list}page/29/`));
  await expect(page).toHaveURL(addressOf('threeThousand', `${list}?page=29`));
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(2801));
});

test('a paper that is opened from a drawn page has the neighbours of the list, and leads back to the page', async ({
  page,
}) => {
  await page.goto(addressOf('threeThousand', `${list}?page=29`));
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(2801));
  await page.locator('.papers:visible > .entry').last().getByRole('link').first().click();
  await expect(page.locator('article.marked-paper')).toContainText('Citing paper 2,900 of 3,000');
  const nav = page.locator('.paper-nav');
  await expect(nav).not.toContainText('result');
  await expect(nav.locator('.next')).toBeVisible();
  await nav.locator('.up').click();
  await expect(page).toHaveURL(addressOf('threeThousand', `${list}?page=29`));
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(2801));
});

test('the entry of a paper on a page that is no longer written leads to the paper', async ({ page }) => {
  await page.goto(addressOf('threeThousand', `${list}?page=29`));
  const address = await page.locator('.papers:visible > .entry a').first().getAttribute('href');
  const [, id] = address?.split('#') ?? [];
  await page.goto(addressOf('threeThousand', `${list}page/29/#paper-${id}`));
  await expect(page).toHaveURL(addressOf('threeThousand', `${list}paper/#${id}`));
});

test('the numbers of a long list are whole, between its edge and what each entry shows, from 640 px on', async ({
  page,
}) => {
  await page.goto(addressOf('threeThousand', `${list}?page=29`));
  await expect(page.locator('.papers:visible > .entry .tick').first()).toBeVisible();
  for (const width of [640, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(
      await page.locator('.papers:visible > .entry').evaluateAll(cutNumbers),
      `${width} px wide`,
    ).toEqual([]);
  }
});

/** The numbers that reach beyond their entry, or over what is beside them. */
function cutNumbers(entries: Element[]): (string | null)[] {
  const texts = entries.map((entry) => entry.querySelector('.number')?.firstChild ?? null);
  return texts.flatMap((text, at) => {
    const range = document.createRange();
    if (text) range.selectNodeContents(text);
    const { left, right } = range.getBoundingClientRect();
    const edge = (name: string) => entries[at]?.querySelector(name)?.getBoundingClientRect().left ?? 0;
    const isWhole = left >= (entries[at]?.getBoundingClientRect().left ?? 0) && right <= edge('.tick');
    return isWhole && right <= edge('.title') ? [] : [text?.textContent ?? null];
  });
}

test('the first page is where it was written', async ({ page }) => {
  await page.goto(addressOf('threeThousand', `${list}?page=29`));
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(2801));
  await pagesOf(page).getByRole('link', { name: 'Page 1', exact: true }).click();
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(1));
  await expect(page).toHaveURL(addressOf('threeThousand', list));
});

test('the home page of several hubs has no such pages', async ({ page }) => {
  await page.goto(addressOf('manyHubs', '?page=2'));
  await expect(page.locator('html')).toHaveAttribute('data-search', 'ready');
  await expect(page.locator('.hubs:visible')).toHaveCount(1);
  await expect(page.locator('.papers:visible')).toHaveCount(0);
});

test('a page of the list can be a table, and a search from it begins at its best match', async ({ page }) => {
  await page.goto(addressOf('threeThousand', `${list}?page=30`));
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(2901));
  await page.getByLabel('Density').selectOption('table');
  await expect(page.locator('.paper-table tbody tr')).toHaveCount(100);
  await expect(pagesOf(page).locator('[aria-current]')).toHaveText('Page 30');
  await page.getByLabel('Density').selectOption('comfortable');
  await page.getByRole('searchbox', { name: 'Search the citing papers' }).fill('reward');
  await expect(page.locator('.result-count .count')).toContainText('of 3,000 papers');
  await expect(page).toHaveURL(/\?q=reward&view=comfortable$/);
  await expect(pagesOf(page)).toBeHidden();
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(1));
});

test('the export of a page of the list is that of the whole list', async ({ page }) => {
  await page.goto(addressOf('threeThousand', `${list}?page=30`));
  await expect.poll(() => numbers(page)).toEqual(hundredFrom(2901));
  await page.locator('.export > summary').click();
  await expect(page.locator('.export-count')).toHaveText('Export all 3,000 papers');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  needs('no scripts');

  test('the list says how much of it can be read, and what has the rest', async ({ page }) => {
    const last = await openLastWritten(page);
    const note = page.locator('noscript p');
    await expect(note).toContainText('Your browser draws the pages after this one');
    await note.getByRole('link').click();
    await expect(page).toHaveURL(addressOf('threeThousand', list));
    const listed = (last * 100).toLocaleString('en');
    await expect(note).toContainText(`The first ${listed} papers are here, in pages`);
    await page.locator('.export > summary').click();
    await expect(page.getByRole('link', { name: 'JSON Lines' })).toBeVisible();
  });
});
