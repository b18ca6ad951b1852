import { createServer } from 'node:http';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { figureCases } from '../../scripts/lib/site/figure-cases.ts';
import { listen } from '../../scripts/lib/site/pages-server.ts';
import { axe } from '../support/axe.ts';
import { addressOf } from '../support/sites.ts';
import { clipboardPermissions, needs } from '../support/test-browser.ts';

const hub = (id: string, rest = '') => addressOf('figures', `hubs/${id}/${rest}`);
/** Where the figures are: on the page of the hub, or on their own page where the list is long. */
const figuresOf = (id: string) =>
  hub(id, (figureCases[id]?.citingPapers.length ?? 0) > 200 ? 'figures/' : '');
const roles = (page: Page) => page.locator('#roles');
const dates = (page: Page) => page.locator('#dates');
const entries = (page: Page) => page.locator('.papers > .entry:visible');
const countLine = (page: Page) => page.locator('.result-count > .count');
const bar = (page: Page, name: string) => roles(page).getByRole('button', { name: new RegExp(`^${name}, `) });
const live = (figure: Locator) => expect(figure.locator('astro-island:not([ssr])').first()).toBeAttached();

async function open(page: Page, id: string, rest = '') {
  await page.goto(hub(id, rest));
  await expect(page.locator('astro-island[component-url*="SearchIsland"]:not([ssr])')).toBeAttached();
}

test.describe('the numbers of the figures', () => {
  for (const id of Object.keys(figureCases)) {
    test(`of ${id} are those of its record, on the bars and in the table`, async ({ page }) => {
      await page.goto(figuresOf(id));
      const { hub: paper, citingPapers } = figureCases[id] ?? { hub: null, citingPapers: [] };
      const listed = (figure: Locator, selector: string) =>
        figure.locator(selector).evaluateAll((rows) =>
          rows.map((row) =>
            Array.from(row.querySelectorAll('th, td, .bar-name, .bar-count'))
              .slice(0, 2)
              .map((cell) => cell.textContent?.replace(/ papers?$/, '').trim())
              .join(' '),
          ),
        );
      const bars = await listed(roles(page), '.bar');
      expect(await listed(roles(page), 'tbody tr')).toEqual(bars);
      const print = (name: string, count: number) => `${name} ${count.toLocaleString('en')}`;
      for (const { role, label, count } of paper?.roles ?? [])
        expect(bars).toContain(print(label ?? role, count));
      for (const { polarity, count } of paper?.polarities ?? [])
        expect(bars).toContain(print(polarity, count));
      const own = citingPapers.flatMap((one) => one.roles.map(({ role, label }) => label ?? role));
      for (const name of new Set(own)) {
        expect(bars).toContain(print(name, own.filter((other) => other === name).length));
      }
      const dated = citingPapers.filter(({ issued }) => issued !== null).length;
      await expect(dates(page)).toHaveCount(dated > 0 ? 1 : 0);
      if (dated === 0) return;
      const rows = await dates(page).locator('tbody tr').evaluateAll(sumOfCells);
      expect(rows).toEqual([citingPapers.length, citingPapers.filter((one) => one.representative).length]);
      await expect(dates(page)).toContainText(`${dated} of the ${citingPapers.length} paper`);
    });
  }

  function sumOfCells(rows: Element[]): number[] {
    const sums = [0, 0];
    for (const row of rows) {
      for (const [at, cell] of Array.from(row.querySelectorAll('td')).entries()) {
        sums[at] = (sums[at] ?? 0) + Number(cell.textContent?.replaceAll(',', ''));
      }
    }
    return sums;
  }
});

