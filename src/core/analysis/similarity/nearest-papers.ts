import type { TermSpace, TermVector } from './vectors.ts';

/** A paper and how similar it is to another. */
export interface Neighbour {
  /** 0-based index of the paper in the list. */
  paper: number;
  /** Cosine of the two vectors, above 0 and at most 1. */
  similarity: number;
}

/** The cosine of two vectors: 0 if they share no term, 1 if they are equal. */
export function cosine(a: TermVector, b: TermVector): number {
  return Math.min(
    1,
    sharedFeatures(a, b).reduce((sum, { product }) => sum + product, 0),
  );
}

/**
 * Two papers are compared where they share a term that at most so many papers have. So the time grows with the papers of a
 * list, not with their pairs.
 */
export const mostSharing = 2000;

/** Where a paper also has more common terms, so many papers that are most similar by the rarer ones are compared by all. */
export const mostLikely = 16;

/** The papers most similar to each paper, as `nearestFinder` finds them. */
export function nearestPapers(space: TermSpace, limit: number, sharing = mostSharing): Neighbour[][] {
  const nearest = nearestFinder(space, limit, sharing);
  return space.vectors.map((_, paper) => nearest(paper));
}

/**
 * Finds the `limit` papers most similar to a paper, best first, the earlier first among equals; fewer if fewer share a term
 * with it. `sharing` is the most papers that may have a term by which papers are compared: in a list of no more papers than
 * that, all that share a term are compared. With `among`, only these papers are found, in ascending order of their numbers.
 */
export function nearestFinder(
  { vectors, papers }: Pick<TermSpace, 'vectors' | 'papers'>,
  limit: number,
  sharing = mostSharing,
  among?: Int32Array,
): (paper: number) => Neighbour[] {
  const { starts, entries, weights } = postingsOf(vectors, papers.length, among);
  const sums = new Float64Array(vectors.length);
  const touched = new Int32Array(vectors.length);
  return (paper) => {
    const vector = vectors[paper]!;
    let reached = 0;
    let isWhole = true;
    for (const [at, feature] of vector.features.entries()) {
      const weight = vector.weights[at]!;
      const [start, end] = [starts[feature]!, starts[feature + 1]!];
      if (end - start > sharing) {
        isWhole = false;
        continue;
      }
      for (let place = start; place < end; place += 1) {
        const other = entries[place]!;
        const sum = sums[other]!;
        if (sum === 0) touched[reached++] = other;
        sums[other] = sum + weight * weights[place]!;
      }
    }
    const found = touched.subarray(0, reached);
    const best = isWhole ? nearestOf(found, sums, paper, limit) : bestOf(likelyOf(found, paper), paper);
    for (const other of found) sums[other] = 0;
    return best;
  };

  function likelyOf(found: Int32Array, paper: number): Int32Array {
    return Int32Array.from(nearestOf(found, sums, paper, mostLikely), (likely) => likely.paper);
  }

  /** The best of some papers by all terms. */
  function bestOf(likely: Int32Array, paper: number): Neighbour[] {
    for (const other of likely) sums[other] = product(vectors[paper]!, vectors[other]!);
    return nearestOf(likely, sums, paper, limit);
  }
}

/** The scalar product of two vectors. */
function product(a: TermVector, b: TermVector): number {
  let sum = 0;
  let at = 0;
  for (let place = 0; place < a.features.length; place += 1) {
    const feature = a.features[place]!;
    while (at < b.features.length && b.features[at]! < feature) at += 1;
    if (b.features[at] === feature) sum += a.weights[place]! * b.weights[at]!;
  }
  return sum;
}

/** The features that two papers share, by their contribution to the similarity, largest first; equals in ascending order. */
export function sharedFeatures(a: TermVector, b: TermVector): { feature: number; product: number }[] {
  const shared: { feature: number; product: number }[] = [];
  let at = 0;
  a.features.forEach((feature, place) => {
    while ((b.features[at] ?? Number.POSITIVE_INFINITY) < feature) at += 1;
    if (b.features[at] === feature) {
      shared.push({ feature, product: a.weights[place]! * b.weights[at]! });
    }
  });
  return shared.sort((one, other) => other.product - one.product);
}

/** The papers with each feature, those of feature f from `starts[f]` on, and its weight in each. */
function postingsOf(vectors: TermVector[], features: number, among: Iterable<number> = vectors.keys()) {
  const papers = Int32Array.from(among);
  const starts = new Int32Array(features + 1);
  for (const paper of papers) for (const feature of vectors[paper]!.features) starts[feature + 1]! += 1;
  for (let feature = 0; feature < features; feature += 1) starts[feature + 1]! += starts[feature]!;
  const ends = starts.slice();
  const entries = new Int32Array(starts[features]!);
  const weights = new Float64Array(entries.length);
  for (const paper of papers) {
    const vector = vectors[paper]!;
    for (const [at, feature] of vector.features.entries()) {
      const place = ends[feature]!;
      entries[place] = paper;
      weights[place] = vector.weights[at]!;
      ends[feature] = place + 1;
    }
  }
  return { starts, entries, weights };
}

function nearestOf(found: Int32Array, sums: Float64Array, paper: number, limit: number): Neighbour[] {
  const best: Neighbour[] = [];
  let least = 0;
  for (const other of found) {
    const sum = sums[other]!;
    if (other === paper || sum < least) continue;
    const similarity = Math.min(1, sum);
    let at = best.length;
    while (at > 0 && isBefore(other, similarity, best[at - 1])) at -= 1;
    best.splice(at, 0, { paper: other, similarity });
    if (best.length > limit) best.pop();
    if (best.length === limit) least = best.at(-1)!.similarity;
  }
  return best;
}

function isBefore(paper: number, similarity: number, other: Neighbour | undefined): boolean {
  if (!other) return false;
  return similarity > other.similarity || (similarity === other.similarity && paper < other.paper);
}
