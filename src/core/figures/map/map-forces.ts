import type { Edges } from './map-edges.ts';
import type { Positions } from './spectral-layout.ts';

/** Some rounds of a layout: how strongly edges attract, and how much of its speed a paper keeps. */
export interface Rounds {
  rounds: number;
  pull: number;
  momentum: number;
}

/** Adds the repulsion between all papers to forces, and returns what they are to be divided by. */
type Repel = (positions: Positions, forces: Positions) => number;

/** Moves papers, in place, as edges attract them and all others repel them. */
export function moveByForces(positions: Positions, edges: Edges, phases: Rounds[], repel: Repel): void {
  const { length } = positions.x;
  const speeds = zeros(length);
  const forces = zeros(length);
  for (const { rounds, pull, momentum } of phases) {
    for (let round = 0; round < rounds; round += 1) {
      setForces(forces, positions, repel);
      attract(forces, positions, edges, pull);
      move(positions, speeds, forces, momentum);
    }
  }
}

function setForces(forces: Positions, positions: Positions, repel: Repel) {
  forces.x.fill(0);
  forces.y.fill(0);
  const sum = repel(positions, forces);
  for (const axis of [forces.x, forces.y]) {
    for (let paper = 0; paper < axis.length; paper += 1) axis[paper]! /= sum;
  }
}

function attract(forces: Positions, { x, y }: Positions, { a, b, weight }: Edges, strength: number) {
  for (let edge = 0; edge < a.length; edge += 1) {
    const one = a[edge]!;
    const other = b[edge]!;
    const dx = x[one]! - x[other]!;
    const dy = y[one]! - y[other]!;
    const pull = (strength * weight[edge]!) / (1 + dx * dx + dy * dy);
    forces.x[one]! -= pull * dx;
    forces.y[one]! -= pull * dy;
    forces.x[other]! += pull * dx;
    forces.y[other]! += pull * dy;
  }
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
