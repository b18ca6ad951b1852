import type { Point } from './map-frame.ts';

/** Many marks as one path of dots in the frame of the map; a dot may represent several close marks. */
export interface Dots {
  /** Lines of zero length, to be drawn with round caps. */
  path: string;
  /** How many dots there are. */
  count: number;
}

/** Keeps at most `most` marks: the first one in each cell of a grid. */
export function thinMarks(marks: Point[], most: number): Dots {
  for (let width = 1; ; width += 0.5) {
    const cells = new Map<number, Point>();
    for (const mark of marks) {
      const cell = Math.floor(mark.y / width) * 10_000 + Math.floor(mark.x / width);
      if (!cells.has(cell)) cells.set(cell, mark);
    }
    if (cells.size > most) continue;
    const kept = Array.from(cells).sort(([a], [b]) => a - b);
    return { path: pathOf(kept.map(([, mark]) => mark)), count: kept.length };
  }
}

/** Uses relative moves in whole units, which keeps the numbers short. */
function pathOf(points: Point[]): string {
  let last = { x: 0, y: 0 };
  return points
    .map((point) => {
      const place = { x: Math.round(point.x), y: Math.round(point.y) };
      const move = `m${place.x - last.x} ${place.y - last.y}h0`;
      last = place;
      return move;
    })
    .join('');
}
