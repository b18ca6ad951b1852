import type { MatchKind } from './engine.ts';

// Shorter terms occur inside too many words.
const minInside = 4;

/** Whether a term may match inside a word, away from the beginning of any part. */
export function mayMatchInside(term: string): boolean {
  return term.length >= minInside;
}

/** Where a word contains a term as written. */
export interface Match {
  kind: Exclude<MatchKind, 'similar'>;
  at: number;
}

/** How a word contains a term as written, or null. `parts` are the offsets at which parts of the word begin. */
export function matchWord(term: string, word: string, parts: readonly number[]): Match | null {
  if (word.length < term.length) return null;
  if (word === term) return { kind: 'exact', at: 0 };
  if (word.startsWith(term)) return { kind: 'prefix', at: 0 };
  const at = word.indexOf(term, 1);
  if (at < 0) return null;
  const part = parts.find((offset) => word.startsWith(term, offset));
  if (part !== undefined) return { kind: 'prefix', at: part };
  return mayMatchInside(term) ? { kind: 'inside', at } : null;
}
