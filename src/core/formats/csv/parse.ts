import { type Finding, finding, isError } from '../../messages/finding.ts';
import { LeftOutFields } from '../../messages/left-out-fields.ts';
import type { ParsedSource } from '../../sources/parsed-source.ts';
import { toFlowingText } from '../../text/flowing-text.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { addPaper, newDraft, newPaperList } from '../shared/paper-draft.ts';
import { readCell } from './cells.ts';
import { type CsvColumn, csvColumns, findColumn } from './columns.ts';
import { findHeader, statesSeparator } from './header.ts';
import { type Cell, readRows } from './rows.ts';

/**
 * Reads a table of papers with a header; separated by commas, semicolons or tabs. Which of them is the hub paper
 * it does not say. Never throws; a column that is not read, and a cell that holds no such fact, is in a finding.
 */
export function parse(input: string): ParsedSource {
  const text = input.startsWith('\uFEFF') ? input.slice(1) : input;
  const list = newPaperList();
  const refuse = (refusal: Finding): ParsedSource => ({ ...newPaperList(), findings: [refusal] });
  if (text.trim() === '') return refuse(finding('empty-file', null, 'The file has no text.'));
  const { separator, cells: header, known } = findHeader(text);
  const leftOut = new LeftOutFields();
  let table: Table | null = null;
  for (const row of readRows(text, separator)) {
    if ('problem' in row) {
      list.findings.push(finding('bad-syntax', row, row.problem));
      break;
    }
    const { cells } = row;
    const line = cells[0]?.line ?? 1;
    if (statesSeparator(cells)) continue;
    if (table === null) {
      if (!known.has('title')) return refuse(noTitle(header, line));
      table = toTable(cells);
      continue;
    }
    const beyond = cells.slice(table.header.length).find((cell) => cell.text.trim() !== '');
    if (beyond) {
      const reason = `The row has ${cells.length} cells, and the header ${table.header.length}.`;
      const expected = 'quotes around cells that hold a separator';
      list.findings.push(finding('bad-syntax', beyond, reason, { expected }));
    } else {
      readRow(cells, table, list, leftOut);
    }
  }
  const findings = [...list.findings, ...leftOut.findings()];
  if (list.papers.length === 0 && !findings.some(isError)) {
    findings.push(finding('no-entries', null, 'Found no row with a title.'));
  }
  findings.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  return { ...list, findings };
}

/** The header, and where in a row each known column stands; a column can stand twice, as `url` and `link`. */
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

function readRow(
  cells: Cell[],
  { header, columns, unknown }: Table,
  list: ParsedSource,
  leftOut: LeftOutFields,
) {
  const draft = newDraft();
  for (const { column, positions } of columns) {
    let first: string | null = null;
    for (const position of positions) {
      const cell = cells[position];
      const text = cell ? shownText(cell, column, list) : '';
      if (!cell || text === '' || text === first) continue;
      const name = quote(header[position]?.text.trim() ?? column.name);
      if (first !== null) {
        const reason = `${name} is ${quoteWhole(text)}, and a column before it says ${quoteWhole(first)}.`;
        list.findings.push(finding('conflicting-facts', cell, reason));
        continue;
      }
      const expected = column.read?.(text, draft, { line: cell.line, column: cell.column });
      if (!expected) first = text;
      else list.findings.push(finding('bad-value', cell, `${name} is ${quoteWhole(text)}.`, { expected }));
    }
  }
  for (const { name, position } of unknown) {
    const cell = cells[position];
    if (cell && cell.text.trim() !== '') leftOut.add(name, { line: cell.line, column: cell.column });
  }
  addPaper(list, draft, { line: cells[0]?.line ?? 1 });
}

function shownText(cell: Cell, { paragraphs }: CsvColumn, list: ParsedSource): string {
  const { text, removed } = toFlowingText(readCell(cell.text), { paragraphs });
  if (removed.length > 0) {
    const reason = `Found ${removed.join(', ')}, which cannot be shown.`;
    list.findings.push(finding('removed-characters', cell, reason));
  }
  return text;
}

function noTitle(header: Cell[], line: number): Finding {
  const found = header.slice(0, 10).map(({ text }) => quote(text.trim(), 30));
  const reason = `The header has no column “title”: ${found.join(', ')}${header.length > 10 ? ', …' : ''}.`;
  const names = csvColumns.flatMap(({ name, read }) => (read ? name : []));
  return finding('bad-syntax', { line }, reason, { expected: `title and any of ${names.join(', ')}` });
}
