import type { Neighbour } from '../../analysis/similarity/nearest-papers.ts';

/** An attraction between two papers. The weights of a map sum to one half, so that each paper pulls about equally. */
export interface Edge {
  a: number;
  b: number;
  weight: number;
}

/**
 * The edges of a map: from each paper to its `most` nearest, weighted by similarity and merged
 * if two papers name each other. In ascending order of their papers.
 */
export function mapEdges(near: Neighbour[][], most: number): Edge[] {
  const weights = new Map<number, number>();
  let linked = 0;
  for (const [paper, neighbours] of near.entries()) {
    const nearest = neighbours.slice(0, most);
    const sum = nearest.reduce((total, { similarity }) => total + similarity, 0);
    if (nearest.length > 0) linked += 1;
    for (const { paper: other, similarity } of nearest) {
      const key = Math.min(paper, other) * near.length + Math.max(paper, other);
      weights.set(key, (weights.get(key) ?? 0) + similarity / sum);
    }
  }
  return Array.from(weights)
    .sort(([one], [other]) => one - other)
    .map(([key, weight]) => ({
      a: Math.floor(key / near.length),
      b: key % near.length,
      weight: weight / (2 * linked),
    }));
}
