import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type BrowserType, firefox, type LaunchOptions, webkit } from '@playwright/test';
import { firefoxPreferences, stockFirefoxOptions } from './stock-firefox.ts';

/** The browsers besides Chromium that the browser tests run in where there is one. */
export type OtherBrowser = 'firefox' | 'webkit';

/** A browser that works, or a sentence that says why it is missing. `executablePath` is undefined for Playwright's own. */
export type FoundOther = { executablePath: string | undefined; how: string } | { missing: string };

/**
 * Finds a Firefox or WebKit, and installs none. Firefox: the one named by FIREFOX_PATH, Playwright's own, or
 * `firefox-esr` of the `PATH`, in this order; WebKit: Playwright's own.
 */
export async function findOther(
  browser: OtherBrowser,
  effects: OtherBrowserEffects = realEffects,
): Promise<FoundOther> {
  const asked = browser === 'firefox' ? effects.env.FIREFOX_PATH : undefined;
  if (asked) {
    if (!effects.exists(asked)) return { missing: `FIREFOX_PATH is ${asked}, but there is no such file.` };
    return tryStock(asked, 'FIREFOX_PATH', effects);
  }
  if (await effects.tryLaunch(browser, undefined)) {
    return { executablePath: undefined, how: "Playwright's own browser" };
  }
  if (browser === 'webkit') {
    return { missing: 'There is no WebKit here; `npx playwright install webkit` installs it.' };
  }
  const path = (effects.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'firefox-esr'))
    .find(effects.exists);
  if (path) return tryStock(path, 'firefox-esr', effects);
  return {
    missing:
      'There is no Firefox here; install firefox-esr, set FIREFOX_PATH, or run `npx playwright install firefox`.',
  };
}

/** The options by which Playwright starts a browser that was found. */
export function otherLaunchOptions(browser: OtherBrowser, executablePath: string | undefined): LaunchOptions {
  if (executablePath !== undefined) return stockFirefoxOptions(executablePath);
  return browser === 'firefox' ? { firefoxUserPrefs: firefoxPreferences } : {};
}

async function tryStock(path: string, how: string, effects: OtherBrowserEffects): Promise<FoundOther> {
  if (await effects.tryLaunch('firefox', path)) return { executablePath: path, how };
  return { missing: `${path} does not open a page when Playwright drives it.` };
}

/** Opens a page: a released Firefox may start and still not be driven. */
async function tryLaunch(browser: OtherBrowser, executablePath: string | undefined): Promise<boolean> {
  const type = types[browser];
  if (executablePath === undefined && !existsSync(type.executablePath())) return false;
  try {
    const launched = await type.launch({ ...otherLaunchOptions(browser, executablePath), timeout: 30_000 });
    try {
      const page = await launched.newPage({ colorScheme: 'dark' });
      return await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    } finally {
      await launched.close();
    }
  } catch {
    return false;
  }
}

const types: Record<OtherBrowser, BrowserType> = { firefox, webkit };

const realEffects: OtherBrowserEffects = {
  env: process.env,
  exists: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  tryLaunch,
};

/** The effects of the search, so that a test can replace the machine. */
export interface OtherBrowserEffects {
  env: Record<string, string | undefined>;
  /** True if there is a file that may be run. */
  exists(path: string): boolean;
  /** True if the browser opens a page; undefined is Playwright's own. */
  tryLaunch(browser: OtherBrowser, executablePath: string | undefined): Promise<boolean>;
}
