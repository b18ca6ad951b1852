import { ByteReader, ByteWriter } from './bytes.ts';

/** Byte strings put together in files of about 8 KB. */
export interface Packs {
  /** The files, in order. */
  files: Uint8Array[];
  /** Number of the first item of each file. */
  firsts: number[];
}

/** Bytes that a file of several items holds at most: of a larger one, most would be fetched for nothing. */
const packSize = 8 * 1024;

/** An item of this size has a file of its own, so that nobody fetches it for the sake of its neighbours. */
const aloneSize = packSize / 2;

/**
 * Packs items that lie one behind the other: `ends` says where each of them ends. A file is how many items
 * it holds, the size of each, and the items.
 */
export function packItems(items: Uint8Array, ends: ArrayLike<number>): Packs {
  const packs: Packs = { files: [], firsts: [] };
  let first = 0;
  for (let item = 0; item < ends.length; item += 1) {
    const size = endOf(item) - endOf(item - 1);
    const together = endOf(item) - endOf(first - 1);
    if (item > first && (together > packSize || size >= aloneSize)) close(item);
    if (size >= aloneSize) close(item + 1);
  }
  if (first < ends.length) close(ends.length);
  return packs;

  function endOf(item: number): number {
    return item < 0 ? 0 : ends[item]!;
  }

  function close(next: number): void {
    const writer = new ByteWriter();
    writer.varint(next - first);
    for (let item = first; item < next; item += 1) writer.varint(endOf(item) - endOf(item - 1));
    writer.bytes(items.subarray(endOf(first - 1), endOf(next - 1)));
    packs.files.push(writer.done());
    packs.firsts.push(first);
    first = next;
  }
}

/** Where each item of a file lies in it: one more offset than there are items. */
export function readPack(file: Uint8Array, name: string): Uint32Array {
  const reader = new ByteReader(file, name);
  const size = reader.count();
  const offsets = new Uint32Array(size + 1);
  for (let item = 0; item < size; item += 1) {
    offsets[item + 1] = offsets[item]! + reader.varint();
  }
  if (offsets[size] !== reader.left) reader.damaged();
  return offsets.map((offset) => offset + reader.offset);
}

/** Number of the file that holds an item, by the first items of the files. */
export function packOf(firsts: ArrayLike<number>, item: number): number {
  let [low, high] = [0, firsts.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (firsts[middle]! <= item) low = middle;
    else high = middle;
  }
  return low;
}
