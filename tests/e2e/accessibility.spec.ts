import { expect, type Page, test } from '@playwright/test';
import { axe } from '../support/axe.ts';
import { openPage } from '../support/open-page.ts';
import { addressOf, hubPage, listPage, type PageType, pageTypes, paperPage } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose result depends on colours, all that a theme changes. */
const colourRules = ['color-contrast', 'link-in-text-block'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const type of pageTypes) {
      test(`axe finds nothing on ${type.name}`, async ({ page }) => {
        await openPage(page, type);
        await layOutAll(page);
        const rules = axe(page);
        if (colorScheme === 'light') rules.withTags(tags);
        else rules.withRules(colourRules);
        const { violations, incomplete, passes } = await rules.analyze();
        expect(violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }))).toEqual([]);
        // Contrast must have been measured, not given up.
        expect(passes.map(({ id }) => id)).toContain('color-contrast');
        const unmeasured = incomplete
          .filter(({ id }) => id === 'color-contrast')
          .flatMap(({ nodes }) => nodes);
        // Text in a picture is more than axe can measure: figures.spec.ts does.
        expect(unmeasured.filter(({ html }) => !html.startsWith('<text'))).toEqual([]);
      });
    }
  });
}

/** Entries out of sight are not laid out, and what is not laid out has no contrast to measure. */
async function layOutAll(page: Page) {
  await page.evaluate(() => {
    for (const entry of document.querySelectorAll<HTMLElement>('.entry'))
      entry.style.contentVisibility = 'visible';
  });
}

test('axe finds nothing on the hub page with everything opened', async ({ page }) => {
  await openPage(page, hubPage);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const { violations } = await axe(page).withTags(tags).analyze();
  expect(violations).toEqual([]);
});

for (const type of pageTypes) {
  test(`the skip link is the first stop on ${type.name}, shows itself and leads to the content`, async ({
    page,
  }) => {
    await openPage(page, type);
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await expect(skip).not.toBeInViewport();
    await page.keyboard.press('Tab');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => !document.activeElement?.closest('header.site-header, .skip'))).toBe(
      true,
    );
  });
}

