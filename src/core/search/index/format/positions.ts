import type { ByteReader, ByteWriter } from './bytes.ts';

/**
 * A position is the number of the field of an occurrence (`fields.ts`) times this, plus the number of words before it in
 * the field.
 */
export const fieldSpan = 2 ** 20;

/** The last number in a field: what ends there is in the field too. */
export const lastInField = fieldSpan - 2;

// Replaces a distance where the next field begins; occurrences in a field are at least 1 apart.
const nextField = 0;

/**
 * Appends the ascending positions of a word in one paper: the distance of each from the one before (from -1
 * for the first of a field), with a bit that says whether another follows.
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
    const inField = position % fieldSpan;
    if (ownField !== field) {
      if (field >= 0) writer.varint(nextField * 2 + 1);
      field = ownField;
      before = -1;
    }
    writer.varint((inField - before) * 2 + (index + 1 < to ? 1 : 0));
    before = inField;
  }
}

/** The positions of a word, paper by paper in the order of its postings. */
export interface Positions {
  /** Ascending in each paper. */
  positions: Uint32Array;
  /** Where the positions of each paper start; one more item than papers. */
  starts: Uint32Array;
}

/** Reads the positions of a word; `fields` are the bits of the fields of each of its papers. */
export function readPositions(reader: ByteReader, fields: Uint8Array): Positions {
  const positions = new Uint32Array(reader.left);
  const starts = new Uint32Array(fields.length + 1);
  let length = 0;
  for (let paper = 0; paper < fields.length; paper += 1) {
    let fieldsLeft = fields[paper]!;
    let first = lowestField(fieldsLeft) * fieldSpan;
    let base = first - 1;
    for (let more = true; more; ) {
      const value = reader.varint();
      more = (value & 1) === 1;
      if (value >>> 1 === nextField) {
        fieldsLeft &= fieldsLeft - 1;
        if (fieldsLeft === 0) reader.damaged();
        first = lowestField(fieldsLeft) * fieldSpan;
        base = first - 1;
      } else {
        base += value >>> 1;
        if (base > first + lastInField) reader.damaged();
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
