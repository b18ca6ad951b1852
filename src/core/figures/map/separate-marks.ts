import { fixedNumbers, type Positions } from './spectral-layout.ts';

/** The sides of a rectangle. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const rounds = 120;

/** Moves marks apart within the box, in place, until any two are about `apart` from each other. */
export function spreadMarks(marks: Positions, moved: boolean[], box: Box, apart: number): void {
  const random = fixedNumbers();
  const papers = moved.flatMap((is, paper) => (is ? [paper] : []));
  if (papers.length === 0) return;
  for (let round = 0; round < rounds; round += 1) {
    let close = false;
    const cells = cellsOf(marks, papers, apart);
    for (const paper of papers) {
      const column = Math.floor(marks.x[paper]! / apart) - cells.left;
      const row = Math.floor(marks.y[paper]! / apart) - cells.top;
      for (let near = Math.max(0, row - 1); near <= Math.min(cells.rows - 1, row + 1); near += 1) {
        const first = near * cells.columns + Math.max(0, column - 1);
        const last = near * cells.columns + Math.min(cells.columns - 1, column + 1);
        // The cells of a row are one after another.
        const end = last < first ? 0 : cells.starts[last + 1]!;
        for (let place = cells.starts[first]!; place < end; place += 1) {
          const other = cells.papers[place]!;
          // Each pair once, in the order of the papers.
          if (other > paper && push(marks, paper, other, apart, random)) close = true;
        }
      }
    }
    if (!close) return;
    for (const paper of papers) {
      marks.x[paper] = Math.min(box.right, Math.max(box.left, marks.x[paper]!));
      marks.y[paper] = Math.min(box.bottom, Math.max(box.top, marks.y[paper]!));
    }
  }
}

/** Moves each of two marks half of the missing distance; false if they are far enough apart. */
function push({ x, y }: Positions, a: number, b: number, apart: number, random: () => number): boolean {
  let dx = x[a]! - x[b]!;
  let dy = y[a]! - y[b]!;
  let distance = Math.sqrt(dx * dx + dy * dy);
  if (distance >= apart * 0.98) return false;
  if (distance === 0) {
    [dx, dy] = [random(), random()];
    distance = Math.sqrt(dx * dx + dy * dy);
  }
  const half = (apart - distance) / (2 * distance);
  x[a]! += dx * half;
  y[a]! += dy * half;
  x[b]! -= dx * half;
  y[b]! -= dy * half;
  return true;
}

/** Marks by the squares of a grid that they are in, row by row. */
interface Cells {
  /** The first column and row of the grid, and how many there are. */
  left: number;
  top: number;
  columns: number;
  rows: number;
  /** Those of cell c are from `starts[c]` on, in the order of the papers. */
  papers: Int32Array;
  starts: Int32Array;
}

function cellsOf({ x, y }: Positions, papers: number[], width: number): Cells {
  const column = papers.map((paper) => Math.floor(x[paper]! / width));
  const row = papers.map((paper) => Math.floor(y[paper]! / width));
  const [left, right] = ends(column);
  const [top, bottom] = ends(row);
  const columns = right - left + 1;
  const rows = bottom - top + 1;
  const cells = column.map((at, place) => (row[place]! - top) * columns + at - left);
  const starts = new Int32Array(columns * rows + 1);
  for (const cell of cells) starts[cell + 1]! += 1;
  for (let cell = 0; cell < columns * rows; cell += 1) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice();
  const sorted = new Int32Array(papers.length);
  for (const [place, cell] of cells.entries()) {
    sorted[next[cell]!] = papers[place]!;
    next[cell]! += 1;
  }
  return { left, top, columns, rows, papers: sorted, starts };
}

/** The least and the greatest of some numbers. */
function ends(numbers: number[]): [number, number] {
  let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const number of numbers) {
    least = Math.min(least, number);
    greatest = Math.max(greatest, number);
  }
  return [least, greatest];
}
