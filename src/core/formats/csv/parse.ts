import { type Finding, finding } from '../../messages/finding.ts';
import type { ParsedSource } from '../../sources/parsed-source.ts';
import { at } from '../../text/at.ts';
import { toFlowingText } from '../../text/flowing-text.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { addPaper, newDraft } from '../shared/paper-draft.ts';
import { type PaperList, readPaperList } from '../shared/read-source-text.ts';
import { readShownText } from '../shared/shown-text.ts';
import { readCell } from './cells.ts';
import { type CsvColumn, csvColumns, findColumn } from './columns.ts';
import { findHeader, statesSeparator } from './header.ts';
import { type Cell, readRows } from './rows.ts';

/**
 * Reads a table of papers with a header; its separator is a comma, a semicolon or a tab. The table does not say
 * which row is the hub paper. Never throws; a column that is not read, and a cell that its column cannot hold,
 * is reported.
 */
export function parse(input: string): ParsedSource {
  return readPaperList(input, readTable, { entry: 'row' });
}

function readTable(text: string, list: PaperList): void {
  const { separator, cells: header, known } = findHeader(text);
  let table: Table | null = null;
  for (const row of readRows(text, separator)) {
    if ('problem' in row) {
      list.findings.push(finding('bad-syntax', row, row.problem));
      return;
    }
    const { cells } = row;
    if (statesSeparator(cells)) continue;
    if (table === null) {
      if (!known.has('title')) {
        list.findings.push(noTitle(header, at(cells, 0).line));
        return;
      }
      table = toTable(cells);
      continue;
    }
    const beyond = cells.slice(table.header.length).find((cell) => cell.text.trim() !== '');
    if (beyond) {
      const reason = `The row has ${cells.length} cells, and the header ${table.header.length}.`;
      const expected = 'quotes around cells that hold a separator';
      list.findings.push(finding('bad-syntax', beyond, reason, { expected }));
    } else {
      readRow(cells, table, list);
    }
  }
}

/** The header, and the positions of each known column; a column can occur twice, as `url` and `link`. */
interface Table {
  header: Cell[];
  columns: { column: CsvColumn; positions: number[] }[];
  unknown: { name: string; position: number }[];
}

function toTable(header: Cell[]): Table {
  const named = header.map(({ text }) => findColumn(text));
  const columns = csvColumns.map((column) => ({
    column,
    positions: named.flatMap((other, position) => (other === column ? position : [])),
  }));
  const unknown = header.flatMap(({ text }, position) => {
    const name = toFlowingText(text).text || `column ${position + 1}`;
    return named[position] ? [] : { name, position };
  });
  return { header, columns: columns.filter(({ positions }) => positions.length > 0), unknown };
}

function readRow(cells: Cell[], { header, columns, unknown }: Table, list: PaperList): void {
  const draft = newDraft();
  for (const { column, positions } of columns) {
    let first: string | null = null;
    for (const position of positions) {
      const cell = cells[position];
      if (!cell) continue;
      const named = at(header, position).text.trim();
      const value = { name: named, text: readCell(cell.text), place: cell };
      const text = readShownText(value, list, { paragraphs: column.paragraphs });
      if (text === null || text === first) continue;
      const name = quote(named);
      if (first !== null) {
        const reason = `${name} is ${quoteWhole(text)}, and a column before it says ${quoteWhole(first)}.`;
        list.findings.push(finding('conflicting-facts', cell, reason));
        continue;
      }
      const expected = column.read?.(text, draft, { line: cell.line, column: cell.column });
      if (!expected) first = text;
      else
        list.findings.push(
          finding('bad-value', cell, `${name} is ${quoteWhole(text)}.`, { expected, field: named }),
        );
    }
  }
  for (const { name, position } of unknown) {
    const cell = cells[position];
    if (cell && cell.text.trim() !== '') list.leftOut.add(name, { line: cell.line, column: cell.column });
  }
  addPaper(list, draft, { line: at(cells, 0).line });
}

function noTitle(header: Cell[], line: number): Finding {
  const found = header.slice(0, 10).map(({ text }) => quote(text.trim(), 30));
  const reason = `The header has no column “title”: ${found.join(', ')}${header.length > 10 ? ', …' : ''}.`;
  const names = csvColumns.flatMap(({ name, read }) => (read ? name : []));
  return finding('bad-syntax', { line }, reason, { expected: `title and any of ${names.join(', ')}` });
}
