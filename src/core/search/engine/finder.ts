import type { Term } from '../query/query.ts';
import type { MatchKind } from './engine.ts';

/** How one term was found in one paper. */
export interface Found {
  kind: MatchKind;
  /**
   * Higher is better: how rare the term is (by the papers that hold it as written, or else by those that hold
   * it in a similar spelling), times the weight of the best field (title 2, other 1), times the nearness of a
   * similar spelling.
   */
  score: number;
  /** Folded words of the paper that the term matched without being that word; at most three. */
  words: string[];
}

/** What became of one term of a query. */
export interface FoundPapers {
  /** By the place of the paper. */
  papers: ReadonlyMap<number, Found>;
  /** True where not every word that begins with the term was looked up. */
  capped: boolean;
}

/** The part in which engines differ: finding the papers of one term. What follows from it is `combine.ts`. */
export interface Finder {
  /** How many papers there are. */
  size: number;
  /** Year of each paper by its place; 0 where none is known. */
  years: Uint16Array;
  /** For a term that is excluded, papers of a similar spelling need not be given. */
  find(term: Term, signal?: AbortSignal): Promise<FoundPapers>;
  /** The word of the papers whose spelling is nearest to a word that is none of them; null where none is near. */
  nearest(word: string, signal?: AbortSignal): Promise<string | null>;
  /** The words of the titles of some papers, folded: raises titles that hold words of the query side by side. */
  titleWords?(papers: number[], signal?: AbortSignal): Promise<string[][]>;
}
