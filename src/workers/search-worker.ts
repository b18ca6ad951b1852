/// <reference lib="webworker" />

import { marksFacet } from '../core/reading-list/marks-facet.ts';
import { createEngine } from '../core/search/engine/create-engine.ts';
import { firstShown } from '../core/search/engine/first-shown.ts';
import { facetColumn, readFacets, readRanks } from '../core/search/index/format/facet-file.ts';
import { keyColumn, readPaperKeys } from '../core/search/index/format/paper-keys.ts';
import { createShardFinder, type ShardFinder } from '../core/search/index/read/shard-finder.ts';
import { explore, exploreValues, type Orders } from '../core/search/view/explore.ts';
import type { Facet, FilterName } from '../core/search/view/facets.ts';
import type { ListEntry } from '../core/search/view/list-entry.ts';
import { fromStoredEntry } from '../core/search/view/stored-entry.ts';
import { pageOfHits } from '../core/search/view/view-state.ts';
import { importTwice } from './import-twice.ts';
import { startIndex } from './index-files.ts';
import type {
  ExportReply,
  ExportRequest,
  Problem,
  SearchReply,
  SearchRequest,
  ValuesReply,
  ValuesRequest,
} from './search-messages.ts';
import type { OpenIndex } from './write-view.ts';

/** Searches and exports a list too long for one page, off the main thread. */
let opened: Promise<OpenIndex> | null = null;
let indexOf: Promise<(key: string) => number | undefined> | null = null;
let running: AbortController | null = null;

self.onmessage = ({ data }: MessageEvent<SearchRequest | ValuesRequest | ExportRequest>) => {
  if ('format' in data || 'values' in data) {
    const answered = 'format' in data ? write(data) : findValues(data);
    answered.then(reply, (error: unknown) => reply({ id: data.id, problem: nameOf(error) }));
    return;
  }
  // A newer search cancels the one before.
  running?.abort();
  const abort = new AbortController();
  running = abort;
  answer(data, abort.signal).then(reply, (error: unknown) => {
    if (!abort.signal.aborted) reply({ id: data.id, problem: nameOf(error) });
  });
};

async function answer(request: SearchRequest, signal: AbortSignal): Promise<SearchReply> {
  const { id, state, start, limit } = request;
  const { collection, finder } = await openMarked(request);
  signal.throwIfAborted();
  const view = await explore(collection, state, limit, signal, start);
  const papers = view.hits.map((hit) => hit.index);
  const all = entriesOf(finder, papers, signal);
  // Of a reader who asks for more, the first are shown already.
  if (state.shown <= pageOfHits) {
    const first = entriesOf(finder, papers.slice(0, firstShown), signal);
    // In the next task, all are there unless one has to be fetched.
    const areAllThere = await Promise.race([
      all.then(
        () => true,
        () => false,
      ),
      first.then(nextTask).then(() => false),
    ]);
    signal.throwIfAborted();
    if (!areAllThere) reply({ id, view, entries: await first, begun: true });
  }
  return { id, view, entries: await all, begun: false };
}

function nextTask(): Promise<void> {
  return new Promise((done) => setTimeout(done));
}

/** What the list shows of some papers, which the build stored. */
async function entriesOf(
  finder: ShardFinder,
  papers: readonly number[],
  signal: AbortSignal,
): Promise<ListEntry[]> {
  const stored = (await finder.documents(papers, signal)) as ListEntry[];
  return stored.map(fromStoredEntry);
}

async function findValues(request: ValuesRequest): Promise<ValuesReply> {
  const { id, state, values } = request;
  const { collection } = await openMarked(request);
  return { id, found: await exploreValues(collection, state, values) };
}

/** Loads the code of the writers with the first export. */
async function write(request: ExportRequest): Promise<ExportReply> {
  const [{ writeView }, index] = await Promise.all([
    importTwice(() => import('./write-view.ts')),
    openMarked(request),
  ]);
  return { id: request.id, ...(await writeView(request, index)) };
}

function reply(message: SearchReply | ValuesReply | ExportReply | Problem): void {
  self.postMessage(message);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
}

/** The index with the marks of the reader as a facet. Which papers they are is looked up only if there are any. */
async function openMarked({ index, marks }: Pick<SearchRequest, 'index' | 'marks'>): Promise<OpenIndex> {
  const { finder, collection } = await openOnce(index);
  const find = marks.length > 0 ? await keysOnce(finder) : () => undefined;
  const facets = [...collection.facets, marksFacet(marks, find, collection.size)];
  return { finder, collection: { ...collection, facets } };
}

/** Fetches the keys of the papers once; after a failure, the next request tries again. */
function keysOnce(finder: ShardFinder): Promise<(key: string) => number | undefined> {
  indexOf ??= finder
    .column(keyColumn)
    .then((bytes) => readPaperKeys(bytes, finder.size))
    .catch((error: unknown) => {
      indexOf = null;
      throw error;
    });
  return indexOf;
}

/** Opens the index once; after a failure, the next request tries again. */
function openOnce(index: string): Promise<OpenIndex> {
  opened ??= open(index).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  return opened;
}

async function open(index: string) {
  const { manifest, fetchFile } = await startIndex(index);
  const finder = createShardFinder(fetchFile, manifest);
  const facets: Facet[] = readFacets(await finder.column('facets'), 'facets', finder.size);
  const long = new Map<FilterName, Promise<Facet | null>>();
  const whole = (name: FilterName) => {
    const loading = long.get(name) ?? loadFacet(finder, facets, name);
    long.set(name, loading);
    loading.catch(() => long.delete(name));
    return loading;
  };
  const order = async (name: keyof Orders) => readRanks(await finder.column(name), name, finder.size);
  const dates = async () => readRanks(await finder.column('dates'), 'dates', finder.size);
  const engine = createEngine(finder);
  return { finder, collection: { size: manifest.papers, engine, facets, whole, order, dates } };
}

/** A facet with all its values, from a file of its own if there are many. */
async function loadFacet(finder: ShardFinder, facets: Facet[], name: FilterName): Promise<Facet | null> {
  const carried = facets.find((facet) => facet.name === name) ?? null;
  if (!carried?.more) return carried;
  const [facet] = readFacets(await finder.column(facetColumn(name)), facetColumn(name), finder.size);
  return facet ?? null;
}
