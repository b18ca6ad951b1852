import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { parse as parseBibtex } from '../../src/core/formats/bibtex/parse.ts';
import type { CitingPapersFile } from '../../src/core/schemas/citing-papers-file.ts';
import { axe } from '../support/axe.ts';
import { addressOf, type SiteName } from '../support/sites.ts';
import { smallTargets } from '../support/small-targets.ts';
import { clipboardPermissions, needs } from '../support/test-browser.ts';

const bar = (page: Page) => page.getByRole('region', { name: 'Ticked papers' });
const count = (page: Page) => bar(page).locator('.tick-count');
const boxes = (page: Page) => page.locator('input.tick:visible');
const entries = (page: Page) => page.locator('.papers > .entry:visible');
const action = (page: Page, name: string | RegExp) => bar(page).getByRole('button', { name });
const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text }).first()).toBeAttached();
const titleOf = async (place: Locator) => (await place.locator('.title').textContent())?.trim() ?? '';

/** Opens a page whose entries have boxes. */
async function open(page: Page, path = '', site: SiteName = 'real') {
  await page.goto(addressOf(site, path));
  await expect(boxes(page).first()).toBeVisible();
}

/** Opens a page whose list is searched by its island. */
async function openExplorer(page: Page, path = '', site: SiteName = 'real') {
  await open(page, path, site);
  await expect(page.locator('astro-island:not([ssr]) > .search')).toBeAttached();
}

/** Ticks some papers of the page, and waits until the bar counts them. */
async function tick(page: Page, ...places: number[]) {
  for (const [at, place] of places.entries()) {
    await boxes(page).nth(place).check();
    await expect(count(page)).toHaveText(`${at + 1} ticked`);
  }
}

test('with the pointer, Shift ticks a range and unticks one, and all that is shown can be ticked', async ({
  page,
}) => {
  await open(page);
  await expect(bar(page)).toHaveCount(0);
  await tick(page, 1);
  await said(page, '1 ticked. Press Enter on a box for what you can do.');
  await boxes(page)
    .nth(4)
    .click({ modifiers: ['Shift'] });
  await expect(count(page)).toHaveText('4 ticked');
  await said(page, /^4 ticked\.$/);
  for (const [at, ticked] of [false, true, true, true, true, false].entries()) {
    await expect(boxes(page).nth(at)).toBeChecked({ checked: ticked });
  }
  await boxes(page)
    .nth(2)
    .click({ modifiers: ['Shift'] });
  await expect(count(page)).toHaveText('1 ticked');
  await action(page, 'Tick all 50 shown').click();
  await expect(count(page)).toHaveText('50 ticked');
  await action(page, 'Untick all').click();
  await expect(bar(page)).toBeHidden();
  await expect(page.locator('input.tick:checked')).toHaveCount(0);
  await expect(boxes(page).nth(2)).toBeFocused();
});

