import { findHeader, statesSeparator } from '../../../src/core/formats/csv/header.ts';
import { readRows } from '../../../src/core/formats/csv/rows.ts';

/** The cells of a table, without the rows that cannot be read. */
export interface CsvTable {
  separator: string;
  rows: string[][];
  /** The place of the header among the rows. */
  header: number;
}

export function parseCsv(text: string): CsvTable {
  const { separator, cells } = findHeader(text);
  const read = [...readRows(text, separator)].flatMap((row) =>
    'problem' in row || statesSeparator(row.cells) ? [] : [row.cells],
  );
  return {
    separator,
    rows: read.map((row) => row.map((cell) => cell.text)),
    header: read.findIndex(([first]) => first?.line === cells[0]?.line),
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
  return { ...table, rows: table.rows.map((cells, at) => (at === row ? cells.with(column, text) : cells)) };
}

/** The place of the row, from 0, that holds a line of the printed table, from 1; -1 if none does. */
export function rowOfLine({ rows }: CsvTable, line: number): number {
  let end = 0;
  return rows.findIndex((cells) => {
    end += 1 + (cells.join(' ').match(/\r\n|\r|\n/g)?.length ?? 0);
    return line <= end;
  });
}
