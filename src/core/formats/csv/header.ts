import { type CsvColumn, findColumn } from './columns.ts';
import { type Cell, type Row, readRows } from './rows.ts';
import { fromTags } from './web-of-science-tags.ts';

const prefix = 65_536;
const maxRowsAbove = 20;

/** How a table begins: what separates its cells, and the cells of its header. */
export interface Header {
  separator: string;
  cells: Cell[];
  /** Columns that are known, each once. */
  known: Set<string>;
}

/**
 * Finds the header among the first rows: of comma, semicolon and tab, the separator that gives the most known
 * columns, then the most cells. A line such as `sep=;` above it, as spreadsheets write it, decides. Programs put
 * remarks above the header, so it is the first row that names a title and another column, or else the first row.
 */
export function findHeader(text: string): Header {
  const stated = /^sep=(.)(?=[\r\n])/i.exec(text)?.[1];
  const separators = stated === undefined ? [',', ';', '\t'] : [stated];
  const headers = separators.map((separator) => headerOf(text.slice(0, prefix), separator));
  const best = headers.reduce((best, header) => {
    const more = header.known.size - best.known.size || header.cells.length - best.cells.length;
    return more > 0 ? header : best;
  });
  return text.length > prefix ? readWhole(best, text) : best;
}

/** The header with the cells that a long one has after the part that was searched. */
function readWhole(header: Header, text: string): Header {
  const line = header.cells[0]?.line;
  for (const row of readRows(text, header.separator)) {
    if (!('problem' in row) && row.cells[0]?.line === line) return toHeader(row, header.separator);
  }
  return header;
}

/** True for the line that states the separator. */
export function statesSeparator(cells: Cell[]): boolean {
  const [first] = cells;
  return first?.line === 1 && /^sep=.?$/i.test(first.text);
}

function headerOf(text: string, separator: string): Header {
  let first: Header | null = null;
  let rowsAbove = 0;
  for (const row of readRows(text, separator)) {
    if (rowsAbove > maxRowsAbove) break;
    if (!('problem' in row) && !statesSeparator(row.cells)) {
      const header = toHeader(row, separator);
      first ??= header;
      // Text that is no table can have a row with the names of two columns.
      const least = rowsAbove === 0 || header.cells.length === header.known.size ? 2 : 3;
      if (header.known.has('title') && header.known.size >= least) return header;
      rowsAbove += 1;
    } else if ('problem' in row) {
      rowsAbove += 1;
    }
  }
  return first ?? { separator, cells: [], known: new Set() };
}

function toHeader({ cells }: Extract<Row, { cells: Cell[] }>, separator: string): Header {
  const named = fromTags(cells);
  return {
    separator,
    cells: named,
    known: new Set(named.flatMap(({ text }) => nameOf(findColumn(text)))),
  };
}

/** The name of a column; another column for titles counts as the title. */
function nameOf(column: CsvColumn | undefined): string[] {
  if (!column) return [];
  return [column.fact === 'title' ? 'title' : column.name];
}
