import { DamagedFile } from './bytes.ts';

/** Writes a number of two bytes for each paper, low byte first. */
export function writeWideColumn(values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  for (let paper = 0; paper < values.length; paper += 1) {
    const value = values[paper]!;
    bytes[paper * 2] = value & 0xff;
    bytes[paper * 2 + 1] = value >>> 8;
  }
  return bytes;
}

export function readWideColumn(bytes: Uint8Array, name: string, papers: number): Uint16Array {
  if (bytes.length !== papers * 2) throw new DamagedFile(name);
  const values = new Uint16Array(papers);
  for (let paper = 0; paper < papers; paper += 1) {
    values[paper] = bytes[paper * 2]! | (bytes[paper * 2 + 1]! << 8);
  }
  return values;
}
