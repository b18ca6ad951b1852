import { findHeader, statesSeparator } from '../../../src/core/formats/csv/header.ts';
import { isOfOtherFormat } from '../../../src/core/formats/csv/parse.ts';
import { readRows } from '../../../src/core/formats/csv/rows.ts';

/** The cells of a table, without the rows that cannot be read. A file of another format that follows is not part of it. */
export interface CsvTable {
  separator: string;
  rows: string[][];
  /** The line, from 1, in which each row begins. */
  lines: number[];
  /** The place of the header among the rows. */
  header: number;
}

export function parseCsv(text: string): CsvTable {
  const { separator, cells } = findHeader(text);
  const read = [...readRows(text, separator)].flatMap((row) =>
    'problem' in row || statesSeparator(row.cells) ? [] : [row.cells],
  );
  const end = read.findIndex(isOfOtherFormat);
  const table = end === -1 ? read : read.slice(0, end);
  const lines = table.map(([first]) => first?.line ?? 0);
  return {
    separator,
    rows: table.map((row) => row.map((cell) => cell.text)),
    lines,
    header: lines.indexOf(cells[0]?.line ?? 0),
  };
}

/** Writes a table with quotes around every cell. */
export function printCsv({ separator, rows }: CsvTable): string {
  return rows
    .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
    .join('\n');
}

/** A table in which one cell holds another text. */
export function withCell(table: CsvTable, row: number, column: number, text: string): CsvTable {
  return { ...table, rows: table.rows.with(row, (table.rows[row] ?? []).with(column, text)) };
}
