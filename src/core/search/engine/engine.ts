import type { Query, Term } from '../query/query.ts';

/**
 * How a term matched a paper, best first: as a whole word; by another form of it (`segmenting` for `segmentation`, `pre
 * training` for `pretraining`); as the beginning of a word or of a part of one (`grpo` in `AdaGRPO`); by an acronym, or
 * by what it stands for; inside a word; by a similar spelling.
 */
export type MatchKind = 'exact' | 'form' | 'prefix' | 'acronym' | 'inside' | 'similar';

export interface Hit {
  /** 0-based index of the paper in the source's order. */
  index: number;
  /** Higher is better; only comparable within one result. */
  score: number;
  /** The worst kind among the terms of the query: a hit is `exact` only if every term is. */
  kind: MatchKind;
  /** Folded words of the paper that differ from the term they matched: to highlight and to name. */
  found: { term: string; word: string; kind: MatchKind }[];
}

export interface SearchResult {
  /** The terms as they were understood: two words that the papers also write as one are one term. */
  terms: Term[];
  /** Best first: exact hits before near ones. At most `limit`. */
  hits: Hit[];
  /** How many allowed papers match all terms. */
  total: number;
  /** True if a term begins more words than were looked up: `total` is then a lower bound. */
  capped: boolean;
  /** Ascending indexes of all papers that match all terms, allowed or not: for facet counts. */
  matching: Uint32Array;
  /** How many of `hits`, from the first on, match all words. */
  full: number;
  /** How many allowed papers match only some words; counted if too few match all. They end `hits`. */
  near: number;
  /** The query respelled with the nearest words of the index; null if that finds no papers. */
  suggestion: string | null;
}

export interface SearchOptions {
  /** At most this many hits. */
  limit: number;
  /** By index, 1 for each paper that passes the chosen facets; null if no facet is chosen. */
  allowed: Uint8Array | null;
  /** Sorts papers, given as ascending indexes; by default the best come first. */
  order?: (papers: Uint32Array) => Promise<number[]>;
  /** The papers with a value of a facet, for terms such as `role:method`; without it, no paper matches them. */
  facet?: (term: Term) => Promise<ReadonlySet<number>>;
  /** Cancels the search, which then rejects with the signal's reason; the next keystroke does so. */
  signal?: AbortSignal;
}

/** Finds papers, in the memory of a page or in the files of an index. */
export interface SearchEngine {
  search(query: Query, options: SearchOptions): Promise<SearchResult>;
}
