import type { ByteReader, ByteWriter } from './bytes.ts';

/**
 * Where a word stands in a paper: its field (0 title, 1 summary, 2 authors) times this, plus its place among
 * the words of the field.
 */
export const fieldSpan = 2 ** 20;

// What stands instead of a distance where the next field begins; two words of a field are at least 1 apart.
const nextField = 0;

/**
 * Appends where a word stands in one paper, ascending: the distance of each place from the one before (from
 * -1 for the first of a field), with a bit that says whether another follows.
 */
export function writePositions(
  writer: ByteWriter,
  positions: ArrayLike<number>,
  from = 0,
  to = positions.length,
) {
  let field = -1;
  let before = -1;
  for (let index = from; index < to; index += 1) {
    const position = positions[index]!;
    // A piece without a word, as `∑`, may occur twice at one position: two of them are one.
    if (index + 1 < to && positions[index + 1] === position) continue;
    const ownField = Math.floor(position / fieldSpan);
    const place = position % fieldSpan;
    if (ownField !== field) {
      if (field >= 0) writer.varint(nextField * 2 + 1);
      field = ownField;
      before = -1;
    }
    writer.varint((place - before) * 2 + (index + 1 < to ? 1 : 0));
    before = place;
  }
}

/** Where a word stands, paper by paper in the order of its postings. */
export interface Positions {
  /** Ascending in each paper: field times `fieldSpan`, plus the place. */
  positions: Uint32Array;
  /** Where the positions of each paper start; one more than there are papers. */
  starts: Uint32Array;
}

/** Reads the positions of a word; `fields` are the bits of the fields of each of its papers. */
export function readPositions(reader: ByteReader, fields: Uint8Array): Positions {
  if (fields.length > reader.left) reader.damaged();
  const positions = new Uint32Array(reader.left);
  const starts = new Uint32Array(fields.length + 1);
  let length = 0;
  for (let paper = 0; paper < fields.length; paper += 1) {
    let fieldsLeft = fields[paper]!;
    let base = lowestField(fieldsLeft) * fieldSpan - 1;
    for (let more = true; more; ) {
      const value = reader.varint();
      more = (value & 1) === 1;
      if (value >>> 1 === nextField) {
        fieldsLeft &= fieldsLeft - 1;
        if (fieldsLeft === 0) reader.damaged();
        base = lowestField(fieldsLeft) * fieldSpan - 1;
      } else {
        base += value >>> 1;
        positions[length++] = base;
      }
    }
    starts[paper + 1] = length;
  }
  if (reader.left > 0) reader.damaged();
  return { positions: positions.subarray(0, length), starts };
}

function lowestField(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
