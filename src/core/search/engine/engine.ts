import type { Query } from '../query/query.ts';

/**
 * How a term was found in a paper, best first: as a word; as the beginning of a word or of a part of one
 * (`grpo` in `AdaGRPO`); inside a word; by a similar spelling.
 */
export type MatchKind = 'exact' | 'prefix' | 'inside' | 'similar';

export interface Hit {
  /** 0-based place of the paper in the source's order. */
  index: number;
  /** Higher is better; only comparable within one result. */
  score: number;
  /** The worst kind among the terms of the query: a hit is `exact` only if every term is. */
  kind: MatchKind;
  /** The folded words of the paper that a term matched without being that word: to mark, and to name. */
  found: { term: string; word: string; kind: MatchKind }[];
}

export interface SearchResult {
  /** Best first: exact hits before near ones. At most `limit`. */
  hits: Hit[];
  /** Papers that match all terms and are allowed, of which `hits` are the best. */
  total: number;
  /** True where so many words of the index begin with a term that not all were looked up: `total` is the least. */
  capped: boolean;
  /** Places of all papers that match all terms, allowed or not, in ascending order: for the counts of facets. */
  matching: Uint32Array;
  /** How many of `hits`, from the first on, hold all words. */
  full: number;
  /** Allowed papers that hold some of the words, where too few hold all: `hits` goes on with them. */
  near: number;
  /** The query with its words replaced by the nearest ones of the index, where that finds papers; else null. */
  suggestion: string | null;
}

export interface SearchOptions {
  /** At most this many hits. */
  limit: number;
  /** A one for each paper, by its place, that passes the chosen facets; null where none is chosen. */
  allowed: Uint8Array | null;
  /** Orders papers, given by their places in ascending order; without it the best come first. */
  order?: (papers: Uint32Array) => Promise<number[]>;
  /** A newer keystroke cancels the search: it then rejects with the signal's reason. */
  signal?: AbortSignal;
}

/** Finds papers. Two engines hold this promise: one over the papers of a page, one over shards of an index. */
export interface SearchEngine {
  search(query: Query, options: SearchOptions): Promise<SearchResult>;
}
