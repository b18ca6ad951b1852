import { expect, type Page, test } from '@playwright/test';
import { axe } from '../support/axe.ts';
import { openPage } from '../support/open-page.ts';
import { addressOf, hubPage, type PageType, pageTypes } from '../support/sites.ts';

test.describe('no single key does anything outside of a field (WCAG 2.1.4)', () => {
  for (const type of pageTypes) {
    test(`on ${type.name}`, async ({ page }) => {
      await open(page, type);
      const before = await stateOf(page);
      for (const key of ['?', '/', 's', 'f', 'j', 'k', 'n', 'p', 'c', 'x', 'h', '1', '+', '-', '0']) {
        await page.keyboard.press(key);
      }
      expect(await stateOf(page)).toEqual(before);
    });
  }
});

test.describe('what has the focus is not under a bar (WCAG 2.4.11)', () => {
  for (const viewport of [
    { width: 1280, height: 900 },
    { width: 768, height: 1024 },
    { width: 390, height: 844 },
  ]) {
    for (const query of ['', '?q=reward&year=2025']) {
      test(`at ${viewport.width} px, ${query || 'without a view'}, forwards and backwards`, async ({
        page,
      }) => {
        await page.setViewportSize(viewport);
        await page.goto(addressOf(hubPage.site, query));
        await expect(page.locator('html[data-search="ready"]')).toBeAttached();
        const covered: string[] = [];
        let last = '';
        for (const key of ['Tab', 'Shift+Tab']) {
          for (let step = 0; step < 90; step += 1) {
            await page.keyboard.press(key);
            const stop = await coverOf(page);
            if (stop === null) break;
            last = stop.name;
            if (stop.cover) covered.push(`${key} ${stop.name}: under ${stop.cover}`);
          }
        }
        expect(covered).toEqual([]);
        expect(last).not.toBe('');
      });
    }
  }
});

for (const type of pageTypes) {
  test(`every control of ${type.name} has a name on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, type);
    const rules = ['select-name', 'label', 'button-name', 'link-name', 'summary-name', 'input-button-name'];
    const { violations } = await axe(page).withRules(rules).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test('words that a search marks have a contrast of 4.5 in titles, summaries and names (WCAG 1.4.3)', async ({
      page,
    }) => {
      await page.goto(addressOf(hubPage.site));
      const name = await page.locator('.papers > .entry .authors').first().textContent();
      const [author = ''] = (name ?? '').split(', ');
      for (const query of ['visual', author.split(' ').at(-1) ?? '']) {
        await page.goto(addressOf(hubPage.site, `?q=${encodeURIComponent(query)}`));
        await expect(page.locator('.papers mark').first()).toBeVisible();
        expect(await marksBelow(page, 4.5)).toEqual([]);
      }
      expect(await page.locator('.authors mark').count()).toBeGreaterThan(0);
    });
  });
}

/** Opens a page and waits for what comes late to it: the buttons and the list of the reader. */
async function open(page: Page, type: PageType) {
  await openPage(page, type);
  await page.waitForLoadState('networkidle');
}

/** What a shortcut could change. */
function stateOf(page: Page) {
  return page.evaluate(() => {
    // A list announces how many papers it has a moment after it is ready, which no key did.
    for (const status of document.querySelectorAll<HTMLElement>('main [role="status"]')) status.hidden = true;
    return {
      address: location.href,
      dialogs: document.querySelectorAll('dialog[open], :popover-open').length,
      focused: document.activeElement?.tagName,
      scrolled: scrollY,
      text: document.querySelector('main')?.innerText.length,
    };
  });
}

/** The element with the focus and the bar that lies over all of it; null after the last one of the page. */
function coverOf(page: Page): Promise<{ name: string; cover: string | null } | null> {
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const name = `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 30)}`;
    // A label may draw what its hidden control is.
    const shown = element.closest('label') ?? element;
    const { left, top, right, bottom } = shown.getBoundingClientRect();
    const points = [0.1, 0.5, 0.9].flatMap((across) =>
      [0.1, 0.5, 0.9].map((down): [number, number] => [
        left + (right - left) * across,
        top + (bottom - top) * down,
      ]),
    );
    const over = points.map(([x, y]) => document.elementFromPoint(x, y));
    const isVisible = over.some((found) => found && (shown.contains(found) || found.contains(shown)));
    const bar = over
      .flatMap((found) => {
        const parents: Element[] = [];
        for (let parent = found; parent; parent = parent.parentElement) parents.push(parent);
        return parents;
      })
      .find((parent) => ['sticky', 'fixed'].includes(getComputedStyle(parent).position));
    const isOutside = over.every((found) => found === null);
    const text = isOutside ? 'the edge of the window' : bar ? `.${bar.getAttribute('class') ?? ''}` : null;
    return { name, cover: isVisible ? null : text };
  });
}

/** The marked words whose contrast is below `least`. */
function marksBelow(page: Page, least: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const canvas = document.createElement('canvas');
    canvas.width = 1;
    canvas.height = 1;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('No canvas');
    const luminance = (colour: string) => {
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = Array.from(context.getImageData(0, 0, 1, 1).data, (part) => {
        const share = part / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    return Array.from(document.querySelectorAll('mark'), (mark) => {
      const { color, backgroundColor } = getComputedStyle(mark);
      const [light = 0, dark = 0] = [luminance(color), luminance(backgroundColor)].sort((a, b) => b - a);
      return {
        text: `${mark.parentElement?.className} ${mark.textContent}`,
        ratio: (light + 0.05) / (dark + 0.05),
      };
    })
      .filter(({ ratio }) => ratio < limit)
      .map(({ text, ratio }) => `${text}: ${ratio.toFixed(2)}`);
  }, least);
}
