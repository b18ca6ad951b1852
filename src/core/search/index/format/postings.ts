import type { ByteReader, ByteWriter } from './bytes.ts';
import { anyField } from './fields.ts';

/** The papers in which a word occurs. */
export interface Postings {
  /** Indexes of the papers, ascending. */
  papers: Uint32Array;
  /** For each of them, the bits of the fields. */
  fields: Uint8Array;
}

// The code of any set of fields that is not common: it follows as a byte.
const otherFields = 3;

/**
 * Appends one paper: the distance from the one before (from -1 for the first), and the fields. `common` are the sets of
 * fields that have a code (`commonFields`).
 */
export function writePosting(
  writer: ByteWriter,
  distance: number,
  fields: number,
  common: readonly number[],
): void {
  const code = common.indexOf(fields);
  if (code >= 0) {
    writer.varint(distance * 4 + code);
  } else {
    writer.varint(distance * 4 + otherFields);
    writer.byte(fields);
  }
}

/** Reads the postings of a word that occurs in `size` of `papersInIndex` papers. */
export function readPostings(
  reader: ByteReader,
  size: number,
  papersInIndex: number,
  common: readonly number[],
): Postings {
  if (size > reader.left) reader.damaged();
  const papers = new Uint32Array(size);
  const fields = new Uint8Array(size);
  let paper = -1;
  for (let index = 0; index < size; index += 1) {
    const value = reader.varint();
    const code = value & 3;
    const distance = value >>> 2;
    const bits = code === otherFields ? reader.byte() : common[code]!;
    if (distance === 0 || bits === 0 || bits > anyField) reader.damaged();
    paper += distance;
    papers[index] = paper;
    fields[index] = bits;
  }
  if (paper >= papersInIndex || reader.left > 0) reader.damaged();
  return { papers, fields };
}
