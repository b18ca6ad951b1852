import type { Neighbour } from '../../analysis/similarity/nearest-papers.ts';
import { sortByNumber } from './sort-by-number.ts';

/**
 * Attractions between two papers each, as columns: a long list has more than a million. The weights of a map sum to one half, so
 * that each paper pulls about equally.
 */
export interface Edges {
  a: Int32Array;
  b: Int32Array;
  weight: Float64Array;
}

/**
 * The edges of a map: from each paper to its `most` nearest, weighted by similarity and merged
 * if two papers name each other. In ascending order of their papers. With `numbers`, papers have these numbers in the edges, below
 * the size of the list, and those with -1 have no edges.
 */
export function mapEdges(near: Neighbour[][], most: number, numbers?: Int32Array): Edges {
  const numberOf = (paper: number) => (numbers ? numbers[paper]! : paper);
  const named = near.map((neighbours) => Math.min(neighbours.length, most));
  const all = named.reduce((sum, number) => sum + number, 0);
  const linked = named.filter((number) => number > 0).length;
  const pulls = { a: new Int32Array(all), b: new Int32Array(all), weight: new Float64Array(all) };
  let next = 0;
  for (const [paper, neighbours] of near.entries()) {
    const nearest = neighbours.slice(0, most);
    const sum = nearest.reduce((total, { similarity }) => total + similarity, 0);
    for (const { paper: other, similarity } of nearest) {
      const [one, two] = [numberOf(paper), numberOf(other)];
      if (one < 0 || two < 0) continue;
      pulls.a[next] = Math.min(one, two);
      pulls.b[next] = Math.max(one, two);
      pulls.weight[next] = similarity / sum;
      next += 1;
    }
  }
  return merge(pulls, orderOf(pulls, next, near.length), 2 * linked);
}

/** Joins the pulls of two papers on each other, and divides all weights. */
function merge({ a, b, weight }: Edges, order: Int32Array, divisor: number): Edges {
  const merged = {
    a: new Int32Array(a.length),
    b: new Int32Array(a.length),
    weight: new Float64Array(a.length),
  };
  let size = 0;
  for (const pull of order) {
    const last = size - 1;
    if (last >= 0 && merged.a[last] === a[pull] && merged.b[last] === b[pull]) {
      merged.weight[last]! += weight[pull]!;
      continue;
    }
    merged.a[size] = a[pull]!;
    merged.b[size] = b[pull]!;
    merged.weight[size] = weight[pull]!;
    size += 1;
  }
  return {
    a: merged.a.slice(0, size),
    b: merged.b.slice(0, size),
    weight: merged.weight.slice(0, size).map((sum) => sum / divisor),
  };
}

/** The pulls in ascending order of their papers; of the same two papers, in the order that they have. */
function orderOf({ a, b }: Edges, pulls: number, papers: number): Int32Array {
  const ofOthers = sortByNumber(Array(pulls).keys(), b, papers);
  return sortByNumber(ofOthers.sorted, a, papers).sorted;
}
