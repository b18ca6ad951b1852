import { expect, type Page, test } from '@playwright/test';
import { axe } from '../support/axe.ts';
import { box } from '../support/search-box.ts';
import { addressOf, type SiteName } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

const map = (page: Page) => page.locator('#map');
const frame = (page: Page) => map(page).locator('.map-frame');
const marks = (page: Page) => map(page).locator('a.mark');
const tip = (page: Page) => map(page).locator('.map-tip');
const legend = (page: Page) => map(page).getByRole('list', { name: 'Marks' });
const colours = (page: Page) => map(page).getByLabel('Colour');

/** The page of the map of 10,000 papers. */
const longMap = 'hubs/ten-thousand/figures/';

/** Opens the page of the map, and waits until it answers a pointer: it has read where its marks are. */
async function open(page: Page, site: SiteName = 'real') {
  await page.goto(addressOf(site, site === 'tenThousand' ? longMap : ''));
  await frame(page).scrollIntoViewIfNeeded();
  await expect(frame(page)).toHaveClass(/\bplaced\b/);
}

/** Scrolls a mark to the middle of the window. Firefox does not do it rightly for a link in an SVG. */
async function scrollTo(page: Page, mark: number) {
  await marks(page)
    .nth(mark)
    .evaluate((link) => {
      const { top, bottom } = link.getBoundingClientRect();
      scrollBy({ top: (top + bottom - innerHeight) / 2, behavior: 'instant' });
    });
}

/** Moves the mouse onto the middle of a mark, by way of another place. */
async function pointAt(page: Page, mark: number) {
  await scrollTo(page, mark);
  const place = await marks(page).nth(mark).locator('use').boundingBox();
  if (!place) throw new Error(`mark ${mark} has no place`);
  await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2, { steps: 4 });
}

test('loads nothing of the map before it is near the window', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto(addressOf('real'), { waitUntil: 'networkidle' });
  const own = () => requests.filter((url) => /PaperMap|\/map(\.json|\/)/.test(url));
  expect(own()).toEqual([]);
  await frame(page).scrollIntoViewIfNeeded();
  await expect.poll(() => own().some((url) => new URL(url).pathname.endsWith('/map.json'))).toBe(true);
});