test.describe('a bar of papers that carry their own role', () => {
  test('filters the list, is pressed, and is the same filter as the chip', async ({ page }) => {
    await open(page, 'own-roles');
    await bar(page, 'method').click();
    await expect(page).toHaveURL(/\?role=method$/);
    await expect(bar(page, 'method')).toHaveAttribute('aria-pressed', 'true');
    await expect(bar(page, 'method')).toHaveAccessibleName('method, 4 papers');
    await expect(entries(page)).toHaveCount(4);
    await expect(page.getByRole('status').first()).toHaveText('4 of 24 papers');
    const chip = page.getByRole('checkbox', { name: /^method/ });
    await expect(chip).toBeChecked();
    await bar(page, 'background').click();
    await expect(countLine(page)).toHaveText('13 of 24 papers');
    await chip.uncheck();
    await expect(bar(page, 'method')).toHaveAttribute('aria-pressed', 'false');
    await page.getByRole('button', { name: 'Remove the filter Role: background' }).click();
    await expect(bar(page, 'background')).toHaveAttribute('aria-pressed', 'false');
    await expect(countLine(page)).toHaveText('24 papers');
  });

  test('works with the keyboard, and going back takes the choice back with the focus on it', async ({
    page,
  }) => {
    await open(page, 'own-roles-and-polarity');
    await bar(page, 'contrasting').focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?polarity=contrasting$/);
    await expect(countLine(page)).toHaveText('5 of 24 papers');
    await bar(page, 'method').focus();
    await page.keyboard.press('Space');
    await expect(countLine(page)).toHaveText('1 of 24 papers');
    await page.goBack();
    await expect(bar(page, 'method')).toHaveAttribute('aria-pressed', 'false');
    await expect(bar(page, 'method')).toBeFocused();
    await expect(countLine(page)).toHaveText('5 of 24 papers');
  });

  test('leads to what it leaves of a list that is on another page', async ({ page }) => {
    await page.goto(figuresOf('many-papers'));
    await live(roles(page));
    await bar(page, 'dataset').click();
    await roles(page).getByRole('link', { name: 'Show the chosen papers' }).first().click();
    await expect(countLine(page)).toHaveText('26 of 260 papers');
    await page.getByRole('button', { name: /^Show 1 more/ }).click();
    await expect(entries(page)).toHaveCount(26);
  });

  test('is pressed where a shared address says so', async ({ page }) => {
    await open(page, 'own-roles', '?role=dataset');
    await expect(bar(page, 'dataset')).toHaveAttribute('aria-pressed', 'true');
    await expect(entries(page)).toHaveCount(2);
  });
});

test('bars of stated totals are no controls, and a line says why', async ({ page }) => {
  for (const id of ['one-role', 'six-roles', 'nothing-stated']) {
    await open(page, id);
    await expect(roles(page).getByRole('button')).toHaveCount(0);
  }
  await page.goto(hub('six-roles'));
  await expect(roles(page)).toContainText('Only totals are known, so these bars cannot filter the list.');
  await open(page, 'both');
  await live(roles(page));
  const names = await roles(page)
    .getByRole('button')
    .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
  expect(names).toEqual([
    'method, 20 papers',
    'background, 10 papers',
    'tooling, 5 papers',
    'supporting, 8 papers',
  ]);
});

