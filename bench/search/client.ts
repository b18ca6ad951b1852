/** Runs in the browser: opens an engine and times its searches. */
import { createEngine } from '../../src/core/search/engine/create-engine.ts';
import { readFacets } from '../../src/core/search/index/format/facet-file.ts';
import { startFile } from '../../src/core/search/index/format/start-file.ts';
import { createShardFinder, type ShardFinder } from '../../src/core/search/index/read/shard-finder.ts';
import { createFuseFinder } from '../../src/core/search/memory/fuse-finder.ts';
import type { SearchDocument } from '../../src/core/search/query/document.ts';
import { parseQuery } from '../../src/core/search/query/query.ts';
import { startIndex } from '../../src/workers/index-files.ts';
import type { BrowserBench, BrowserJob, BrowserTimes, FirstJob, RecallJob } from './browser-job.ts';
import { peers, type Search } from './peers.ts';
import type { RecallKind } from './queries.ts';
import { measureRecall, type Recall } from './recall.ts';

interface OpenEngine {
  search: Search;
  /** For an engine that fetches files: the same search with files that an earlier search fetched. */
  withoutFetch?: Search;
}

interface Pagefind {
  init(): Promise<void>;
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

const limit = 50;
let opened: OpenEngine | null = null;

Object.assign(window, {
  /** Opens the engine, warms it up, opens it again and times each query. */
  async bench({ engine, warmUp, queries, seconds }: BrowserJob): Promise<BrowserTimes> {
    const warm = await open(engine);
    const each = await warmUpWith(warm, warmUp, seconds);
    const count = Math.max(10, Math.floor((seconds * 1000) / each));
    const sample = count >= queries.length ? queries : spread(queries, count);
    opened = reopens(engine) ? await open(engine) : warm;
    const work: number[] = [];
    const wall: number[] = [];
    for (const query of sample) {
      const times = await timeOne(opened, query);
      work.push(times.work);
      wall.push(times.wall);
      // Finish the events of this query before timing the next one.
      await new Promise((done) => setTimeout(done, 0));
    }
    // The heap must contain only what the page of a reader would.
    delete opened.withoutFetch;
    return { work, wall };
  },
  /** Opens the engine, searches once, and returns how long both took in milliseconds. */
  async benchFirst({ engine, query }: FirstJob): Promise<number> {
    const start = performance.now();
    opened = await open(engine);
    await opened.search(query);
    return performance.now() - start;
  },
  /** Opens the engine and measures its recall. */
  async benchRecall({ engine, knownItems, seconds }: RecallJob): Promise<Record<RecallKind, Recall>> {
    const { search } = await open(engine);
    return measureRecall(search, knownItems, seconds);
  },
} satisfies BrowserBench);

/** Mean milliseconds of a query when the engine is warm. */
async function warmUpWith(engine: OpenEngine, queries: string[], seconds: number): Promise<number> {
  const start = performance.now();
  const times: number[] = [];
  for (const query of queries) {
    const { wall, work } = await timeOne(engine, query);
    times.push(engine.withoutFetch ? wall + work : wall);
    if (performance.now() - start > seconds * 250) break;
  }
  const later = times.slice(Math.floor(times.length / 2));
  return later.reduce((total, time) => total + time, 0) / later.length;
}

async function timeOne({ search, withoutFetch }: OpenEngine, query: string) {
  const wall = await time(search, query);
  return { wall, work: withoutFetch ? await time(withoutFetch, query) : wall };
}

async function time(search: Search, query: string): Promise<number> {
  const start = performance.now();
  await search(query);
  return performance.now() - start;
}

/** True if an engine caches answers or files, so that its warm-up would make later queries faster. */
function reopens(engine: string): boolean {
  return engine.startsWith('ours') || engine === 'Pagefind';
}

async function open(engine: string): Promise<OpenEngine> {
  if (engine === 'ours, on the page') return openPage();
  if (engine === 'ours, by index') return openIndex();
  if (engine === 'Pagefind') return openPagefind();
  const peer = peers.find(({ name }) => name === engine);
  if (!peer) throw new RangeError(`No engine ${engine}`);
  if (peer.load) return { search: peer.load(await (await fetch(`/peers/${engine}.json`)).text()) };
  return { search: peer.build(await fetchDocuments()).search };
}

async function openPage(): Promise<OpenEngine> {
  const documents = await fetchDocuments();
  const engine = createEngine(createFuseFinder(documents));
  return {
    async search(query) {
      const { hits } = await engine.search(parseQuery(query), { limit: documents.length, allowed: null });
      return hits.map(({ index }) => index);
    },
  };
}

/**
 * Works as the worker does: it reads the facets when it opens, and the entries of the hits at each search.
 * `withoutFetch` is a second engine that gets the files that the first one fetched.
 */
async function openIndex(): Promise<OpenEngine> {
  const index = `${location.origin}/index/${startFile}`;
  const { manifest, fetchFile } = await startIndex(index);
  const fetched = new Map<string, Uint8Array>();
  const fetching = createShardFinder(async (...asked) => {
    const bytes = await fetchFile(...asked);
    if (bytes) fetched.set(asked[0], bytes);
    return bytes;
  }, manifest);
  const withoutFetch = createShardFinder(async (name) => {
    const bytes = fetched.get(name);
    if (!bytes) throw new RangeError(`${name} was not fetched`);
    return bytes;
  }, manifest);
  readFacets(await fetching.column('facets'), 'facets', manifest.papers);
  return { search: searchShards(fetching), withoutFetch: searchShards(withoutFetch) };
}

function searchShards(finder: ShardFinder): Search {
  const engine = createEngine(finder);
  return async (query) => {
    const { hits } = await engine.search(parseQuery(query), { limit, allowed: null });
    const places = hits.map((hit) => hit.index);
    await finder.documents(places);
    return places;
  };
}

async function openPagefind(): Promise<OpenEngine> {
  const address = `${location.origin}/pagefind/pagefind.js`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.init();
  return {
    async search(query) {
      const { results } = await pagefind.search(query);
      const shown = await Promise.all(results.slice(0, 10).map((result) => result.data()));
      return shown.map(({ url }) => Number(/(\d+)/.exec(url)?.[1]));
    },
  };
}

async function fetchDocuments(): Promise<SearchDocument[]> {
  return (await fetch('/documents.json')).json();
}

function spread<T>(list: T[], count: number): T[] {
  return Array.from({ length: count }, (_, at) => list[Math.floor((at * list.length) / count)] as T);
}
