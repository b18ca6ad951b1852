/**
 * Folds case and diacritics, so that `Schrödinger`, `SCHRODINGER` and `schrodinger` are one. The result
 * may be longer or shorter than the text; folding twice changes nothing. Both sides of search, build and
 * browser, use this one function.
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(unseen, '')
    .toLowerCase()
    .replace(/[øđłıßæœς]/g, (letter) => undecomposed[letter] ?? letter);
}

// Letters that Unicode does not decompose; the last Greek one depends on what follows, so it would fold
// differently in a part of a text than in the whole.
const undecomposed: Record<string, string> = {
  ø: 'o',
  đ: 'd',
  ł: 'l',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
};

// Marks, soft hyphens, joiners and the like.
const unseen = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]+/gu;

/** A folded text with the way back to the text as shown. */
export interface FoldedText {
  text: string;
  /** What a stretch of the folded text is in the text as shown: whole code points with their marks. */
  source(start: number, end: number): { start: number; end: number };
}

/** Folds a text and remembers what came from where. */
export function foldWithSource(text: string): FoldedText {
  if (isAscii(text)) return { text: text.toLowerCase(), source: (start, end) => ({ start, end }) };
  let folded = '';
  const starts: number[] = [];
  let at = 0;
  for (const character of text) {
    const piece = fold(character);
    for (let unit = 0; unit < piece.length; unit += 1) starts.push(at);
    folded += piece;
    at += character.length;
  }
  return {
    text: folded,
    source(start, end) {
      const last = starts[end - 1];
      let next = end;
      while (next < starts.length && starts[next] === last) next += 1;
      return { start: starts[start] ?? text.length, end: starts[next] ?? text.length };
    },
  };
}

function isAscii(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant.
  return /^[\x00-\x7f]*$/.test(text);
}
