import { type FoldedText, fold, foldWithSource } from './fold.ts';

/** A range of a text: UTF-16 offsets, `end` excluded. */
export interface Range {
  start: number;
  end: number;
}

/** A folded word with its range in the text as shown. */
export interface Token extends Range {
  word: string;
}

/** A part of a text that can be looked up. */
export interface IndexWord extends Token {
  /** True for the end of the word before it, from where a part begins: only terms that it begins with match. */
  part: boolean;
  /** True for a piece without white space that contains a symbol, as `v*` or `94%`: only literals match. */
  symbol: boolean;
}

// A run of letters and digits; an apostrophe inside a word is part of it (`VLMs'` ends before it), and so is a comma
// between thousands: `7,662` is `7662`.
const wordPattern =
  /(?<![\p{L}\p{N}])\d{1,3}(?:,\d{3})+(?![\p{L}\p{N}])|[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const unwritten = /['’,]/g;

/** The words of a folded text, with their offsets and lengths in it, with apostrophes and commas. */
export function foldedWords({
  text,
}: Pick<FoldedText, 'text'>): { word: string; at: number; length: number }[] {
  return Array.from(text.matchAll(wordPattern), ({ 0: match, index }) => ({
    word: match.replace(unwritten, ''),
    at: index,
    length: match.length,
  }));
}

/** The words of a text in order: `GUI-R1` is `gui`, `r1`; `V*` is `v`. */
export function tokenize(text: string): Token[] {
  const folded = foldWithSource(text);
  return foldedWords(folded).map(({ word, at, length }) => ({ word, ...folded.source(at, at + length) }));
}

/** The folded words of a text in order. */
export function wordsOf(text: string): string[] {
  return foldedWords(foldWithSource(text)).map(({ word }) => word);
}

/** The words of a text, each followed by its parts, then its pieces with symbols. */
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

// Before a capital after a small letter, before the last of several capitals if a small letter follows (but
// `GRPOs` is one word), between letters and digits, and between scripts with capitals and others (`基于CNN的`).
const anyLetters = {
  boundary:
    /(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})(?!\p{Lu}s(?!\p{Ll}))|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})|(?<=\p{Lo})(?=[\p{Lu}\p{Ll}])|(?<=[\p{Lu}\p{Ll}])(?=\p{Lo})/gu,
  beginning: /[\p{Lu}\p{N}\p{Lo}]/u,
  lastDigit: /\p{N}$/u,
};
// The same for a word of the letters A to Z. A browser takes some 15 ms to compile the classes of Unicode, again after
// each pause in which it clears its memory, and the next key would wait for it.
const plainLetters = {
  boundary:
    /(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])(?![A-Z]s(?![a-z]))|(?<=[A-Za-z])(?=[0-9])|(?<=[0-9])(?=[A-Za-z])/g,
  beginning: /[A-Z0-9]/,
  lastDigit: /[0-9]$/,
};
const plain = /^[a-z0-9'’,]*$/i;

/**
 * The offsets, in folded letters, at which parts of a word begin: a term that occurs there matches the word.
 * `AdaGRPO` has the part `grpo`; `OpenVLThinker` has `vlthinker` and `thinker`; `TempR1` has `r1` and `1`.
 */
export function partOffsets(shown: string): number[] {
  return partsOf(shown).map(({ offset }) => offset);
}

function partsOf(shown: string): { at: number; offset: number }[] {
  const { boundary, beginning, lastDigit } = plain.test(shown) ? plainLetters : anyLetters;
  if (!beginning.test(shown.slice(1))) return [];
  const letters = (text: string) => fold(text).replace(unwritten, '').length;
  // One letter is not a part; one digit is, as in `Qwen3`.
  const longest = letters(shown) - (lastDigit.test(shown) ? 1 : 2);
  return Array.from(shown.matchAll(boundary), ({ index }) => ({
    at: index,
    offset: letters(shown.slice(0, index)),
  })).filter(({ offset }) => offset > 0 && offset <= longest);
}

// Symbols are searched for literally: `$`, `94%`, `V*`, `C++`, `1/sqrt`. So are scripts without spaces
// between words. Other punctuation only separates words.
const symbol = /[\p{S}%*#&@/\\_\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const outerPunctuation =
  /^[^\p{L}\p{N}\p{S}%*#&@/\\_]+|(?<![^\p{L}\p{N}\p{S}%*#&@/\\_])[^\p{L}\p{N}\p{S}%*#&@/\\_]+$/gu;

/** Whether a folded text contains a symbol, which words lack, so that it must be searched for literally. */
export function hasSymbol(folded: string): boolean {
  return symbol.test(folded);
}

/** Removes the punctuation around a folded piece: `(v*),` is `v*`. */
export function withoutOuterPunctuation(folded: string): string {
  return folded.replace(outerPunctuation, '');
}

/** The pieces between the white space of a folded text, without the punctuation around them. */
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
