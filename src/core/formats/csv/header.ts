import { findColumn } from './columns.ts';
import { type Cell, readRows } from './rows.ts';

const prefix = 65_536;

/** How a table begins: what separates its cells, and the cells of its header. */
export interface Header {
  separator: string;
  cells: Cell[];
  /** Columns that are known, each once. */
  known: Set<string>;
}

/**
 * Finds the header in the first non-blank line: of comma, semicolon and tab, the separator that gives the most
 * known columns, then the most cells. A line such as `sep=;` above it, as spreadsheets write it, decides.
 */
export function findHeader(text: string): Header {
  const stated = /^sep=(.)(?=[\r\n])/i.exec(text)?.[1];
  const separators = stated === undefined ? [',', ';', '\t'] : [stated];
  const headers = separators.map((separator) => headerOf(text.slice(0, prefix), separator));
  return headers.reduce((best, header) => {
    const more = header.known.size - best.known.size || header.cells.length - best.cells.length;
    return more > 0 ? header : best;
  });
}

/** True for the line that states the separator. */
export function statesSeparator(cells: Cell[]): boolean {
  const [first] = cells;
  return first?.line === 1 && /^sep=.?$/i.test(first.text);
}

function headerOf(text: string, separator: string): Header {
  for (const row of readRows(text, separator)) {
    if ('problem' in row) break;
    if (statesSeparator(row.cells)) continue;
    const known = new Set(row.cells.flatMap(({ text: name }) => findColumn(name)?.name ?? []));
    return { separator, cells: row.cells, known };
  }
  return { separator, cells: [], known: new Set() };
}
