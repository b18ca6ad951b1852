import type { Acronym } from '../../acronyms/acronym-table.ts';
import type { WrittenOut } from '../../acronyms/written-out.ts';
import { DamagedFile } from './bytes.ts';

/** The names of the columns: the acronyms, and the papers that only write out what they stand for. */
export const acronymColumn = 'acronyms';
export const writtenOutColumn = 'written-out';

type WrittenRow = [short: string, ...written: [text: string, ...distances: number[]][]];

/** Writes acronyms and long forms as JSON. */
export function writeAcronyms(acronyms: readonly Acronym[]): Uint8Array {
  return encode(acronyms.map(({ short, long }) => [short, long]));
}

/** Reads what `writeAcronyms` wrote; throws `DamagedFile` for anything else. */
export function readAcronyms(bytes: Uint8Array, file: string): Acronym[] {
  return decode(bytes, file, (rows: [string, string][]) => rows.map(([short, long]) => ({ short, long })));
}

/** Writes how papers write out each acronym as JSON, the papers as differences from the one before. */
export function writeWrittenOut(
  acronyms: Iterable<readonly [short: string, written: WrittenOut[]]>,
): Uint8Array {
  const toRow = ([short, written]: readonly [string, WrittenOut[]]): WrittenRow => [
    short,
    ...written.map(({ text, papers }): [string, ...number[]] => [
      text,
      ...papers.map((paper, at) => paper - (papers[at - 1] ?? 0)),
    ]),
  ];
  return encode(Array.from(acronyms, toRow).filter(({ length }) => length > 1));
}

/** Reads what `writeWrittenOut` wrote, by acronym; throws `DamagedFile` for anything else. */
export function readWrittenOut(bytes: Uint8Array, file: string): Map<string, WrittenOut[]> {
  const toPapers = (distances: number[]) => {
    let paper = 0;
    return distances.map((distance) => (paper += distance));
  };
  return decode(
    bytes,
    file,
    (rows: WrittenRow[]) =>
      new Map(
        rows.map(([short, ...written]) => [
          short,
          written.map(([text, ...distances]) => ({ text, papers: toPapers(distances) })),
        ]),
      ),
  );
}

function encode(rows: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(rows));
}

function decode<Rows, T>(bytes: Uint8Array, file: string, read: (rows: Rows) => T): T {
  try {
    return read(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    throw new DamagedFile(file);
  }
}