test('with the keyboard, a box comes before its title, Shift and Space tick a range, Enter goes to the bar', async ({
  page,
}) => {
  await open(page);
  const entry = entries(page).nth(1);
  const box = page.getByRole('checkbox', { name: `Tick: ${await titleOf(entry)}` });
  await box.focus();
  await page.keyboard.press('Space');
  await expect(count(page)).toHaveText('1 ticked');
  await page.keyboard.press('Tab');
  await expect(entry.locator('.title a')).toBeFocused();
  await boxes(page).nth(3).focus();
  await page.keyboard.press('Shift+Space');
  await expect(count(page)).toHaveText('3 ticked');
  await page.keyboard.press('Enter');
  await expect(action(page, 'Save')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(bar(page).getByText('Export 3 papers, in the order of your ticks')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bar(page).locator('summary')).toBeFocused();
  await expect(bar(page).locator('details')).not.toHaveAttribute('open');
  await page.keyboard.press('Escape');
  await expect(boxes(page).nth(3)).toBeFocused();
});

test('what is ticked before the script for it has arrived counts', async ({ page }) => {
  const asked = Promise.withResolvers<void>();
  const arrives = Promise.withResolvers<void>();
  await page.route('**/ticking.*.js', async (route) => {
    asked.resolve();
    await arrives.promise;
    await route.continue();
  });
  await open(page);
  for (const place of [1, 2, 4]) await boxes(page).nth(place).check();
  await boxes(page).nth(4).uncheck();
  await asked.promise;
  arrives.resolve();
  await expect(count(page)).toHaveText('2 ticked');
  for (const [place, ticked] of [false, true, true, false, false].entries()) {
    await expect(boxes(page).nth(place)).toBeChecked({ checked: ticked });
  }
});

test('a tick counts though the script for it arrives in part at first, and runs once', async ({ page }) => {
  let asked = 0;
  await page.route('**/ticking.*.js*', async (route) => {
    asked += 1;
    if (asked > 1) return route.continue();
    const response = await route.fetch();
    const body = await response.body();
    await route.fulfill({ response, body: body.subarray(0, Math.floor(body.length / 2)) });
  });
  await open(page);
  await boxes(page).nth(1).check();
  await expect(count(page)).toHaveText('1 ticked');
  await boxes(page).nth(2).check();
  await expect(count(page)).toHaveText('2 ticked');
  await expect(bar(page)).toHaveCount(1);
});

/** Opens a page with a kept tick whose script does not arrive: the line that says so. */
async function loseTicking(page: Page): Promise<Locator> {
  const problem = page.locator('.marks-problem');
  await open(page);
  await tick(page, 1);
  await page.route('**/ticking.*.js*', (route) => route.abort('connectionreset'));
  await page.reload();
  await expect(problem).toContainText('The papers that you ticked could not be loaded.');
  return problem;
}

test('ticks whose script is lost say so and offer a reload, kept ones and new ones', async ({ page }) => {
  const problem = await loseTicking(page);
  await boxes(page).nth(2).click();
  await expect(problem).toContainText('Ticking could not be loaded.');
  await expect(boxes(page).nth(2)).not.toBeChecked();
  await page.unroute('**/ticking.*.js*');
  await problem.getByRole('button', { name: 'Reload the page' }).click();
  await expect(count(page)).toHaveText('1 ticked');
});

test('ticks whose script arrives late are no longer said to be lost', async ({ page }) => {
  const problem = await loseTicking(page);
  await page.unroute('**/ticking.*.js*');
  await boxes(page).nth(2).click();
  await expect(count(page)).toHaveText('2 ticked');
  await expect(problem).toHaveCount(0);
});

test('a box that has the focus, and what follows it, is never under the bar', async ({ page }) => {
  await open(page);
  await tick(page, 0);
  await boxes(page).nth(0).focus();
  for (let press = 0; press < 40; press += 1) {
    await page.keyboard.press('Tab');
    const isClear = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      const cover = document.querySelector('.tick-bar')?.getBoundingClientRect();
      return box !== undefined && cover !== undefined && box.bottom <= cover.top;
    });
    expect(isClear).toBe(true);
  }
});

for (const [site, list] of [
  ['real', 'that is on its page'],
  ['longList', 'that a worker searches'],
] as const) {
  test(`ticks of a list ${list} stay through a search, an order, a filter and the table`, async ({
    page,
  }) => {
    await openExplorer(page, '', site);
    const titles = [await titleOf(entries(page).nth(0)), await titleOf(entries(page).nth(3))];
    await tick(page, 0, 3);
    const search = page.getByRole('searchbox').first();
    await search.fill('zzzz');
    await expect(count(page)).toHaveText('2 ticked, 2 not shown');
    await search.fill(`"${titles[1]}"`);
    await expect(entries(page)).toHaveCount(1);
    await expect(boxes(page).first()).toBeChecked();
    await expect(count(page)).toHaveText('2 ticked, 1 not shown');
    await search.fill('');
    await page.getByLabel('Sort').selectOption('title');
    const first = entries(page).filter({ hasText: titles[0] ?? '' });
    await page.getByLabel('Density').selectOption('table');
    const row = page.locator('.paper-table tbody > tr').first();
    await expect(row).toBeVisible();
    await expect(row.locator('input.tick')).toBeVisible();
    const title = await titleOf(row);
    if (!titles.includes(title)) {
      await row.getByRole('checkbox', { name: `Tick: ${title}` }).check();
      await expect(count(page)).toHaveText(/^3 ticked/);
    }
    await page.getByLabel('Density').selectOption('comfortable');
    await page.getByLabel('Sort').selectOption({ index: 0 });
    await expect(first.locator('input.tick')).toBeChecked();
  });
}

test('ticks stay from page to page of a long list, after a reload and on the way back', async ({ page }) => {
  await open(page, '', 'longList');
  await tick(page, 2);
  await page.getByRole('link', { name: 'Page 2', exact: true }).click();
  await expect(page).toHaveURL(/\/page\/2\/$/);
  await expect(count(page)).toHaveText('1 ticked, 1 not shown');
  await boxes(page).nth(0).check();
  await expect(count(page)).toHaveText('2 ticked, 1 not shown');
  await page.reload();
  await expect(count(page)).toHaveText('2 ticked, 1 not shown');
  await expect(boxes(page).nth(0)).toBeChecked();
  await page.goBack();
  await expect(boxes(page).nth(2)).toBeChecked();
  await expect(count(page)).toHaveText('2 ticked, 1 not shown');
});

