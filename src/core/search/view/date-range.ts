import { at } from '../../text/at.ts';
import { formatIssued, monthsOf } from '../../text/dates.ts';

/** A range of dates, both ends included; each is `YYYY` or `YYYY-MM`, or null if open. */
export interface DateRange {
  from: string | null;
  to: string | null;
}

const monthOrYear = /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/;

/** Reads a range from the parts of an address, ends in either order; null if neither is a month or a year. */
export function toRange(from: string | null, to: string | null): DateRange | null {
  const [start, end] = [from, to].map((date) => (date && monthOrYear.test(date) ? date : null));
  if (!start && !end) return null;
  if (start && end && monthsOf(start).first > monthsOf(end).last) return { from: end, to: start };
  return { from: start ?? null, to: end ?? null };
}

/** The key of a range as a filter value: `2025-03..2025-06`, `2025..`, `..2024`. */
export function rangeKey({ from, to }: DateRange): string {
  return `${from ?? ''}..${to ?? ''}`;
}

/** Reads what `rangeKey` wrote; null for anything else. */
export function readRangeKey(key: string): DateRange | null {
  const [from = '', to = ''] = key.split('..');
  const range = toRange(from, to);
  return range && rangeKey(range) === key ? range : null;
}

/** Prints a range for a reader: `March 2025 – June 2025`, `from 2025`, `until 2024`. */
export function formatRange({ from, to }: DateRange): string {
  if (from === null) return `until ${formatIssued(to ?? '')}`;
  if (to === null) return `from ${formatIssued(from)}`;
  return from === to ? formatIssued(from) : `${formatIssued(from)} – ${formatIssued(to)}`;
}

/**
 * A date as one number, for a column: 0 if not stated, else 1 + 13 × year + month, where an unknown month is
 * 0.
 */
export function dateCode(issued: string | null): number {
  if (!issued) return 0;
  const [year = 0, month = 0] = issued.split('-').map(Number);
  return 1 + year * 13 + month;
}

/**
 * Indexes of the papers whose dates, given as codes, are in a range. A paper with only a year is in it if the
 * whole year is; a paper without a date never is.
 */
export function papersInRange({ from, to }: DateRange, codes: ArrayLike<number>): number[] {
  const first = from === null ? Number.NEGATIVE_INFINITY : monthsOf(from).first;
  const last = to === null ? Number.POSITIVE_INFINITY : monthsOf(to).last;
  const papers: number[] = [];
  for (let paper = 0; paper < codes.length; paper += 1) {
    const code = at(codes, paper) - 1;
    if (code < 0) continue;
    const month = code % 13;
    const start = Math.floor(code / 13) * 12 + Math.max(0, month - 1);
    if (start >= first && (month === 0 ? start + 11 : start) <= last) papers.push(paper);
  }
  return papers;
}
