import { createEngine, handful } from '../combine.ts';
import type { SearchEngine } from '../engine.ts';
import type { ShardFinder } from './shard-finder.ts';

/**
 * Makes the engine over the files of an index. It looks for similar spellings only where fewer than a
 * handful of papers hold the query as it is written, as no answer counts them otherwise: most searches
 * then need far fewer files.
 */
export function createShardEngine(finder: ShardFinder): SearchEngine {
  const written = createEngine(view(finder, finder.findWritten));
  const near = createEngine(view(finder, finder.find));
  return {
    async search(query, options) {
      if (query.years) await finder.loadYears(options.signal);
      const result = await written.search(query, options);
      const isEnough = result.matching.length >= handful;
      return isEnough || !query.terms.some(({ kind }) => kind === 'word')
        ? result
        : near.search(query, options);
    },
  };
}

function view(finder: ShardFinder, find: ShardFinder['find']) {
  return {
    size: finder.size,
    // Not copied: they are replaced once they are fetched.
    get years() {
      return finder.years;
    },
    find,
  };
}
