import { createEngine, enoughMatches } from '../../engine/create-engine.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import type { Finder } from '../../engine/finder.ts';
import type { Query } from '../../query/query.ts';
import type { ShardFinder } from './shard-finder.ts';

/**
 * Makes the engine over the files of an index. It looks for similar spellings only where fewer than a
 * handful of papers hold the query as it is written, as no answer counts them otherwise: most searches
 * then need far fewer files. Without `titles`, no hit is raised for words side by side in its title, since
 * the title of every hit would have to be fetched for that.
 */
export function createShardEngine(finder: ShardFinder, { titles = true } = {}): SearchEngine {
  const written = createEngine(finderOf(finder, finder.findWritten, titles));
  const near = createEngine(finderOf(finder, finder.find, titles));
  return {
    async search(query, options) {
      if (query.years) await finder.loadYears(options.signal);
      const words = query.terms.filter(({ kind, excluded }) => kind === 'word' && !excluded);
      if (words.length === 0) return written.search(query, options);
      const isRare = await holdsFewer(enoughMatches, query, options.signal);
      if (isRare) return near.search(query, options);
      const result = await written.search(query, options);
      return result.matching.length < enoughMatches ? near.search(query, options) : result;
    },
  };

  /** Whether fewer papers hold the terms as they are written, years and what is to be left out aside. */
  async function holdsFewer(papers: number, { terms }: Query, signal?: AbortSignal): Promise<boolean> {
    const wanted = terms.filter(({ excluded }) => !excluded);
    const found = await Promise.all(wanted.map((term) => finder.findWritten(term, signal)));
    const tables = found.map((one) => one.papers).sort((a, b) => a.size - b.size);
    let held = 0;
    for (const paper of tables[0]?.keys() ?? []) {
      if (tables.every((table) => table.has(paper))) held += 1;
      if (held === papers) return false;
    }
    return true;
  }
}

function finderOf(finder: ShardFinder, find: Finder['find'], titles: boolean): Finder {
  return {
    size: finder.size,
    // Not copied: they are replaced once they are fetched.
    get years() {
      return finder.years;
    },
    find,
    nearest: finder.nearest,
    ...(titles && { titleWords: finder.titleWords }),
  };
}
