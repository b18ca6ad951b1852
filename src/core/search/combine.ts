import type { Hit, SearchEngine, SearchOptions, SearchResult } from './engine.ts';
import type { Finder, FoundPapers } from './finder.ts';
import { holdAll, holdSome, type Sought } from './hold.ts';
import { printQuery, type Query, type Term } from './query.ts';
import { rankPapers } from './rank.ts';

/** Fewer papers than this are a handful: then near ones are shown too. */
export const handful = 5;

/** What follows from finding the papers of each term: which of them hold all, and which come first. */
export function createEngine(finder: Finder): SearchEngine {
  return { search };

  async function search(query: Query, options: SearchOptions): Promise<SearchResult> {
    const { nearest, ...result } = await searchOnce(query, options);
    if (result.total > 0) return result;
    const suggestion = await suggest(query, nearest, options);
    options.signal?.throwIfAborted();
    return { ...result, suggestion };
  }

  async function searchOnce({ terms, years }: Query, options: SearchOptions) {
    const { limit, allowed, signal } = options;
    signal?.throwIfAborted();
    const answers = await Promise.all(terms.map((term) => finder.find(term, signal)));
    signal?.throwIfAborted();
    const sought = terms.map((term, at): Sought => ({ term, papers: (answers[at] as FoundPapers).papers }));
    const passes = filterOf(finder, sought, years);
    const wanted = sought.filter(({ term }) => !term.excluded);
    const matching = holdAll(wanted, finder.size, passes, handful);
    const isAllowed = (paper: number) => allowed === null || allowed[paper] === 1;
    const chosen = allowed ? matching.filter(isAllowed) : matching;
    const hits = await rankPapers(chosen, wanted, limit, finder, signal);
    const near =
      matching.length < handful
        ? holdSome(wanted, matching, finder.size, (paper) => passes(paper) && isAllowed(paper))
        : [];
    const nearHits: Hit[] = await rankPapers(near, wanted, limit - hits.length, finder, signal);
    return {
      hits: [...hits, ...nearHits],
      total: chosen.length,
      capped: answers.some(({ capped }) => capped),
      matching,
      relaxed: nearHits.length > 0,
      full: hits.length,
      suggestion: null,
      nearest: answers.map(({ nearest }) => nearest),
    };
  }

  async function suggest(query: Query, nearest: (string | null)[], options: SearchOptions) {
    const isReplaced = ({ excluded }: Term, at: number) => !excluded && nearest[at] !== null;
    if (!query.terms.some(isReplaced)) return null;
    const terms = query.terms.map((term, at) =>
      isReplaced(term, at) ? { ...term, text: nearest[at] as string } : term,
    );
    const { total } = await searchOnce({ ...query, terms }, { ...options, limit: 0 });
    return total > 0 ? printQuery({ ...query, terms }) : null;
  }
}

/** Whether a paper is of the years asked for and holds nothing that is to be left out. */
function filterOf({ years: yearOf }: Finder, sought: Sought[], years: Query['years']) {
  const excluded = sought.filter(({ term }) => term.excluded);
  const from = years?.from ?? 1;
  const to = years?.to ?? Number.POSITIVE_INFINITY;
  return (paper: number): boolean => {
    if (years) {
      const year = yearOf[paper] ?? 0;
      if (year === 0 || year < from || year > to) return false;
    }
    for (const { papers } of excluded) {
      if (papers.get(paper)?.kind === 'exact') return false;
    }
    return true;
  };
}
