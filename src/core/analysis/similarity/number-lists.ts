/** Lists of numbers from 0 to 2^32 - 1, in one array: an array for each would take several times the memory of short lists. */
export class NumberLists {
  /** Those of list n end at `#ends[n]`, where those of the next one begin. */
  readonly #ends: number[] = [];
  #numbers = new Uint32Array(1024);

  get length(): number {
    return this.#ends.length;
  }

  add(numbers: readonly number[]): void {
    const start = this.#ends.at(-1) ?? 0;
    const end = start + numbers.length;
    if (end > this.#numbers.length) {
      const more = new Uint32Array(Math.max(end, this.#numbers.length * 2));
      more.set(this.#numbers.subarray(0, start));
      this.#numbers = more;
    }
    this.#numbers.set(numbers, start);
    this.#ends.push(end);
  }

  /** The lists in the order in which they were added. */
  *each(): Generator<Uint32Array> {
    let start = 0;
    for (const end of this.#ends) {
      yield this.#numbers.subarray(start, end);
      start = end;
    }
  }
}
