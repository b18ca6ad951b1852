import type { AcronymTable } from '../acronyms/acronym-table.ts';
import type { WrittenOut } from '../acronyms/written-out.ts';
import type { Term } from '../query/query.ts';
import type { MatchKind } from './engine.ts';

/** How one term matched one paper. */
export interface Found {
  kind: MatchKind;
  /**
   * Higher is better: the rarity of the term (counted over the papers with it as written, or over those with a
   * similar spelling), times the weight of the best field (`fieldWeights`), times the nearness of a similar spelling.
   */
  score: number;
  /** Below 1 if the spelling is only similar; 1 if absent. */
  nearness?: number;
  /** Folded words of the paper that matched but differ from the term; at most three. */
  words: string[];
}

/** The papers that match one term of the query. */
export interface FoundPapers {
  /** By the index of the paper. */
  papers: ReadonlyMap<number, Found>;
  /** True if not every word that begins with the term was looked up. */
  capped: boolean;
}

/** Finds the papers of one term: the part in which engines differ. `create-engine.ts` does the rest. */
export interface Finder {
  /** Number of papers. */
  size: number;
  /** Year of each paper, by index; 0 if not stated. */
  years: Uint16Array;
  /** Fetches `years`, which are all 0 until then; absent if they are there. */
  loadYears?(signal?: AbortSignal): Promise<void>;
  /** May leave out papers with a similar spelling if the term is excluded. */
  find(term: Term, signal?: AbortSignal): Promise<FoundPapers>;
  /** Like `find`, without similar spellings, where leaving them out is cheaper: a search then tries this first. */
  findWritten?(term: Term, signal?: AbortSignal): Promise<FoundPapers>;
  /** The acronyms that the papers explain. */
  acronyms(signal?: AbortSignal): Promise<AcronymTable>;
  /** How papers write out an acronym that they do not use. */
  writtenOut(short: string, signal?: AbortSignal): Promise<readonly WrittenOut[]>;
  /** The two words that the papers write for a word that none has, `zero` and `shot` for `zeroshot`; null if none do. */
  writtenAsTwo(word: string, signal?: AbortSignal): Promise<string[] | null>;
  /** True if the papers also write two words as one: `pre` and `training`. */
  isOneWord(one: string, next: string, signal?: AbortSignal): Promise<boolean>;
  /** The known word with the nearest spelling; null if the word itself is known or no word is near. */
  nearest(word: string, signal?: AbortSignal): Promise<string | null>;
  /**
   * The folded title words of some papers, to rank titles higher in which words of the query are neighbours.
   */
  titleWords?(papers: number[], signal?: AbortSignal): Promise<string[][]>;
}
