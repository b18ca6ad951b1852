import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  fixtureDumps,
  folderOfBuilds,
  listFiles,
  root,
  run,
  temporaryFolder,
} from '../../scripts/lib/site/build-site.ts';
import { createPagesServer, listen } from '../../scripts/lib/site/pages-server.ts';
import { findBrowser, launchOptions } from '../../scripts/lib/tests/browser.ts';
import { attribute, parseHtml, text } from '../../scripts/lib/verify/html.ts';

const ownConfig = 'tests/fixtures/site-configs/own.json';
/** An imprint, written by hand and without a policy. */
const ownPages = 'tests/fixtures/public';

/** Runs `npm run verify` on a folder of dumps, as the workflow that publishes a copy does. */
function verify(dumps: string, ...flags: string[]) {
  const out = join(folderOfBuilds(), 'site');
  const records = temporaryFolder();
  const args = ['run', '--silent', 'verify', '--', '--dumps', dumps, '--out', out, ...flags];
  return run('npm', args, { RECORDS: records, ASTRO_CACHE: join(records, 'cache') }).then((finished) => ({
    ...finished,
    out,
  }));
}

describe('npm run verify', () => {
  test.each(['one-hub', 'two-hubs', 'two-hubs-four-formats', 'empty-sections', 'hostile'])(
    'passes where the dumps are replaced by those of %s',
    async (name) => {
      const { exitCode, output } = await verify(fixtureDumps(name), '--site', 'https://example.org');
      expect(output).toMatch(/HTML: fine.*content security policy: fine.*links: fine.*size: fine/s);
      expect(output).toContain('may be published');
      expect(exitCode).toBe(0);
    },
  );

  test('fails with every message where a dump has an error, and says nothing of a site', async () => {
    const { exitCode, output } = await verify(fixtureDumps('broken'));
    expect(exitCode).toBe(1);
    expect(output).toMatch(/tests\/fixtures\/sites\/broken\/.*error/);
    expect(output).not.toContain('HTML');
  });

  test('says that a folder of public files does not exist', async () => {
    const { exitCode, output } = await verify(fixtureDumps('one-hub'), '--public', 'nowhere');
    expect(output).toBe('There is no folder nowhere of files to be published as they are.\n');
    expect(exitCode).toBe(1);
  });

  test('names a link to an imprint that is not there', async () => {
    const { exitCode, output } = await verify(fixtureDumps('one-hub'), '--config', ownConfig);
    expect(output).toMatch(/- links: \d+ problems.*about\/index\.html: \/impressum\.html \(no such file\)/s);
    expect(exitCode).toBe(1);
  });

  test('fails where the site is larger than the config allows', async () => {
    const config = join(temporaryFolder(), 'small.json');
    writeFileSync(config, '{ "limits": { "siteMegabytes": 1 } }');
    const dumps = join(temporaryFolder(), 'dumps');
    mkdirSync(dumps);
    cpSync(join(root, fixtureDumps('one-hub')), dumps, { recursive: true });
    const list = Array.from({ length: 150 }, (_, index) => `\n-\nPaper ${index} of ours\nOne sentence.`);
    writeFileSync(
      join(dumps, 'large.pith.txt'),
      `hub\nA Large Hub\nciting papers explorer${list.join('')}\n`,
    );
    const { exitCode, output } = await verify(dumps, '--config', config);
    expect(output).toMatch(/- size: 1 problem.*at most 1 MB are allowed/s);
    expect(exitCode).toBe(1);
  });
});

