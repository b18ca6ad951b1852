/** Things in the order of their numbers: those with number n are from `starts[n]` to `starts[n + 1]` in `sorted`. */
interface Numbered {
  starts: Int32Array;
  sorted: Int32Array;
}

/** Sorts things by their numbers, from 0 to below `end`, in a time that grows with both; equals stay in the order of `things`. */
export function sortByNumber(things: Iterable<number>, numbers: Int32Array, end: number): Numbered {
  const order = Int32Array.from(things);
  const starts = new Int32Array(end + 1);
  for (const thing of order) starts[numbers[thing]! + 1]! += 1;
  for (let number = 0; number < end; number += 1) starts[number + 1]! += starts[number]!;
  const next = starts.slice();
  const sorted = new Int32Array(order.length);
  for (const thing of order) {
    const number = numbers[thing]!;
    sorted[next[number]!] = thing;
    next[number]! += 1;
  }
  return { starts, sorted };
}
