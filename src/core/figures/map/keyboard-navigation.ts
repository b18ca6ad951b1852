import type { Point } from './map-frame.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const steps: Record<Direction, Point> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

/** The mark nearest to a point; null if none is at most `within` away. `among` are the marks that are looked at: all, unless told. */
export function nearestMark(
  marks: Point[],
  { x, y }: Point,
  within: number,
  among: Iterable<number> = marks.keys(),
): number | null {
  let nearest: number | null = null;
  let least = within * within;
  for (const at of among) {
    const mark = marks[at]!;
    const distance = (mark.x - x) * (mark.x - x) + (mark.y - y) * (mark.y - y);
    if (distance <= least && (nearest === null || distance < least)) [nearest, least] = [at, distance];
  }
  return nearest;
}

/**
 * The nearest mark in a direction, within 45° to either side; null at the edge. Between any two marks there
 * is such a step from each towards the other.
 */
export function nextMark(marks: Point[], from: number, direction: Direction): number | null {
  const start = marks[from];
  const step = steps[direction];
  if (!start) return null;
  let nearest: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, mark] of marks.entries()) {
    const dx = mark.x - start.x;
    const dy = mark.y - start.y;
    const along = dx * step.x + dy * step.y;
    const aside = Math.abs(dx * step.y + dy * step.x);
    const distance = dx * dx + dy * dy;
    if (along > 0 && aside <= along && distance < least) [nearest, least] = [at, distance];
  }
  return nearest;
}
