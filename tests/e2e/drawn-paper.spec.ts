import { expect, type Page, test } from '@playwright/test';
import { addressOf, type SiteName } from '../support/sites.ts';

const tide = 'a-moon-for-every-tide-two-cycles-in-one';
const drawn = (paper: string, site: SiteName = 'fewPages') => addressOf(site, `hubs/moon/paper/#${paper}`);
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** The texts and the links of the paper that a page shows; papers with and without a page are linked alike. */
async function shownPaper(page: Page) {
  const article = page.locator('article.marked-paper');
  await expect(article).toBeVisible();
  return article.evaluate((element: HTMLElement) => ({
    text: element.innerText,
    links: Array.from(element.querySelectorAll('a'), (link) =>
      link.getAttribute('href')?.replace(/paper\/#([^/]*)$/, 'papers/$1/'),
    ),
  }));
}

test('a paper without a page of its own shows what its page would show, to the last link', async ({
  page,
}) => {
  for (const hub of ['moon', 'tide']) {
    await page.goto(addressOf('fourFormats', `hubs/${hub}/`));
    const pages = await page
      .locator('.papers > .entry .title a')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
    expect(pages.length).toBeGreaterThan(1);
    for (const address of pages) {
      await page.goto(address);
      const expected = await shownPaper(page);
      const id = address.split('/').at(-2);
      await page.goto(addressOf('fewPages', `hubs/${hub}/paper/#${id}`));
      expect(await shownPaper(page)).toEqual(expected);
    }
  }
});

test('an address of a page that is no more leads to the drawn paper, and to its part', async ({ page }) => {
  await page.goto(addressOf('fewPages', `hubs/moon/papers/${tide}/#cite`));
  await expect(page).toHaveURL(drawn(`${tide}/cite`));
  await expect(page.locator('#cite')).toBeInViewport();
  await expect(page).toHaveTitle(/^A Moon for Every Tide.* · Citation explorer$/);
});

test('an address of a paper that never was stays the page that says so', async ({ page }) => {
  await page.goto(addressOf('fewPages', 'hubs/nowhere/papers/no-such-paper/'));
  await expect(heading(page)).toHaveText('Page not found');
  await page.goto(addressOf('fewPages', 'hubs/moon/papers/no-such-paper/'));
  await expect(page.getByRole('status')).toContainText('This list has no paper at this address.');
  await page.getByRole('link', { name: 'The list' }).click();
  await expect(page).toHaveURL(addressOf('fewPages', 'hubs/moon/'));
});

test('a paper that has a page is shown there', async ({ page }) => {
  await page.goto(drawn('an-eclipse-of-the-calendar/cite'));
  await expect(page).toHaveURL(addressOf('fewPages', 'hubs/moon/papers/an-eclipse-of-the-calendar/#cite'));
  await expect(heading(page)).toContainText('Eclipse');
});

test('without JavaScript, the page leads to the list', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(drawn(tide));
  await expect(page.getByRole('main')).toContainText(
    'that needs JavaScript. The list of citing papers works without.',
  );
  await page.getByRole('link', { name: 'list of citing papers' }).click();
  await expect(page.locator('.papers > .entry').first()).toBeVisible();
  await page.close();
});

test('one drawn paper leads to the next, with its own title, marks and place in the history', async ({
  page,
}) => {
  await page.goto(drawn(tide));
  // Before the paper is drawn, the page has another heading.
  await expect(page.getByRole('button', { name: /^Save/ })).toBeVisible();
  const first = await heading(page).textContent();
  await page.getByRole('button', { name: /^Save/ }).click();
  await expect(page.getByRole('button', { name: /^Save/ })).toHaveAttribute('aria-pressed', 'true');
  const next = page.getByRole('navigation', { name: 'Neighbours in the list' }).locator('a:visible').first();
  await next.click();
  await expect(heading(page)).not.toHaveText(first ?? '');
  await expect(page.getByRole('button', { name: /^Save/ })).toHaveAttribute('aria-pressed', 'false');
  await page.goBack();
  await expect(heading(page)).toHaveText(first ?? '');
  await expect(page.getByRole('button', { name: /^Save/ })).toHaveAttribute('aria-pressed', 'true');
});

