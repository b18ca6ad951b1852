import type { Author } from '../../schemas/author.ts';
import { toBaseLetters } from '../../text/base-letters.ts';
import { cutSuffix, isNameSuffix } from '../../text/name-suffix.ts';
import { toAuthor } from './to-author.ts';

/** Reads `Family, Given`, `Family, Given, Jr.` or `Family, Jr., Given`; a name without a comma is one whole. Null if nothing is left. */
export function readInvertedName(text: string): Author | null {
  const [family = '', ...rest] = text.split(',').map((part) => part.trim());
  while (rest.at(-1) === '') rest.pop();
  const at = rest.length === 2 ? rest.findLastIndex(isNameSuffix) : -1;
  const given = rest.filter((_, index) => index !== at);
  return toAuthor(family, given.join(', '), rest[at]);
}

/**
 * True if a short name says nothing that a full one such as `Moss, Nora` does not: `Moss N`, `Moss, N` or `Moss`, with
 * all initials or the first ones.
 */
export function isShortOf(short: string, full: string): boolean {
  const [family = '', ...given] = full.split(',').map((part) => toBaseLetters(part.trim()));
  const written = toBaseLetters(short);
  if (family === '' || !written.startsWith(family)) return false;
  // Both may end with a suffix: `Moss NA Jr`, and `Moss, Nora A, Jr.`
  const givenWords = (text: string) =>
    cutSuffix(['', ...text.split(/[^\p{L}\p{N}]+/u).filter(Boolean)]).words.filter(Boolean);
  const letters = givenWords(written.slice(family.length)).join('');
  const parts = givenWords(given.join(' '));
  const initials = parts.map(([letter]) => letter).join('');
  // Names such as Mei-Ling are M or ML, and some programs write names of few letters in full.
  return [initials, parts.join(''), ...parts].some((name) => name.startsWith(letters));
}
