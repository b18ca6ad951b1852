import { mapFrame, type Point } from './map-frame.ts';

/** Many marks as one path of dots, some of which stand for several marks that are close to each other. */
export interface Dots {
  /** The size of the coordinates of the path. */
  width: number;
  height: number;
  /** Lines of no length, to be drawn with round ends. */
  path: string;
  /** How many dots there are. */
  count: number;
}

/** Thins marks until at most `most` dots are left: those that fall into one cell of a grid are one dot. */
export function thinMarks(marks: Point[], most: number): Dots {
  for (let step = 1; ; step += 0.5) {
    const cells = new Set(marks.map(({ x, y }) => Math.round(y / step) * 10_000 + Math.round(x / step)));
    if (cells.size > most) continue;
    const places = Array.from(cells).sort((a, b) => a - b);
    return {
      width: mapFrame.width / step,
      height: mapFrame.height / step,
      path: pathOf(places.map((cell) => ({ x: cell % 10_000, y: Math.floor(cell / 10_000) }))),
      count: places.length,
    };
  }
}

/** Each dot is moved to from the one before: the numbers stay short. */
function pathOf(points: Point[]): string {
  return points
    .map(({ x, y }, at) => {
      const last = points[at - 1] ?? { x: 0, y: 0 };
      return `m${x - last.x} ${y - last.y}h0`;
    })
    .join('');
}
