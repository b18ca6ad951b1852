/** What search knows of a citing paper. */
export interface SearchDocument {
  /** 0-based place in the source's order: the number of a hit. */
  index: number;
  id: string;
  title: string;
  summary: string;
  /** Names as shown, each `given family`. */
  authors: string[];
  /** Identifiers and addresses by which a paper can be looked up: arXiv id, DOI, … */
  identifiers: string[];
  year: number | null;
}

export type SearchField = 'title' | 'summary' | 'author';

/** A stretch of a text: UTF-16 offsets, `end` excluded. */
export interface Range {
  start: number;
  end: number;
}

/** A word of a text, folded, with where it stands in the text as shown. */
export interface Token extends Range {
  word: string;
}

/**
 * Folds case and diacritics, so that `Schrödinger`, `SCHRODINGER` and `schrodinger` are one. The result
 * may be longer or shorter than the text. Both sides of search, build and browser, use this one function.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[øđłıßæœ]/g, (letter) => undecomposed[letter] ?? letter);
}

// Letters that Unicode does not decompose.
const undecomposed: Record<string, string> = { ø: 'o', đ: 'd', ł: 'l', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

// A run of letters, digits and marks; an apostrophe inside a word belongs to it (`VLMs'` ends before it).
const wordPattern = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu;

/** The words of a text in their order: `GUI-R1` is `gui`, `r1`; `V*` is `v`. */
export function tokenize(text: string): Token[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: match, index }) => ({
    word: fold(match).replace(/['’]/g, ''),
    start: index,
    end: index + match.length,
  })).filter(({ word }) => word !== '');
}
