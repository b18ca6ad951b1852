import type { SearchField } from '../query/fields.ts';
import type { MatchKind } from './engine.ts';

/** Best first. */
export const matchKinds: readonly MatchKind[] = ['exact', 'form', 'prefix', 'acronym', 'inside', 'similar'];

/** Weight of a match by its kind. */
export const kindWeights: Record<MatchKind, number> = {
  exact: 1,
  form: 0.9,
  prefix: 0.8,
  acronym: 0.6,
  inside: 0.5,
  similar: 0.4,
};

/** Weight of a match by its field, a whole number. */
export const fieldWeights: Record<SearchField, number> = {
  title: 4,
  summary: 2,
  abstract: 2,
  author: 2,
  quote: 1,
  fact: 1,
};

/** Inverse document frequency (BM25 form) of a word in `papers` of `size` papers, always positive. */
export function rarity(papers: number, size: number): number {
  return Math.log(1 + (size - papers + 0.5) / (papers + 0.5));
}

/** The lower-ranking of two kinds. */
export function worse(a: MatchKind, b: MatchKind): MatchKind {
  return matchKinds.indexOf(a) > matchKinds.indexOf(b) ? a : b;
}
