import type { Found } from './finder.ts';
import { worse } from './score.ts';

/** The papers of two maps; of a paper in both, the better match counts, and the first of two alike. */
export class EitherPapers implements ReadonlyMap<number, Found> {
  readonly size: number;
  readonly #first: ReadonlyMap<number, Found>;
  readonly #second: ReadonlyMap<number, Found>;

  constructor(first: ReadonlyMap<number, Found>, second: ReadonlyMap<number, Found>) {
    this.#first = first;
    this.#second = second;
    let size = first.size;
    for (const paper of second.keys()) if (!first.has(paper)) size += 1;
    this.size = size;
  }

  get(paper: number): Found | undefined {
    const [first, second] = [this.#first.get(paper), this.#second.get(paper)];
    if (!first || !second) return first ?? second;
    return worse(first.kind, second.kind) === second.kind ? first : second;
  }

  has(paper: number): boolean {
    return this.#first.has(paper) || this.#second.has(paper);
  }

  *keys(): MapIterator<number> {
    yield* this.#first.keys();
    for (const paper of this.#second.keys()) if (!this.#first.has(paper)) yield paper;
  }

  *values(): MapIterator<Found> {
    for (const [, found] of this) yield found;
  }

  *entries(): MapIterator<[number, Found]> {
    for (const paper of this.keys()) {
      const found = this.get(paper);
      if (found) yield [paper, found];
    }
  }

  [Symbol.iterator](): MapIterator<[number, Found]> {
    return this.entries();
  }

  forEach(see: (found: Found, paper: number, map: ReadonlyMap<number, Found>) => void): void {
    for (const [paper, found] of this) see(found, paper, this);
  }
}
