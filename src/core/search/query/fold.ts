/**
 * Folds case and diacritics, so that `Schrödinger`, `SCHRODINGER` and `schrodinger` are equal. The result may
 * be longer or shorter than the text; folding twice changes nothing. The build and the browser share this
 * function.
 */
export function fold(text: string): string {
  if (isAscii(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(unseen, '')
    .toLowerCase()
    .replace(/[øđłıßæœς]/g, (letter) => undecomposed[letter] ?? letter);
}

// Letters that Unicode does not decompose. Final sigma depends on the next letter, so a part of a text would
// fold differently from the whole.
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

// Marks, soft hyphens, joiners and other invisible characters.
const unseen = /[\p{M}\u00ad\u200b-\u200f\u2060\ufeff]+/gu;

/** A folded text that maps back to the text as shown. */
export interface FoldedText {
  text: string;
  /**
   * The range of the shown text that a range of the folded text came from: whole code points with their
   * marks.
   */
  source(start: number, end: number): { start: number; end: number };
}

/** Folds a text and remembers where each letter came from. */
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
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is intended.
  return /^[\x00-\x7f]*$/.test(text);
}
