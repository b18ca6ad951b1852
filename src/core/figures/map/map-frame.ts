import { spreadMarks } from './separate-marks.ts';
import type { Positions } from './spectral-layout.ts';

/** A point of a figure, in its units, with one decimal. */
export interface Point {
  x: number;
  y: number;
}

/** The size of the map on a wide screen, in pixels. */
export const mapFrame = { width: 672, height: 560, margin: 14 };

/** The share of the area that marks and the space around them may fill. */
const fill = 0.22;
const maxDistance = 22;
/** How much marks are spaced by rank instead of by distance, from 0 to 1. */
const evenness = 0.4;

/**
 * Fits a layout into the frame, its longest axis along the longer side, and separates marks that would
 * overlap; no two are at the same point. `linked` is true for papers that are similar to another one; the rest
 * are placed in rows at the bottom.
 */
export function placeMarks(positions: Positions, linked: boolean[]): Point[] {
  const { width, height, margin } = mapFrame;
  const size = linked.length;
  const apart = Math.min(maxDistance, Math.sqrt((fill * width * height) / size));
  const rest = linked.flatMap((is, paper) => (is ? [] : [paper]));
  const inRow = Math.floor((width - 2 * margin) / apart) + 1;
  const rows = Math.ceil(rest.length / inRow);
  const bottom = height - margin - (rows > 0 ? (rows + 1) * apart : 0);
  const box = { left: margin, top: margin, right: width - margin, bottom };
  const turned = turn(positions, linked);
  const x = stretch(turned.x, linked, box.left, box.right);
  const y = stretch(turned.y, linked, box.top, box.bottom);
  spreadMarks({ x, y }, linked, box, apart);
  for (const [at, paper] of rest.entries()) {
    x[paper] = margin + (at % inRow) * apart;
    y[paper] = height - margin - Math.floor(at / inRow) * apart;
  }
  return distinct(Array.from(x, (value, paper) => ({ x: value, y: y[paper]! })));
}

/** Rotates the layout so that its longest axis (the first principal component) is horizontal. */
function turn({ x, y }: Positions, linked: boolean[]): Positions {
  const middle = { x: mean(x, linked), y: mean(y, linked) };
  let [xx, xy, yy] = [0, 0, 0];
  for (let paper = 0; paper < x.length; paper += 1) {
    if (!linked[paper]) continue;
    const dx = x[paper]! - middle.x;
    const dy = y[paper]! - middle.y;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const root = Math.sqrt((xx - yy) * (xx - yy) + 4 * xy * xy);
  const along = { x: xx - yy + root, y: 2 * xy };
  const length = Math.sqrt(along.x * along.x + along.y * along.y);
  // A square or already horizontal layout is kept; a vertical one is rotated.
  const [cos, sin] = length > 0 ? [along.x / length, along.y / length] : xx >= yy ? [1, 0] : [0, 1];
  return {
    x: x.map((value, paper) => cos * value + sin * y[paper]!),
    y: x.map((value, paper) => cos * y[paper]! - sin * value),
  };
}

function mean(values: Float64Array, linked: boolean[]): number {
  let [sum, count] = [0, 0];
  for (const [paper, value] of values.entries()) if (linked[paper]) [sum, count] = [sum + value, count + 1];
  return count > 0 ? sum / count : 0;
}

/**
 * Stretches values over a length: partly by value, partly by rank, so that a few outliers do not squeeze
 * the rest together.
 */
function stretch(values: Float64Array, linked: boolean[], start: number, end: number): Float64Array {
  const order = Array.from(values.keys())
    .filter((paper) => linked[paper])
    .sort((a, b) => values[a]! - values[b]! || a - b);
  const [least, most] = [values[order[0] ?? 0] ?? 0, values[order.at(-1) ?? 0] ?? 0];
  const stretched = values.map(() => (start + end) / 2);
  if (!(most > least)) return stretched;
  for (const [rank, paper] of order.entries()) {
    const place = (values[paper]! - least) / (most - least);
    const part = (1 - evenness) * place + (evenness * rank) / (order.length - 1);
    stretched[paper] = start + part * (end - start);
  }
  return stretched;
}

/** Rounds to one decimal; a point that is taken moves to the next free one beside it. */
function distinct(points: Point[]): Point[] {
  const taken = new Set<number>();
  return points.map(({ x, y }) => {
    const row = Math.round(y * 10);
    let column = Math.round(x * 10);
    const step = column > mapFrame.width * 5 ? -1 : 1;
    while (taken.has(row * 100_000 + column)) column += step;
    taken.add(row * 100_000 + column);
    return { x: column / 10, y: row / 10 };
  });
}