test('ticked papers are saved to the reading list, once', async ({ page }) => {
  await open(page);
  await tick(page, 0, 2);
  await action(page, 'Save').click();
  await said(page, 'Saved 2 papers. 2 saved.');
  await expect(bar(page)).toContainText('Saved 2 papers. 2 saved.');
  await boxes(page).nth(4).check();
  await action(page, 'Save').click();
  await said(page, 'Saved 1 paper. 3 saved.');
  await action(page, 'Save').click();
  await said(page, 'All of them are saved already. 3 saved.');
  await page.reload();
  await expect(
    entries(page)
      .nth(2)
      .getByRole('button', { name: /^Save: / }),
  ).toHaveAttribute('aria-pressed', 'true');
});

for (const site of ['real', 'longList'] as const) {
  test(`ticked papers are exported in the order of the ticks: ${site}`, async ({ page }) => {
    await open(page, '', site);
    const titles = [await titleOf(entries(page).nth(3)), await titleOf(entries(page).nth(1))];
    await tick(page, 3, 1);
    await bar(page).getByText('Export', { exact: true }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), action(page, 'BibTeX').click()]);
    expect(download.suggestedFilename()).toBe('ticked-papers.bib');
    const { papers } = parseBibtex(readFileSync(await download.path(), 'utf8'));
    expect(papers.map(({ title }) => title)).toEqual(titles);
    await said(page, 'Saved 2 papers as ticked-papers.bib');
  });
}

test('the JSON of one list is not offered for papers of two', async ({ page }) => {
  await open(page, 'hubs/moon/', 'fourFormats');
  await tick(page, 0);
  await open(page, 'hubs/tide/', 'fourFormats');
  await boxes(page).nth(0).check();
  await expect(count(page)).toHaveText('2 ticked, 1 not shown');
  await bar(page).getByText('Export', { exact: true }).click();
  await expect(action(page, /^JSON$/)).toBeDisabled();
  const [download] = await Promise.all([page.waitForEvent('download'), action(page, 'CSV').click()]);
  expect(
    readFileSync(await download.path(), 'utf8')
      .trim()
      .split('\n').length,
  ).toBeGreaterThan(2);
});

test.describe('with the clipboard', () => {
  needs('clipboard');
  test.use({ permissions: clipboardPermissions });

  test('the citations of ticked papers are copied as their entries copy them', async ({ page }) => {
    await open(page);
    await tick(page, 2, 0);
    await action(page, 'Copy citations').click();
    await said(page, '2 citations copied (APA).');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const own: string[] = [];
    for (const at of [2, 0]) {
      const entry = entries(page).nth(at);
      await entry.getByRole('link', { name: 'Cite' }).click();
      await entry.getByRole('button', { name: 'APA' }).click();
      own.push((await entry.locator('.panel-text').textContent()) ?? '');
    }
    expect(own.join('')).toContain('CaMo: Camera Motion Grounded Evaluation');
    expect(copied).toBe(own.join('\n'));
  });
});

test('where the clipboard is refused, the citations are selected to be copied', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error()) },
    });
  });
  await open(page);
  await tick(page, 0);
  await action(page, 'Copy citations').click();
  await said(page, 'Text selected: press Ctrl+C (⌘C) to copy.');
  expect(await page.evaluate(() => getSelection()?.toString())).toContain('CaMo: Camera Motion Grounded');
});

test('where the site is gone, an action says so, and works once it is back', async ({ page }) => {
  await open(page);
  await tick(page, 0);
  await page.route('**/papers/**', (route) => route.abort());
  await action(page, 'Copy citations').click();
  await said(page, 'This could not be loaded. Try again.');
  await expect(action(page, 'Reload the page')).toBeVisible();
  await page.unroute('**/papers/**');
  await action(page, 'Copy citations').click();
  await said(page, /1 citation copied|Text selected/);
  await expect(action(page, 'Reload the page')).toHaveCount(0);
});

