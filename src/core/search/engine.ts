import type { Range } from './document.ts';
import type { Query } from './query.ts';

/** Which papers are looked at; an empty list of a facet looks at all. Values of one facet are alternatives. */
export interface Filters {
  /** 0-based places of papers that pass all chosen facets, in ascending order; null where none is chosen. */
  allowed: ReadonlySet<number> | null;
}

/** How a paper was found: as typed, as the beginning of a word, or by a similar spelling. */
export type MatchKind = 'exact' | 'prefix' | 'similar';

export interface Hit {
  /** 0-based place of the paper in the source's order. */
  index: number;
  /** Higher is better; only comparable within one result. */
  score: number;
  /** The worst kind among the words of the query: a hit is `exact` only if every word is. */
  kind: MatchKind;
  /** Stretches of the texts as shown to be marked, in order, not overlapping. */
  marks: { title: Range[]; summary: Range[] };
  /** Words that were found by a similar spelling, as they stand in the paper, folded: `hallucination`. */
  similar: string[];
}

export interface SearchResult {
  /** Best first: exact hits before near ones. At most `limit`. */
  hits: Hit[];
  /** Papers that match, of which `hits` are the best. */
  total: number;
  /** Places of all papers that match, for facet counts; null where there are too many to list. */
  matching: ReadonlySet<number> | null;
  /** True where too few papers hold all words, and `hits` goes on with papers that hold some of them. */
  relaxed: boolean;
  /** How many of `hits`, from the first on, hold all words. */
  full: number;
  /** The query with its words replaced by the nearest ones of the index, where that finds papers; else null. */
  suggestion: string | null;
}

export interface SearchOptions {
  /** At most this many hits. */
  limit: number;
  filters: Filters;
  /** A newer keystroke cancels the search: it then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** Finds papers. Two engines hold this promise: one over the papers of a page, one over shards of an index. */
export interface SearchEngine {
  search(query: Query, options: SearchOptions): Promise<SearchResult>;
}
