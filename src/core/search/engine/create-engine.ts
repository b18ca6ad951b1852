import { at } from '../../text/at.ts';
import { printQuery, type Query, type Term } from '../query/query.ts';
import type { Hit, SearchEngine, SearchOptions, SearchResult } from './engine.ts';
import { findTerm } from './find-term.ts';
import type { Finder } from './finder.ts';
import { matchAll, matchSome, type TermMatches } from './intersect.ts';
import { rankPapers, toHit } from './rank.ts';
import { understand } from './understand.ts';

/** If fewer papers than this match every word, similar spellings and partial matches are shown too. */
const enoughMatches = 5;

/**
 * Builds an engine from a finder: intersects the papers of each term and ranks them. Without `titles`, neighbouring words in
 * a title raise no hit, since that needs the title of every hit.
 */
export function createEngine(finder: Finder, { titles = true } = {}): SearchEngine {
  return { search };

  async function search(query: Query, options: SearchOptions): Promise<SearchResult> {
    const result = await searchOnce(query, options);
    if (result.total > 0) return result;
    const suggestion = await suggest(query, options);
    options.signal?.throwIfAborted();
    return { ...result, suggestion };
  }

  async function searchOnce({ terms: typed, years }: Query, options: SearchOptions): Promise<SearchResult> {
    const { limit, allowed, signal } = options;
    signal?.throwIfAborted();
    if (years) await finder.loadYears?.(signal);
    const terms = await understand(typed, finder, signal);
    let found = await match(terms, years, options, finder.findWritten ?? finder.find);
    const { findWritten } = finder;
    if (
      findWritten &&
      found.matching.length < enoughMatches &&
      found.wanted.some(({ term }) => term.kind === 'word')
    ) {
      found = await match(terms, years, options, finder.find);
    }
    const { wanted, passes, matching, capped } = found;
    const isAllowed = (paper: number) => allowed === null || allowed[paper] === 1;
    const chosen = allowed ? matching.filter(isAllowed) : matching;
    const hits = await first(chosen, limit);
    const near =
      matching.length < enoughMatches
        ? matchSome(wanted, matching, finder.size, (paper) => passes(paper) && isAllowed(paper))
        : new Uint32Array();
    return {
      terms,
      hits: [...hits, ...(await first(near, limit - hits.length))],
      total: chosen.length,
      capped,
      matching,
      full: hits.length,
      near: near.length,
      suggestion: null,
    };

    async function first(papers: Uint32Array, max: number): Promise<Hit[]> {
      if (!options.order) return rankPapers(papers, { terms, wanted, finder, titles }, max, signal);
      const order = await options.order(papers);
      return order.slice(0, Math.max(0, max)).map((paper) => toHit(paper, wanted));
    }
  }

  /** The papers that match all terms, as `find` finds those of each. */
  async function match(
    terms: readonly Term[],
    years: Query['years'],
    options: SearchOptions,
    find: Finder['find'],
  ) {
    const sought = terms.filter(({ optional }) => !optional);
    const found = await Promise.all(sought.map((term) => findTerm(term, find, finder, options)));
    options.signal?.throwIfAborted();
    const matches = sought.map((term, index): TermMatches => ({ term, papers: at(found, index).papers }));
    const passes = filterOf(finder, matches, years);
    const wanted = matches.filter(({ term }) => !term.excluded);
    const matching = matchAll(wanted, finder.size, passes, enoughMatches);
    return { wanted, passes, matching, capped: found.some(({ capped }) => capped) };
  }

  /** The query with unknown words replaced by the nearest known ones; null if that finds no papers either. */
  async function suggest(query: Query, options: SearchOptions): Promise<string | null> {
    const terms = await Promise.all(query.terms.map((term) => respell(term, options.signal)));
    if (terms.every((term, index) => term === query.terms[index])) return null;
    const { total } = await searchOnce({ ...query, terms }, { ...options, limit: 0 });
    return total > 0 ? printQuery({ ...query, terms }) : null;
  }

  async function respell(term: Term, signal?: AbortSignal): Promise<Term> {
    const { kind, text, excluded } = term;
    if (excluded || !(kind === 'word' || kind === 'phrase' || kind === 'joined')) return term;
    const words = text.split(' ').map(async (word) => (await finder.nearest(word, signal)) ?? word);
    const nearest = (await Promise.all(words)).join(' ');
    return nearest === text ? term : { ...term, text: nearest };
  }
}

/** Tests whether a paper is from the years of the query and matches no excluded term. */
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
      const kind = papers.get(paper)?.kind;
      if (kind === 'exact' || kind === 'form') return false;
    }
    return true;
  };
}