test('a ticked paper that an update removed costs itself alone', async ({ page }) => {
  await open(page);
  const kept = await titleOf(entries(page).nth(1));
  const gone = await titleOf(entries(page).nth(3));
  const isGone = new RegExp(`“${gone.slice(0, 20)}.*” is no longer on this site\\.$`);
  const address = (await entries(page).nth(3).locator('.title a').getAttribute('href')) ?? '';
  await tick(page, 3, 1);
  await page.route(`**${address}`, (route) => route.fulfill({ status: 404 }));
  await page.route('**/citing-papers.json', async (route) => {
    const response = await route.fetch();
    const { citingPapers, ...rest }: CitingPapersFile = await response.json();
    const left = citingPapers.filter(({ id }) => !address.endsWith(`/${id}/`));
    await route.fulfill({ response, json: { ...rest, citingPapers: left } });
  });
  await action(page, 'Copy citations').click();
  await said(page, /1 citation copied|Text selected/);
  await expect(bar(page).locator('.tick-said')).toHaveText(isGone);
  await bar(page).getByText('Export', { exact: true }).click();
  const [download] = await Promise.all([page.waitForEvent('download'), action(page, 'BibTeX').click()]);
  const { papers } = parseBibtex(readFileSync(await download.path(), 'utf8'));
  expect(papers.map(({ title }) => title)).toEqual([kept]);
  await said(page, /^Saved 1 paper as ticked-papers\.bib\./);
  await expect(bar(page).locator('.tick-said')).toHaveText(isGone);
  await action(page, 'Untick all').click();
  await tick(page, 3);
  await bar(page).getByText('Export', { exact: true }).click();
  await action(page, 'BibTeX').click();
  await said(page, /^Nothing saved\./);
  await expect(bar(page).locator('.tick-said')).toHaveText(isGone);
});

test('where storage is denied, ticks work on the page', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('Denied', 'SecurityError');
    };
  });
  await open(page);
  await tick(page, 0, 1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('axe finds nothing on a list with ticks, the bar and its menu', async ({ page }) => {
      await open(page);
      await tick(page, 0, 1);
      await bar(page).getByText('Export', { exact: true }).click();
      await expect(action(page, 'BibTeX')).toBeVisible();
      await withoutViolations(page);
    });
  });
}

for (const view of ['', '?view=compact', '?view=table']) {
  test(`boxes and the bar have room 320 px wide, and targets of 24 px: ${view || 'comfortable'}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, view);
    await tick(page, 0, 1);
    await bar(page).getByText('Export', { exact: true }).click();
    await expect(action(page, 'BibTeX')).toBeVisible();
    expect(await page.evaluate(() => document.scrollingElement?.scrollWidth)).toBeLessThanOrEqual(320);
    expect(
      await smallTargets(page.locator('.tick-bar :is(button, summary, a):visible, input.tick:visible')),
    ).toEqual([]);
  });
}

for (const width of [320, 390, 1280]) {
  test(`boxes and stars are beside what entries say, in a list and in that of saved papers, ${width} px wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page, 'hubs/moon/', 'fourFormats');
    await expect(page.locator('.entry > .retracted')).toBeVisible();
    expect(await coveredControls(page)).toEqual([]);
    const buttons = page.getByRole('button', { name: /^Save: / });
    for (let saved = 1; saved <= 3; saved += 1) {
      await buttons.nth(saved - 1).click();
      // It is said once it is written.
      await said(page, `Saved. ${saved} saved.`);
    }
    await page.goto(addressOf('fourFormats', 'saved/'));
    await expect(boxes(page)).toHaveCount(3);
    expect(await coveredControls(page)).toEqual([]);
  });
}

/** Boxes and buttons of entries that are drawn over their words; what a finger hits is larger. */
function coveredControls(page: Page): Promise<string[]> {
  return entries(page).evaluateAll((all) => {
    const room = 5;
    return all.flatMap((entry) => {
      const words = document.createRange();
      const lines = Array.from(entry.querySelectorAll('.title, .retracted, .facts, .summary')).flatMap(
        (part) => {
          words.selectNodeContents(part);
          return Array.from(words.getClientRects());
        },
      );
      return Array.from(entry.querySelectorAll('.tick, .mark-button'))
        .filter((control) => {
          const { left, right, top, bottom } = control.getBoundingClientRect();
          return lines.some(
            (line) =>
              left + room < line.right &&
              line.left < right - room &&
              top + room < line.bottom &&
              line.top < bottom - room,
          );
        })
        .map((control) => `${control.outerHTML.slice(0, 60)} in ${entry.textContent?.slice(0, 60)}`);
    });
  });
}

test('without JavaScript there are no boxes', async ({ browser }) => {
  needs('no scripts');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(addressOf('real'));
  await expect(entries(page)).toHaveCount(50);
  await expect(page.getByRole('checkbox', { name: /^Tick/ })).toHaveCount(0);
  await context.close();
});

async function withoutViolations(page: Page) {
  const { violations } = await axe(page).analyze();
  expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
}