describe('a copy with a config of its own', () => {
  let folder: string;
  let files: string[];
  let read: (file: string) => string;
  let pages: string[];

  beforeAll(async () => {
    const { exitCode, output, out } = await verify(
      fixtureDumps('two-hubs-four-formats'),
      ...['--config', ownConfig, '--public', ownPages, '--site', 'https://example.org', '--base', '/zitate'],
    );
    expect([exitCode, output]).toEqual([0, expect.stringContaining('may be published')]);
    folder = out;
    files = listFiles(out);
    read = (file) => readFileSync(join(out, file), 'utf8');
    pages = files.filter((file) => /(?<!impressum)\.html$/.test(file) && !file.includes('/embed/'));
  });

  test('names itself and its language on every page, and nothing names the project', () => {
    for (const file of pages) {
      const page = parseHtml(read(file));
      expect([file, text(page.querySelector('.site-name'))]).toEqual([file, 'Zitate am Institut']);
      expect([file, text(page.querySelector('title'))]).toEqual([
        file,
        expect.stringMatching(/Zitate am Institut$/),
      ]);
      expect([file, attribute(page.querySelector('html'), 'lang')]).toEqual([file, 'de']);
      expect([file, attribute(page.querySelector('body'), 'lang')]).toEqual([file, 'en']);
    }
    const texts = files.filter((file) => /\.(?:html|xml|svg|json|csv|bib|ris|md|txt)$/.test(file));
    expect(texts.filter((file) => read(file).includes('Citation explorer'))).toEqual([]);
  });

  test('has its links and its terms at the foot of every page', () => {
    for (const file of pages) {
      const footer = parseHtml(read(file)).querySelector('.site-footer');
      const links = footer?.querySelectorAll('a').map((link) => [text(link), attribute(link, 'href')]);
      expect(links).toEqual(
        expect.arrayContaining([
          ['Impressum', '/zitate/impressum.html'],
          ['Kontakt', 'mailto:institut@example.org'],
          ['Daten: CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
        ]),
      );
    }
  });

  test('states its terms in the files of its data, and its name in the feed', () => {
    const said = 'Daten: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)';
    for (const extension of ['json', 'bib', 'ris'])
      expect([extension, read(`hubs/tide/citing-papers.${extension}`)]).toEqual([
        extension,
        expect.stringContaining(said),
      ]);
    expect(read('hubs/tide/citing-papers.md')).toMatch(/^# .*Terms of the data: Daten: CC BY 4\.0/);
    expect(read('hubs/tide/feed.xml')).toContain(`<rights>${said}</rights>`);
    expect(read('hubs/tide/feed.xml')).toContain('<author><name>Zitate am Institut</name></author>');
  });

  test('publishes its imprint as it is', () => {
    expect(read('impressum.html')).toBe(readFileSync(join(root, ownPages, 'impressum.html'), 'utf8'));
  });

  test('has its accent on every page, as a browser shows it', async () => {
    const embeds = files.filter((file) => file.endsWith('/embed/index.html'));
    const { executablePath } = await findBrowser();
    const browser = await chromium.launch(launchOptions(executablePath));
    const server = createPagesServer({ root: folder, base: '/zitate/' });
    const home = `http://127.0.0.1:${await listen(server, 0)}/zitate/`;
    try {
      const page = await browser.newPage();
      page.setDefaultTimeout(0);
      for (const file of [...pages, ...embeds]) {
        await page.goto(home + file, { waitUntil: 'load' });
        const hue = await page.evaluate(() =>
          getComputedStyle(document.documentElement).getPropertyValue('--accent-hue'),
        );
        expect([file, hue]).toEqual([file, '44']);
      }
    } finally {
      await browser.close();
      server.close().closeAllConnections();
    }
  });

  test('has its accent in the files that have no style sheet', () => {
    const [accent] = /#[0-9a-f]{6}/.exec(read('favicon.svg')) ?? [];
    expect(accent).not.toBe('#3f2ca5');
    expect(read('hubs/tide/badge.svg')).toContain(accent);
    for (const file of files.filter((name) => name.endsWith('.svg')))
      expect(read(file)).not.toContain('#3f2ca5');
  });

  test('lists its hubs in its order and under its names, and reports wrong facts in its repository', () => {
    const home = parseHtml(read('index.html'));
    const names = home.querySelectorAll('main h2').map(text);
    expect(names[0]).toBe('Gezeiten');
    expect(text(home.querySelector('main'))).toContain('Tides by Candlelight');
    expect(read('hubs/tide/index.html')).toContain('https://example.org/institut/zitate/issues/new');
  });

  test('has a picture for previews of the size that the pages name', () => {
    const header = readFileSync(join(folder, 'social.png')).subarray(0, 24);
    expect(header.subarray(1, 4).toString()).toBe('PNG');
    expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});
