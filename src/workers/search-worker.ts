/// <reference lib="webworker" />

import { readFacets, readRanks } from '../core/search/index/format/facet-file.ts';
import type { Manifest } from '../core/search/index/format/manifest.ts';
import { createShardEngine } from '../core/search/index/read/shard-engine.ts';
import { createShardFinder } from '../core/search/index/read/shard-finder.ts';
import { explore, type Orders } from '../core/search/view/explore.ts';
import type { Facet } from '../core/search/view/facets.ts';
import type { ListEntry } from '../core/search/view/list-entry.ts';
import { fetchIndexFile, fetchManifest } from './index-files.ts';
import type { ExportReply, ExportRequest, Problem, SearchReply, SearchRequest } from './search-messages.ts';
import type { OpenIndex } from './write-view.ts';

/** Searches and exports a list too long for one page, off the main thread. */
let opened: Promise<OpenIndex> | null = null;
let running: AbortController | null = null;

self.onmessage = ({ data }: MessageEvent<SearchRequest | ExportRequest>) => {
  if ('format' in data) {
    write(data).then(reply, (error: unknown) => reply({ id: data.id, problem: nameOf(error) }));
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

async function answer({ id, index, state }: SearchRequest, signal: AbortSignal): Promise<SearchReply> {
  const { collection, finder } = await openOnce(index);
  signal.throwIfAborted();
  const view = await explore(collection, state, state.shown, signal);
  const papers = view.hits.map((hit) => hit.index);
  // The build stores list entries.
  const entries = (await finder.documents(papers, signal)) as ListEntry[];
  return { id, view, entries };
}

/** Loads the code of the writers with the first export. */
async function write(request: ExportRequest): Promise<ExportReply> {
  const [{ writeView }, index] = await Promise.all([import('./write-view.ts'), openOnce(request.index)]);
  return { id: request.id, ...(await writeView(request, index)) };
}

function reply(message: SearchReply | ExportReply | Problem): void {
  self.postMessage(message);
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'Error';
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
  const manifest: Manifest = await fetchManifest(index);
  const finder = createShardFinder((name, signal) => fetchIndexFile(index, name, signal), manifest);
  const facets: Facet[] = readFacets(await finder.column('facets'), 'facets');
  const order = async (name: keyof Orders) => readRanks(await finder.column(name), name);
  const dates = async () => readRanks(await finder.column('dates'), 'dates');
  const engine = createShardEngine(finder);
  return { finder, collection: { size: manifest.papers, engine, facets, order, dates } };
}
