import { expect, type Page, test } from '@playwright/test';
import type { CitingPapersFile } from '../../src/core/schemas/citing-papers-file.ts';
import { axe } from '../support/axe.ts';
import { addressOf, type SiteName } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

const table = (page: Page) => page.getByRole('table');
const row = (page: Page, name: string) =>
  table(page)
    .locator('tr')
    .filter({ has: page.getByRole('rowheader', { name: new RegExp(`^${name}( differs)?$`) }) });
const cellsOf = (page: Page, name: string) => row(page, name).getByRole('cell').allInnerTexts();
const boxes = (page: Page) => page.locator('input.tick:visible');
const region = (page: Page) => page.getByRole('region', { name: 'What sources state of each paper' });
const bar = (page: Page) => page.getByRole('region', { name: 'Ticked papers' });

/** The fragment that carries the papers at some places of a list, and their titles. */
async function papersOf(page: Page, site: SiteName, path: string, ...places: number[]) {
  await page.goto(addressOf(site, path));
  const links = page.locator('.papers > .entry .title a');
  const all = await links.evaluateAll((elements) =>
    elements.map((link) => ({
      title: link.textContent?.trim() ?? '',
      address: (link as HTMLAnchorElement).href,
    })),
  );
  const papers = places.map((place) => {
    const { title = '', address = '' } = all[place] ?? {};
    const [, hub, paper] = /hubs\/([^/]+)\/papers\/([^/]+)\//.exec(address) ?? [];
    return { title, address, id: `${hub}:${paper}` };
  });
  return { papers, fragment: `#papers=${papers.map(({ id }) => id).join(';')}` };
}

test('ticked papers are compared, each under its title, with what its own page states', async ({ page }) => {
  await page.goto(addressOf('real'));
  await boxes(page).nth(0).check();
  await expect(bar(page)).toContainText('1 ticked');
  await expect(bar(page).getByRole('link', { name: 'Compare 2 to 4 papers' })).toBeVisible();
  await boxes(page).nth(2).check();
  await bar(page).getByRole('link', { name: 'Compare' }).click();
  await expect(table(page)).toBeVisible();
  const headings = table(page).getByRole('columnheader').getByRole('link');
  await expect(headings).toHaveCount(2);
  const compared = await Promise.all(
    ['Published', 'Category', 'Representative'].map(
      async (name) => [name, await cellsOf(page, name)] as const,
    ),
  );
  for (const [name, cells] of compared) expect(cells, name).toHaveLength(2);
  const addresses = await headings.evaluateAll((links) =>
    links.map((link) => (link as HTMLAnchorElement).href),
  );
  const summaries = await cellsOf(page, 'Summary');
  for (const [at, address] of addresses.entries()) {
    await page.goto(address);
    for (const [name, cells] of compared) {
      const fact = page.locator('dt').filter({ hasText: new RegExp(`^${name}$`) });
      const stated = await fact.locator('xpath=following-sibling::dd[1]').first().innerText();
      expect(stated, `${name} of ${address}`).toContain(
        (cells[at] ?? '').replace(/^.* not stated$/, 'not stated'),
      );
    }
    expect(await page.locator('main').innerText()).toContain(summaries[at]?.split('\n')[0] ?? '?');
    expect(summaries[at]).toContain('by Pith, written by a machine');
  }
});

test('a paper that its list does not select is not representative, as its own page says', async ({
  page,
}) => {
  const response = await page.request.get(addressOf('real', 'hubs/visual-rft/citing-papers.json'));
  const { citingPapers }: CitingPapersFile = await response.json();
  const [selected, other] = [true, null].map(
    (mark) => citingPapers.find(({ representative }) => representative === mark)?.id,
  );
  await page.goto(addressOf('real', `compare/#papers=visual-rft:${selected};visual-rft:${other}`));
  await expect(table(page).getByRole('columnheader')).toHaveCount(2);
  expect(await cellsOf(page, 'Representative')).toEqual(['yes', 'no']);
  await expect(row(page, 'Representative')).toContainText('differs');
  await page.goto(addressOf('real', `hubs/visual-rft/papers/${other}/`));
  const fact = page.locator('dt').filter({ hasText: /^Representative$/ });
  await expect(fact.locator('xpath=following-sibling::dd[1]')).toContainText('no');
});