for (const type of [hubPage, paperPage]) {
  test(`the keyboard reaches ${type.name} in reading order, and shows where it is`, async ({ page }) => {
    await openPage(page, type);
    const stops: Stop[] = [];
    for (let index = 0; index < 12; index += 1) {
      await page.keyboard.press('Tab');
      const stop = await focusedStop(page);
      if (!stop) break;
      stops.push(stop);
    }
    expect(stops.length).toBeGreaterThan(6);
    expect(stops.filter(({ marked }) => !marked)).toEqual([]);
    const places = stops.map(({ place }) => place);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
}

for (const type of pageTypes) {
  test(`controls and links of the frame on ${type.name} are at least 24 px high and wide`, async ({
    page,
  }) => {
    await expectLargeTargets(page, type);
  });
}

test('they are so without the fonts of the site, too, which come late on a slow line', async ({ page }) => {
  await withoutFonts(page);
  await expectLargeTargets(page, listPage);
});

/** A browser shows a page so until its fonts are there. */
async function withoutFonts(page: Page): Promise<void> {
  await page.route('**/*.woff2', (route) => route.abort());
}

async function expectLargeTargets(page: Page, type: PageType): Promise<void> {
  await page.setViewportSize({ width: 360, height: 740 });
  await openPage(page, type);
  const targets = page.locator(
    'button, select, summary, label:has(input), input:not(label input), .site-header a, nav a, [role="button"]',
  );
  const small = await targets.evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width < 24 || box.height < 24)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 100)} ${box.width} × ${box.height}`),
  );
  expect(small).toEqual([]);
  expect(await targets.count()).toBeGreaterThan(3);
}

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' });
  needs('preferences');

  test('links are underlined, and the chosen theme is marked by more than colour', async ({ page }) => {
    await openPage(page, hubPage);
    // The marks of the map are no text; what they name is in the list beside it.
    const links = page.locator('main a:not(svg a)');
    const plain = await links.evaluateAll(
      (all) => all.filter((link) => !getComputedStyle(link).textDecorationLine.includes('underline')).length,
    );
    expect(plain).toBe(0);
    const outlines = await page
      .getByRole('group', { name: 'Colour theme' })
      .locator('label')
      .evaluateAll((labels) =>
        labels.map((label) => {
          const marks = [label, ...label.querySelectorAll('*')];
          return marks.some((node) => getComputedStyle(node).outlineStyle === 'solid');
        }),
      );
    expect(outlines).toEqual([true, false, false]);
  });

  test('the current page of a long list is marked by more than colour', async ({ page }) => {
    await page.goto(addressOf('longList', 'hubs/long-list/page/2/'));
    const pages = page.getByRole('navigation', { name: 'Pages of the list' });
    const weight = (name: string) =>
      pages.getByRole('link', { name, exact: true }).evaluate((link) => getComputedStyle(link).fontWeight);
    expect(Number(await weight('Page 2'))).toBeGreaterThan(Number(await weight('Page 3')));
  });
});

test.describe('for a reader who wants less motion', () => {
  test.use({ reducedMotion: 'reduce' });
  needs('preferences');

  for (const type of [hubPage, paperPage]) {
    test(`nothing moves on ${type.name}`, async ({ page }) => {
      await openPage(page, type);
      const moving = await page.evaluate(() => ({
        animations: document.getAnimations().length,
        transitions: Array.from(document.querySelectorAll('*'))
          .filter((element) => {
            const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
            const seconds = transitionDuration.split(',').map(Number.parseFloat);
            return Math.max(...seconds) > 0.01 || animationName !== 'none' || scrollBehavior === 'smooth';
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 100)),
      }));
      expect(moving).toEqual({ animations: 0, transitions: [] });
      expect(await crossFades(page)).toBe(false);
    });
  }
});

test('pages fade into each other for a reader who has nothing against motion', async ({ page }) => {
  needs('page transitions');
  await openPage(page, hubPage);
  expect(await crossFades(page)).toBe(true);
});

interface Stop {
  name: string;
  /** Which element of the document it is. */
  place: number;
  /** Whether an outline shows the focus. */
  marked: boolean;
}

/** The element with the focus; null after the last one of the page. */
function focusedStop(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const marks = [element, element.nextElementSibling].filter((node) => node !== null);
    return {
      name: (element.textContent ?? '').trim().slice(0, 40),
      place: Array.from(document.querySelectorAll('*')).indexOf(element),
      marked: marks.some((node) => getComputedStyle(node).outlineStyle !== 'none'),
    };
  });
}

/** Whether a rule `@view-transition` is in force. */
function crossFades(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const inForce = (rules: CSSRuleList): boolean =>
      Array.from(rules).some((rule) => {
        if (rule instanceof CSSMediaRule)
          return matchMedia(rule.conditionText).matches && inForce(rule.cssRules);
        return rule.cssText.startsWith('@view-transition');
      });
    return Array.from(document.styleSheets).some(({ cssRules }) => inForce(cssRules));
  });
}

for (const [width, fonts] of [
  [320, 'the fonts of the site'],
  [1280, 'the fonts of the site'],
  [1280, 'other fonts'],
] as const) {
  test(`links of the hub paper, of entries, their titles and those under figures are 24 px high and apart, ${width} px wide in ${fonts}`, async ({
    page,
  }) => {
    if (fonts === 'other fonts') await withoutFonts(page);
    await page.setViewportSize({ width, height: 800 });
    await page.goto(addressOf('real'));
    const links = page.locator(':is(.hub .facts, .papers :is(h3, .entry-foot), .figure-notes) a:visible');
    const boxes = await links.evaluateAll((all) =>
      all.map((link) => {
        const { top, bottom, left, right } = link.getBoundingClientRect();
        return { name: link.textContent?.trim(), top, bottom, left, right };
      }),
    );
    expect(boxes.length).toBeGreaterThan(60);
    expect(boxes.filter(({ top, bottom, left, right }) => bottom - top < 24 || right - left < 23)).toEqual(
      [],
    );
    const over = boxes.filter((a, at) =>
      boxes
        .slice(at + 1)
        .some((b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom),
    );
    expect(over).toEqual([]);
  });
}