test.describe('a map whose marks are links', () => {
  test('has a mark for every paper, named by title and date, that leads to its page', async ({ page }) => {
    await open(page);
    await expect(marks(page)).toHaveCount(50);
    const entries = await page.locator('.papers > .entry .title a').evaluateAll((links) =>
      links.map((link) => {
        const date = link.closest('.entry')?.querySelector('time')?.textContent ?? '';
        const name = [link.textContent?.trim(), date].filter(Boolean).join(', ');
        return `${name} ${link.getAttribute('href')}`;
      }),
    );
    const named = await marks(page).evaluateAll((links) =>
      links.map((link) => `${link.getAttribute('aria-label')} ${link.getAttribute('href')}`),
    );
    expect(named).toEqual(entries);
  });

  test('says that only distance has meaning', async ({ page }) => {
    await page.goto(addressOf('real'));
    await expect(map(page).getByText('only distance has meaning')).toBeVisible();
  });

  test('shows the paper that the mouse points at, lets it go over the text, and opens it', {
    tag: '@essential',
  }, async ({ page }) => {
    await open(page);
    const [title = '', date = ''] = ((await marks(page).nth(3).getAttribute('aria-label')) ?? '').split(
      /, (?=\d)/,
    );
    // On a busy machine, the mouse may be too long on its way from the mark to the text.
    await expect(async () => {
      await pointAt(page, 3);
      await expect(tip(page)).toContainText(title);
      await expect(tip(page)).toContainText(date);
      const text = await tip(page).boundingBox();
      if (!text) throw new Error('no text');
      await page.mouse.move(text.x + text.width / 2, text.y + text.height / 2, { steps: 6 });
      await page.waitForTimeout(500);
      expect(await tip(page).allTextContents()).toEqual([expect.stringContaining(title)]);
    }).toPass();
    await page.mouse.move(0, 0);
    await expect(tip(page)).toBeHidden();
    await pointAt(page, 3);
    await expect(tip(page)).toBeVisible();
    await page.mouse.down();
    await page.mouse.up();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  test('what is shown moves nothing, and Escape takes it away while the mouse stays', async ({ page }) => {
    await open(page);
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await pointAt(page, 7);
    await expect(tip(page)).toBeVisible();
    expect(await height()).toBe(before);
    await page.keyboard.press('Escape');
    await expect(tip(page)).toBeHidden();
    await page.mouse.move(...(await middleOf(page, 7)));
    await page.waitForTimeout(300);
    await expect(tip(page)).toBeHidden();
    await pointAt(page, 20);
    await expect(tip(page)).toBeVisible();
  });

  test('is one stop of Tab; arrows go to the nearest mark of their direction, Enter opens it', async ({
    page,
  }) => {
    await open(page);
    await colours(page).focus();
    await page.keyboard.press('Tab');
    await expect(marks(page).first()).toBeFocused();
    await expect(tip(page)).toBeVisible();
    const start = await middleOf(page, 0);
    await page.keyboard.press('ArrowRight');
    const focused = map(page).locator('a.mark:focus');
    const place = await focused.locator('use').boundingBox();
    expect((place?.x ?? 0) + (place?.width ?? 0) / 2).toBeGreaterThan(start[0]);
    const title = (await focused.getAttribute('aria-label')) ?? '';
    await expect(tip(page)).toContainText(title.replace(/, \d.*$/, ''));
    await page.keyboard.press('Escape');
    await expect(tip(page)).toBeHidden();
    await expect(focused).toHaveAttribute('aria-label', title);
    await expect(focused.locator('use')).not.toHaveCSS('stroke', 'none');
    await page.keyboard.press('Tab');
    await expect(map(page).locator('.map-labels.wide a').first()).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    await expect(focused).toHaveAttribute('aria-label', title);
    await page.keyboard.press('End');
    await expect(marks(page).last()).toBeFocused();
    const last = (await marks(page).last().getAttribute('aria-label')) ?? '';
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(last.replace(/, \d.*$/, ''));
  });

  test('a mark or topic that the keyboard reaches is in the window', { tag: '@essential' }, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 1280, height: 300 });
    await open(page);
    await colours(page).focus();
    for (const key of ['Tab', 'End', 'Home', 'ArrowRight', 'Tab']) {
      await page.keyboard.press(key);
      const focused = map(page).locator('a:focus');
      const isShown = () =>
        focused.evaluate((link) => {
          const { top, bottom } = link.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        });
      await expect.poll(isShown, key).toBe(true);
    }
  });

  test('colours the marks by a facet, each class with a shape of its own and a number', async ({ page }) => {
    await open(page);
    await expect(legend(page).getByRole('listitem')).toHaveText(['a citing paper']);
    await colours(page).selectOption('Representative');
    await expect(legend(page).getByRole('listitem')).toHaveText(['Representative 24', 'Other 26']);
    const shapes = await marks(page)
      .locator('use')
      .evaluateAll((uses) => uses.map((use) => use.getAttribute('href')));
    expect(shapes.filter((shape) => shape === '#mark-0')).toHaveLength(24);
    expect(new Set(shapes).size).toBe(2);
    await colours(page).selectOption('none');
    await expect(legend(page).getByRole('listitem')).toHaveText(['a citing paper']);
  });

  test('lights what search and filters leave in the list, and only that', async ({ page }) => {
    await open(page);
    const lit = map(page).locator('a.mark.lit');
    await expect(lit).toHaveCount(0);
    await box(page).fill('GRPO');
    await expect(lit).toHaveCount(10);
    await expect(map(page).locator('a.mark.unlit')).toHaveCount(40);
    const shown = await page
      .locator('.papers > .entry:visible .title a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort());
    const named = await lit.evaluateAll((links) => links.map((link) => link.getAttribute('href')).sort());
    expect(named).toEqual(shown);
    await expect(legend(page).getByRole('listitem').last()).toHaveText('in the list now 10');
    await page.getByRole('checkbox', { name: /^Representative/ }).check();
    await expect.poll(() => lit.count()).toBeLessThan(10);
    await page.getByRole('button', { name: 'Clear all' }).click();
    await expect(lit).toHaveCount(0);
    await expect(map(page).locator('a.mark.unlit')).toHaveCount(0);
  });

  test('lights what an address with a query leaves, though the map came later', async ({ page }) => {
    await page.goto(addressOf('real', '?q=GRPO'));
    await expect(page.locator('.result-count > .count')).toHaveText('10 of 50 papers');
    await frame(page).scrollIntoViewIfNeeded();
    await expect(map(page).locator('a.mark.lit')).toHaveCount(10);
  });

  test('has no accessibility violations, in either theme, with colours and a text shown', async ({
    page,
  }) => {
    await open(page);
    await colours(page).selectOption('Terms');
    await marks(page).nth(5).focus();
    await expect(tip(page)).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await axe(page).include('#map').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test('a finger sees the paper first and opens it with a second tap', async ({ browser }) => {
    needs('touch');
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 400, height: 800 } });
    const page = await context.newPage();
    await open(page);
    const [x, y] = await middleOf(page, 9);
    await page.touchscreen.tap(x, y);
    await expect(tip(page)).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(new URL(addressOf('real')).pathname);
    await page.waitForTimeout(600);
    await expect(tip(page)).toBeVisible();
    await page.touchscreen.tap(x, y);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/\/papers\//);
    await context.close();
  });

  test('says that it could not be loaded, and tries again', async ({ page }) => {
    await page.route('**/map.json?*', (route) => route.abort());
    await page.goto(addressOf('real'));
    await frame(page).scrollIntoViewIfNeeded();
    await expect(map(page).getByRole('alert')).toContainText('could not be loaded');
    await page.unroute('**/map.json?*');
    await map(page).getByRole('button', { name: 'Try again' }).click();
    await expect(map(page).getByRole('alert')).toBeHidden();
    await expect(frame(page)).toHaveClass(/\bplaced\b/);
    await pointAt(page, 3);
    await expect(tip(page)).toBeVisible();
  });

  async function middleOf(page: Page, mark: number): Promise<[number, number]> {
    await scrollTo(page, mark);
    const place = await marks(page).nth(mark).locator('use').boundingBox();
    return [(place?.x ?? 0) + (place?.width ?? 0) / 2, (place?.y ?? 0) + (place?.height ?? 0) / 2];
  }
});