test.describe('a range of dates', () => {
  const from = (page: Page) => dates(page).getByRole('combobox', { name: /^From/ });
  const to = (page: Page) => dates(page).getByRole('combobox', { name: /^to/ });

  test('is chosen with the keyboard, appears in the address, and is removed like any filter', async ({
    page,
  }) => {
    await open(page, 'one-role');
    await expect(from(page)).toBeEnabled();
    await from(page).focus();
    await page.keyboard.type('Jun');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\?from=2025-06&to=2025-12$/);
    await to(page).selectOption('Jul 2025');
    await expect(page).toHaveURL(/\?from=2025-06&to=2025-07$/);
    await expect(countLine(page)).toHaveText('21 of 50 papers');
    await expect(entries(page)).toHaveCount(21);
    await page.getByRole('button', { name: 'Remove the filter Date: June 2025 – July 2025' }).click();
    await expect(countLine(page)).toHaveText('50 papers');
    await expect(from(page)).toHaveValue('0');
  });

  test('is drawn over the bars; a click chooses one, and takes it back', async ({ page }) => {
    await open(page, 'one-role');
    await expect(from(page)).toBeEnabled();
    const area = (name: string) => dates(page).locator('.slot-area', { hasText: name });
    await area('June 2025').hover();
    await page.mouse.down();
    await area('March 2025').hover();
    await page.mouse.up();
    await expect(page).toHaveURL(/\?from=2025-03&to=2025-06$/);
    await expect(countLine(page)).toHaveText('21 of 50 papers');
    await area('July 2025').click();
    await expect(page).toHaveURL(/\?from=2025-07&to=2025-07$/);
    await expect(countLine(page)).toHaveText('14 of 50 papers');
    await expect(dates(page).locator('.slot-out')).toHaveCount(9);
    await area('July 2025').click();
    await expect(countLine(page)).toHaveText('50 papers');
  });

  test('opens from a shared address, in a list of any length', async ({ page }) => {
    await open(page, 'many-papers', '?from=2025-02&to=2025-03');
    await expect(countLine(page)).toHaveText('44 of 260 papers');
    const rail = page.locator('.rail-dates');
    await expect(rail.getByRole('combobox', { name: 'From' }).locator('option:checked')).toHaveText(
      'Feb 2025',
    );
    await rail.getByRole('button', { name: 'All dates' }).click();
    await expect(countLine(page)).toHaveText('260 papers');
    await open(page, 'six-roles', '?from=2017');
    await expect(from(page).locator('option:checked')).toHaveText('2017');
    await expect(to(page).locator('option:checked')).toHaveText('2023');
    await expect(countLine(page)).toHaveText('5 of 40 papers');
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  needs('no scripts');

  test('figures are whole, with their tables and files, and nothing in them pretends to be a control', async ({
    page,
  }) => {
    await page.goto(hub('own-roles-and-polarity'));
    for (const figure of [roles(page), dates(page)]) {
      await expect(figure.locator('figure svg').last()).toBeVisible();
      await expect(figure.locator('button:visible, select:visible')).toHaveCount(0);
      await expect(figure.locator('.needs-js:visible')).toHaveCount(0);
      await figure.getByText('Show as table').click();
      await expect(figure.getByRole('table').first()).toBeVisible();
    }
    await expect(roles(page).locator('.bar').first()).toHaveText(/^background\s+7 papers$/);
  });
});

for (const [name, type] of [
  ['roles.svg', 'image/svg+xml'],
  ['dates.svg', 'image/svg+xml'],
  ['roles.csv', 'text/csv'],
  ['dates.csv', 'text/csv'],
] as const) {
  test(`figures/${name} is a file that needs no other`, async ({ page, request }) => {
    const response = await request.get(hub('both', `figures/${name}`));
    expect(response.headers()['content-type']).toContain(type);
    const text = await response.text();
    if (type === 'text/csv') {
      const widths = new Set(
        text
          .trimEnd()
          .split('\r\n')
          .map((line) => line.split(',').length),
      );
      expect(widths.size).toBe(1);
      return;
    }
    const problems = await page.evaluate((svg) => {
      const document = new DOMParser().parseFromString(svg, 'image/svg+xml');
      return Array.from(
        document.querySelectorAll('parsererror, style, script, image, [style], [class^="tone"]'),
        String,
      );
    }, text);
    expect(problems).toEqual([]);
    expect(text.match(/https?:[^"<]+/g)).toEqual([
      'http://www.w3.org/2000/svg',
      'https://example.org/hubs/both/',
    ]);
  });
}

test.describe('in another page', () => {
  test('the figure of roles works in a frame without a script, and leads back', async ({ page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.resourceType()));
    const html = `<iframe src="${hub('both', 'embed/')}" title="figure" width="600" height="900"></iframe>`;
    const other = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
    await page.goto(`http://127.0.0.1:${await listen(other, 0)}/`);
    const frame = page.frameLocator('iframe');
    await expect(
      frame.getByRole('heading', { name: 'Pith counts 36 of 48 classified citations as background' }),
    ).toBeVisible();
    await expect(frame.locator('.bar')).toHaveCount(12);
    await expect(frame.getByRole('button')).toHaveCount(0);
    await expect(frame.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    expect(asked.filter((type) => type === 'script')).toEqual([]);
    await frame.getByRole('link', { name: /^All citing papers/ }).click();
    await expect(page).toHaveURL(hub('both'));
    other.close().closeAllConnections();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing in the frame in ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(hub('both', 'embed/'));
      const { violations } = await axe(page).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    });
  }

  test('the about page shows the badge, and copies its text', async ({ page, context }) => {
    needs('clipboard');
    await context.grantPermissions(clipboardPermissions);
    await page.goto(addressOf('real', 'about/#share'));
    const badge = page.getByRole('img', { name: 'citations: Canonical reference · 94% background' });
    await badge.scrollIntoViewIfNeeded();
    await expect
      .poll(() => badge.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(100);
    await page.getByRole('button', { name: 'Copy the badge' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied.' })).toBeVisible();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(
      '[![citations: Canonical reference · 94% background](https://example.org/hubs/visual-rft/badge.svg)](https://example.org/hubs/visual-rft/)',
    );
  });

  test('where a browser refuses to copy, the text is selected', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('no')) },
      });
    });
    await page.goto(addressOf('real', 'about/'));
    await page.getByRole('button', { name: 'Copy the frame' }).click();
    await expect(page.locator('.copied').last()).toHaveText('Text selected: press Ctrl+C (⌘C) to copy.');
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/^<iframe src=".*<\/iframe>$/);
  });
});

