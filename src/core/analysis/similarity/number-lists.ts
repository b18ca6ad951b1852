import { GrowableUint32 } from '../../text/growable-uint32.ts';

/** Lists of numbers from 0 to 2^32 - 1, in one array: an array for each would take several times the memory of short lists. */
export class NumberLists {
  /** Those of list n end at `#ends[n]`, where those of the next one begin. */
  readonly #ends: number[] = [];
  readonly #numbers = new GrowableUint32();

  get length(): number {
    return this.#ends.length;
  }

  add(numbers: readonly number[]): void {
    for (const number of numbers) this.#numbers.push(number);
    this.#ends.push(this.#numbers.length);
  }

  /** The lists in the order in which they were added. */
  *each(): Generator<Uint32Array> {
    const numbers = this.#numbers.done();
    let start = 0;
    for (const end of this.#ends) {
      yield numbers.subarray(start, end);
      start = end;
    }
  }
}
