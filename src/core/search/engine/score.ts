import type { SearchField } from '../query/tokens.ts';
import type { MatchKind } from './engine.ts';

/** Best first. */
export const matchKinds: readonly MatchKind[] = ['exact', 'prefix', 'inside', 'similar'];

/** Weight of a match by its kind. */
export const kindWeights: Record<MatchKind, number> = { exact: 1, prefix: 0.8, inside: 0.5, similar: 0.4 };

/** Weight of a match by its field. */
export const fieldWeights: Record<SearchField, number> = { title: 2, summary: 1, author: 1 };

/** Inverse document frequency (BM25 form) of a word in `papers` of `size` papers, always positive. */
export function rarity(papers: number, size: number): number {
  return Math.log(1 + (size - papers + 0.5) / (papers + 0.5));
}

/** The lower-ranking of two kinds. */
export function worse(a: MatchKind, b: MatchKind): MatchKind {
  return matchKinds.indexOf(a) > matchKinds.indexOf(b) ? a : b;
}
