import { toFlowingText } from '../../text/flowing-text.ts';
import { type CsvColumn, csvColumns, findColumn } from './columns.ts';
import type { Header } from './header.ts';
import { habitsOf, type ProgramHabits } from './programs.ts';
import { readRows } from './rows.ts';

/** The header of a table, and what its first rows show of its columns. */
export interface Table {
  /** The names in the header. */
  names: string[];
  /** The known columns, each with its positions; shared are those of a fact that has several, as `url` and `link`. */
  columns: { column: CsvColumn; positions: number[]; isShared: boolean }[];
  unknown: { name: string; position: number }[];
  habits: ProgramHabits;
  /** True where the ids are those of OpenAlex. */
  areOpenAlexIds: boolean;
}

const sampleSize = 65_536;

// What a column `Source` can hold beside the venue: where the entry was found.
const databases =
  /^(?:scopus|web of science.*|wos.*|pubmed.*|medline.*|embase.*|crossref.*|google scholar|openalex|dimensions|lens(?:\.org)?|semantic ?scholar|ieee.*xplore|acm.*|proquest.*|ebsco.*|psycinfo|cinahl.*|cochrane.*|manual|other)$/i;

export function toTable({ cells, separator, known }: Header, text: string): Table {
  const names = cells.map((cell, position) => toFlowingText(cell.text).text || `column ${position + 1}`);
  const sample = samplesOf(text, separator, cells[0]?.line ?? 1);
  const isVenue = (position: number) =>
    !known.has('venue') && !(sample[position] ?? []).every((value) => databases.test(value));
  const named = cells.map((cell, position) => {
    const column = findColumn(cell.text);
    return column?.part === 'source' && !isVenue(position) ? undefined : column;
  });
  const columns = csvColumns.map((column) => ({
    column,
    positions: named.flatMap((other, position) => (other === column ? position : [])),
  }));
  const ids = columns.find(({ column }) => column.part === 'id')?.positions ?? [];
  const values = ids.flatMap((position) => sample[position] ?? []);
  return {
    names,
    columns: columns.flatMap(({ column, positions }) => {
      const same = named.filter((other) => other?.fact !== undefined && other.fact === column.fact);
      return positions.length > 0
        ? { column, positions, isShared: same.length > 1 || positions.length > 1 }
        : [];
    }),
    unknown: names.flatMap((name, position) => (named[position] ? [] : { name, position })),
    habits: habitsOf(cells.map((cell) => cell.text)),
    areOpenAlexIds: values.length > 0 && values.every((value) => /(?:^|\/)W\d{4,}$/i.test(value)),
  };
}

/** The values of each column in the first rows after a line. */
function samplesOf(text: string, separator: string, afterLine: number): string[][] {
  const samples: string[][] = [];
  for (const row of readRows(text.slice(0, sampleSize), separator)) {
    if ('problem' in row || (row.cells[0]?.line ?? 0) <= afterLine) continue;
    for (const [position, { text: value }] of row.cells.entries()) {
      if (value.trim() === '') continue;
      samples[position] ??= [];
      samples[position].push(value.trim());
    }
  }
  return samples;
}
