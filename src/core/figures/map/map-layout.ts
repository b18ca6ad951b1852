import type { Neighbour } from '../../analysis/similarity/nearest-papers.ts';
import { type Edge, mapEdges } from './map-edges.ts';
import { repel } from './map-repulsion.ts';
import { fixedNumbers, type Positions, startPositions } from './spectral-layout.ts';

/** How many neighbours attract a paper. */
const neighbours = 5;
const rounds = 300;
/** Attraction is strong in the first rounds, so that groups form, and then weak enough to keep them. */
const early = { rounds: 75, pull: 4, momentum: 0.5 };
const late = { pull: 1.5, momentum: 0.8 };

/**
 * Lays papers out in the plane so that neighbours by `near` are close to each other: t-SNE
 * (van der Maaten and Hinton, 2008, https://jmlr.org/papers/v9/vandermaaten08a.html) with the similarities
 * of the nearest papers as they are. Only + − × ÷ and square roots, from a fixed start: the same input gives
 * the same positions on every machine. Papers without neighbours only drift.
 */
export function layOutMap(near: Neighbour[][]): Positions {
  const edges = mapEdges(near, neighbours);
  const positions = startPositions(near.length, edges);
  const random = fixedNumbers();
  // Papers with the same neighbours start at the same point, and nothing else would separate them.
  for (const axis of [positions.x, positions.y]) {
    for (let paper = 0; paper < axis.length; paper += 1) {
      axis[paper]! += random() / 100;
    }
  }
  const speeds = zeros(near.length);
  for (let round = 0; round < rounds; round += 1) {
    const { pull, momentum } = round < early.rounds ? early : late;
    move(positions, speeds, forcesOn(positions, edges, pull), momentum);
  }
  return positions;
}

function forcesOn(positions: Positions, edges: Edge[], strength: number): Positions {
  const { x, y } = positions;
  const forces = zeros(x.length);
  const sum = repel(positions, forces);
  for (const axis of [forces.x, forces.y]) {
    for (let paper = 0; paper < axis.length; paper += 1) axis[paper]! /= sum;
  }
  for (const { a, b, weight } of edges) {
    const dx = x[a]! - x[b]!;
    const dy = y[a]! - y[b]!;
    const pull = (strength * weight) / (1 + dx * dx + dy * dy);
    forces.x[a]! -= pull * dx;
    forces.y[a]! -= pull * dy;
    forces.x[b]! += pull * dx;
    forces.y[b]! += pull * dy;
  }
  return forces;
}

function move(positions: Positions, speeds: Positions, forces: Positions, momentum: number) {
  const size = positions.x.length;
  for (const axis of ['x', 'y'] as const) {
    for (let paper = 0; paper < size; paper += 1) {
      const speed = momentum * speeds[axis][paper]! + size * forces[axis][paper]!;
      speeds[axis][paper] = speed;
      positions[axis][paper]! += speed;
    }
  }
}

function zeros(size: number): Positions {
  return { x: new Float64Array(size), y: new Float64Array(size) };
}
