/// <reference lib="webworker" />
import { type Collection, explore, type Orders } from '../core/search/explore.ts';
import type { Facet } from '../core/search/facets.ts';
import type { ListEntry } from '../core/search/list-entry.ts';
import { readFacets, readRanks } from '../core/search/shards/facet-file.ts';
import type { Manifest } from '../core/search/shards/manifest.ts';
import { createShardEngine } from '../core/search/shards/shard-engine.ts';
import { createShardFinder, type ShardFinder } from '../core/search/shards/shard-finder.ts';
import { fetchIndexFile, fetchManifest } from './index-files.ts';
import type { Answer, Question } from './search-messages.ts';

/** Searches a list that is too long for a page, away from the thread that types and draws. */
let opened: Promise<{ collection: Collection; finder: ShardFinder }> | null = null;
let running: { id: number; abort: AbortController } | null = null;

self.onmessage = ({ data }: MessageEvent<Question>) => {
  // A newer question cancels the older one.
  running?.abort.abort();
  const abort = new AbortController();
  running = { id: data.id, abort };
  answer(data, abort.signal).then(
    (reply) => self.postMessage(reply),
    (error: unknown) => {
      if (abort.signal.aborted) return;
      const problem = error instanceof Error ? error.name : 'Error';
      self.postMessage({ id: data.id, problem } satisfies Answer);
    },
  );
};

async function answer({ id, index, state, limit }: Question, signal: AbortSignal): Promise<Answer> {
  // A failed opening is not kept: the next question tries again.
  opened ??= open(index).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  const { collection, finder } = await opened;
  signal.throwIfAborted();
  const view = await explore(collection, state, limit, signal);
  const stored = await finder.documents(
    view.hits.map((hit) => hit.index),
    signal,
  );
  return { id, view, entries: stored.map(({ entry }) => entry as ListEntry) };
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