for (const width of [1280, 360]) {
  test(`nothing moves while the figures are taken over, ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.addInitScript(() => {
      const moved: string[] = [];
      Object.assign(window, { moved });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          for (const { node } of (entry as unknown as { sources: { node: Node | null }[] }).sources) {
            const element = node instanceof Element ? node : node?.parentElement;
            // Links at the foot of an entry move by a few thousandths where the page is painted in the middle of it.
            if (!element?.closest('.entry-foot'))
              moved.push(element?.outerHTML.slice(0, 120) ?? 'what is gone');
          }
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(hub('own-roles-and-polarity'), { waitUntil: 'networkidle' });
    for (const figure of [roles(page), dates(page)]) {
      await figure.scrollIntoViewIfNeeded();
      await live(figure);
    }
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => (window as unknown as { moved: string[] }).moved)).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the text in the figures has a contrast of 4.5:1 in ${colorScheme}, on what is chosen too`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await open(page, 'one-role', '?from=2025-06&to=2025-07');
    await expect(dates(page).locator('.plot-chosen')).toBeVisible();
    const low = await page.locator('figure svg text').evaluateAll((texts) => {
      const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
      const luminance = (colour: string) => {
        if (!context) throw new Error('no canvas');
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0] = Array.from(context.getImageData(0, 0, 1, 1).data, (value) => {
          const part = value / 255;
          return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const chosen = document.querySelector('.plot-chosen');
      const grounds = [
        getComputedStyle(document.body).backgroundColor,
        chosen ? getComputedStyle(chosen).fill : '',
      ];
      return texts.flatMap((text) =>
        grounds
          .map((ground) => [luminance(ground), luminance(getComputedStyle(text).fill)].sort((a, b) => a - b))
          .map(([dark = 0, light = 0]) => (light + 0.05) / (dark + 0.05))
          .filter((contrast) => contrast < 4.5)
          .map((contrast) => `${text.textContent}: ${contrast}`),
      );
    });
    expect(low).toEqual([]);
    expect(await page.locator('figure svg text').count()).toBeGreaterThan(10);
  });
}

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' });
  needs('preferences');

  test('a chosen bar, and what is not stated, are marked by more than colour', async ({ page }) => {
    await open(page, 'own-roles', '?role=method');
    await expect(bar(page, 'method')).toHaveAttribute('aria-pressed', 'true');
    const chosen = roles(page).locator('.bar-pressed');
    expect(await chosen.evaluate((row) => getComputedStyle(row).outlineStyle)).toBe('solid');
    await expect(roles(page).locator('.bar').last().locator('rect[fill="url(#hatch)"]')).toBeVisible();
  });
});

test('in print, the figures are there with their sources, without controls', async ({ page }) => {
  needs('print');
  await open(page, 'both');
  await page.emulateMedia({ media: 'print' });
  await expect(roles(page).locator('.bar').first()).toBeVisible();
  await expect(roles(page)).toContainText('Source of the totals of roles: both.pith.txt, line 3');
  await expect(page.locator('.figure :is(button, select, summary):visible')).toHaveCount(0);
  await expect(dates(page).locator('svg.plot').last()).toBeVisible();
});
