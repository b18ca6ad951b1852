import { mapFrame, type Point } from './map-frame.ts';

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
    const kept = firstOfCells(marks, width);
    if (kept.length <= most) return { path: pathOf(kept), count: kept.length };
  }
}

/** The first mark in each cell of a grid, row by row. */
function firstOfCells(marks: Point[], width: number): Point[] {
  const columns = Math.floor(mapFrame.width / width) + 1;
  const rows = Math.floor(mapFrame.height / width) + 1;
  const first = new Int32Array(columns * rows).fill(-1);
  for (const [at, mark] of marks.entries()) {
    const cell = Math.floor(mark.y / width) * columns + Math.floor(mark.x / width);
    if (first[cell] === -1) first[cell] = at;
  }
  return Array.from(
    first.filter((at) => at >= 0),
    (at) => marks[at]!,
  );
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
