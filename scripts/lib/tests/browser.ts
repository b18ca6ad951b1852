import { existsSync } from 'node:fs';
import { win32 } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import { spawnProgram } from '../spawn-program.ts';

/**
 * Finds a Chromium for the tests: the one named by CHROMIUM_PATH, Playwright's own, one of the system, or one that
 * it installs. `executablePath` is undefined for Playwright's own. Throws one sentence if no browser works.
 */
export async function findBrowser(effects: BrowserEffects = realEffects): Promise<FoundBrowser> {
  const asked = effects.env.CHROMIUM_PATH;
  if (asked) {
    if (effects.exists(asked)) return { executablePath: asked, how: 'CHROMIUM_PATH' };
    throw new Error(
      `CHROMIUM_PATH is ${asked}, but there is no such file; correct it, or unset it to search for a browser.`,
    );
  }
  return (
    (await tryOwn(effects, "Playwright's own browser")) ??
    (await trySystem(effects)) ??
    (await tryApt(effects)) ??
    (await tryPlaywrightInstall(effects)) ??
    fail()
  );
}

/** The launch options of every browser: it makes no network requests except those of the pages. */
export function launchOptions(
  executablePath: string | undefined,
  isRoot = realEffects.isRoot,
): LaunchOptions {
  const args = [
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  // Chromium does not start its sandbox as root.
  if (isRoot) args.push('--no-sandbox');
  return executablePath === undefined ? { args } : { executablePath, args };
}

/** The usual paths of browsers; the browser that starts fastest is first. */
export function systemBrowsers(platform: NodeJS.Platform, env: Environment): string[] {
  if (platform === 'darwin') return macBrowsers;
  if (platform === 'win32') {
    const folders = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter(
      (folder) => !!folder,
    );
    return windowsBrowsers.flatMap((path) => folders.map((folder) => win32.join(folder ?? '', path)));
  }
  return linuxBrowsers;
}

async function tryOwn(effects: BrowserEffects, how: string): Promise<FoundBrowser | undefined> {
  return (await effects.tryLaunch(undefined)) ? { executablePath: undefined, how } : undefined;
}

/** Launches each browser that exists, since it may not start: it can be a stub, or libraries can be missing. */
async function trySystem(effects: BrowserEffects): Promise<FoundBrowser | undefined> {
  for (const path of systemBrowsers(effects.platform, effects.env)) {
    if (effects.exists(path) && (await effects.tryLaunch(path)))
      return { executablePath: path, how: 'system' };
  }
  return undefined;
}

async function tryApt(effects: BrowserEffects): Promise<FoundBrowser | undefined> {
  if (effects.platform !== 'linux' || !effects.isRoot || !effects.exists('/usr/bin/apt-get'))
    return undefined;
  const packages = ['chromium-headless-shell', 'fonts-liberation'];
  await effects.run('apt-get', ['update']);
  await effects.run('apt-get', ['install', '--yes', '--no-install-recommends', ...packages]);
  const path = '/usr/bin/chromium-headless-shell';
  const works = effects.exists(path) && (await effects.tryLaunch(path));
  return works ? { executablePath: path, how: 'installed by apt-get' } : undefined;
}

async function tryPlaywrightInstall(effects: BrowserEffects): Promise<FoundBrowser | undefined> {
  const installed = await effects.run('npx', ['playwright', 'install', 'chromium']);
  return installed ? tryOwn(effects, 'installed by Playwright') : undefined;
}

function fail(): never {
  throw new Error(
    'No Chromium, Chrome or Edge was found, and none could be installed; install one, or set CHROMIUM_PATH to its program file.',
  );
}

/** Runs a program with its output on stderr; false if it fails, is missing or takes over ten minutes. */
function run(command: string, args: string[]): Promise<boolean> {
  return new Promise((done) => {
    const child = spawnProgram(command, args, {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 2, 2],
      timeout: 600_000,
    });
    child.once('error', () => done(false));
    child.once('close', (code) => done(code === 0));
  });
}

async function tryLaunch(executablePath: string | undefined): Promise<boolean> {
  try {
    const browser = await chromium.launch({ ...launchOptions(executablePath), timeout: 30_000 });
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

const linuxBrowsers = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/usr/bin/microsoft-edge-stable',
  '/usr/bin/microsoft-edge',
];

const macBrowsers = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsBrowsers = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const realEffects: BrowserEffects = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  run,
  tryLaunch,
};

/** The effects of the search for a browser, so that a test can replace the machine. */
export interface BrowserEffects {
  platform: NodeJS.Platform;
  env: Environment;
  isRoot: boolean;
  exists(path: string): boolean;
  /** True if the program ended with exit code 0. */
  run(command: string, args: string[]): Promise<boolean>;
  /** True if the browser starts; undefined is Playwright's own. */
  tryLaunch(executablePath: string | undefined): Promise<boolean>;
}

/** A browser that works, and how it was found, in words. */
export interface FoundBrowser {
  executablePath: string | undefined;
  how: string;
}

type Environment = Record<string, string | undefined>;
