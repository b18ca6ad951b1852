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
  for (let round = 0; round < rounds; round += 1) {
    let close = false;
    const cells = cellsOf(marks, papers, apart);
    for (const [place, paper] of papers.entries()) {
      for (const other of around(cells, marks, paper, apart)) {
        // Each pair once, in the order of the papers.
        if (other <= paper) continue;
        if (push(marks, paper, other, apart, random)) close = true;
      }
      if (place === papers.length - 1 && !close) return;
    }
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

// More columns than any figure needs: a row of cells begins at a multiple of this.
const columns = 65_536;

function cellsOf({ x, y }: Positions, papers: number[], width: number): Map<number, number[]> {
  const cells = new Map<number, number[]>();
  for (const paper of papers) {
    const cell = Math.floor(y[paper]! / width) * columns + Math.floor(x[paper]! / width);
    const known = cells.get(cell);
    if (known) known.push(paper);
    else cells.set(cell, [paper]);
  }
  return cells;
}

function* around(cells: Map<number, number[]>, { x, y }: Positions, paper: number, width: number) {
  const column = Math.floor(x[paper]! / width);
  const row = Math.floor(y[paper]! / width);
  for (let down = -1; down <= 1; down += 1) {
    for (let right = -1; right <= 1; right += 1) {
      yield* cells.get((row + down) * columns + column + right) ?? [];
    }
  }
}
