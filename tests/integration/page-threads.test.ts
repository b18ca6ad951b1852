import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { folderOfBuilds, listFiles, run, temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import { compareLists } from '../../scripts/lib/site/comparing/compare-lists.ts';
import { fewPages } from '../../scripts/lib/site/page-threads/page-threads.ts';
import { comparedVariable } from '../../src/compared/compared-lists.ts';
import { writeLongList } from '../support/long-list.ts';

const dumps = temporaryFolder();
const records = temporaryFolder();
beforeAll(async () => {
  writeLongList(join(dumps, 'long.pith.txt'), 'A Paper Cited by Many', fewPages);
  writeLongList(join(dumps, 'short.pith.txt'), 'A Paper Cited by Few', 20);
  await run('npm', ['run', '--silent', 'records', '--', '--dumps', dumps, '--out', records]);
});

/** Builds the site with a file that its maintainer publishes at `path`, and where told, of lists compared beforehand. */
async function build(threads: number, path: string, compared = '') {
  const folder = folderOfBuilds();
  const own = join(folder, 'public', path);
  mkdirSync(dirname(own), { recursive: true });
  writeFileSync(own, 'Not made by a build.');
  const dist = join(folder, 'dist');
  const { exitCode, output } = await run('astro', ['build', '--outDir', dist], {
    RECORDS: records,
    DUMPS: dumps,
    ASTRO_CACHE: join(folder, 'cache'),
    SITE: 'https://example.org',
    BASE: '/some/base',
    SITE_FILES: join(folder, 'public'),
    PAGE_THREADS: String(threads),
    [comparedVariable]: compared,
  });
  return { dist, exitCode, output };
}

/** As threads tell what they wrote; Astro has the time before it. */
const toldByThreads = /^ {2}├─ \/hubs\/long\/papers\//m;

test('a site whose pages three threads render, of lists compared beforehand, is that of one, byte for byte, with the files of its maintainer', async () => {
  const path = 'hubs/long/papers/paper-9-of-a-long-list/index.html';
  const one = await build(1, path);
  const compared = join(temporaryFolder(), 'compared');
  // The pages wait for it.
  const endComparing = compareLists({ records, out: compared });
  const three = await build(3, path, compared);
  endComparing();
  expect(readdirSync(compared).sort()).toEqual([
    ...['comparer', 'long.map', 'long.similar', 'short.map', 'short.similar'],
  ]);
  expect([one.exitCode, three.exitCode]).toEqual([0, 0]);
  expect(one.output).not.toMatch(toldByThreads);
  expect(three.output).toMatch(toldByThreads);
  const files = listFiles(one.dist);
  expect(listFiles(three.dist)).toEqual(files);
  expect(files.filter((file) => file.includes('/papers/')).length).toBe(fewPages + 20);
  for (const file of files) {
    const [ofOne, ofThree] = [one, three].map(({ dist }) => readFileSync(join(dist, file)));
    expect(ofOne?.equals(ofThree ?? Buffer.of()), file).toBe(true);
  }
  expect(readFileSync(join(three.dist, path), 'utf8')).toBe('Not made by a build.');
});

test('a build with a page that a thread cannot write fails, and names the page', async () => {
  const { exitCode, output } = await build(3, 'hubs/long/papers/paper-9-of-a-long-list');
  expect(exitCode).toBe(1);
  expect(output).toContain('The page /hubs/long/papers/paper-9-of-a-long-list/ cannot be made.');
});

test('a build whose lists cannot be compared fails, and says why', async () => {
  const compared = join(temporaryFolder(), 'compared');
  const endComparing = compareLists({ records: join(records, 'gone'), out: compared });
  const { exitCode, output } = await build(1, 'note.txt', compared);
  endComparing();
  expect(exitCode).toBe(1);
  expect(output).toContain('The papers could not be compared');
  expect(output).toContain('ENOENT');
});
