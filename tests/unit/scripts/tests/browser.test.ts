import { describe, expect, test } from 'vitest';
import {
  type BrowserEffects,
  findBrowser,
  launchOptions,
  systemBrowsers,
} from '../../../../scripts/lib/tests/browser.ts';

const shell = '/usr/bin/chromium-headless-shell';

describe('findBrowser()', () => {
  test('takes CHROMIUM_PATH first and starts nothing', async () => {
    const machine = fakeMachine({
      env: { CHROMIUM_PATH: '/opt/mine' },
      files: ['/opt/mine'],
      launches: [''],
    });
    expect(await findBrowser(machine)).toEqual({ executablePath: '/opt/mine', how: 'CHROMIUM_PATH' });
    expect(machine.log).toEqual([]);
  });

  test('refuses a CHROMIUM_PATH without a file rather than test another browser', async () => {
    const machine = fakeMachine({ env: { CHROMIUM_PATH: '/opt/gone' }, launches: [''] });
    await expect(findBrowser(machine)).rejects.toThrow(
      'CHROMIUM_PATH is /opt/gone, but there is no such file; correct it, or unset it to search for a browser.',
    );
  });

  test("takes Playwright's own where it starts; an empty CHROMIUM_PATH counts as unset", async () => {
    const machine = fakeMachine({ env: { CHROMIUM_PATH: '' }, files: [shell], launches: ['', shell] });
    expect((await findBrowser(machine)).executablePath).toBeUndefined();
    expect(machine.log).toEqual(["launch Playwright's"]);
  });

  test('prefers chromium-headless-shell to chromium, and both to Chrome', async () => {
    const files = ['/usr/bin/google-chrome', '/usr/bin/chromium', shell];
    for (const expected of [shell, '/usr/bin/chromium', '/usr/bin/google-chrome']) {
      const machine = fakeMachine({ files, launches: files.slice(0, files.indexOf(expected) + 1) });
      expect(await findBrowser(machine)).toEqual({ executablePath: expected, how: 'system' });
    }
  });

  test('passes over a file that does not start', async () => {
    const machine = fakeMachine({ files: [shell, '/usr/bin/chromium'], launches: ['/usr/bin/chromium'] });
    expect((await findBrowser(machine)).executablePath).toBe('/usr/bin/chromium');
    expect(machine.log).toEqual(["launch Playwright's", `launch ${shell}`, 'launch /usr/bin/chromium']);
  });

  test('installs with apt-get as root on Linux, once nothing else is found', async () => {
    const machine = fakeMachine({ files: ['/usr/bin/apt-get'], isRoot: true, apt: shell });
    expect(await findBrowser(machine)).toEqual({ executablePath: shell, how: 'installed by apt-get' });
    expect(machine.log).toEqual([
      "launch Playwright's",
      'apt-get update',
      'apt-get install --yes --no-install-recommends chromium-headless-shell fonts-liberation',
      `launch ${shell}`,
    ]);
  });

  test.each([
    ['another user than root', { isRoot: false }],
    ['another system than Linux', { isRoot: true, platform: 'darwin' as const }],
    ['a Linux without apt-get', { isRoot: true, files: [] }],
  ])('leaves apt-get alone for %s', async (_, machineOptions) => {
    const machine = fakeMachine({ files: ['/usr/bin/apt-get'], apt: shell, npx: true, ...machineOptions });
    expect(await findBrowser(machine)).toEqual({ executablePath: undefined, how: 'installed by Playwright' });
    expect(machine.log.filter((line) => line.startsWith('apt-get'))).toEqual([]);
  });

  test('lets Playwright install its own where apt-get has no such package', async () => {
    const machine = fakeMachine({ files: ['/usr/bin/apt-get'], isRoot: true, npx: true });
    expect(await findBrowser(machine)).toEqual({ executablePath: undefined, how: 'installed by Playwright' });
    expect(machine.log.slice(-2)).toEqual(['npx playwright install chromium', "launch Playwright's"]);
  });

  test('throws one sentence that says what to do if nothing works', async () => {
    const machine = fakeMachine({ files: ['/usr/bin/apt-get'], isRoot: true });
    await expect(findBrowser(machine)).rejects.toThrow(
      'No Chromium, Chrome or Edge was found, and none could be installed; install one, or set CHROMIUM_PATH to its program file.',
    );
    expect(machine.log.at(-1)).toBe('npx playwright install chromium');
  });
});

describe('systemBrowsers(platform, env)', () => {
  test('macOS and Linux have fixed places, with Chrome before Edge', () => {
    for (const platform of ['darwin', 'linux'] as const) {
      const names = systemBrowsers(platform, {}).join('\n').toLowerCase();
      expect(names.indexOf('chromium')).toBeGreaterThan(-1);
      expect(names.indexOf('chrome')).toBeGreaterThan(names.indexOf('chromium'));
      expect(names.indexOf('edge')).toBeGreaterThan(names.indexOf('chrome'));
    }
  });

  test('Windows looks in the folders that its environment names', () => {
    const env = { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\a\\AppData\\Local' };
    expect(systemBrowsers('win32', env)).toEqual([
      'C:\\Program Files\\Chromium\\Application\\chrome.exe',
      'C:\\Users\\a\\AppData\\Local\\Chromium\\Application\\chrome.exe',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
      'C:\\Users\\a\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe',
    ]);
    expect(systemBrowsers('win32', {})).toEqual([]);
  });
});

describe('launchOptions(path, isRoot)', () => {
  test('keeps the browser from the network on its own account', () => {
    expect(launchOptions('/x', false)).toEqual({
      executablePath: '/x',
      args: [
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    });
  });

  test('turns the sandbox off for root only, and names no path that is not known', () => {
    expect(launchOptions(undefined, true).args).toContain('--no-sandbox');
    expect(launchOptions(undefined, false).args).not.toContain('--no-sandbox');
    expect(launchOptions(undefined, true)).not.toHaveProperty('executablePath');
  });
});

interface FakeMachine {
  platform?: NodeJS.Platform;
  env?: Record<string, string>;
  isRoot?: boolean;
  files?: string[];
  /** Paths that start; '' is Playwright's own. */
  launches?: string[];
  /** What apt-get installs; nothing where it knows no such package. */
  apt?: string;
  /** True where `npx playwright install` works. */
  npx?: boolean;
}

/** A machine that remembers what was started on it. */
function fakeMachine(machine: FakeMachine): BrowserEffects & { log: string[] } {
  const files = new Set(machine.files);
  const launches = new Set(machine.launches);
  const log: string[] = [];
  const put = (path: string) => {
    files.add(path);
    launches.add(path);
  };
  return {
    log,
    platform: machine.platform ?? 'linux',
    env: machine.env ?? {},
    isRoot: machine.isRoot ?? false,
    exists: (path) => files.has(path),
    run: async (command, args) => {
      log.push([command, ...args].join(' '));
      if (command === 'npx' && machine.npx) put('');
      if (args[0] === 'install' && machine.apt) put(machine.apt);
      return command === 'npx' ? (machine.npx ?? false) : machine.apt !== undefined;
    },
    tryLaunch: async (path) => {
      log.push(`launch ${path ?? "Playwright's"}`);
      return launches.has(path ?? '');
    },
  };
}
