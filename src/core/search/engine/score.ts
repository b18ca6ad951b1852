import type { SearchField } from '../query/fields.ts';
import type { MatchKind } from './engine.ts';

/** Weight of a match by its kind, best first. */
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
  return kindWeights[a] < kindWeights[b] ? a : b;
}

/** Orders matches by their kind, best first. */
export function byKind(a: { kind: MatchKind }, b: { kind: MatchKind }): number {
  return kindWeights[b.kind] - kindWeights[a.kind];
}
