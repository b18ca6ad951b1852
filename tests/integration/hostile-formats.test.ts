import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { attackSite } from '../../scripts/lib/attacks/attack-site.ts';
import { writeHostileDumps } from '../../scripts/lib/attacks/hostile-dumps.ts';
import { hostileFormats } from '../../scripts/lib/attacks/hostile-entries.ts';
import { payloads } from '../../scripts/lib/attacks/payloads.ts';
import { readExports } from '../../scripts/lib/attacks/read-exports.ts';
import {
  type BuiltSite,
  buildGoodSite,
  listFiles,
  temporaryFolder,
} from '../../scripts/lib/site/build-site.ts';
import { checkSite } from '../../scripts/lib/verify/check-site.ts';
import { formats } from '../../src/core/formats/formats.ts';

// Every payload is in the fields of one format here, formats share hubs, and of pages that are alike every 32nd is opened;
// `npm run hostile` puts every one into every format, gives each format a hub, and opens every page.
const step = 32;
const hubs = 2;
let site: BuiltSite;
let entries: number;
beforeAll(async () => {
  const dumps = temporaryFolder();
  entries = writeHostileDumps(dumps, { step: formats.length, hubs });
  site = await buildGoodSite({ dumps });
});

test('every format and nearly every payload is part of the attack', () => {
  expect([...hostileFormats].sort()).toEqual(formats.map(({ name }) => name).sort());
  // Only JSON can hold half a character.
  expect(entries).toBeGreaterThan(0.95 * payloads.length);
});

test('no payload runs, asks another site or becomes an element, and programs of others read every export', async () => {
  const { pages, reads, problems } = await attackSite(site, { step });
  expect(problems).toEqual([]);
  // Each hub, and some of its papers.
  const opened = new Set(pages.flatMap((path) => /^hubs\/[^/]+/.exec(path) ?? []));
  expect(opened.size).toBe(hubs);
  for (const hub of opened) {
    expect(pages).toContain(`${hub}/index.html`);
    expect(pages.filter((path) => path.startsWith(`${hub}/papers/`)).length).toBeGreaterThan(1);
  }
  expect(reads).toBeGreaterThan(7 * hubs);
});

test('pages of payloads are valid HTML whose links lead somewhere', () => {
  const checks = checkSite(site.dist, site, 900, new Set());
  expect(checks.flatMap(({ problems }) => problems)).toEqual([]);
});

test('what an attack finds is reported with its page or file', async () => {
  const dist = temporaryFolder();
  const hub = join(dist, 'hubs/x');
  mkdirSync(hub, { recursive: true });
  const script = '<script>window.pwned = 1; alert(1); fetch("/missing")</script>';
  writeFileSync(
    join(dist, 'index.html'),
    `<!doctype html><title>x</title>${script}<main><img src="https://outside.example/a.png"><a href="javascript:x">x</a></main>`,
  );
  writeFileSync(join(hub, 'hub.json'), '{"citingPapers":[{}]}');
  writeFileSync(join(hub, 'citing-papers.csv'), 'title\n=1+1\nanother\n');
  writeFileSync(join(hub, 'citing-papers.bib'), '@misc{a, title = {x}');
  writeFileSync(join(hub, 'feed.xml'), '<feed>\u0001</feed>');
  const broken = {
    ...site,
    dist,
    files: () => listFiles(dist),
    read: (path: string) => readFileSync(join(dist, path), 'utf8'),
  };
  const { problems } = await attackSite(broken);
  for (const found of [
    'index.html: a script of a payload ran',
    'index.html: dialog 1',
    'index.html: request https://outside.example/a.png',
    'index.html: the element <img src="https://outside.example/a.png">',
    'index.html: the address javascript:x',
    'hubs/x/feed.xml holds U+0001',
    'hubs/x/citing-papers.csv, read by papaparse: the formula =1+1',
    'hubs/x/citing-papers.csv, read by papaparse: 2 entries of 1',
  ]) {
    expect(problems).toContain(found);
  }
  expect(problems.join()).toMatch(/index\.html: .*policy/);
  expect(readExports(broken).problems.join()).toContain('citing-papers.bib, read by biblatex-csl-converter');
});
