/** A growable array of unsigned 32-bit numbers. */
export class GrowableUint32 {
  #values = new Uint32Array(256);
  length = 0;

  at(index: number): number {
    return this.#values[index]!;
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length++] = value;
  }

  /** A view of the pushed values, not a copy. */
  done(): Uint32Array {
    return this.#values.subarray(0, this.length);
  }
}
