import { expect, type Page, test } from '@playwright/test';
import { addressOf, paperPage } from '../support/sites.ts';
import { needs } from '../support/test-browser.ts';

test('the switch chooses light or dark against the system, and the system again', {
  tag: '@essential',
}, async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(addressOf('real'));
  await expect(choice(page, 'System')).toBeChecked();
  expect(await isDark(page)).toBe(false);

  await choose(page, 'Dark');
  expect(await isDark(page)).toBe(true);
  await choose(page, 'Light');
  expect(await isDark(page)).toBe(false);

  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await isDark(page)).toBe(false);
  await choose(page, 'System');
  expect(await isDark(page)).toBe(true);
});

for (const [theme, system, dark] of [
  ['Dark', 'light', true],
  ['Light', 'dark', false],
] as const) {
  test(`${theme} is remembered after a reload and on other pages`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: system });
    await page.goto(addressOf('real'));
    await choose(page, theme);
    await page.reload();
    await expect(choice(page, theme)).toBeChecked();
    expect(await isDark(page)).toBe(dark);
    await page.goto(addressOf('real', paperPage.path));
    await expect(choice(page, theme)).toBeChecked();
    expect(await isDark(page)).toBe(dark);
  });
}

test('System is remembered by forgetting the choice', async ({ page }) => {
  await page.goto(addressOf('real'));
  await choose(page, 'Dark');
  await choose(page, 'System');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  await page.reload();
  await expect(choice(page, 'System')).toBeChecked();
});

test('the choice is applied before there is anything to paint', async ({ page }) => {
  await page.goto(addressOf('real'));
  await choose(page, 'Dark');
  await page.addInitScript(() => {
    const seen: Record<string, string | undefined> = {};
    Object.assign(window, { seen });
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      seen.atBody = document.documentElement.dataset.theme;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', () => {
      seen.atContent = document.documentElement.dataset.theme;
    });
  });
  await page.reload();
  expect(await page.evaluate(() => (window as unknown as { seen: object }).seen)).toEqual({
    atBody: 'dark',
    atContent: 'dark',
  });
});

test('the switch works by keyboard and shows where the focus is', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(addressOf('real'));
  const isInSwitch = () =>
    page.evaluate(() => document.activeElement?.matches('input[name="theme"]') ?? false);
  for (let stops = 0; stops < 10 && !(await isInSwitch()); stops += 1) await page.keyboard.press('Tab');
  await expect(choice(page, 'System')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(choice(page, 'Light')).toBeChecked();
  await page.keyboard.press('ArrowRight');
  await expect(choice(page, 'Dark')).toBeChecked();
  expect(await isDark(page)).toBe(true);
  const outline = page.locator('label[title=Dark] > span');
  expect(await outline.evaluate((span) => getComputedStyle(span).outlineStyle)).toBe('solid');
});

test('where storage is refused the switch still works, for the page', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    });
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(addressOf('real'));
  await choose(page, 'Dark');
  expect(await isDark(page)).toBe(true);
  expect(errors).toEqual([]);
});

test('a stored value that is no theme is as none', async ({ page }) => {
  await page.goto(addressOf('real'));
  await page.evaluate(() => localStorage.setItem('citation-explorer-theme', '"><script>'));
  await page.reload();
  await expect(choice(page, 'System')).toBeChecked();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBeUndefined();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  needs('no scripts');

  test('the theme follows the system', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(addressOf('real'));
    expect(await isDark(page)).toBe(true);
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await isDark(page)).toBe(false);
  });
});

function choice(page: Page, theme: string) {
  return page.getByRole('group', { name: 'Colour theme' }).getByRole('radio', { name: theme });
}

/** As a person does: by the label, since the radio button itself is out of sight. */
async function choose(page: Page, theme: string) {
  await page.getByRole('group', { name: 'Colour theme' }).getByTitle(theme).click();
  await expect(choice(page, theme)).toBeChecked();
}

/** Whether the page is painted darker than its text. */
function isDark(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    const lightness = (colour: string) => {
      if (!context) throw new Error('no canvas');
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
      return red + green + blue;
    };
    const { backgroundColor, color } = getComputedStyle(document.body);
    return lightness(backgroundColor) < lightness(color);
  });
}
