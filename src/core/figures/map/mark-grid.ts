import type { Point } from './map-frame.ts';
import { sortByNumber } from './sort-by-number.ts';

/** About how many marks a square of the grid has. */
const inCell = 8;

/** Marks by the squares of a grid, so that those of a place are found without looking at all. */
export class MarkGrid {
  readonly #width: number;
  readonly #columns: number;
  readonly #rows: number;
  /** Those of cell c are from `#starts[c]` on, in ascending order. */
  readonly #starts: Int32Array;
  readonly #sorted: Int32Array;

  /** For points from 0 to the ends of a box. */
  constructor(points: Point[], box: { width: number; height: number }) {
    this.#width = Math.max(1, Math.sqrt((box.width * box.height * inCell) / Math.max(1, points.length)));
    this.#columns = Math.floor(box.width / this.#width) + 1;
    this.#rows = Math.floor(box.height / this.#width) + 1;
    const cells = Int32Array.from(points, ({ x, y }) => this.#row(y) * this.#columns + this.#column(x));
    const { starts, sorted } = sortByNumber(points.keys(), cells, this.#columns * this.#rows);
    this.#starts = starts;
    this.#sorted = sorted;
  }

  /** The marks in a rectangle and some beside it, in ascending order. */
  around(left: number, top: number, right: number, bottom: number): Int32Array {
    const found: Int32Array[] = [];
    for (let row = this.#row(top); row <= this.#row(bottom); row += 1) {
      const start = row * this.#columns;
      // The cells of a row are one after another.
      const [first, end] = [
        this.#starts[start + this.#column(left)]!,
        this.#starts[start + this.#column(right) + 1]!,
      ];
      found.push(this.#sorted.subarray(first, end));
    }
    const marks = new Int32Array(found.reduce((sum, { length }) => sum + length, 0));
    let next = 0;
    for (const part of found) {
      marks.set(part, next);
      next += part.length;
    }
    return marks.sort();
  }

  #column(x: number): number {
    return Math.min(this.#columns - 1, Math.max(0, Math.floor(x / this.#width)));
  }

  #row(y: number): number {
    return Math.min(this.#rows - 1, Math.max(0, Math.floor(y / this.#width)));
  }
}
