import { ByteReader, ByteWriter } from './bytes.ts';

/** Items packed into files of about 8 KB. */
export interface Packs {
  /** The files, in order. */
  files: Uint8Array[];
  /** Index of the first item of each file. */
  firsts: number[];
}

/** Most bytes in a file of several items: most of a larger file would be fetched for nothing. */
const maxPackSize = 8 * 1024;

/** An item of this size gets a file of its own, so that it is not fetched for the sake of its neighbours. */
const minAloneSize = maxPackSize / 2;

/**
 * Packs consecutive items; `ends` says where each ends. A file is the number of its items, the size of each,
 * and the items.
 */
export function packItems(items: Uint8Array, ends: ArrayLike<number>): Packs {
  const packs: Packs = { files: [], firsts: [] };
  let first = 0;
  for (let item = 0; item < ends.length; item += 1) {
    const size = endOf(item) - endOf(item - 1);
    const packed = endOf(item) - endOf(first - 1);
    if (item > first && (packed > maxPackSize || size >= minAloneSize)) close(item);
    if (size >= minAloneSize) close(item + 1);
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

/** The offset of each item in a file, and last the end of the file. */
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

/** Index of the file that holds an item, given the first item of each file. */
export function packOf(firsts: ArrayLike<number>, item: number): number {
  let [low, high] = [0, firsts.length];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (firsts[middle]! <= item) low = middle;
    else high = middle;
  }
  return low;
}
