import { gzipSync } from 'node:zlib';
import { siteConfigSchema } from '../../src/core/schemas/site-config.ts';
import { createEngine } from '../../src/core/search/engine/create-engine.ts';
import { writeFacets, writeRanks } from '../../src/core/search/index/format/facet-file.ts';
import { startFile, writeStart } from '../../src/core/search/index/format/start-file.ts';
import { createShardFinder } from '../../src/core/search/index/read/shard-finder.ts';
import { type BuiltIndex, buildIndex } from '../../src/core/search/index/write/build.ts';
import { createFuseFinder } from '../../src/core/search/memory/fuse-finder.ts';
import { parseQuery } from '../../src/core/search/query/query.ts';
import { toListEntry } from '../../src/core/search/view/list-entry.ts';
import { ordersOf } from '../../src/core/search/view/orders.ts';
import { toStoredEntry } from '../../src/core/search/view/stored-entry.ts';
import type { PaperList } from './papers.ts';
import type { Search } from './peers.ts';

/** Maximum number of hits of a search in a long list, as on the page. */
const limit = 50;

export function hasIndex(size: number): boolean {
  return size > siteConfigSchema.parse({}).limits.unpagedPapers;
}

/** Builds the index as the site does. */
export function buildShards({ papers, documents, facets }: PaperList): BuiltIndex {
  const orders = ordersOf(
    papers.map(({ title, issued, novelty }) => ({ title, date: issued ?? '', novelty, cited: null })),
  );
  return buildIndex(documents, {
    entry({ index }) {
      const paper = papers[index];
      if (!paper) throw new RangeError(`No paper ${index}`);
      return toStoredEntry(toListEntry(paper, `paper-${paper.id}`, `/hubs/bench/papers/${paper.id}/`));
    },
    columns: {
      facets: writeFacets(facets),
      newest: writeRanks(orders.newest),
      title: writeRanks(orders.title),
    },
  });
}

/** The files of an index as the site serves them. */
export function filesOf({ files, manifest }: BuiltIndex): Map<string, Uint8Array> {
  const byName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  const start = writeStart(manifest, byName);
  return new Map([
    ...[...files, { name: startFile, bytes: start }].map(({ name, bytes }): [string, Uint8Array] => [
      name,
      gzipSync(bytes, { level: 9 }),
    ]),
  ]);
}

/** Our engine for a list; what it would fetch is in memory. */
export function searchOurs({ documents }: Pick<PaperList, 'documents'>, built: BuiltIndex | null): Search {
  if (!built) {
    const engine = createEngine(createFuseFinder(documents));
    return async (query) => {
      const { hits } = await engine.search(parseQuery(query), { limit: documents.length, allowed: null });
      return hits.map(({ index }) => index);
    };
  }
  const files = new Map(built.files.map(({ name, bytes }) => [name, bytes]));
  const finder = createShardFinder(async (name) => {
    const bytes = files.get(name);
    if (!bytes) throw new RangeError(`No file ${name}`);
    return bytes;
  }, built.manifest);
  const engine = createEngine(finder);
  return async (query) => {
    const { hits } = await engine.search(parseQuery(query), { limit, allowed: null });
    return hits.map(({ index }) => index);
  };
}