test('the list of saved papers and the comparison lead to drawn papers', async ({ page }) => {
  await page.goto(drawn(tide));
  const save = page.getByRole('button', { name: /^Save/ });
  await save.click();
  await expect(save).toHaveAttribute('aria-pressed', 'true');
  await page.goto(addressOf('fewPages', 'saved/'));
  await page.getByRole('link', { name: /^A Moon for Every Tide/ }).click();
  await expect(page).toHaveURL(drawn(tide));
  await page.goto(addressOf('fewPages', `compare/#papers=moon:${tide},an-eclipse-of-the-calendar`));
  await page
    .getByRole('columnheader')
    .getByRole('link', { name: /^A Moon for Every Tide/ })
    .click();
  await expect(page).toHaveURL(drawn(tide));
});

test('the citation that was copied last is the first of the next drawn paper', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write', 'clipboard-read']);
  await page.goto(drawn(tide));
  const forms = page.locator('#cite .forms > details');
  await expect(forms.first().locator('summary')).toHaveText('APA');
  await forms.filter({ hasText: 'BibTeX' }).locator('summary').first().click();
  await page.getByRole('button', { name: 'Copy BibTeX' }).click();
  await expect(page.locator('.copied').filter({ hasText: 'Copied.' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('full2026moon');
  await page.reload();
  await expect(forms.first().locator('summary')).toHaveText('BibTeX');
  await expect(forms.first()).toHaveAttribute('open', '');
});

test('an entry of the list shows the citation and the similar papers of a drawn paper in place', async ({
  page,
}) => {
  await page.goto(addressOf('fewPages', 'hubs/moon/'));
  const entry = page.locator('.papers > .entry').filter({ hasText: 'A Moon for Every Tide' });
  await entry.getByRole('link', { name: 'Cite', exact: true }).click();
  await expect(entry.getByLabel('Citation')).toContainText('full2026moon');
  await entry.getByRole('link', { name: 'Similar' }).click();
  await expect(entry.getByRole('group', { name: 'Similar papers' }).getByRole('status')).toContainText(
    'imilar papers',
  );
});

test('a result of a search opens as a drawn paper with the neighbours in the results', async ({ page }) => {
  await page.goto(addressOf('threeThousand', '?q=reward'));
  const titles = page.locator('#search-results .title a');
  await expect(titles.nth(2)).toBeVisible();
  const [second, third] = [await titles.nth(1).textContent(), await titles.nth(2).textContent()];
  await titles.nth(1).click();
  await expect(page).toHaveURL(/\/paper\/\?q=reward#[a-z0-9-]+$/);
  await expect(heading(page)).toHaveText(second?.trim() ?? '');
  const nav = page.getByRole('navigation', { name: 'Neighbours in the list' });
  await nav.getByRole('link', { name: 'Next result' }).click();
  await expect(heading(page)).toHaveText(third?.trim() ?? '');
  await nav.getByRole('link', { name: /^Back to the list \(result 3 of/ }).click();
  // The page of the hub alone shows views, wherever the list has the paper.
  await expect(page).toHaveURL(/\/hubs\/three-thousand\/\?q=reward(#|$)/);
  await expect(titles.nth(2)).toHaveText(third?.trim() ?? '');
});

test('says what could not be loaded, and tries again', async ({ page }) => {
  let isLost = true;
  await page.route('**/paper/*.bin', (route) => (isLost ? route.abort() : route.continue()));
  await page.goto(drawn(tide));
  await expect(page.getByRole('alert')).toContainText('This paper could not be loaded.');
  isLost = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(heading(page)).toContainText('A Moon for Every Tide');
});

test('says that the site was updated where the files of the page are gone', async ({ page }) => {
  await page.route('**/paper/*.bin', (route) => route.fulfill({ status: 404 }));
  await page.goto(drawn(tide));
  await expect(page.getByRole('alert')).toContainText('The site was updated after this page was opened.');
  await page.unroute('**/paper/*.bin');
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await expect(heading(page)).toContainText('A Moon for Every Tide');
});
