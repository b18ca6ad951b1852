import { type Neighbour, nearestFinder } from '../../analysis/similarity/nearest-papers.ts';
import type { TermSpace } from '../../analysis/similarity/vectors.ts';
import { repelGroups } from './group-repulsion.ts';
import { type Edges, mapEdges } from './map-edges.ts';
import { moveByForces } from './map-forces.ts';
import { attracting, late, layOutMap, scatter } from './map-layout.ts';
import { PointTree } from './point-tree.ts';
import type { Positions } from './spectral-layout.ts';
import { spreadSample } from './spread-sample.ts';

/** How many papers of a long list are laid out first. */
export const mostLandmarks = 10_000;

/** A landmark and a paper are compared where they share a term that at most so many landmarks have, so that it takes little time. */
const sharing = 500;
/** How often each paper moves halfway to its neighbours, before all move by their forces. */
const smoothings = 20;
/** Fewer rounds than when nothing has its place yet. */
const last = { ...late, rounds: 100 };

/**
 * Lays out a long list in a time that grows with its papers: first the landmarks, as a list of their own; then each paper is
 * put where the landmark is that is worded most like it, moved to its own neighbours, and at last by the forces of `layOutMap`
 * for fewer rounds. The same input gives the same positions on every machine.
 */
export function layOutByLandmarks(
  space: Pick<TermSpace, 'vectors' | 'papers'>,
  near: Neighbour[][],
  most = mostLandmarks,
): Positions {
  const linked = Int32Array.from(near.keys()).filter((paper) => near[paper]!.length > 0);
  const landmarks = spreadSample(linked, most);
  const { positions, order } = inOrderOfPlaces(placeAtLandmarks(space, linked, landmarks), linked);
  const places = new Int32Array(near.length).fill(-1);
  for (const [place, paper] of order.entries()) places[paper] = place;
  const edges = mapEdges(near, attracting, places);
  for (let round = 0; round < smoothings; round += 1) smooth(positions, edges);
  // Papers with the same neighbours are now at the same point.
  scatter(positions, 1);
  moveByForces(positions, edges, [last], repelGroups);
  const laidOut = { x: new Float64Array(near.length), y: new Float64Array(near.length) };
  for (const [place, paper] of order.entries()) {
    laidOut.x[paper] = positions.x[place]!;
    laidOut.y[paper] = positions.y[place]!;
  }
  return laidOut;
}

/** The places of linked papers: of landmarks where their own map has them, of each other paper at the nearest of them. */
function placeAtLandmarks(
  space: Pick<TermSpace, 'vectors' | 'papers'>,
  linked: Int32Array,
  landmarks: Int32Array,
): Positions {
  const numbers = new Int32Array(space.vectors.length).fill(-1);
  for (const [number, paper] of landmarks.entries()) numbers[paper] = number;
  const find = nearestFinder(space, attracting, sharing, landmarks);
  const nearLandmarks = Array.from(landmarks, (landmark) =>
    find(landmark).map(({ paper, similarity }) => ({ paper: numbers[paper]!, similarity })),
  );
  const placed = layOutMap(nearLandmarks);
  // The more papers, the more room they need.
  const widening = Math.sqrt(linked.length / landmarks.length);
  const nearest = linked.map((paper) => {
    const own = numbers[paper]!;
    if (own >= 0) return own;
    const [first] = find(paper);
    return first ? numbers[first.paper]! : -1;
  });
  // One that shares no term with a landmark comes from the middle to its neighbours.
  const along = (axis: Float64Array) =>
    Float64Array.from(nearest, (landmark) => (landmark < 0 ? 0 : axis[landmark]! * widening));
  return { x: along(placed.x), y: along(placed.y) };
}

/** Papers beside one another on the map are beside one another in memory, which makes the rounds several times faster. */
function inOrderOfPlaces(
  { x, y }: Positions,
  linked: Int32Array,
): { positions: Positions; order: Int32Array } {
  const { papers } = new PointTree({ x, y });
  return {
    positions: { x: Float64Array.from(papers, (at) => x[at]!), y: Float64Array.from(papers, (at) => y[at]!) },
    order: papers.map((at) => linked[at]!),
  };
}

/** Moves each paper halfway to the middle of those that attract it. */
function smooth({ x, y }: Positions, { a, b, weight }: Edges): void {
  const sums = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  const weights = new Float64Array(x.length);
  for (let edge = 0; edge < a.length; edge += 1) {
    const one = a[edge]!;
    const other = b[edge]!;
    const own = weight[edge]!;
    sums.x[one]! += own * x[other]!;
    sums.y[one]! += own * y[other]!;
    sums.x[other]! += own * x[one]!;
    sums.y[other]! += own * y[one]!;
    weights[one]! += own;
    weights[other]! += own;
  }
  for (let paper = 0; paper < x.length; paper += 1) {
    if (weights[paper] === 0) continue;
    x[paper] = (x[paper]! + sums.x[paper]! / weights[paper]!) / 2;
    y[paper] = (y[paper]! + sums.y[paper]! / weights[paper]!) / 2;
  }
}
