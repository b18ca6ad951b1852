import type { PlaywrightTestProject } from '@playwright/test';
import { test } from '@playwright/test';
import { launchOptions } from '../../scripts/lib/tests/browser.ts';
import { otherLaunchOptions } from '../../scripts/lib/tests/other-browsers.ts';

type TestBrowser = 'chromium' | 'firefox' | 'stock firefox' | 'webkit';

/** What a test needs besides a page, where not every browser has it when Playwright drives it. */
type Need = 'clipboard' | 'no scripts' | 'page transitions' | 'preferences' | 'print' | 'touch';

const noPageTransitions = 'Firefox has no transitions from page to page.';

const missing: Record<TestBrowser, Partial<Record<Need, string>>> = {
  chromium: {},
  firefox: {
    clipboard: 'Playwright grants no permission for the clipboard in its Firefox.',
    'page transitions': noPageTransitions,
  },
  'stock firefox': {
    'page transitions': noPageTransitions,
    'no scripts': 'Playwright cannot switch scripts off by WebDriver BiDi.',
    print: 'Playwright cannot emulate print by WebDriver BiDi.',
    preferences: 'Playwright cannot emulate forced colours or reduced motion by WebDriver BiDi.',
    touch: 'Playwright cannot emulate a touch screen by WebDriver BiDi.',
  },
  webkit: { clipboard: 'Playwright grants no permission to read the clipboard in WebKit.' },
};

/**
 * Skips the tests of a group, or the test that is running, in a browser that does not have what they need. The reason
 * is in the report.
 */
export function needs(need: Need): void {
  const reason = missing[testBrowser()][need];
  test.skip(reason !== undefined, reason);
}

/** The project of the browser that TEST_BROWSER names, by default Chromium. */
export function browserProject(): PlaywrightTestProject {
  const { CHROMIUM_PATH, FIREFOX_PATH } = process.env;
  const name = testBrowser();
  if (name === 'chromium') return { name, use: { launchOptions: launchOptions(CHROMIUM_PATH || undefined) } };
  if (name === 'webkit') return { name, use: { browserName: 'webkit' } };
  return {
    name,
    use: { browserName: 'firefox', launchOptions: otherLaunchOptions('firefox', FIREFOX_PATH || undefined) },
  };
}

/** What a context needs so that a test can read what a page copied; empty where it cannot. */
export const clipboardPermissions =
  missing[testBrowser()].clipboard === undefined ? ['clipboard-read', 'clipboard-write'] : [];

function testBrowser(): TestBrowser {
  const { TEST_BROWSER = 'chromium', FIREFOX_PATH } = process.env;
  if (TEST_BROWSER === 'firefox') return FIREFOX_PATH ? 'stock firefox' : 'firefox';
  if (TEST_BROWSER === 'chromium' || TEST_BROWSER === 'webkit') return TEST_BROWSER;
  throw new Error(`TEST_BROWSER is ${TEST_BROWSER}; it can be chromium, firefox or webkit.`);
}
