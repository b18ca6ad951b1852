import type { Work } from '../../schemas/work.ts';
import type { Origin, Writer } from '../format.ts';
import { inOnePiece, type ListParts } from '../shared/list-parts.ts';
import { printCell } from './cells.ts';
import { csvColumns } from './columns.ts';

/**
 * CSV as RFC 4180 has it, with a byte order mark: without it, spreadsheets read UTF-8 as the system's code page
 * and spoil every script but one.
 */
export const csvWriter: Writer = {
  name: 'csv',
  title: 'CSV',
  extension: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  use: 'spreadsheets',
  holds: 'citation',
  stringify: inOnePiece(inParts),
  inParts,
};

function inParts(origin: Origin): ListParts {
  const { notes } = origin;
  const columns = [
    ...csvColumns.flatMap(({ name, write }) => (write ? { name, write } : [])),
    ...(notes ? [{ name: 'my_note', write: ({ key }: Work) => notes.get(key) ?? '' }] : []),
  ];
  return {
    head: `\uFEFF${toRow(columns.map(({ name }) => name))}`,
    entry: (work) => toRow(columns.map(({ write }) => printCell(write(work, origin) ?? ''))),
    tail: () => '',
  };
}

function toRow(cells: readonly string[]): string {
  return `${cells.join(',')}\r\n`;
}
