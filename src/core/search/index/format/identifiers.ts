import type { SearchDocument } from '../../query/document.ts';
import { ByteReader, ByteWriter } from './bytes.ts';
import { readWords, writeWords } from './front-coding.ts';
import { toStrings } from './head.ts';

/** Files of identifiers, which are ascending over all files. */
export interface IdentifierFiles {
  files: Uint8Array[];
  /** The first identifier of each file. */
  firsts: string[];
}

/** Identifiers a file: about 16 KB. */
const identifiersAFile = 2048;

/** Writes the identifiers of all papers, each with its paper. */
export function writeIdentifiers(
  documents: Iterable<Pick<SearchDocument, 'index' | 'identifiers'>>,
): IdentifierFiles {
  const rows: { key: string; paper: number }[] = [];
  for (const { index, identifiers } of documents) {
    for (const key of new Set(identifiers.map(identifierKey))) rows.push({ key, paper: index });
  }
  // Papers come in their order, and the sort keeps that of equal identifiers.
  rows.sort((a, b) => Number(a.key > b.key) - Number(a.key < b.key));
  const result: IdentifierFiles = { files: [], firsts: [] };
  for (let from = 0; from < rows.length; ) {
    let to = Math.min(rows.length, from + identifiersAFile);
    // Keep equal identifiers of several papers in one file.
    while (rows[to] && rows[to]?.key === rows[to - 1]!.key) to += 1;
    const some = rows.slice(from, to);
    const writer = new ByteWriter();
    writeWords(
      writer,
      some.map(({ key }) => key),
    );
    for (const { paper } of some) writer.varint(paper);
    result.files.push(writer.done());
    result.firsts.push(some[0]!.key);
    from = to;
  }
  return result;
}

/** The papers of each identifier of a file. */
export function readIdentifiers(bytes: Uint8Array, name: string, papers: number): Map<string, number[]> {
  const reader = new ByteReader(bytes, name);
  const keys = toStrings(readWords(reader, true));
  const found = new Map<string, number[]>();
  for (const key of keys) {
    const paper = reader.varint();
    if (paper >= papers) reader.damaged();
    const known = found.get(key);
    if (known) known.push(paper);
    else found.set(key, [paper]);
  }
  if (reader.left > 0) reader.damaged();
  return found;
}

/** The form in which identifiers are compared: case does not count. */
export function identifierKey(identifier: string): string {
  return identifier.toLowerCase();
}
