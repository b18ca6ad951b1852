import type { Acronym } from '../../acronyms/acronym-table.ts';
import type { WrittenOut } from '../../acronyms/written-out.ts';
import { DamagedFile } from './bytes.ts';
import { isCount, isListOf, isText, readJson } from './json.ts';

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
  const rows = readJson(bytes, file, (value) => isListOf(value, isAcronymRow));
  return rows.map(([short, long]) => ({ short, long }));
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

/** Reads what `writeWrittenOut` wrote of a list of `size` papers, by acronym; throws `DamagedFile` for anything else. */
export function readWrittenOut(bytes: Uint8Array, file: string, size: number): Map<string, WrittenOut[]> {
  const toPapers = (distances: number[]) => {
    let paper = 0;
    const papers = distances.map((distance) => (paper += distance));
    if (papers.length > 0 && paper >= size) throw new DamagedFile(file);
    return papers;
  };
  return new Map(
    readJson(bytes, file, (value) => isListOf(value, isWrittenRow)).map(([short, ...written]) => [
      short,
      written.map(([text, ...distances]) => ({ text, papers: toPapers(distances) })),
    ]),
  );
}

function isAcronymRow(value: unknown): value is [short: string, long: string] {
  return isListOf(value, isText) && value.length === 2;
}

function isWrittenRow(value: unknown): value is WrittenRow {
  return Array.isArray(value) && isText(value[0]) && value.slice(1).every(isWritten);
}

function isWritten(value: unknown): value is WrittenRow[1] {
  return Array.isArray(value) && isText(value[0]) && value.slice(1).every(isCount);
}

function encode(rows: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(rows));
}
