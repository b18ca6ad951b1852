import { at } from '../../text/at.ts';
import { printQuery, type Query, type Term } from '../query/query.ts';
import type { Hit, SearchEngine, SearchOptions, SearchResult } from './engine.ts';
import type { Finder } from './finder.ts';
import { matchAll, matchSome, type TermMatches } from './intersect.ts';
import { rankPapers, toHit } from './rank.ts';

/** Fewer papers than this are a handful: then near ones are shown too. */
export const enoughMatches = 5;

/** What follows from finding the papers of each term: which of them hold all, and which come first. */
export function createEngine(finder: Finder): SearchEngine {
  return { search };

  async function search(query: Query, options: SearchOptions): Promise<SearchResult> {
    const result = await searchOnce(query, options);
    if (result.total > 0) return result;
    const suggestion = await suggest(query, options);
    options.signal?.throwIfAborted();
    return { ...result, suggestion };
  }

  async function searchOnce({ terms, years }: Query, options: SearchOptions) {
    const { limit, allowed, signal } = options;
    signal?.throwIfAborted();
    const found = await Promise.all(terms.map((term) => finder.find(term, signal)));
    signal?.throwIfAborted();
    const matches = terms.map((term, index): TermMatches => ({ term, papers: at(found, index).papers }));
    const passes = filterOf(finder, matches, years);
    const wanted = matches.filter(({ term }) => !term.excluded);
    const matching = matchAll(wanted, finder.size, passes, enoughMatches);
    const isAllowed = (paper: number) => allowed === null || allowed[paper] === 1;
    const chosen = allowed ? matching.filter(isAllowed) : matching;
    const hits = await first(chosen, limit);
    const near =
      matching.length < enoughMatches
        ? matchSome(wanted, matching, finder.size, (paper) => passes(paper) && isAllowed(paper))
        : new Uint32Array();
    return {
      hits: [...hits, ...(await first(near, limit - hits.length))],
      total: chosen.length,
      capped: found.some(({ capped }) => capped),
      matching,
      full: hits.length,
      near: near.length,
      suggestion: null,
    };

    async function first(papers: Uint32Array, most: number): Promise<Hit[]> {
      if (!options.order) return rankPapers(papers, wanted, most, finder, signal);
      const places = await options.order(papers);
      return places.slice(0, Math.max(0, most)).map((paper) => toHit(paper, wanted));
    }
  }

  /** The query with the words that are none of the index replaced by the nearest ones, where that finds papers. */
  async function suggest(query: Query, options: SearchOptions): Promise<string | null> {
    const terms = await Promise.all(query.terms.map((term) => respell(term, options.signal)));
    if (terms.every((term, index) => term === query.terms[index])) return null;
    const { total } = await searchOnce({ ...query, terms }, { ...options, limit: 0 });
    return total > 0 ? printQuery({ ...query, terms }) : null;
  }

  async function respell(term: Term, signal?: AbortSignal): Promise<Term> {
    const { kind, text, excluded } = term;
    if (excluded || kind === 'literal' || kind === 'identifier') return term;
    const words = text.split(' ').map(async (word) => (await finder.nearest(word, signal)) ?? word);
    const nearest = (await Promise.all(words)).join(' ');
    return nearest === text ? term : { ...term, text: nearest };
  }
}

/** Whether a paper is of the years asked for and holds nothing that is to be left out. */
function filterOf({ years: yearOf }: Finder, matches: TermMatches[], years: Query['years']) {
  const excluded = matches.filter(({ term }) => term.excluded);
  const from = years?.from ?? 1;
  const to = years?.to ?? Number.POSITIVE_INFINITY;
  return (paper: number): boolean => {
    if (years) {
      const year = at(yearOf, paper);
      if (year === 0 || year < from || year > to) return false;
    }
    for (const { papers } of excluded) {
      if (papers.get(paper)?.kind === 'exact') return false;
    }
    return true;
  };
}
