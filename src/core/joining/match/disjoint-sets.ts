/** Disjoint sets of the numbers from 0, with union and find; each set is named by its smallest number. */
export class DisjointSets {
  #parents: Int32Array;

  constructor(size: number) {
    this.#parents = Int32Array.from({ length: size }, (_, index) => index);
  }

  /** The smallest number in the set of `member`. */
  find(member: number): number {
    let at = member;
    for (;;) {
      const parent = this.#parents[at] ?? at;
      if (parent === at) return at;
      // Halving the path keeps later searches short.
      this.#parents[at] = this.#parents[parent] ?? parent;
      at = parent;
    }
  }

  unite(a: number, b: number): void {
    const [first, second] = [this.find(a), this.find(b)];
    if (first !== second) this.#parents[Math.max(first, second)] = Math.min(first, second);
  }
}
