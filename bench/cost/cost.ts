import { cpSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { listFiles, temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import type { Settings } from '../search/measure.ts';
import { buildShards, hasIndex, searchOurs } from '../search/ours.ts';
import { indexPages } from '../search/pagefind.ts';
import type { PaperList } from '../search/papers.ts';
import { peers, type Search } from '../search/peers.ts';
import { makeQueries } from '../search/queries.ts';
import { median, quantile, sum } from '../search/statistics.ts';
import { writeDump } from '../search/write-dump.ts';
import { measureCommand, type Spent } from './measured-command.ts';

/** What a list of some length costs; each floor is the least that could be asked, measured in the same run. */
export interface Cost {
  papers: number;
  /** `npm run records`; the floor is reading and parsing what it wrote. */
  records: Spent & { floor: number };
  /** `npm run build`, records included; the floor is copying the site. */
  site: Spent & { floor: number; megabytes: number };
  /** Of a keystroke, 95 of 100 in milliseconds, with all files in memory; the floor looks for each word in every text. */
  keystroke: { p95: number; floor: number };
  /** Kilobytes (gzip) of the page that opens, and of all records, which a page without an index would carry. */
  page: { opened: number; inlined: number };
  /** Pagefind over the pages of the same site; null where it would take minutes. */
  pagefind: { seconds: number; megabytes: number } | null;
}

/** Seconds for the keystrokes of an engine, and how many are typed before. */
const maxTyping = 20;
const warmUp = 40;

/** Measures one size with the settings of a new copy; `report` receives the name of each step. */
export async function measureCost(
  list: PaperList,
  { seed, maxForPagefind }: Pick<Settings, 'seed' | 'maxForPagefind'>,
  report: (step: string) => void,
): Promise<Cost> {
  const folder = temporaryFolder();
  const [records, dist] = [join(folder, 'records'), join(folder, 'dist')];
  const dumps = writeDump(list.made);
  try {
    report('records');
    const read = await measureCommand(['records', '--', '--dumps', dumps, '--out', records], {});
    const written = readdirSync(records).map((name) => join(records, name));
    const parse = () => written.map((file) => JSON.parse(readFileSync(file, 'utf8')));
    const parsed = median([await secondsOf(parse), await secondsOf(parse), await secondsOf(parse)]);
    report('site');
    const built = await measureCommand(['build', '--', '--outDir', dist], {
      DUMPS: dumps,
      RECORDS: records,
      ASTRO_CACHE: join(folder, 'cache'),
      SITE: 'https://example.org',
    });
    const copy = join(folder, 'copy');
    const copied = await secondsOf(() => cpSync(dist, copy, { recursive: true }));
    rmSync(copy, { recursive: true });
    report('keystrokes');
    const keystroke = await measureKeystrokes(list, seed);
    report('peers');
    return {
      papers: list.papers.length,
      records: { ...read, floor: parsed },
      site: { ...built, floor: copied, megabytes: megabytesOf(dist) },
      keystroke,
      page: {
        opened: kilobytes(readFileSync(join(dist, 'index.html'))),
        inlined: kilobytes(readFileSync(join(records, 'bench.json'))),
      },
      pagefind:
        list.papers.length > maxForPagefind ? null : await measurePagefind(dist, join(folder, 'pagefind')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureKeystrokes(list: PaperList, seed: number): Promise<Cost['keystroke']> {
  const { documents } = list;
  const texts = documents.map(({ title, summary }) => ({ title, summary }));
  const scan = peers.find(({ name }) => name === 'includes');
  if (!scan) throw new RangeError('No scan to compare with');
  const ours = searchOurs(list, hasIndex(documents.length) ? buildShards(list) : null);
  const queries = makeQueries(documents, seed);
  return { p95: await typeAll(ours, queries), floor: await typeAll(scan.build(texts).search, queries) };
}

/** The time in milliseconds that 95 of 100 queries keep to. */
async function typeAll(search: Search, queries: string[]): Promise<number> {
  for (const query of queries.slice(0, warmUp)) await search(query);
  const times: number[] = [];
  for (const query of queries) {
    const start = performance.now();
    await search(query);
    times.push(performance.now() - start);
    if (sum(times) > maxTyping * 1000) break;
  }
  return quantile(times, 0.95);
}

async function measurePagefind(dist: string, output: string): Promise<NonNullable<Cost['pagefind']>> {
  const seconds = await secondsOf(() => indexPages(dist, output));
  return { seconds, megabytes: megabytesOf(output) };
}

async function secondsOf(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return (performance.now() - start) / 1000;
}

function megabytesOf(folder: string): number {
  return sum(listFiles(folder).map((file) => statSync(join(folder, file)).size)) / 1e6;
}

function kilobytes(bytes: Uint8Array): number {
  return gzipSync(bytes, { level: 9 }).length / 1000;
}