test('with the keyboard, papers are ticked, compared, and one is removed', async ({ page }) => {
  await page.goto(addressOf('real'));
  await boxes(page).first().focus();
  await page.keyboard.press('Space');
  await expect(bar(page)).toContainText('1 ticked');
  await boxes(page).nth(2).focus();
  await page.keyboard.press('Shift+Space');
  await expect(bar(page)).toContainText('3 ticked');
  await page.keyboard.press('Enter');
  await expect(bar(page).getByRole('button', { name: 'Save' })).toBeFocused();
  const compare = bar(page).getByRole('link', { name: 'Compare' });
  for (let step = 0; step < 6; step += 1) {
    if (await compare.evaluate((link) => link === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await expect(compare).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(table(page).getByRole('columnheader')).toHaveCount(3);
  const remove = page.getByRole('button', { name: /^Remove / });
  await remove.nth(1).focus();
  await page.keyboard.press('Enter');
  await expect(table(page).getByRole('columnheader')).toHaveCount(2);
  await expect(page.getByRole('status').filter({ hasText: '2 papers side by side' })).toBeVisible();
  await expect(region(page)).toBeFocused();
  await page.goBack();
  await expect(table(page).getByRole('columnheader')).toHaveCount(3);
});

test('where too few or too many are ticked, the keyboard reaches “Compare”, which says why not', async ({
  page,
}) => {
  await page.goto(addressOf('real'));
  const compare = bar(page).getByRole('link', { name: 'Compare' });
  const why = 'Only 2 to 4 papers can be compared';
  for (const [ticked, more] of [
    [1, [0]],
    [5, [1, 2, 3, 4]],
  ] as const) {
    for (const place of more) await boxes(page).nth(place).check();
    await expect(bar(page)).toContainText(`${ticked} ticked`);
    await expect(compare).toHaveAccessibleName('Compare 2 to 4 papers');
    await expect(compare).toHaveAttribute('aria-disabled', 'true');
    await bar(page).getByRole('button', { name: 'Copy citations' }).focus();
    await page.keyboard.press('Tab');
    await expect(compare).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(bar(page)).toContainText(`${why}; ${ticked} ticked.`);
    await expect(page.getByRole('status').filter({ hasText: `${why}; ${ticked} ticked.` })).toBeAttached();
    // Playwright waits for a disabled link to become enabled; a pointer does not.
    await compare.click({ force: true });
    expect(page.url()).toBe(addressOf('real'));
  }
});

for (const [site, path, places] of [
  ['fourFormats', 'hubs/moon/', [0, 1, 2]],
  ['longList', '', [0, 1, 2, 3]],
] as const) {
  test(`a row says “differs” where two papers state different things, and nowhere else: ${site}`, async ({
    page,
  }) => {
    const { fragment, papers } = await papersOf(page, site, path, ...places);
    await page.goto(addressOf(site, `compare/${fragment}`));
    await expect(table(page).getByRole('columnheader')).toHaveCount(papers.length);
    const rows = await table(page)
      .locator('tbody > tr')
      .evaluateAll((all) =>
        all.map((each) => ({
          name: each.querySelector('th')?.firstChild?.textContent ?? '',
          differs: each.querySelector('.differs') !== null,
          cells: Array.from(each.querySelectorAll('td'), (cell) =>
            cell.querySelector('.not-stated') ? null : (cell.textContent?.trim() ?? ''),
          ),
        })),
      );
    const ofOnePaper =
      /^(Authors|arXiv|DOI|PMID|PMCID|OpenAlex|Semantic Scholar|ACL Anthology|Page|PDF|Passages|Summary|Abstract|Terms|Shared)/;
    expect(rows.length).toBeGreaterThan(4);
    for (const { name, differs, cells } of rows) {
      const stated = cells.filter((cell) => cell !== null);
      expect([name, differs]).toEqual([name, !ofOnePaper.test(name) && new Set(stated).size > 1]);
    }
    expect(rows.some(({ cells }) => cells.includes(null))).toBe(true);
  });
}

test('papers of two lists are compared, and each says which hub paper it cites', async ({ page }) => {
  const moon = await papersOf(page, 'fourFormats', 'hubs/moon/', 0);
  const tide = await papersOf(page, 'fourFormats', 'hubs/tide/', 0);
  await page.goto(addressOf('fourFormats', `compare/${moon.fragment};${tide.papers[0]?.id}`));
  await expect(table(page).getByRole('columnheader')).toHaveCount(2);
  await expect(row(page, 'Cites').getByText('differs')).toBeVisible();
  const links = row(page, 'Cites').getByRole('link');
  await expect(links.nth(0)).toHaveAttribute('href', /hubs\/moon\/$/);
  await expect(links.nth(1)).toHaveAttribute('href', /hubs\/tide\/$/);
});

test('shared terms are named and counted', async ({ page }) => {
  await page.goto(addressOf('real', '?q=GRPO'));
  const shown = page.locator('.papers > .entry:visible');
  await expect(page.locator('.result-count > .count')).toHaveText('10 of 50 papers');
  await expect(shown).toHaveCount(10);
  await boxes(page).nth(0).check();
  await expect(bar(page)).toContainText('1 ticked');
  await boxes(page).nth(1).check();
  await bar(page).getByRole('link', { name: 'Compare' }).click();
  await expect(row(page, 'Shared terms in two papers or more').getByRole('cell')).toContainText('GRPO (2)');
});

test('an address says what is wrong with it, and what to do', async ({ page }) => {
  const { papers } = await papersOf(page, 'real', '', 0, 1, 2, 3, 4);
  const ids = papers.map(({ id }) => id);
  const main = page.getByRole('main');
  await page.goto(addressOf('real', 'compare/'));
  await expect(main).toContainText('No papers are chosen. Tick 2 to 4 papers');
  await page.goto(addressOf('real', `compare/#papers=${ids[0]}`));
  await expect(main).toContainText('One paper has nothing to be compared with.');
  await expect(table(page).getByRole('columnheader')).toHaveCount(1);
  await page.goto(addressOf('real', `compare/#papers=${ids.join(';')}`));
  await expect(main).toContainText('The address names 5 papers; the first 4 are compared.');
  await expect(table(page).getByRole('columnheader')).toHaveCount(4);
  await page.goto(addressOf('real', `compare/#papers=${ids[0]};${ids[1]};nowhere:else`));
  await expect(main).toContainText('1 paper of this address is not on this site.');
  await expect(table(page).getByRole('columnheader')).toHaveCount(2);
});

test('facts that cannot be fetched are fetched again on demand', async ({ page }) => {
  const { fragment } = await papersOf(page, 'real', '', 0, 1);
  await page.route('**/citing-papers.json', (route) => route.abort());
  await page.goto(addressOf('real', `compare/${fragment}`));
  const again = page.getByRole('button', { name: 'Try again' });
  await expect(page.getByRole('alert')).toContainText('Some facts could not be loaded.');
  await Promise.all([page.waitForEvent('requestfailed'), again.press('Enter')]);
  await expect(again).toHaveAttribute('aria-disabled', 'false');
  await expect(again).toBeFocused();
  await page.unroute('**/citing-papers.json');
  await again.press('Enter');
  await expect(table(page).getByRole('columnheader')).toHaveCount(2);
  await expect(page.getByRole('main')).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in ${colorScheme}, and on a phone only the table scrolls`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    const { fragment } = await papersOf(page, 'fourFormats', 'hubs/moon/', 0, 1, 2);
    await page.goto(addressOf('fourFormats', `compare/${fragment}`));
    await expect(table(page)).toBeVisible();
    const { violations } = await axe(page).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await region(page).focus();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region(page).evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
    await context.close();
  });
}

test.describe('without JavaScript', () => {
  needs('no scripts');
  test.use({ javaScriptEnabled: false });

  test('the page says why it is empty', async ({ page }) => {
    await page.goto(addressOf('real', 'compare/'));
    await expect(page.getByRole('main')).toContainText('needs JavaScript');
    await expect(page.locator('.needs-js').first()).toBeHidden();
  });
});
