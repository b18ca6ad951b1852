import { DamagedFile } from './bytes.ts';

/** Writes a number of two bytes for each paper, low byte first. */
export function writeWideColumn(values: ArrayLike<number>): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  for (let paper = 0; paper < values.length; paper += 1) view.setUint16(paper * 2, values[paper]!, true);
  return bytes;
}

export function readWideColumn(bytes: Uint8Array, name: string, papers: number): Uint16Array {
  if (bytes.length !== papers * 2) throw new DamagedFile(name);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Uint16Array(papers);
  for (let paper = 0; paper < papers; paper += 1) values[paper] = view.getUint16(paper * 2, true);
  return values;
}
