import { ByteReader, ByteWriter } from './bytes.ts';
import { type FlatWords, readWords, textOf, writeWords } from './front-coding.ts';

/** Read before the first search: every word, and which files hold its postings and positions. */
export interface Head {
  /** Ascending; the nth word is entry n. */
  words: FlatWords;
  /** Pieces with symbols, ascending; their entries follow those of the words. */
  pieces: FlatWords;
  /** In how many papers each entry occurs. */
  frequencies: Uint32Array;
  /** Parts of words, `grpo` of `adagrpo`: the word, ascending, and the offset at which the part begins. */
  parts: { words: Uint32Array; offsets: Uint16Array };
  /** The first entry of each file of postings and of positions. */
  firstPostings: Uint32Array;
  firstPositions: Uint32Array;
  /** The first identifier of each file of identifiers. */
  firstIdentifiers: string[];
}

/** The content of a head to write; `parts` are ascending pairs of word and offset. */
export interface HeadSource {
  words: readonly string[];
  pieces: readonly string[];
  frequencies: ArrayLike<number>;
  parts: readonly (readonly [word: number, offset: number])[];
  firstPostings: readonly number[];
  firstPositions: readonly number[];
  firstIdentifiers: readonly string[];
}

export function writeHead(source: HeadSource): Uint8Array {
  const writer = new ByteWriter();
  writeWords(writer, source.words);
  writeWords(writer, source.pieces);
  for (let entry = 0; entry < source.frequencies.length; entry += 1) {
    writer.varint(source.frequencies[entry]!);
  }
  writer.varint(source.parts.length);
  let before = 0;
  for (const [word, offset] of source.parts) {
    writer.varint(word - before);
    writer.varint(offset);
    before = word;
  }
  writeAscending(writer, source.firstPostings);
  writeAscending(writer, source.firstPositions);
  writeWords(writer, source.firstIdentifiers);
  return writer.done();
}

export function readHead(bytes: Uint8Array, name: string): Head {
  const reader = new ByteReader(bytes, name);
  const words = readWords(reader);
  const pieces = readWords(reader);
  const frequencies = new Uint32Array(words.starts.length + pieces.starts.length - 2);
  for (let entry = 0; entry < frequencies.length; entry += 1) frequencies[entry] = reader.varint();
  const parts = readParts(reader, words);
  const head = {
    words,
    pieces,
    frequencies,
    parts,
    firstPostings: readFirsts(reader, frequencies.length),
    firstPositions: readFirsts(reader, frequencies.length),
    firstIdentifiers: toStrings(readWords(reader)),
  };
  if (reader.left > 0) reader.damaged();
  return head;
}

export function toStrings({ units, starts }: FlatWords): string[] {
  return Array.from({ length: starts.length - 1 }, (_, word) =>
    textOf(units.subarray(starts[word], starts[word + 1])),
  );
}

function readParts(reader: ByteReader, { starts }: FlatWords): Head['parts'] {
  const size = reader.count();
  const parts = { words: new Uint32Array(size), offsets: new Uint16Array(size) };
  let word = 0;
  for (let part = 0; part < size; part += 1) {
    word += reader.varint();
    const offset = reader.varint();
    if (word + 1 >= starts.length || starts[word]! + offset > starts[word + 1]!) {
      reader.damaged();
    }
    parts.words[part] = word;
    parts.offsets[part] = offset;
  }
  return parts;
}

function writeAscending(writer: ByteWriter, numbers: readonly number[]): void {
  writer.varint(numbers.length);
  for (const [index, number] of numbers.entries()) writer.varint(number - (numbers[index - 1] ?? 0));
}

/** Reads the first entry of each file: 0, then greater ones, all below `entries`. */
function readFirsts(reader: ByteReader, entries: number): Uint32Array {
  const firsts = new Uint32Array(reader.count());
  let first = 0;
  for (let file = 0; file < firsts.length; file += 1) {
    const distance = reader.varint();
    first += distance;
    if ((distance === 0) !== (file === 0) || first >= entries) reader.damaged();
    firsts[file] = first;
  }
  return firsts;
}
