import { type FoldedText, fold, foldWithSource } from './fold.ts';

/** What search knows of a citing paper. */
export interface SearchDocument {
  /** 0-based place in the source's order: the number of a hit. */
  index: number;
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

/** What of a text can be looked up. */
export interface IndexWord extends Token {
  /** The rest of the word before it, from where a part begins: found only by terms it begins with. */
  part: boolean;
  /** A stretch without spaces that holds a symbol, as `v*` or `94%`: only literals find it. */
  symbol: boolean;
}

// A run of letters and digits; an apostrophe inside a word belongs to it (`VLMs'` ends before it).
const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const apostrophe = /['’]/g;

/** The words of a folded text with where they stand in it, apostrophes included. */
export function foldedWords({ text }: FoldedText): { word: string; at: number; length: number }[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: match, index }) => ({
    word: match.replace(apostrophe, ''),
    at: index,
    length: match.length,
  }));
}

/** The words of a text in their order: `GUI-R1` is `gui`, `r1`; `V*` is `v`. */
export function tokenize(text: string): Token[] {
  const folded = foldWithSource(text);
  return foldedWords(folded).map(({ word, at, length }) => ({ word, ...folded.source(at, at + length) }));
}

/** The words of a text, each followed by its parts, then its stretches with symbols. */
export function indexWords(text: string): IndexWord[] {
  const words = tokenize(text).flatMap(({ word, start, end }) => [
    { word, start, end, part: false, symbol: false },
    ...partsOf(text.slice(start, end)).map(({ at, offset }) => ({
      word: word.slice(offset),
      start: start + at,
      end,
      part: true,
      symbol: false,
    })),
  ]);
  return [...words, ...symbolsOf(text)];
}

// Before a capital that follows a small letter or begins a word behind capitals (but `GRPOs` is one), and
// between letters and digits.
const boundary =
  /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})(?!\p{Lu}s(?!\p{Ll}))|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/gu;

/**
 * Where parts of a word begin, by its folded letters: a term that stands from there on finds the word.
 * `AdaGRPO` has one at `grpo`; `OpenVLThinker` at `vlthinker` and `thinker`; `TempR1` at `r1` and `1`.
 */
export function partOffsets(shown: string): number[] {
  return partsOf(shown).map(({ offset }) => offset);
}

function partsOf(shown: string): { at: number; offset: number }[] {
  if (!/[\p{Lu}\p{N}]/u.test(shown.slice(1))) return [];
  const letters = (text: string) => fold(text).replace(apostrophe, '').length;
  // One letter is no part; one digit is, as in `Qwen3`.
  const longest = letters(shown) - (/\p{N}$/u.test(shown) ? 1 : 2);
  return Array.from(shown.matchAll(boundary), ({ index }) => ({
    at: index,
    offset: letters(shown.slice(0, index)),
  })).filter(({ offset }) => offset > 0 && offset <= longest);
}

// Symbols are looked for as they stand: `$`, `94%`, `V*`, `C++`, `1/sqrt`. Other punctuation only parts
// words. So are scripts that put no spaces between words, where a word is any stretch.
const symbol = /[\p{S}%*#&@/\\_\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const outerPunctuation = /^[^\p{L}\p{N}\p{S}%*#&@/\\_]+|[^\p{L}\p{N}\p{S}%*#&@/\\_]+$/gu;

/** Whether a folded text holds what no word holds, so that it must be looked for as it stands. */
export function hasSymbol(folded: string): boolean {
  return symbol.test(folded);
}

/** A folded stretch without spaces, less the punctuation around it: `(v*),` is `v*`. */
export function withoutOuterPunctuation(folded: string): string {
  return folded.replace(outerPunctuation, '');
}

/** The stretches of a folded text without spaces, less the punctuation around them. */
export function piecesOf(folded: string): string[] {
  return folded.split(/\s+/).map(withoutOuterPunctuation).filter(Boolean);
}

function symbolsOf(text: string): IndexWord[] {
  const folded = foldWithSource(text);
  if (!hasSymbol(folded.text)) return [];
  return Array.from(folded.text.matchAll(/\S+/g)).flatMap(({ 0: chunk, index }) => {
    if (!hasSymbol(chunk)) return [];
    const word = withoutOuterPunctuation(chunk);
    const start = index + chunk.indexOf(word);
    return [{ word, ...folded.source(start, start + word.length), part: false, symbol: true }];
  });
}
