import { expect, type Page, test } from '@playwright/test';
import { openPage } from '../support/open-page.ts';
import { addressOf, hostilePages, hubPage, pageTypes, paperPage } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

/** A narrow phone, and what a window of 1280 × 1024 has left at a zoom of 400 %. */
const narrow = [
  { width: 320, height: 640 },
  { width: 320, height: 256 },
];

for (const type of [...pageTypes, ...hostilePages]) {
  test(`${type.name} does not scroll sideways, 320 px wide or at 400 % zoom`, async ({ page }) => {
    await openPage(page, type);
    await openEverything(page);
    for (const viewport of narrow) {
      await page.setViewportSize(viewport);
      expect(await wideElements(page)).toEqual([]);
      const width = await page.evaluate(() => document.scrollingElement?.scrollWidth);
      expect(width).toBeLessThanOrEqual(viewport.width);
    }
  });
}

for (const type of pageTypes) {
  test(`${type.name} has room for the words of every line, from 360 to 1920 px`, async ({ page }) => {
    await openPage(page, type);
    for (const width of [360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await squeezedTexts(page), `${width} px wide`).toEqual([]);
    }
  });
}

test('at 400 % zoom, what stays in place while scrolling leaves half of the height to the text', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openPage(page, hubPage);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  const heights = await page.evaluate(() =>
    Array.from(document.body.querySelectorAll('*'))
      .filter((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const stays = ['fixed', 'sticky'].includes(getComputedStyle(element).position);
        return stays && element.checkVisibility() && bottom > 0 && top < innerHeight;
      })
      .map((element) => element.getBoundingClientRect().height),
  );
  expect(heights.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(128);
});

for (const width of [1280, 360]) {
  for (const type of [hubPage, paperPage]) {
    test(`${type.name} does not shift while it loads, ${width} px wide`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.addInitScript(() => {
        const shifts: object[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { value, sources = [] } = entry as unknown as {
              value: number;
              sources?: { node?: Element | null }[];
            };
            shifts.push({ value, nodes: sources.map(({ node }) => node?.nodeName) });
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(addressOf(type.site, type.path), { waitUntil: 'networkidle' });
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => (window as unknown as { shifts: object[] }).shifts)).toEqual([]);
    });
  }
}

test('the fonts of the hub page come from the site, are used, and weigh at most 105 KB', async ({ page }) => {
  const origins = new Set<string>();
  const bodies: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'font') return;
    origins.add(new URL(response.url()).origin);
    bodies.push(response.body());
  });
  await page.goto(addressOf('real'), { waitUntil: 'networkidle' });
  const loaded = await page.evaluate(async () => {
    await document.fonts.ready;
    return Array.from(document.fonts)
      .filter(({ status }) => status === 'loaded')
      .map(({ family }) => family);
  });
  expect(loaded.some((family) => family.includes('Source Serif 4'))).toBe(true);
  expect(loaded.some((family) => family.includes('Source Sans 3'))).toBe(true);
  expect([...origins]).toEqual([new URL(addressOf('real')).origin]);
  const sizes = (await Promise.all(bodies)).map(({ length }) => length);
  expect(sizes.length).toBeGreaterThanOrEqual(2);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(105 * 1024);
});

test.describe('in print', () => {
  needs('print');

  for (const type of pageTypes) {
    test(`${type.name} shows no control and no navigation`, async ({ page }) => {
      await openPage(page, type);
      await page.emulateMedia({ media: 'print' });
      const shown = await page
        .locator('button, input, select, textarea, summary, nav, .skip, [role="button"], [role="tooltip"]')
        .evaluateAll((elements) =>
          elements
            .filter(
              (element) => element.checkVisibility() && !element.closest('main nav[aria-label="Hub paper"]'),
            )
            .map((element) => element.outerHTML.slice(0, 120)),
        );
      expect(shown).toEqual([]);
    });
  }

  test('the hub page has the whole abstract and all papers', async ({ page }) => {
    await openPage(page, hubPage);
    await page.emulateMedia({ media: 'print' });
    const abstract = page.getByRole('region', { name: 'Abstract' });
    const clipped = await abstract.evaluate((root) =>
      [root, ...root.querySelectorAll('*')].some(
        (box) => getComputedStyle(box).overflow === 'hidden' && box.scrollHeight > box.clientHeight + 1,
      ),
    );
    expect(clipped).toBe(false);
    await expect(page.locator('main ol > li[value]').last()).toBeVisible();
  });

  for (const theme of ['light', 'dark'] as const) {
    test(`text and links are dark on white for a reader who chose ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await openPage(page, hubPage);
      await page.evaluate((value) => {
        document.documentElement.dataset.theme = value;
      }, theme);
      await page.emulateMedia({ media: 'print', colorScheme: theme });
      const light = await page.locator('main :is(h1, h2, p, a:not(svg a), li)').evaluateAll((elements) => {
        const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        return elements
          .filter((element) => element.checkVisibility() && element.textContent?.trim())
          .map((element) => {
            if (!context) throw new Error('no canvas');
            context.fillStyle = getComputedStyle(element).color;
            context.fillRect(0, 0, 1, 1);
            return { element: element.nodeName, rgb: [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)] };
          })
          .filter(({ rgb: [red = 0, green = 0, blue = 0] }) => 0.3 * red + 0.6 * green + 0.1 * blue > 110);
      });
      expect(light).toEqual([]);
    });
  }
});

/** Opens what is folded, so that all text is there. */
async function openEverything(page: Page) {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const button of document.querySelectorAll<HTMLElement>('main button[aria-expanded="false"]'))
      button.click();
  });
}

/** Elements that reach out of the window and are not inside a box that scrolls by itself. */
function wideElements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    Array.from(document.body.querySelectorAll('*'))
      .filter((element) => {
        const { right, width } = element.getBoundingClientRect();
        if (right <= innerWidth + 1 || width === 0) return false;
        for (let box = element.parentElement; box; box = box.parentElement) {
          if (/auto|scroll|hidden|clip/.test(getComputedStyle(box).overflowX)) return false;
        }
        return true;
      })
      .map(({ nodeName, className, textContent }) => `${nodeName}.${className} ${textContent?.slice(0, 30)}`),
  );
}

/** Texts that are shown with fewer than three letters a line. */
function squeezedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const squeezed = new Set<string>();
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const text = node.nodeValue?.trim() ?? '';
      const parent = node.parentElement;
      // A label for screen readers alone is a box of one pixel.
      const isSeen = parent?.checkVisibility() && parent.getBoundingClientRect().width > 1;
      if (text.length < 6 || !isSeen) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const lines = new Set(Array.from(range.getClientRects(), ({ top }) => Math.round(top)));
      if (lines.size > text.length / 3) squeezed.add(text);
    }
    return [...squeezed];
  });
}
