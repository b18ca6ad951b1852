import type { SearchField } from '../../query/tokens.ts';
import type { ByteReader, ByteWriter } from './bytes.ts';

/** The bit of each field in which a word can occur. */
export const fieldBits: Record<SearchField, number> = { title: 1, summary: 2, author: 4 };

/** The bits of every field. */
export const anyField = 7;

/** The papers in which a word occurs. */
export interface Postings {
  /** Indexes of the papers, ascending. */
  papers: Uint32Array;
  /** For each of them, the bits of the fields. */
  fields: Uint8Array;
}

// The most frequent sets of fields take two bits next to the paper; other sets take a byte of their own.
const commonFields = [fieldBits.summary, fieldBits.title, fieldBits.title | fieldBits.summary];
const otherFields = 3;

/** Appends one paper: the distance from the one before (from -1 for the first), and the fields. */
export function writePosting(writer: ByteWriter, distance: number, fields: number): void {
  const common = commonFields.indexOf(fields);
  if (common >= 0) {
    writer.varint(distance * 4 + common);
  } else {
    writer.varint(distance * 4 + otherFields);
    writer.byte(fields);
  }
}

/** Reads the postings of a word that occurs in `size` of `papersInIndex` papers. */
export function readPostings(reader: ByteReader, size: number, papersInIndex: number): Postings {
  if (size > reader.left) reader.damaged();
  const papers = new Uint32Array(size);
  const fields = new Uint8Array(size);
  let paper = -1;
  for (let index = 0; index < size; index += 1) {
    const value = reader.varint();
    const code = value & 3;
    paper += value >>> 2;
    papers[index] = paper;
    fields[index] = code === otherFields ? reader.byte() : commonFields[code]!;
  }
  if (paper >= papersInIndex || reader.left > 0) reader.damaged();
  return { papers, fields };
}
