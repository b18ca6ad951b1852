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
    await expect(map(page).getByRole('button', { name: 'Zoom in' })).toBeHidden();
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

  /** The buttons of the zoom. */
  const button = (page: Page, name: 'Zoom in' | 'Zoom out' | 'Whole map') =>
    map(page).getByRole('button', { name, exact: true });
  const said = (page: Page) => map(page).locator('.map-zoom').getByRole('status');
  const names = (page: Page) => map(page).locator('.map-labels.wide a');

  /** What the canvas shows, once it is painted for the zoom and does not merely show the last painting enlarged. */
  async function picture(page: Page): Promise<string> {
    const canvas = frame(page).locator('canvas');
    await expect
      .poll(() => canvas.evaluate((element: HTMLCanvasElement) => element.style.transform))
      .toBe('');
    return canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());
  }

  async function middleOfMap(page: Page): Promise<[number, number]> {
    const place = await frame(page).boundingBox();
    if (!place) throw new Error('no map');
    return [place.x + place.width / 2, place.y + place.height / 2];
  }

  async function noOverflow(page: Page) {
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  }

  test('is enlarged by its buttons, which say when they have no effect, and names move with it', {
    tag: '@essential',
  }, async ({ page }) => {
    await open(page, 'tenThousand');
    const whole = await picture(page);
    await expect(button(page, 'Zoom out')).toBeDisabled();
    await expect(button(page, 'Whole map')).toBeDisabled();
    await expect(said(page)).toHaveText('');
    const places = () =>
      names(page)
        .locator('text')
        .evaluateAll((all) => all.map((text) => text.getAttribute('x')));
    const before = await places();
    await button(page, 'Zoom in').click();
    await expect(said(page)).toHaveText('Zoom: 200 %');
    await expect.poll(() => picture(page)).not.toBe(whole);
    expect(await places()).not.toEqual(before);
    await button(page, 'Zoom in').click();
    await button(page, 'Zoom in').click();
    await expect(said(page)).toHaveText('Zoom: 800 %');
    await expect(button(page, 'Zoom in')).toBeDisabled();
    await expect(names(page).filter({ visible: false }).first()).toBeAttached();
    await noOverflow(page);
    await button(page, 'Zoom out').click();
    await expect(said(page)).toHaveText('Zoom: 400 %');
    await button(page, 'Whole map').press('Enter');
    await expect(said(page)).toHaveText('Whole map');
    await expect.poll(() => picture(page)).toBe(whole);
    expect(await places()).toEqual(before);
  });

  test('is enlarged by keys at the mark with the focus, and the walk brings each mark into the window', async ({
    page,
  }) => {
    await open(page, 'tenThousand');
    const stop = frame(page).locator('a.map-stop');
    await expect(stop).toBeAttached();
    await stop.focus();
    for (const scale of [2, 4, 8]) {
      await page.keyboard.press('+');
      await expect(said(page)).toHaveText(`Zoom: ${scale}00 %`);
    }
    const isInside = () =>
      stop.evaluate((link) => {
        const mark = link.getBoundingClientRect();
        const map = link.closest('.map-frame')?.getBoundingClientRect();
        const [x, y] = [(mark.left + mark.right) / 2, (mark.top + mark.bottom) / 2];
        return !!map && x > map.left && x < map.right && y > map.top && y < map.bottom;
      });
    expect(await isInside()).toBe(true);
    for (const key of ['End', 'ArrowLeft', 'Home', 'ArrowDown']) {
      const before = await stop.getAttribute('href');
      await page.keyboard.press(key);
      await expect(stop).not.toHaveAttribute('href', before ?? '');
      await expect(stop).toBeFocused();
      await expect.poll(isInside, key).toBe(true);
      await expect(tip(page)).toContainText(
        (await stop.getAttribute('aria-label'))?.replace(/, \d.*$/, '') ?? '',
      );
    }
    await page.keyboard.press('-');
    await expect(said(page)).toHaveText('Zoom: 400 %');
    await page.keyboard.press('0');
    await expect(said(page)).toHaveText('Whole map');
  });

  test('is enlarged by the wheel with Ctrl at the pointer, and a wheel alone scrolls the page', async ({
    page,
  }) => {
    await open(page, 'tenThousand');
    await page.mouse.move(...(await middleOfMap(page)));
    const start = await page.evaluate(() => scrollY);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -200);
    await page.keyboard.up('Control');
    await expect(said(page)).toHaveText('Zoom: 200 %');
    expect(await page.evaluate(() => scrollY)).toBe(start);
    await page.mouse.wheel(0, -100);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeLessThan(start);
    await expect(said(page)).toHaveText('Zoom: 200 %');
  });

  test('is moved by dragging when it is enlarged, which opens nothing, and marks can still be pointed at', async ({
    page,
  }) => {
    await open(page, 'tenThousand');
    const [x, y] = await middleOfMap(page);
    const address = page.url();
    const drag = async () => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 120, y - 40, { steps: 5 });
      await page.mouse.up();
    };
    const place = () => names(page).first().locator('text').getAttribute('x');
    const whole = await place();
    await drag();
    expect(await place()).toBe(whole);
    await button(page, 'Zoom in').click();
    await expect(said(page)).toHaveText('Zoom: 200 %');
    const before = Number.parseFloat((await place()) ?? '');
    const { width = 1 } = (await frame(page).boundingBox()) ?? {};
    await drag();
    await expect
      .poll(async () => Number.parseFloat((await place()) ?? ''))
      .toBeCloseTo(before - (120 / width) * 100, 1);
    expect(page.url()).toBe(address);
    await page.mouse.move(0, 0);
    await expect(tip(page)).toBeHidden();
    const stop = frame(page).locator('a.map-stop');
    await stop.focus();
    await expect(tip(page)).toBeVisible();
    const title = (await stop.getAttribute('aria-label'))?.replace(/, \d.*$/, '') ?? '';
    await colours(page).focus();
    await expect(tip(page)).toBeHidden();
    const mark = await stop.locator('circle').boundingBox();
    if (!mark) throw new Error('no mark');
    await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2, { steps: 4 });
    await expect(tip(page)).toContainText(title);
    await page.mouse.down();
    await page.mouse.up();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  });

  /** A place of the window, in pixels from its left top corner, with nothing of 40 × 40 pixels around it. */
  function emptyPlace(page: Page): Promise<{ x: number; y: number } | null> {
    return frame(page)
      .locator('canvas')
      .evaluate((element: HTMLCanvasElement) => {
        const scale = element.width / element.getBoundingClientRect().width;
        const context = element.getContext('2d');
        const names = Array.from(
          element.closest('.map-frame')?.querySelectorAll('.map-topic') ?? [],
          (name) => name.getBoundingClientRect(),
        );
        const { left, top, width, height } = element.getBoundingClientRect();
        for (let y = 25; y < height * 0.4; y += 5) {
          for (let x = 25; x < width * 0.4; x += 5) {
            const part = [x - 20, y - 20, 40, 40].map((length) => Math.round(length * scale));
            const { data } =
              context?.getImageData(part[0] ?? 0, part[1] ?? 0, part[2] ?? 1, part[3] ?? 1) ?? {};
            const isNamed = names.some(
              (box) =>
                left + x > box.left - 4 &&
                left + x < box.right + 4 &&
                top + y > box.top - 4 &&
                top + y < box.bottom + 4,
            );
            if (!isNamed && data?.every((value) => value === 0)) return { x, y };
          }
        }
        return null;
      });
  }

  test('is moved by a click beside the marks when it is enlarged, so that nobody has to drag', async ({
    page,
  }) => {
    await open(page, 'tenThousand');
    const whole = await picture(page);
    const name = names(page).first().locator('text');
    const place = async () => Number.parseFloat((await name.getAttribute('x')) ?? '');
    for (const zoom of ['200', '400', '800']) {
      await button(page, 'Zoom in').click();
      await expect(said(page)).toHaveText(`Zoom: ${zoom} %`);
    }
    await expect.poll(() => picture(page)).not.toBe(whole);
    const empty = await emptyPlace(page);
    if (!empty) throw new Error('Marks are everywhere.');
    const { width = 1 } = (await frame(page).boundingBox()) ?? {};
    const before = await place();
    await frame(page).click({ position: empty });
    await expect.poll(place).toBeCloseTo(before + 50 - (empty.x / width) * 100, 0);
    await expect(said(page)).toHaveText('Zoom: 800 %');
  });

  test('has colours and a legend while it is enlarged, and no accessibility violations', async ({ page }) => {
    await open(page, 'tenThousand');
    await button(page, 'Zoom in').click();
    await button(page, 'Zoom in').click();
    await expect(said(page)).toHaveText('Zoom: 400 %');
    const plain = await picture(page);
    await colours(page).selectOption({ index: 1 });
    await expect.poll(() => picture(page)).not.toBe(plain);
    await expect(legend(page).getByRole('listitem').nth(1)).toBeVisible();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await axe(page).include('#map').analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test('a finger enlarges it by the buttons and moves it, at 320 pixels, without a wider page', async ({
    browser,
  }) => {
    needs('touch');
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 320, height: 800 } });
    const page = await context.newPage();
    await open(page, 'tenThousand');
    await noOverflow(page);
    await expect(frame(page)).toHaveCSS('touch-action', 'pan-x pan-y');
    await button(page, 'Zoom in').tap();
    await button(page, 'Zoom in').tap();
    await expect(said(page)).toHaveText('Zoom: 400 %');
    await expect(frame(page)).toHaveCSS('touch-action', 'none');
    await frame(page).scrollIntoViewIfNeeded();
    const stop = frame(page).locator('a.map-stop');
    // The focus brings the mark into the window, and shows its paper until it goes on.
    await stop.focus();
    await expect(tip(page)).toBeVisible();
    await colours(page).focus();
    await expect(tip(page)).toBeHidden();
    await frame(page).scrollIntoViewIfNeeded();
    const mark = await stop.locator('circle').boundingBox();
    if (!mark) throw new Error('no mark');
    await page.touchscreen.tap(mark.x + mark.width / 2, mark.y + mark.height / 2);
    await expect(tip(page)).toBeVisible();
    await noOverflow(page);
    for (const name of ['Zoom in', 'Zoom out', 'Whole map'] as const) {
      const { width = 0, height = 0 } = (await button(page, name).boundingBox()) ?? {};
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
    await context.close();
  });

  test('two fingers enlarge it', async ({ browser, browserName }) => {
    needs('touch');
    test.skip(browserName !== 'chromium', 'only the protocol of Chromium has two fingers');
    const context = await browser.newContext({ hasTouch: true, viewport: { width: 390, height: 800 } });
    const page = await context.newPage();
    await open(page, 'tenThousand');
    const [x, y] = await middleOfMap(page);
    const session = await context.newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [-1, 1].map((side, id) => ({ x: x + side * apart, y: y + side * apart, id })),
      });
    await touch('touchStart', 20);
    for (const apart of [25, 30, 35, 40]) await touch('touchMove', apart);
    await touch('touchEnd', 40);
    await expect(said(page)).toHaveText(/^Zoom: (1[5-9]\d|2[0-4]\d) %$/);
    await context.close();
  });

  test('of a longer list, is loaded only when the reader turns to it', async ({ page }) => {
    // A page of more than 20,000 papers takes minutes to build, so this page gets the setting that such a page has.
    await page.route(addressOf('tenThousand', longMap), async (route) => {
      const answer = await route.fetch();
      const body = await answer.text();
      expect(body).toContain('&quot;isLate&quot;:[0,false]');
      await route.fulfill({
        response: answer,
        body: body.replace('&quot;isLate&quot;:[0,false]', '&quot;isLate&quot;:[0,true]'),
      });
    });
    const files: string[] = [];
    page.on('request', (request) => {
      if (/\/map(\.json|\/)/.test(request.url())) files.push(request.url());
    });
    await page.goto(addressOf('tenThousand', longMap), { waitUntil: 'networkidle' });
    await frame(page).scrollIntoViewIfNeeded();
    await expect(colours(page)).toBeEnabled();
    await expect(map(page).locator('.map-dots')).toBeVisible();
    expect(files).toEqual([]);
    await button(page, 'Zoom in').click();
    await expect(frame(page)).toHaveClass(/\bplaced\b/);
    await expect(map(page).locator('.map-dots')).toBeHidden();
    expect(files.length).toBeGreaterThan(0);
  });
});
