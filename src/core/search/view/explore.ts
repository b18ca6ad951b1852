import { at } from '../../text/at.ts';
import type { Hit, SearchEngine } from '../engine/engine.ts';
import { ignoredWords, isEmptyQuery, parseQuery, type Term } from '../query/query.ts';
import { type FoundValues, findValues } from './carried-facets.ts';
import { papersInRange, readRangeKey } from './date-range.ts';
import { dateFilter } from './facet-table.ts';
import { type FilterOffer, filterOffers, papersOfTerm } from './facet-terms.ts';
import {
  allowedBy,
  type Chosen,
  countFacets,
  type Facet,
  type FacetCounts,
  type FilterName,
  keysNotCarried,
  mostExcluding,
} from './facets.ts';
import { type RankedSort, sortOf, type ViewState } from './view-state.ts';

/** Ranks to sort a list by: for each paper, by index, its rank in that order. */
export type Orders = Record<RankedSort, ArrayLike<number>>;

/** A list of papers that can be explored. */
export interface Collection {
  size: number;
  engine: SearchEngine;
  /** As a page carries them: `carriedFacets`. */
  facets: Facet[];
  /** The facet with all its values; called only if one is chosen or asked for that is not carried. */
  whole(name: FilterName): Promise<Facet | null>;
  /** Called only if that order is chosen. */
  order(name: keyof Orders): Promise<ArrayLike<number>>;
  /** The code of each paper's date (`dateCode`); called only if a range of dates is chosen. */
  dates(): Promise<ArrayLike<number>>;
}

/** Which values of a facet are asked for. */
export interface ValuesQuery {
  name: FilterName;
  /** What their labels contain. */
  wanted: string;
  limit: number;
}

/** What to show for a state. */
export interface View {
  /** Those of the query, as the search understood them. */
  terms: Term[];
  /** Function words of the query that papers need not have. */
  ignored: string[];
  /** Filters that the query may mean. */
  offers: FilterOffer[];
  /** In the order shown, from `start` on; at most `limit`. */
  hits: Hit[];
  /** How many papers come before the first of `hits`. */
  start: number;
  /** Number of papers that match query and filters. */
  total: number;
  /** Their indexes, ascending. */
  papers: Uint32Array;
  /** True if `total` is a lower bound. */
  capped: boolean;
  /** How many of `hits`, from the first on, match all words; the others match some. */
  full: number;
  /** Number of papers that match only some words, counted if too few match all; they come last. */
  near: number;
  counts: FacetCounts;
  suggestion: string | null;
  /** If no paper is left: the filter that hides most, and how many papers it hides. */
  excluding: { name: FilterName; gains: number } | null;
}

/**
 * Searches, filters, counts and sorts. Without a query the hits begin at `start`, or where that is beyond the list, at the
 * last page of `limit`. Rejects with the signal's reason once aborted.
 */
export async function explore(
  collection: Collection,
  state: ViewState,
  limit: number,
  signal?: AbortSignal,
  start = 0,
): Promise<View> {
  const { size, engine } = collection;
  const facets = await withDates(collection, await withChosen(collection, state.chosen), state.chosen);
  const allowed = allowedBy(facets, state.chosen, size);
  const query = parseQuery(state.query);
  const sort = sortOf(state);
  if (isEmptyQuery(query)) {
    const all = listed(allowed, size);
    const total = all.length;
    // Some ask for no papers, only for their number: then there is no last page.
    const first = start === 0 ? 0 : Math.min(start, Math.floor(Math.max(0, total - 1) / limit) * limit);
    const hits = (await ordered(all)).slice(first, first + limit).map(plainHit);
    return view(null, all, {
      terms: [],
      hits,
      start: first,
      total,
      capped: false,
      full: hits.length,
      near: 0,
      suggestion: null,
    });
  }
  const order = sort === 'match' ? {} : { order: ordered };
  const facet = async (term: Term) => papersOfTerm(term, await facetOf(collection, term));
  const options = { limit, allowed, facet, ...order, ...(signal ? { signal } : {}) };
  const result = await engine.search(query, options);
  const matches = new Uint8Array(size);
  for (const paper of result.matching) matches[paper] = 1;
  const papers = result.matching.filter((paper) => !allowed || allowed[paper] === 1);
  return view(matches, papers, { ...result, start: 0 });

  async function ordered(papers: Uint32Array): Promise<number[]> {
    if (sort === 'source' || sort === 'match') return Array.from(papers);
    const rank = await collection.order(sort);
    return Array.from(papers).sort((a, b) => at(rank, a) - at(rank, b));
  }

  function view(
    matches: Uint8Array | null,
    papers: Uint32Array,
    found: Pick<View, 'terms' | 'hits' | 'start' | 'total' | 'capped' | 'full' | 'near' | 'suggestion'>,
  ): View {
    const { terms, hits, start, total, capped, full, near, suggestion } = found;
    const counts = countFacets(facets, state.chosen, size, matches);
    const excluding = total === 0 ? mostExcluding(facets, state.chosen, size, matches) : null;
    return {
      ...{ terms, hits, start, total, papers, capped, full, near, suggestion, counts, excluding },
      ignored: ignoredWords(terms),
      offers: filterOffers(query, facets, state.chosen),
    };
  }
}

/** The values of a facet that leave papers of a state, at most `limit`; see `findValues`. */
export async function exploreValues(
  collection: Collection,
  state: ViewState,
  { name, wanted, limit }: ValuesQuery,
  signal?: AbortSignal,
): Promise<FoundValues> {
  const facet = await collection.whole(name);
  if (!facet) return { values: [], more: 0 };
  const { [name]: _, ...others } = state.chosen;
  const { papers } = await explore(collection, { ...state, chosen: others }, 0, signal);
  return findValues(facet, wanted, papers, collection.size, limit);
}

/** The facet that a term names, with all its values; null if the list does not have it. */
async function facetOf({ facets, whole }: Collection, { facet }: Term): Promise<Facet | null> {
  const carried = facets.find(({ name }) => name === facet);
  return carried?.more ? whole(carried.name) : (carried ?? null);
}

/** The facets, each with the chosen values that it does not carry at its end. */
async function withChosen({ facets, whole }: Collection, chosen: Chosen): Promise<Facet[]> {
  return Promise.all(
    facets.map(async (facet) => {
      const missing = facet.more ? keysNotCarried(facet, chosen) : [];
      if (missing.length === 0) return facet;
      const values = (await whole(facet.name))?.values ?? [];
      const added = missing.map(
        (key) => values.find((value) => value.key === key) ?? { key, label: key, papers: [] },
      );
      return { ...facet, values: [...facet.values, ...added] };
    }),
  );
}

/** The facets, and one more for the chosen ranges of dates. */
async function withDates({ dates }: Collection, facets: Facet[], { date = [] }: Chosen): Promise<Facet[]> {
  if (date.length === 0) return facets;
  const codes = await dates();
  const values = date.map((key) => {
    const range = readRangeKey(key);
    return { key, label: key, papers: range ? papersInRange(range, codes) : [] };
  });
  return [...facets, { ...dateFilter, values }];
}

function listed(allowed: Uint8Array | null, size: number): Uint32Array {
  return Uint32Array.from({ length: size }, (_, paper) => paper).filter(
    (paper) => !allowed || allowed[paper],
  );
}

function plainHit(index: number): Hit {
  return { index, score: 0, kind: 'exact', found: [] };
}