test('the list of the map holds every paper once, by its regions, and the files are there', async ({
  page,
  request,
}) => {
  await page.goto(addressOf('real'));
  await map(page).locator('summary').click();
  const links = map(page).locator('.map-regions li a');
  await expect(links).toHaveCount(50);
  expect(new Set(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).size).toBe(
    50,
  );
  const csv = await request.get(addressOf('real', 'hubs/visual-rft/figures/map.csv'));
  expect((await csv.text()).trimEnd().split('\r\n')).toHaveLength(51);
  const svg = await request.get(addressOf('real', 'hubs/visual-rft/figures/map.svg'));
  expect(await svg.text()).toMatch(/^<svg [\s\S]*<\/svg>$/);
});

test('a paper page names similar papers with the terms that they share, and how that is computed', async ({
  page,
}) => {
  await page.goto(
    addressOf('real', 'hubs/visual-rft/papers/wow-seg-a-word-free-open-world-segmentation-model/'),
  );
  const similar = page.getByRole('region', { name: 'Similar papers in this list' });
  const first = similar.getByRole('listitem').first();
  await expect(first).toContainText('open-world');
  await similar.getByRole('link', { name: 'Our computation' }).click();
  await expect(page.locator('#wording')).toBeInViewport();
  await page.goBack();
  const title = (await first.getByRole('link').textContent())?.trim() ?? '';
  await first.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(similar).toContainText('open-world');
});

test('a name on the map filters the list by its topic, and says how many papers it leaves', async ({
  page,
}) => {
  await open(page);
  const name = map(page).locator('.map-labels.wide a', { hasText: 'GUI' });
  await name.click();
  await expect(page).toHaveURL(/\?topic=gui$/);
  await expect(map(page).getByText(/^6 papers: show them$/)).toBeVisible();
  const button = map(page).getByRole('button', { name: 'Topic GUI: show its papers' });
  await expect(button).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('checkbox', { name: 'GUI, 6 papers' }).first()).toBeChecked();
  await map(page).getByRole('link', { name: 'show them' }).click();
  await expect(page.locator('.papers > .entry:visible').first()).toBeInViewport();
  await button.focus();
  await page.keyboard.press('Space');
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  await expect(page).not.toHaveURL(/topic=/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?topic=gui$/);
});

