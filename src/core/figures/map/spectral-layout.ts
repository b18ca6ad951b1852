import type { Edges } from './map-edges.ts';

/** Positions in the plane: x and y of each paper. */
export interface Positions {
  x: Float64Array;
  y: Float64Array;
}

const rounds = 100;

/**
 * The start of a layout: the two smoothest waves over the graph of similar papers, which are the second and
 * third eigenvector of its normalised adjacency (Belkin and Niyogi, 2003, doi:10.1162/089976603321780317), by
 * power iteration from a fixed start. Scaled so that the mean square distance from the middle is one.
 */
export function startPositions(size: number, edges: Edges): Positions {
  const degrees = new Float64Array(size);
  const { a, b, weight } = edges;
  for (let edge = 0; edge < a.length; edge += 1) {
    degrees[a[edge]!]! += weight[edge]!;
    degrees[b[edge]!]! += weight[edge]!;
  }
  const roots = degrees.map(Math.sqrt);
  const scaled = { a, b, weight: weight.map((own, edge) => own / (roots[a[edge]!]! * roots[b[edge]!]!)) };
  const random = fixedNumbers();
  const found = [normalise(roots)];
  for (let axis = 0; axis < 2; axis += 1) {
    let wave = Float64Array.from(roots, (root) => (root > 0 ? random() : 0));
    for (let round = 0; round < rounds; round += 1) wave = step(orthogonal(wave, found), scaled);
    found.push(orthogonal(wave, found));
  }
  const scale = Math.sqrt(size / 2);
  const [, first = roots, second = roots] = found;
  return { x: first.map((value) => value * scale), y: second.map((value) => value * scale) };
}

/** Applies the graph once and keeps part of each value, so that no wave oscillates from round to round. */
function step(wave: Float64Array, { a, b, weight }: Edges): Float64Array<ArrayBuffer> {
  const next = wave.slice();
  for (let edge = 0; edge < a.length; edge += 1) {
    next[a[edge]!]! += weight[edge]! * wave[b[edge]!]!;
    next[b[edge]!]! += weight[edge]! * wave[a[edge]!]!;
  }
  return next;
}

function orthogonal(wave: Float64Array<ArrayBuffer>, found: Float64Array[]): Float64Array<ArrayBuffer> {
  for (const known of found) {
    let product = 0;
    for (let at = 0; at < wave.length; at += 1) product += wave[at]! * known[at]!;
    for (let at = 0; at < wave.length; at += 1) wave[at]! -= product * known[at]!;
  }
  return normalise(wave);
}

function normalise(wave: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  let sum = 0;
  for (const value of wave) sum += value * value;
  const length = Math.sqrt(sum);
  return length > 0 ? wave.map((value) => value / length) : wave;
}

/** Numbers from −0.5 to 0.5 that are the same every time (Numerical Recipes, linear congruential generator). */
export function fixedNumbers(): () => number {
  let state = 1;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296 - 0.5;
  };
}
