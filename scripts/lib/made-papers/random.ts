/** Seeded random numbers in [0, 1) by mulberry32, with 32 bits of state; the same seed gives the same numbers. */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A random element of a list that is not empty. */
export function pick<T>(list: readonly T[], random: () => number): T {
  const element = list[Math.floor(random() * list.length)];
  if (element === undefined) throw new RangeError('Cannot pick from an empty list.');
  return element;
}
