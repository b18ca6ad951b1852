import { expect, type Page, test } from '@playwright/test';
import { axe } from '../support/axe.ts';
import { addressOf } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

const figures = { venues: 'Where citing papers appeared', authors: 'Who cites it several times' } as const;
type Name = keyof typeof figures;
const hubPage = addressOf('figures', 'hubs/venues-and-authors/');
const figure = (page: Page, name: Name) => page.locator(`#${name}`);
const bar = (page: Page, name: Name, value: string) =>
  figure(page, name).getByRole('button', { name: new RegExp(`^${value}, `) });
const entries = (page: Page) => page.locator('.papers > .entry:visible');
const countLine = (page: Page) => page.locator('.result-count > .count');

async function open(page: Page, name: Name, address = hubPage) {
  await page.goto(address);
  await figure(page, name).scrollIntoViewIfNeeded();
  await expect(figure(page, name).getByRole('button').first()).toBeVisible();
}

const cases = [
  { name: 'venues', value: 'Journal of Tides', count: 16, parameter: 'venue=Journal+of+Tides' },
  { name: 'authors', value: 'Mira A. Quay', count: 12, parameter: 'author=Mira+A.+Quay' },
] as const;

for (const { name, value, count, parameter } of cases) {
  test.describe(`the figure of ${name}`, () => {
    test('filters the list by pointer, says beside it how many papers are left, and leads to them', async ({
      page,
    }) => {
      await open(page, name);
      await expect(figure(page, name).locator('.label').first()).toHaveText(figures[name]);
      await expect(bar(page, name, value)).toHaveAccessibleName(`${value}, ${count} papers`);
      await bar(page, name, value).click();
      await expect(bar(page, name, value)).toHaveAttribute('aria-pressed', 'true');
      await expect(page).toHaveURL(`${hubPage}?${parameter}`);
      await expect(figure(page, name).getByRole('status')).toHaveText(`${count} papers: show them`);
      await figure(page, name).getByRole('link', { name: 'show them' }).click();
      await expect(countLine(page)).toHaveText(`${count} of 40 papers`);
      await expect(countLine(page)).toBeInViewport();
      await expect(entries(page)).toHaveCount(count);
    });

    test('filters the list by keyboard, and takes the choice back', { tag: '@essential' }, async ({
      page,
    }) => {
      await open(page, name);
      await bar(page, name, value).focus();
      await page.keyboard.press('Enter');
      await expect(countLine(page)).toHaveText(`${count} of 40 papers`);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await expect(figure(page, name).getByRole('button', { pressed: true })).toHaveCount(2);
      await page.keyboard.press('Space');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Space');
      await expect(countLine(page)).toHaveText('40 papers');
    });

    test('shows the papers of which it is not stated, and filters by that too', async ({ page }) => {
      await open(page, name);
      const rest = { venues: 8, authors: 5 }[name];
      // The site has several lists, and another may state it.
      const unstated = 'not stated in this list';
      await expect(bar(page, name, unstated)).toHaveAccessibleName(`${unstated}, ${rest} papers`);
      await bar(page, name, unstated).click();
      await expect(entries(page)).toHaveCount(rest);
    });

    test('has the same numbers as a table, and all of them in its CSV file', async ({ page, request }) => {
      await page.goto(hubPage);
      await figure(page, name).getByText('Show as table').click();
      const rows = await figure(page, name).locator('tbody tr').allInnerTexts();
      const bars = await figure(page, name).locator('.bar').allTextContents();
      expect(rows.map((row) => row.split('\t'))).toEqual(
        bars.map((text) => text.replace(/ papers?$/, '').split(/ (?=\d+$)/)),
      );
      const csv = (await (await request.get(`${hubPage}figures/${name}.csv`)).text()).trimEnd().split('\r\n');
      expect(csv).toHaveLength(1 + 13 + 1);
      expect(csv[1]).toMatch(/,\d+$/);
      expect((await request.get(`${hubPage}figures/${name}.svg`)).ok()).toBe(true);
    });

    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing in it in ${colorScheme}, with a bar chosen and the table open`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme });
        await open(page, name);
        await bar(page, name, value).click();
        await expect(bar(page, name, value)).toHaveAttribute('aria-pressed', 'true');
        await figure(page, name).getByText('Show as table').click();
        const { violations } = await axe(page).include(`#${name}`).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      });
    }
  });
}

test('on the page of figures of a long list, a bar leads to the list with its filter', async ({ page }) => {
  await open(page, 'venues', addressOf('figures', 'hubs/many-papers/figures/'));
  await bar(page, 'venues', 'Venue 2').click();
  await figure(page, 'venues').getByRole('link', { name: 'Show the chosen papers' }).click();
  await expect(page).toHaveURL(addressOf('figures', 'hubs/many-papers/?venue=Venue+2'));
  await expect(countLine(page)).toHaveText('21 of 260 papers');
});

test('a reader with a keyboard meets every bar, although they are loaded late', async ({ page }) => {
  await page.goto(hubPage);
  await page.locator('#dates').getByRole('link', { name: 'Download data (CSV)' }).focus();
  await expect(figure(page, 'venues').getByRole('button').first()).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(figure(page, 'venues').getByRole('button').first()).toBeFocused();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  needs('no scripts');

  test('venues and authors are marks and a table, without a control', async ({ page }) => {
    await page.goto(hubPage);
    for (const name of ['venues', 'authors'] as const) {
      await expect(figure(page, name).locator('.bar')).toHaveCount(11);
      await expect(figure(page, name).locator('button:visible, .needs-js:visible')).toHaveCount(0);
      await figure(page, name).getByText('Show as table').click();
      await expect(figure(page, name).getByRole('row', { name: 'not stated in this list' })).toBeVisible();
    }
  });
});
