import type { MatchKind } from './engine.ts';

// Shorter terms stand inside too many words.
const minInside = 4;

/** Whether a term may stand inside a word, where no part of it begins. */
export function isSoughtInside(term: string): boolean {
  return term.length >= minInside;
}

/** Where a term as it is written stands in a word. */
export interface Match {
  kind: Exclude<MatchKind, 'similar'>;
  at: number;
}

/** How a word holds a term as it is written; `parts` is where parts of the word begin. Null where it does not. */
export function matchWord(term: string, word: string, parts: readonly number[]): Match | null {
  if (word.length < term.length) return null;
  if (word === term) return { kind: 'exact', at: 0 };
  if (word.startsWith(term)) return { kind: 'prefix', at: 0 };
  const at = word.indexOf(term, 1);
  if (at < 0) return null;
  const part = parts.find((offset) => word.startsWith(term, offset));
  if (part !== undefined) return { kind: 'prefix', at: part };
  return isSoughtInside(term) ? { kind: 'inside', at } : null;
}
