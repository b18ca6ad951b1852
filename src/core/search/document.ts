import { fold, foldWithSource } from './fold.ts';

export { fold } from './fold.ts';

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

/** What of a text can be looked up. */
export interface IndexWord extends Token {
  /** A part of the word that contains it: only terms that it begins with find it. */
  part: boolean;
  /** A stretch without spaces that holds a symbol, as `v*` or `94%`: only literals find it. */
  symbol: boolean;
}

// A run of letters and digits; an apostrophe inside a word belongs to it (`VLMs'` ends before it).
const wordPattern = /[\p{L}\p{N}]+(?:['’][\p{L}\p{N}]+)*/gu;
const apostrophe = /['’]/g;

/** The words of a text in their order: `GUI-R1` is `gui`, `r1`; `V*` is `v`. */
export function tokenize(text: string): Token[] {
  const folded = foldWithSource(text);
  return Array.from(folded.text.matchAll(wordPattern), ({ 0: match, index }) => ({
    word: match.replace(apostrophe, ''),
    ...folded.source(index, index + match.length),
  }));
}

/** The words of a text, each followed by its parts, then its stretches with symbols. */
export function indexWords(text: string): IndexWord[] {
  const words = tokenize(text).flatMap((token) => [
    { ...token, part: false, symbol: false },
    ...partsOf(text, token).map((part) => ({ ...part, part: true, symbol: false })),
  ]);
  return [...words, ...symbolsOf(text).map((token) => ({ ...token, part: false, symbol: true }))];
}

// A run of capitals (with the `s` of a plural) or a word with or without a capital, and digits after it:
// `AdaGRPO` is `Ada`, `GRPO`; `OpenVLThinker` is `Open`, `VL`, `Thinker`; `TempR1` is `Temp`, `R1`.
const partPattern = /(?:\p{Lu}+s?(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{Lo}\p{M}'’]+)\p{N}*|\p{N}+/gu;

function partsOf(text: string, { word, start, end }: Token): Token[] {
  const shown = text.slice(start, end);
  return Array.from(shown.matchAll(partPattern), ({ 0: match, index }) => ({
    word: fold(match).replace(apostrophe, ''),
    start: start + index,
    end: start + index + match.length,
  })).filter((part) => part.word.length > 1 && part.word !== word && word.includes(part.word));
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

function symbolsOf(text: string): Token[] {
  const folded = foldWithSource(text);
  if (!hasSymbol(folded.text)) return [];
  return Array.from(folded.text.matchAll(/\S+/g)).flatMap(({ 0: chunk, index }) => {
    if (!hasSymbol(chunk)) return [];
    const word = withoutOuterPunctuation(chunk);
    const start = index + chunk.indexOf(word);
    return [{ word, ...folded.source(start, start + word.length) }];
  });
}
