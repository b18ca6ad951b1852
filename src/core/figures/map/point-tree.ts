import type { Positions } from './spectral-layout.ts';

/** A cell with at most this many papers is not split. */
const leafSize = 8;
/** The limit of splitting: papers at the same point can never be separated. */
const maxDepth = 24;

/**
 * The squares of a plane, each split into quarters until it has few papers. Cells are numbered so that what is in a cell
 * follows it, the last quarter first; columns have a value for each.
 */
export class PointTree {
  cells = 0;
  /** All papers, those of a cell side by side, in their order within a cell that is not split. */
  readonly papers: Int32Array;
  /** The mean position of the papers of a cell. */
  middleX = new Float64Array(64);
  middleY = new Float64Array(64);
  /** How wide a cell is. */
  widths = new Float64Array(64);
  /** Where its papers begin and end. */
  from = new Int32Array(64);
  to = new Int32Array(64);
  /** The next cell that is not within this one; the number after its own if it is not split. */
  after = new Int32Array(64);

  readonly #positions: Positions;
  readonly #sorted: Int32Array;
  readonly #quarters: Uint8Array;

  constructor(positions: Positions) {
    const size = positions.x.length;
    this.#positions = positions;
    this.papers = Int32Array.from({ length: size }, (_, paper) => paper);
    this.#sorted = new Int32Array(size);
    this.#quarters = new Uint8Array(size);
    const { left, top, width } = squareAround(positions);
    this.#add(0, size, left, top, width, maxDepth);
  }

  #add(from: number, to: number, left: number, top: number, width: number, depth: number) {
    const cell = this.cells;
    this.cells += 1;
    if (cell === this.widths.length) this.#grow();
    const { x, y } = this.#positions;
    let [sumX, sumY] = [0, 0];
    for (let at = from; at < to; at += 1) {
      const paper = this.papers[at]!;
      sumX += x[paper]!;
      sumY += y[paper]!;
    }
    this.middleX[cell] = sumX / (to - from);
    this.middleY[cell] = sumY / (to - from);
    this.widths[cell] = width;
    this.from[cell] = from;
    this.to[cell] = to;
    if (to - from > leafSize && depth > 0) this.#split(from, to, left, top, width / 2, depth - 1);
    this.after[cell] = this.cells;
  }

  /** Sorts the papers of a cell by its quarters, within each in their order, and adds those that have any. */
  #split(from: number, to: number, left: number, top: number, half: number, depth: number) {
    const { x, y } = this.#positions;
    const [middle, centre] = [left + half, top + half];
    const sizes = [0, 0, 0, 0];
    for (let place = from; place < to; place += 1) {
      const paper = this.papers[place]!;
      const quarter = (x[paper]! >= middle ? 1 : 0) + (y[paper]! >= centre ? 2 : 0);
      this.#quarters[place] = quarter;
      sizes[quarter]! += 1;
    }
    const starts = [from, from, from, from, to];
    for (let quarter = 1; quarter < 4; quarter += 1) {
      starts[quarter] = starts[quarter - 1]! + sizes[quarter - 1]!;
    }
    const next = starts.slice(0, 4);
    for (let place = from; place < to; place += 1) {
      const quarter = this.#quarters[place]!;
      this.#sorted[next[quarter]!] = this.papers[place]!;
      next[quarter]! += 1;
    }
    this.papers.set(this.#sorted.subarray(from, to), from);
    for (let quarter = 3; quarter >= 0; quarter -= 1) {
      const [first, end] = [starts[quarter]!, starts[quarter + 1]!];
      if (first === end) continue;
      this.#add(first, end, left + (quarter % 2) * half, top + (quarter >= 2 ? half : 0), half, depth);
    }
  }

  #grow() {
    const size = this.widths.length * 2;
    const wide = (values: Float64Array<ArrayBuffer>) => {
      const more = new Float64Array(size);
      more.set(values);
      return more;
    };
    const long = (values: Int32Array<ArrayBuffer>) => {
      const more = new Int32Array(size);
      more.set(values);
      return more;
    };
    [this.middleX, this.middleY, this.widths] = [wide(this.middleX), wide(this.middleY), wide(this.widths)];
    [this.from, this.to, this.after] = [long(this.from), long(this.to), long(this.after)];
  }
}

function squareAround({ x, y }: Positions): { left: number; top: number; width: number } {
  let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const value of x) [left, right] = [Math.min(left, value), Math.max(right, value)];
  for (const value of y) [top, bottom] = [Math.min(top, value), Math.max(bottom, value)];
  return { left, top, width: Math.max(right - left, bottom - top) };
}
