import type { Author } from '../../schemas/author.ts';
import { toBaseLetters } from '../../text/base-letters.ts';

const suffixes = /^(?:jr|sr|[IVX]+|\d(?:nd|rd|th))\.?$/i;

/** Reads `Family, Given` or `Family, Given, Jr.`; a name without a comma is one whole. Null if nothing is left. */
export function readInvertedName(text: string): Author | null {
  const [family = '', ...rest] = text.split(',').map((part) => part.trim());
  const [given = '', suffix = ''] = rest;
  const hasSuffix = rest.length === 2 && suffixes.test(suffix);
  const others = (hasSuffix ? given : rest.join(', ')) || null;
  if (family === '') return others === null ? null : { family: others, given: null };
  return { family: hasSuffix ? `${family} ${suffix}` : family, given: others };
}

/** True if a short name, as `Moss N` or `Moss, N`, begins with the family name of a full one such as `Moss, Nora`. */
export function isShortOf(short: string, full: string): boolean {
  const family = toBaseLetters(full.split(',')[0]?.trim() ?? '');
  return family !== '' && toBaseLetters(short).startsWith(family);
}