test('the legend counts the papers of each term, as its filter does, and says how many have several', async ({
  page,
}) => {
  await open(page);
  await colours(page).selectOption('Terms');
  const counts = await legend(page).getByRole('listitem').allTextContents();
  expect(counts.length).toBeGreaterThan(6);
  for (const text of counts.slice(0, 6)) {
    const [, term, count] = text.match(/^(.+) (\d+)$/) ?? [];
    await expect(
      page.getByRole('checkbox', { name: `${term}, ${count} papers`, exact: true }).first(),
    ).toBeAttached();
  }
  await expect(map(page)).toContainText(
    /\d+ papers count for several of these, in the colour of the first\./,
  );
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  needs('no scripts');

  test('the marks are links with titles, and no control pretends to work', async ({ page }) => {
    await page.goto(addressOf('real'));
    await expect(marks(page)).toHaveCount(50);
    await expect(marks(page).first().locator('title')).toHaveText(/^CaMo/);
    await expect(colours(page)).toBeHidden();
    await frame(page).scrollIntoViewIfNeeded();
    const place = await marks(page).first().locator('use').boundingBox();
    await page.mouse.click(
      (place?.x ?? 0) + (place?.width ?? 0) / 2,
      (place?.y ?? 0) + (place?.height ?? 0) / 2,
    );
    await expect(page.getByRole('heading', { level: 1 })).toContainText('CaMo');
  });

  test('a long list has its map as dots, with the names of its regions', async ({ page }) => {
    await page.goto(addressOf('tenThousand', longMap));
    await expect(map(page).locator('.map-dots path')).toHaveAttribute('d', /^m\d/);
    await expect(map(page).locator('.map-labels.wide text').first()).toBeVisible();
    await expect(map(page).locator('noscript p')).toContainText('a dot may stand for several papers');
  });
});

test.describe('a map of 10,000 papers', () => {
  /** How many points of the canvas are painted in about the colour of the accent. */
  const paintedPoints = (page: Page) =>
    frame(page)
      .locator('canvas')
      .evaluate((canvas: HTMLCanvasElement) => {
        const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
        let painted = 0;
        for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 200) painted += 1;
        return painted;
      });

  test('is painted, and repainted in the other theme', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, 'tenThousand');
    await expect.poll(() => paintedPoints(page)).toBeGreaterThan(10_000);
    await expect(map(page).locator('.map-dots')).toBeHidden();
    const colour = () =>
      frame(page)
        .locator('canvas')
        .evaluate((canvas: HTMLCanvasElement) => canvas.toDataURL());
    const light = await colour();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(colour).not.toBe(light);
  });

  test('shows and opens the paper that is pointed at', async ({ page }) => {
    await open(page, 'tenThousand');
    const place = await frame(page).boundingBox();
    if (!place) throw new Error('no map');
    await page.mouse.move(place.x + place.width / 2, place.y + place.height / 2, { steps: 4 });
    await expect(tip(page)).toBeVisible();
    const title = await tip(page).locator('p').first().textContent();
    await page.mouse.down();
    await page.mouse.up();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  });

  test('is one stop of Tab, walks with the arrow keys, and opens with Enter', async ({ page }) => {
    await open(page, 'tenThousand');
    const stop = frame(page).locator('a.map-stop');
    await expect(stop).toBeAttached();
    // The names of topics come first.
    await map(page).locator('.map-labels.wide a').last().focus();
    await page.keyboard.press('Tab');
    await expect(stop).toBeFocused();
    const first = await stop.getAttribute('aria-label');
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft']) {
      const before = await stop.getAttribute('href');
      await page.keyboard.press(key);
      await expect(stop).not.toHaveAttribute('href', before ?? '');
      await expect(stop).toBeFocused();
    }
    const title = (await stop.getAttribute('aria-label')) ?? '';
    expect(title).not.toBe(first);
    await expect(tip(page)).toContainText(title);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  test('fetches the titles of a region only when one of them is asked for', async ({ page }) => {
    const files: string[] = [];
    page.on('request', (request) => {
      const [file] = /map(?:\/\d+)?\.json(?=\?)/.exec(request.url()) ?? [];
      if (file) files.push(file);
    });
    await open(page, 'tenThousand');
    const stop = frame(page).locator('a.map-stop');
    await expect(stop).toBeAttached();
    expect(files).toHaveLength(2);
    await stop.focus();
    await expect(tip(page)).toBeVisible();
    expect(files).toHaveLength(2);
    await page.keyboard.press('End');
    await expect(stop).toBeFocused();
    expect(files.length).toBeLessThanOrEqual(3);
    expect(new Set(files).size).toBe(files.length);
  });
});
