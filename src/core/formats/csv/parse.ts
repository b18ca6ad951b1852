import { type Finding, finding } from '../../messages/finding.ts';
import type { ParsedSource } from '../../sources/parsed-source.ts';
import { at } from '../../text/at.ts';
import { quote } from '../../text/quote.ts';
import { type PaperList, readPaperList } from '../shared/read-source-text.ts';
import { csvColumns } from './columns.ts';
import { findHeader, statesSeparator } from './header.ts';
import { RowReader } from './read-row.ts';
import { type Cell, type Row, readRows } from './rows.ts';
import { toTable } from './table.ts';

/**
 * Reads a table of papers with a header; its separator is a comma, a semicolon or a tab. The table does not say
 * which row is the hub paper. Never throws; a column that is not read, a cell that its column cannot hold, and a row
 * whose cells are uncertain are reported.
 */
export function parse(input: string): ParsedSource {
  return readPaperList(input, readTable, { entry: 'row' });
}

function readTable(text: string, list: PaperList): void {
  const header = findHeader(text);
  const headerLine = header.cells[0]?.line ?? 1;
  if (!header.known.has('title')) {
    list.findings.push(noTitle(header.cells, headerLine));
    return;
  }
  const reader = new RowReader(toTable(header, text), list);
  const names = header.cells.length;
  const isHeader = isRepeated(header.cells.map((cell) => cell.text));
  let above = 0;
  let isBroken = false;
  for (const row of readRows(text, header.separator)) {
    const line = lineOf(row);
    if (line <= headerLine) {
      if (line < headerLine && !('cells' in row && statesSeparator(row.cells))) above += 1;
      continue;
    }
    if ('cells' in row && isOfOtherFormat(row.cells)) {
      list.findings.push(otherFormat(at(row.cells, 0)));
      break;
    }
    const cells = cellsOf(row, names, isBroken);
    isBroken = 'rule' in cells;
    if ('rule' in cells) {
      list.findings.push(cells);
    } else if (isHeader(cells)) {
      list.findings.push(finding('skipped-line', { line }, 'Found the header again.'));
    } else if (cells.some((cell) => cell.text.trim() !== '')) {
      reader.read(cells);
    }
  }
  if (above > 0) {
    const reason = `The header of the table is in line ${headerLine}; what is above it is not a row.`;
    list.findings.push(finding('skipped-line', { line: 1 }, reason));
  }
  reader.finish();
}

function lineOf(row: Row): number {
  return 'cells' in row ? at(row.cells, 0).line : row.line;
}

/** The cells of a row, or why it cannot be read: they may be in wrong columns. */
function cellsOf(row: Row, names: number, afterBroken: boolean): Cell[] | Finding {
  if ('problem' in row) return brokenRow(row, row.problem);
  const { cells } = row;
  const count = `has ${cells.length} cells, and the header ${names}.`;
  const isBeyond = cells.length > names && cells.slice(names).some((cell) => cell.text.trim() !== '');
  if (isBeyond) return brokenRow(at(cells, 0), `The row ${count}`);
  // What follows a broken row may be the rest of it.
  const isRest = afterBroken && cells.length !== names;
  return isRest ? brokenRow(at(cells, 0), `The row after a broken one ${count}`) : cells;
}

/** True for a row that is alone in its line and begins an entry of RIS, PubMed's format or BibTeX. */
export function isOfOtherFormat([first, ...others]: Cell[]): boolean {
  const begins = /^(?:TY {2}-|PMID- |@[A-Za-z]+\s*[{(])/.test(first?.text ?? '');
  return begins && others.every((cell) => cell.text.trim() === '');
}

function otherFormat({ line, column }: Cell): Finding {
  const reason = 'From this line on, the file has another format.';
  const action = 'Left out with all that follows; put it into a file of its own.';
  return finding('broken-row', { line, column }, reason, { action });
}

function brokenRow({ line, column }: { line: number; column: number }, problem: string): Finding {
  return finding('broken-row', { line, column }, problem);
}

function isRepeated(names: string[]): (cells: Cell[]) => boolean {
  return (cells) => cells.length === names.length && cells.every((cell, index) => cell.text === names[index]);
}

function noTitle(header: Cell[], line: number): Finding {
  const found = header.slice(0, 10).map(({ text }) => quote(text.trim(), 30));
  const reason = `The header has no column “title”: ${found.join(', ')}${header.length > 10 ? ', …' : ''}.`;
  const names = csvColumns.flatMap(({ name, write, read, part }) => (write && (read || part) ? name : []));
  return finding('bad-syntax', { line }, reason, { expected: `title and any of ${names.join(', ')}` });
}
