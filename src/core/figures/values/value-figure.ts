import type { InThisList } from '../../facts/in-this-list.ts';
import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { type FacetName, notStated } from '../../search/view/facet-table.ts';
import { printCount } from '../../text/numbers.ts';
import type { Bar } from '../bars.ts';
import { round } from '../round.ts';
import { countValues, type ValueCounts } from './value-counts.ts';

/** A figure with a bar for each frequent value of a facet. */
export interface ValueFigure {
  facet: FacetName;
  /** The field of a citing paper that states the values. */
  field: string;
  /** The label above the finding. */
  label: string;
  /** The name of one value, in the head of the table. */
  valueName: string;
  /** A value is counted in the figure if at least this many papers have it. */
  least: number;
  finding(counts: ValueCounts): string;
  /** What the numbers cover, and how values are told apart. */
  coverage(counts: ValueCounts, inList?: InThisList): string;
}

/** The name of the bar of papers without a value. */
export function missingValue(inList: InThisList): string {
  return `not stated${inList}`;
}

/** More bars would be a list. */
const maxBars = 10;

/** The numbers of a figure; null if the papers do not have it. */
export function countsOf({ facet, least }: ValueFigure, papers: CitingPaper[]): ValueCounts | null {
  return countValues(papers, facet, least);
}

/** The bars of the most frequent values, all on one scale with what is not stated, which comes last. */
export function valueBars({ rows, missing }: ValueCounts): Bar[] {
  const shown = rows.slice(0, maxBars);
  const full = Math.max(missing, ...shown.map(({ count }) => count));
  const width = (count: number) => round((count / full) * 100);
  const bars = shown.map(
    ({ name, count }): Bar => ({
      name,
      key: name,
      count,
      marks: [{ tone: 'quiet', x: 0, width: width(count) }],
    }),
  );
  if (missing === 0) return bars;
  const marks: Bar['marks'] = [{ tone: 'missing', x: 0, width: width(missing) }];
  return [...bars, { name: null, key: notStated.key, count: missing, marks }];
}

/** Says that the figure shows the first values only; empty if it shows all. */
export function shownPart({ rows }: ValueCounts): string {
  if (rows.length <= maxBars) return '';
  return ` Shown are the ${maxBars} with the most papers; the CSV file has all ${printCount(rows.length)}.`;
}

/** The numbers as rows of a table with a head; papers without a value come last. */
export function valueRows(
  { valueName }: ValueFigure,
  { rows, missing }: ValueCounts,
  inList: InThisList = '',
): string[][] {
  return [
    [valueName.toLowerCase(), 'papers'],
    ...rows.map(({ name, count }) => [name, String(count)]),
    ...(missing > 0 ? [[missingValue(inList), String(missing)]] : []),
  ];
}
