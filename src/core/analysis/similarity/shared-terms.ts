import { at } from '../../text/at.ts';
import { sharedFeatures } from './nearest-papers.ts';
import type { TermSpace } from './vectors.ts';

/** A term is named if it contributes at least this share of what the strongest one does. */
const minShare = 1 / 4;

/** The terms that make two papers similar, as the papers write them, strongest first. */
export function sharedTerms({ vectors, labels }: TermSpace, a: number, b: number, limit: number): string[] {
  const [one, other] = [vectors[a], vectors[b]];
  if (!one || !other) return [];
  const shared = sharedFeatures(one, other);
  const strongest = shared[0]?.product ?? 0;
  const strong = shared.filter(({ product }) => product >= strongest * minShare);
  return withoutParts(strong.map(({ feature }) => at(labels, feature))).slice(0, limit);
}

/**
 * Drops a term that repeats a word of a stronger one, unless it is longer: `temporal grounding` replaces
 * `temporal`.
 */
export function withoutParts(terms: string[]): string[] {
  let kept: { term: string; words: string[] }[] = [];
  for (const term of terms) {
    const words = term
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .map((word) => word.replace(/s$/, ''));
    const overlapping = kept.filter((other) => other.words.some((word) => words.includes(word)));
    if (overlapping.length === 0) {
      kept.push({ term, words });
    } else if (overlapping.every((other) => other.words.every((word) => words.includes(word)))) {
      const [first, ...rest] = overlapping;
      kept = kept
        .filter((other) => !rest.includes(other))
        .map((other) => (other === first ? { term, words } : other));
    }
  }
  return kept.map(({ term }) => term);
}
