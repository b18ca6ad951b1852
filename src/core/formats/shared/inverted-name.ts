import type { Author } from '../../schemas/author.ts';
import { toBaseLetters } from '../../text/base-letters.ts';

const suffixes = /^(?:jr|sr|[IVX]+|\d(?:nd|rd|th))\.?$/i;

/** Reads `Family, Given` or `Family, Given, Jr.`; a name without a comma is one whole. Null if nothing is left. */
export function readInvertedName(text: string): Author | null {
  const [family = '', ...rest] = text.split(',').map((part) => part.trim());
  while (rest.at(-1) === '') rest.pop();
  const [given = '', suffix = ''] = rest;
  const hasSuffix = rest.length === 2 && suffixes.test(suffix);
  const others = (hasSuffix ? given : rest.join(', ')) || null;
  if (family === '') return others === null ? null : { family: others, given: null };
  return { family: hasSuffix ? `${family} ${suffix}` : family, given: others };
}

/**
 * True if a short name says nothing that a full one such as `Moss, Nora` does not: `Moss N`, `Moss, N` or `Moss`, with
 * all initials or the first ones.
 */
export function isShortOf(short: string, full: string): boolean {
  const [family = '', ...given] = full.split(',').map((part) => toBaseLetters(part.trim()));
  const written = toBaseLetters(short);
  if (family === '' || !written.startsWith(family)) return false;
  const wordsOf = (text: string) =>
    text.split(/[^\p{L}\p{N}]+/u).filter((word) => word && !suffixes.test(word));
  const letters = wordsOf(written.slice(family.length)).join('');
  const parts = wordsOf(given.join(' '));
  const initials = parts.map(([letter]) => letter).join('');
  // Names such as Mei-Ling are M or ML, and some programs write names of few letters in full.
  return [initials, parts.join(''), ...parts].some((name) => name.startsWith(letters));
}
