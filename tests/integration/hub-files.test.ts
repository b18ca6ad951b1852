import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type BuiltSite,
  buildSite,
  fixtureDumps,
  noPaperPages,
  run,
} from '../../scripts/lib/site/build-site.ts';
import { htmlProblems } from '../../scripts/lib/verify/html.ts';
import { thousandAbstracts, thousandHub, thousandPapers } from '../support/thousand-papers.ts';

function fileOf({ hubFiles }: BuiltSite, hub: string): string {
  return readFileSync(join(hubFiles, `${hub}.html`), 'utf8');
}

/** What a page may fetch or lead to, by the attributes that name it. */
function addressesIn(html: string): string[] {
  return Array.from(html.matchAll(/\s(?:href|src|action)="([^"]*)"/g), ([, to = '']) => to);
}

describe('the hubs of a site as files', () => {
  let built: BuiltSite;
  beforeAll(async () => {
    const [site, base] = ['https://someone.github.io', '/explorer'];
    built = await buildSite({ dumps: fixtureDumps('two-hubs-four-formats'), site, base, offline: true });
  });

  test('are one HTML file each, which the build names with their sizes', () => {
    expect(built.exitCode, built.output).toBe(0);
    const files = readdirSync(built.hubFiles);
    expect(files.length).toBe(2);
    for (const file of files) {
      expect(built.output).toMatch(
        new RegExp(`dist-offline/${file.replace('.', '\\.')}: \\d+ citing papers, \\d+(?:\\.\\d)? [KM]B\\.`),
      );
    }
  });

  test('lead only to parts of themselves, to data in them, to the published site, and to where papers are', () => {
    const to = addressesIn(fileOf(built, 'moon'));
    const own = new Set(Array.from(fileOf(built, 'moon').matchAll(/\sid="([^"]*)"/g), ([, id]) => id));
    expect(to.length).toBeGreaterThan(20);
    for (const address of to) expect(address).toMatch(/^(?:#|\?|data:|https:\/\/|$)/);
    const parts = to.filter((address) => address.startsWith('#') && address !== '#');
    expect(parts.filter((part) => !own.has(decodeURIComponent(part.slice(1))))).toEqual([]);
    const onSite = to.filter((address) => address.startsWith('https://someone.github.io/explorer/'));
    expect(onSite.some((address) => address.includes('/sources/'))).toBe(true);
  });

  test('allow exactly the scripts and styles that they have, and no request', () => {
    const html = fileOf(built, 'moon');
    const policy = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none';img-src data:;script-src 'sha256-/);
    expect(policy).not.toMatch(/connect-src|'self'|unsafe|https?:/);
    const texts = html.matchAll(
      /<(?:script|style)(?! type="(?:text|application))[^>]*>(.*?)<\/(?:script|style)>/gs,
    );
    const needed = Array.from(
      texts,
      ([, text = '']) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
    );
    const allowed = Array.from(policy.matchAll(/'(sha256-[^']+)'/g), ([, hash]) => hash);
    expect(new Set(allowed)).toEqual(new Set(needed));
  });

  test('are valid HTML', () => {
    for (const hub of ['moon', 'tide']) expect(htmlProblems(fileOf(built, hub))).toEqual([]);
  });

  test('carry the licences of what they are made of', () => {
    expect(fileOf(built, 'moon')).toMatch(/<pre id="licences"[^>]*>[^<]*react \d/);
  });
});

describe('a hub of a thousand papers as a file, of a site without an address', () => {
  let built: BuiltSite;
  beforeAll(async () => {
    built = await buildSite({
      dumps: await thousandPapers(),
      site: '',
      config: noPaperPages,
      offline: true,
    });
  });

  test('has at most 3 MB, with every paper, its authors and its summary', () => {
    expect(built.exitCode, built.output).toBe(0);
    const html = fileOf(built, thousandHub);
    // Some titles of the second source are too different to be joined.
    expect(html.match(/<li class="entry"/g)?.length).toBeGreaterThanOrEqual(1000);
    expect(html.match(/class="authors"/g)?.length).toBeGreaterThanOrEqual(1000);
    expect(html).not.toContain('data-part="list"');
    expect(html).toContain('data-part="citing-papers.json"');
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(3_000_000);
  });

  test('has at most 3 MB where it has long abstracts, with its list compressed', async () => {
    const dumps = await thousandAbstracts();
    const packed = await buildSite({ dumps, site: '', config: noPaperPages, offline: true });
    expect(packed.exitCode, packed.output).toBe(0);
    const html = fileOf(packed, thousandHub);
    expect(html).toMatch(/<ol class="papers"[^>]* data-packed><\/ol>/);
    const [, list = ''] = /data-part="list">([^<]*)</.exec(html) ?? [];
    const entries = gunzipSync(Buffer.from(list, 'base64')).toString();
    expect(entries.match(/<li class="entry"/g)?.length).toBe(1000);
    expect(Buffer.byteLength(entries)).toBeGreaterThan(2_000_000);
    expect(Buffer.byteLength(html)).toBeLessThanOrEqual(3_000_000);
    expect(htmlProblems(html)).toEqual([]);
  });

  test('has no link that leads nowhere', () => {
    for (const address of addressesIn(fileOf(built, thousandHub))) {
      expect(address).toMatch(/^(?:#|\?|data:|https:\/\/|$)/);
      expect(address).not.toMatch(/localhost|in-one-file|absent:/);
    }
  });
});

test.each([
  [['build', '--', '--offline=yes'], /--offline' does not take an argument/],
  [['start', '--', '--offline'], /Unknown option '--offline'/],
])('npm run %j says what is wrong with it', async ([name = '', ...flags], said) => {
  const { exitCode, output } = await run('npm', ['run', '--silent', name, ...flags]);
  expect(output).toMatch(said);
  expect(output).toMatch(/Usage: npm (?:run build|start)/);
  expect(exitCode).toBe(2);
});
