import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndex } from '../../src/core/search/index/write/build.ts';
import type { BenchBrowser } from './bench-browser.ts';
import type { BrowserTimes } from './browser-job.ts';
import { buildShards, filesOf, hasIndex, searchOurs } from './ours.ts';
import { buildPagefind } from './pagefind.ts';
import type { PaperList } from './papers.ts';
import { type Peer, peers } from './peers.ts';
import { makeKnownItems, makeQueries, type RecallKind } from './queries.ts';
import { measureRecall, type Recall } from './recall.ts';
import { median, quantile, sum } from './statistics.ts';

export interface Settings {
  seed: number;
  passes: number;
  /** Papers to find in each way of typing. */
  knownItems: number;
  /** Seconds for one pass of keystrokes of an engine; its recall gets twice as many. */
  seconds: number;
  /** First searches, of which the median bytes and times are reported. */
  firstSearches: number;
  /** With more papers than this, Pagefind is left out: building its index takes minutes. */
  maxForPagefind: number;
}

/** The measurements of one engine at one size. */
export interface Figures {
  name: string;
  /** Milliseconds to build what answers queries; null if nothing is built in advance. */
  build: number | null;
  /** The same with the papers, facets and orders that the page shows; null if none are stored. */
  buildWhole: number | null;
  /** Median bytes fetched for a first letter and for a first query of some words, without the page. */
  bytes: { letter: number; words: number };
  /** Milliseconds from opening the engine to its first result, with files fetched over localhost. */
  first: number;
  p50: number;
  p95: number;
  /** Including the time spent waiting for files over localhost. */
  wall: { p50: number; p95: number };
  /** How many of the `queries` a pass timed. */
  timed: number;
  queries: number;
  heap: number;
  recall: Record<RecallKind, Recall>;
}

/** Measures every engine at one size, one after the other; `report` receives the name of each step. */
export async function measureSize(
  list: PaperList,
  bench: BenchBrowser,
  folder: string,
  settings: Settings,
  report: (step: string) => void,
): Promise<Figures[]> {
  const { documents } = list;
  const size = documents.length;
  const { seed } = settings;
  const queries = makeQueries(documents, seed);
  const warmUp = makeQueries(documents, seed + 1);
  const knownItems = makeKnownItems(documents, seed + 2, settings.knownItems);
  bench.files.clear();
  bench.files.set('/documents.json', encode(JSON.stringify(documents)));
  const all: Figures[] = [await measureOurs()];
  for (const peer of peers) all.push(await measurePeer(peer));
  if (size <= settings.maxForPagefind) all.push(await measurePagefind());
  return all;

  async function measureOurs(): Promise<Figures> {
    const isShards = hasIndex(size);
    report('ours: build');
    const whole = isShards ? await timed(settings.passes, () => buildShards(list)) : null;
    const alone = isShards ? await timed(settings.passes, () => buildIndex(documents)) : null;
    const built = whole?.value ?? null;
    if (built) for (const [name, bytes] of filesOf(built)) bench.files.set(`/index/${name}`, bytes);
    report('ours: recall');
    const recall = await measureRecall(searchOurs(list, built), knownItems, settings.seconds * 2);
    const engine = isShards ? 'ours, by index' : 'ours, on the page';
    const builds = { build: alone?.milliseconds ?? null, buildWhole: whole?.milliseconds ?? null };
    return { ...builds, recall, ...(await inBrowser(engine, isShards)) };
  }

  async function measurePeer(peer: Peer): Promise<Figures> {
    report(`${peer.name}: build`);
    const texts = documents.map(({ title, summary }) => ({ title, summary }));
    const { value: built, milliseconds } = await timed(settings.passes, () => peer.build(texts));
    if (built.save) bench.files.set(`/peers/${peer.name}.json`, encode(built.save()));
    report(`${peer.name}: recall`);
    const recall = await measureRecall(built.search, knownItems, settings.seconds * 2);
    return { build: milliseconds, buildWhole: null, recall, ...(await inBrowser(peer.name, hasIndex(size))) };
  }

  async function measurePagefind(): Promise<Figures> {
    report('Pagefind: build');
    const output = join(folder, 'pagefind');
    mkdirSync(output, { recursive: true });
    const { milliseconds } = await timed(1, () => buildPagefind(documents, output));
    report('Pagefind: recall');
    const { value: recall } = await bench.run('benchRecall', {
      engine: 'Pagefind',
      knownItems,
      seconds: settings.seconds * 2,
    });
    return { build: milliseconds, buildWhole: null, recall, ...(await inBrowser('Pagefind', true)) };
  }

  async function inBrowser(
    engine: string,
    fetches: boolean,
  ): Promise<Omit<Figures, 'build' | 'buildWhole' | 'recall'>> {
    report(`${engine}: first results`);
    const words = knownItems.exact.slice(0, settings.firstSearches).map(({ query }) => query);
    const letters = words.map((query) => query.slice(0, 1).toLowerCase());
    const [ofWords, ofLetters] = [await measureFirst(engine, words), await measureFirst(engine, letters)];
    const passes: { value: BrowserTimes; heap: number }[] = [];
    for (let pass = 1; pass <= settings.passes; pass += 1) {
      report(`${engine}: keystrokes, pass ${pass} of ${settings.passes}`);
      const { seconds } = settings;
      passes.push(await bench.run('bench', { engine, warmUp, queries, seconds }));
    }
    const of = (kind: 'work' | 'wall', share: number) =>
      median(passes.map(({ value }) => quantile(value[kind], share)));
    return {
      name: engine,
      bytes: fetches ? { letter: ofLetters.bytes, words: ofWords.bytes } : { letter: 0, words: 0 },
      first: Math.max(ofWords.milliseconds, ofLetters.milliseconds),
      p50: of('work', 0.5),
      p95: of('work', 0.95),
      wall: { p50: of('wall', 0.5), p95: of('wall', 0.95) },
      timed: median(passes.map(({ value }) => value.work.length)),
      queries: queries.length,
      heap: median(passes.map(({ heap }) => heap)),
    };
  }

  async function measureFirst(engine: string, firstSearches: string[]) {
    const runs: { bytes: number; milliseconds: number }[] = [];
    for (const query of firstSearches) {
      const { value: milliseconds } = await bench.run('benchFirst', { engine, query });
      runs.push({ bytes: sum(bench.sent.map(({ bytes }) => bytes)), milliseconds });
      // A peer fetches its whole index, so every first search fetches the same.
      if (peers.some(({ name }) => name === engine) && runs.length === 1) break;
    }
    return {
      bytes: median(runs.map(({ bytes }) => bytes)),
      milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    };
  }
}

/** Runs `make` several times and returns the median time; a slow one runs only once. */
async function timed<T>(
  passes: number,
  make: () => T | Promise<T>,
): Promise<{ value: T; milliseconds: number }> {
  const times: number[] = [];
  for (;;) {
    const start = performance.now();
    const value = await make();
    times.push(performance.now() - start);
    const enough = times.length > passes || sum(times) > 5000;
    // The first run of several is the warm-up.
    if (enough) return { value, milliseconds: median(times.length > 1 ? times.slice(1) : times) };
  }
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
