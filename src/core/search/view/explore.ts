import { at } from '../../text/at.ts';
import type { Hit, SearchEngine } from '../engine/engine.ts';
import { isEmptyQuery, parseQuery, type Term } from '../query/query.ts';
import { papersInRange, readRangeKey } from './date-range.ts';
import { dateFilter } from './facet-table.ts';
import {
  allowedBy,
  type Chosen,
  countFacets,
  type Facet,
  type FacetCounts,
  type FilterName,
  mostExcluding,
} from './facets.ts';
import { sortOf, type ViewState } from './view-state.ts';

/** Ranks by which a list can be ordered: for each paper, by its place, where it stands in that order. */
export interface Orders {
  newest: ArrayLike<number>;
  title: ArrayLike<number>;
}

/** A list of papers that can be explored. */
export interface Collection {
  size: number;
  engine: SearchEngine;
  facets: Facet[];
  /** Fetched only when such an order is chosen. */
  order(name: keyof Orders): Promise<ArrayLike<number>>;
  /** The code of each paper's date (`dateCode`); fetched only when a range of dates is chosen. */
  dates(): Promise<ArrayLike<number>>;
}

/** What is to be shown for a state. */
export interface View {
  /** Those of the query, so that it is parsed once. */
  terms: Term[];
  /** In the order to be shown; at most as many as asked for. */
  hits: Hit[];
  /** Papers that match query and facets. */
  total: number;
  /** Their places, in ascending order. */
  papers: Uint32Array;
  /** True where `total` is only the least. */
  capped: boolean;
  /** How many of `hits`, from the first on, hold all words; the rest hold some. */
  full: number;
  /** Papers that hold some of the words, where too few hold all; they come behind the others. */
  near: number;
  counts: FacetCounts;
  suggestion: string | null;
  /** Where nothing is left: the facet that leaves out most, and how many papers it hides. */
  excluding: { name: FilterName; gains: number } | null;
}

/** Finds, filters, counts and orders. Rejects with the signal's reason where a newer state has come. */
export async function explore(
  collection: Collection,
  state: ViewState,
  limit: number,
  signal?: AbortSignal,
): Promise<View> {
  const { size, engine } = collection;
  const facets = await withDates(collection, state.chosen);
  const allowed = allowedBy(facets, state.chosen, size);
  const query = parseQuery(state.query);
  const sort = sortOf(state);
  if (isEmptyQuery(query)) {
    const all = listed(allowed, size);
    const hits = (await ordered(all)).slice(0, limit).map(plainHit);
    const total = all.length;
    return view(null, all, { hits, total, capped: false, full: hits.length, near: 0, suggestion: null });
  }
  const order = sort === 'match' ? {} : { order: ordered };
  const options = { limit, allowed, ...order, ...(signal ? { signal } : {}) };
  const result = await engine.search(query, options);
  const matches = new Uint8Array(size);
  for (const paper of result.matching) matches[paper] = 1;
  const papers = result.matching.filter((paper) => !allowed || allowed[paper] === 1);
  return view(matches, papers, result);

  async function ordered(papers: Uint32Array): Promise<number[]> {
    if (sort !== 'newest' && sort !== 'title') return Array.from(papers);
    const rank = await collection.order(sort);
    return Array.from(papers).sort((a, b) => at(rank, a) - at(rank, b));
  }

  function view(
    matches: Uint8Array | null,
    papers: Uint32Array,
    found: Omit<View, 'terms' | 'papers' | 'counts' | 'excluding'>,
  ): View {
    const { hits, total, capped, full, near, suggestion } = found;
    const counts = countFacets(facets, state.chosen, size, matches);
    const excluding = total === 0 ? mostExcluding(facets, state.chosen, size, matches) : null;
    return { terms: query.terms, hits, total, papers, capped, full, near, suggestion, counts, excluding };
  }
}

/** The facets, and a further one for the chosen ranges of dates. */
async function withDates({ facets, dates }: Collection, { date = [] }: Chosen): Promise<Facet[]> {
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
