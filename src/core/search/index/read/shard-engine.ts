import { createEngine, enoughMatches } from '../../engine/create-engine.ts';
import type { SearchEngine } from '../../engine/engine.ts';
import type { Finder } from '../../engine/finder.ts';
import type { Query } from '../../query/query.ts';
import type { ShardFinder } from './shard-finder.ts';

/**
 * Creates an engine over the files of an index. It looks for similar spellings only if fewer than
 * `enoughMatches` papers match the query as written, because no other result counts them: most searches then
 * need far fewer files. Without `titles`, neighbouring words in a title raise no hit, since that needs the
 * stored title of every hit.
 */
export function createShardEngine(finder: ShardFinder, { titles = true } = {}): SearchEngine {
  const written = createEngine(finderOf(finder, finder.findWritten, titles));
  const near = createEngine(finderOf(finder, finder.find, titles));
  return {
    async search(query, options) {
      if (query.years) await finder.loadYears(options.signal);
      const words = query.terms.filter(({ kind, excluded }) => kind === 'word' && !excluded);
      if (words.length === 0) return written.search(query, options);
      const isRare = await matchesFewer(enoughMatches, query, options.signal);
      if (isRare) return near.search(query, options);
      const result = await written.search(query, options);
      return result.matching.length < enoughMatches ? near.search(query, options) : result;
    },
  };

  /** Whether fewer papers match the terms as written, before years and excluded terms are applied. */
  async function matchesFewer(papers: number, { terms }: Query, signal?: AbortSignal): Promise<boolean> {
    const wanted = terms.filter(({ excluded }) => !excluded);
    const found = await Promise.all(wanted.map((term) => finder.findWritten(term, signal)));
    const tables = found.map((one) => one.papers).sort((a, b) => a.size - b.size);
    let matched = 0;
    for (const paper of tables[0]?.keys() ?? []) {
      if (tables.every((table) => table.has(paper))) matched += 1;
      if (matched === papers) return false;
    }
    return true;
  }
}

function finderOf(finder: ShardFinder, find: Finder['find'], titles: boolean): Finder {
  return {
    size: finder.size,
    // A getter, because they are replaced once fetched.
    get years() {
      return finder.years;
    },
    find,
    nearest: finder.nearest,
    ...(titles && { titleWords: finder.titleWords }),
  };
}
