import type { SearchField } from '../query/tokens.ts';
import type { MatchKind } from './engine.ts';

/** Best first. */
export const matchKinds: readonly MatchKind[] = ['exact', 'prefix', 'inside', 'similar'];

/** How much a match counts by its kind. */
export const kindWeights: Record<MatchKind, number> = { exact: 1, prefix: 0.8, inside: 0.5, similar: 0.4 };

/** How much a match counts by the field it stands in. */
export const fieldWeights: Record<SearchField, number> = { title: 2, summary: 1, author: 1 };

/** How much a word tells that stands in so many of all papers; always above 0. */
export function rarity(papers: number, size: number): number {
  return Math.log(1 + (size - papers + 0.5) / (papers + 0.5));
}

/** The kind that ranks lower. */
export function worse(a: MatchKind, b: MatchKind): MatchKind {
  return matchKinds.indexOf(a) > matchKinds.indexOf(b) ? a : b;
}
