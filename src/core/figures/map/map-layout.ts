import type { Neighbour } from '../../analysis/similarity/nearest-papers.ts';
import { mapEdges } from './map-edges.ts';
import { moveByForces } from './map-forces.ts';
import { repel } from './map-repulsion.ts';
import { fixedNumbers, type Positions, startPositions } from './spectral-layout.ts';

/** How many neighbours attract a paper. */
export const attracting = 5;
/** Attraction is strong in the first rounds, so that groups form, and then weak enough to keep them. */
const early = { rounds: 75, pull: 4, momentum: 0.5 };
export const late = { rounds: 225, pull: 1.5, momentum: 0.8 };

/**
 * Lays papers out in the plane so that neighbours by `near` are close to each other: t-SNE
 * (van der Maaten and Hinton, 2008, https://jmlr.org/papers/v9/vandermaaten08a.html) with the similarities
 * of the nearest papers as they are. Only + − × ÷ and square roots, from a fixed start: the same input gives
 * the same positions on every machine. Papers without neighbours only drift.
 */
export function layOutMap(near: Neighbour[][]): Positions {
  const edges = mapEdges(near, attracting);
  const positions = startPositions(near.length, edges);
  // Papers with the same neighbours start at the same point, and nothing else would separate them.
  scatter(positions, 100);
  moveByForces(positions, edges, [early, late], repel);
  return positions;
}

/** Moves each paper a little, at most half of one `part` along each axis. */
export function scatter(positions: Positions, part: number): void {
  const random = fixedNumbers();
  for (const axis of [positions.x, positions.y]) {
    for (let paper = 0; paper < axis.length; paper += 1) axis[paper]! += random() / part;
  }
}
