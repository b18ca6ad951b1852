import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  buildGoodSite,
  fixtureDumps,
  folderOfBuilds,
  root,
  temporaryFolder,
} from '../../scripts/lib/site/build-site.ts';
import { findBrowser, launchOptions } from '../../scripts/lib/tests/browser.ts';
import { at } from '../../src/core/text/at.ts';
import { longListDumps } from '../support/long-list.ts';
import { type RunningCommand, startCommand } from '../support/running-command.ts';

let running: RunningCommand | null = null;
afterEach(async () => {
  await running?.end();
  running = null;
});

/** Starts `npm run dev` on a copy of a folder of dumps and a config of its own; resolves when it serves. */
async function startDev(folderOfDumps: string, base = '') {
  const dumps = temporaryFolder();
  cpSync(resolve(root, folderOfDumps), dumps, { recursive: true });
  const config = join(temporaryFolder(), 'site.config.json');
  writeFileSync(config, '{ "name": "A First Name" }');
  const flags = ['--dumps', dumps, '--config', config, '--base', base, '--site', 'https://example.org'];
  const cache = folderOfBuilds();
  const dev = startCommand('dev', flags, { RECORDS: temporaryFolder(), ASTRO_CACHE: cache });
  running = dev;
  const [, home = ''] = await dev.waitFor(/Local\s+(http:\/\/\S+)/);
  return { dev, dumps, config, home: home.replace(/\/?$/, '/') };
}

/** Asks until the answer is as promised; the limit of the test ends a wait in vain. */
const untilIt = (promise: () => Promise<void>) => vi.waitFor(promise, { timeout: 170_000, interval: 200 });

const textOf = async (address: string) => (await fetch(address)).text();

describe('npm run dev', () => {
  test.each([
    ['one hub', () => fixtureDumps('one-hub'), ''],
    ['two hubs under a base', () => fixtureDumps('two-hubs'), '/papers'],
    ['a list in pages', longListDumps, ''],
  ])('answers at every address of the built site of %s', async (_, folder, base) => {
    const dumps = folder();
    const { home } = await startDev(dumps, base);
    const site = await buildGoodSite({ dumps, base });
    const addresses = site
      .files()
      // A server for development has no service worker.
      .filter(
        (file) => !/^(?:_astro\/|\.nojekyll$|404\.html$|sw\.js$|hubs\/[^/]+\/offline\.json$)/.test(file),
      )
      .map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
    expect(addresses.length).toBeGreaterThan(20);
    const unanswered: string[] = [];
    for (const address of addresses) {
      const { status } = await fetch(new URL(address, home));
      if (status !== 200) unanswered.push(`${status} ${address}`);
    }
    expect(unanswered).toEqual([]);
    expect(await textOf(new URL('404.html', home).href)).toContain('A First Name');
  });

  test('shows a saved dump, names an error with its line until it is mended, and follows the config', async () => {
    const { dev, dumps, config, home } = await startDev(fixtureDumps('one-hub'));
    const dump = join(dumps, 'tidal-clock.pith.txt');
    const text = readFileSync(dump, 'utf8');
    const title = at(text.split('\n'), 2);
    const shows = (words: string) => untilIt(async () => expect(await textOf(home)).toContain(words));

    writeFileSync(dump, text.replaceAll(title, 'A Title That Was Saved'));
    await shows('A Title That Was Saved');

    writeFileSync(dump, '');
    await dev.waitFor(/tidal-clock\.pith\.txt error empty-file/);
    await shows('A Title That Was Saved');
    writeFileSync(dump, text);
    await shows(title);

    writeFileSync(config, '{ "nam": "A Second Name" }');
    await dev.waitFor(/site\.config\.json:1:1 error bad-config: nam: found “A Second Name”/);
    writeFileSync(config, '{ "name": "A Second Name" }');
    await shows('A Second Name');
  });

  describe('in a browser', () => {
    let browser: Browser;
    beforeAll(async () => {
      const { executablePath } = await findBrowser();
      browser = await chromium.launch(launchOptions(executablePath));
    });
    afterAll(() => browser.close());

    const overlayOf = (page: Page) => page.locator('vite-error-overlay');

    /** The start page; the limit of the test ends a wait in vain. */
    async function open(home: string): Promise<Page> {
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      await page.goto(home, { waitUntil: 'domcontentloaded' });
      return page;
    }

    test('shows over the page what is wrong with a saved dump or config, with file and line, until it is mended', async () => {
      const { dumps, config, home } = await startDev(fixtureDumps('one-hub'));
      const page = await open(home);
      const overlay = overlayOf(page);
      const says = (pattern: RegExp) => overlay.getByText(pattern).first().waitFor();

      const dump = join(dumps, 'tidal-clock.csl.json');
      writeFileSync(dump, '[\n  { "title": "cut short');
      await says(/tidal-clock\.csl\.json:2:\d+ error bad-syntax: /);
      await overlayOf(await open(home)).waitFor();
      writeFileSync(dump, '[{ "type": "article", "title": "A Paper That Was Saved" }]');
      await page.getByText('A Paper That Was Saved').first().waitFor();
      expect(await overlay.count()).toBe(0);
      expect(await textOf(new URL('hubs/tidal-clock/papers/a-paper-that-was-saved/', home).href)).toContain(
        'A Paper That Was Saved</h1>',
      );

      writeFileSync(config, '{\n  "nam": "A Second Name"\n}');
      await says(/site\.config\.json:2:\d+ error bad-config: nam: found “A Second Name”/);
      writeFileSync(config, '{ "name": "A Third Name" }');
      await page.getByText('A Third Name').first().waitFor();
      expect(await overlay.count()).toBe(0);
    });
  });

  // On Windows no program can act on a signal.
  test.skipIf(process.platform === 'win32')('ends on SIGTERM, and Astro with it', async () => {
    const { dev, home } = await startDev(fixtureDumps('one-hub'));
    await dev.end('SIGTERM');
    await untilIt(async () => {
      await expect(fetch(home)).rejects.toThrow();
    });
  });
});
