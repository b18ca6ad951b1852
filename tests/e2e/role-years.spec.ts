import { expect, type Page, test } from '@playwright/test';
import { axe } from '../support/axe.ts';
import { addressOf } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

const both = addressOf('figures', 'hubs/both/');
const decades = addressOf('figures', 'hubs/roles-over-decades/');
const figure = (page: Page) => page.locator('#role-years');
const bar = (page: Page, name: string) => figure(page).getByRole('button', { name, exact: true });
const entries = (page: Page) => page.locator('.papers > .entry:visible');
const countLine = (page: Page) => page.locator('.result-count > .count');

async function open(page: Page, address: string) {
  await page.goto(address);
  await figure(page).scrollIntoViewIfNeeded();
  await expect(figure(page).getByRole('button').first()).toBeVisible();
}

test.describe('the figure of roles by year', () => {
  test('filters the list by the role and the year of a bar, and says beside it how many papers are left', async ({
    page,
  }) => {
    await open(page, both);
    await expect(figure(page).getByRole('heading')).toHaveText('Most often cited as method in every year');
    await bar(page, 'method, 2022: 2 papers').click();
    await expect(page).toHaveURL(`${both}?role=method&from=2022&to=2022`);
    await expect(bar(page, 'method, 2022: 2 papers')).toHaveAttribute('aria-pressed', 'true');
    await expect(figure(page).getByRole('status')).toHaveText('2 papers: show them');
    await figure(page).getByRole('link', { name: 'show them' }).click();
    await expect(countLine(page)).toBeInViewport();
    await expect(countLine(page)).toHaveText('2 of 30 papers');
    await expect(entries(page)).toHaveCount(2);
    await bar(page, 'background, 2023: 1 paper').click();
    await expect(page).toHaveURL(`${both}?role=background&from=2023&to=2023`);
    await bar(page, 'background, 2023: 1 paper').click();
    await expect(page).toHaveURL(both);
    await expect(countLine(page)).toHaveText('30 papers');
  });

  test('is one stop of the keyboard: arrow keys go from bar to bar, and Enter chooses', async ({ page }) => {
    await open(page, both);
    await page.locator('#roles').getByRole('link', { name: 'Download data (CSV)' }).focus();
    await page.keyboard.press('Tab');
    await expect(bar(page, 'method, 2020: 2 papers')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await expect(bar(page, 'background, 2021: 1 paper')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(countLine(page)).toHaveText('1 of 30 papers');
    await page.goBack();
    await expect(bar(page, 'background, 2021: 1 paper')).toBeFocused();
    await expect(countLine(page)).toHaveText('30 papers');
    await page.keyboard.press('Tab');
    await expect(bar(page, 'background, 2022: 1 paper')).not.toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(bar(page, 'background, 2021: 1 paper')).toBeFocused();
  });

  test('filters by several years where a bar is of several, and by what is not stated', async ({ page }) => {
    await open(page, decades);
    for (const name of ['tooling, 2005–2009: 3 papers', 'not stated, 2010–2014: 2 papers']) {
      await bar(page, name).click();
      await expect(countLine(page)).toHaveText(`${name.match(/(\d) papers/)?.[1]} of 60 papers`);
    }
    await expect(page).toHaveURL(`${decades}?role=not-stated&from=2010&to=2014`);
    await expect(figure(page)).toContainText('A paper with several roles counts for each.');
    await expect(figure(page)).toContainText('6 papers without a date are not shown.');
  });

  for (const width of [320, 390]) {
    test(`has bars of at least 24 px, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await open(page, both);
      for (const box of await figure(page).getByRole('button').all()) {
        const { width: across = 0, height = 0 } = (await box.boundingBox()) ?? {};
        expect(Math.min(across, height)).toBeGreaterThanOrEqual(24);
      }
    });
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in it in ${colorScheme}, with a bar chosen and the table open`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme });
      await open(page, both);
      await bar(page, 'method, 2022: 2 papers').click();
      await figure(page).getByText('Show as table').click();
      const { violations } = await axe(page).include('#role-years').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  test('has its numbers as files', async ({ request }) => {
    const csv = await (await request.get(`${both}figures/role-years.csv`)).text();
    expect(csv).toContain('method,2022,2022,2\r\n');
    expect((await request.get(`${both}figures/role-years.svg`)).ok()).toBe(true);
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  needs('no scripts');

  test('roles by year are marks and a table, without a control', async ({ page }) => {
    await page.goto(decades);
    await expect(figure(page).locator('.year-cell rect').first()).toBeVisible();
    await expect(figure(page).locator('button:visible, .needs-js:visible')).toHaveCount(0);
    await figure(page).getByText('Show as table').click();
    await expect(figure(page).getByRole('row', { name: 'method' })).toHaveText(
      /^method\s*10\s*7\s*4\s*8\s*7/,
    );
  });
});
