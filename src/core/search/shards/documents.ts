import { DamagedFile } from './bytes.ts';

/** A paper as it is stored for the list of hits. */
export interface StoredDocument {
  id: string;
  title: string;
  summary: string;
  /** What else the list shows of it, as the build was told. */
  entry: unknown;
}

/** Writes papers as JSON: one array for each, since their keys are the same in all. */
export function writeDocuments(documents: readonly StoredDocument[]): Uint8Array {
  const rows = documents.map(({ id, title, summary, entry }) => [id, title, summary, entry ?? null]);
  return new TextEncoder().encode(JSON.stringify(rows));
}

export function readDocuments(bytes: Uint8Array, name: string): StoredDocument[] {
  return parseRows(bytes, name).map(([id, title, summary, entry]) => ({ id, title, summary, entry }));
}

type Row = [id: string, title: string, summary: string, entry: unknown];

function parseRows(bytes: Uint8Array, name: string): Row[] {
  try {
    const rows: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (Array.isArray(rows) && rows.every(isRow)) return rows;
  } catch {
    // Neither UTF-8 nor JSON: as damaged as another shape.
  }
  throw new DamagedFile(name);
}

function isRow(row: unknown): row is Row {
  return Array.isArray(row) && row.length === 4 && row.slice(0, 3).every((text) => typeof text === 'string');
}
