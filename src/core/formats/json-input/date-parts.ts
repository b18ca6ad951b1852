import { quoteWhole } from '../../text/quote.ts';
import { type CertainDate, certainParts } from '../shared/read-certain-date.ts';
import { toPointer } from './json.ts';
import type { JsonItem, JsonValues } from './json-values.ts';

/** What a date should be, for messages. */
export const expectedDate = 'one real date such as 2025, 2025-03 or 2025-03-09';

/**
 * Reads the `date-parts` of CSL and Crossref in a date that is named `name`, or null where they are empty. Of a range, the
 * date is what both ends share, so that 2025-03 to 2025-05 is 2025.
 */
export function readDateParts(values: JsonValues, date: JsonItem, name: string): string | null {
  const dates = partsOf(values, date, name);
  if (dates.length === 0) return null;
  // Crossref writes the open end of a range as 0.
  const [first = []] = dates;
  const closed = dates.filter((parts) => parts === first || parts.some((part) => Number(part) !== 0));
  const read = closed.map(readParts);
  if (closed.length < dates.length) read[0] = read[0] ? { ...read[0], isWhole: false } : null;
  const written = dates.map((parts) => parts.join('-')).join(' to ');
  const pointer = toPointer(date.pointer, 'date-parts');
  return settleDate(values, read, { name, written, pointer });
}

/** The lists of year, month and day; a list of numbers alone is one of them. */
function partsOf(values: JsonValues, date: JsonItem, name: string): unknown[][] {
  const members = values.list(date, 'date-parts');
  const isFlat =
    members.length > 0 && members.every(({ value }) => ['number', 'string'].includes(typeof value));
  const pointer = toPointer(date.pointer, 'date-parts');
  const lists = isFlat ? [{ value: members.map(({ value }) => value), pointer }] : members;
  return lists.flatMap((list) => {
    if (list.value === null) return [];
    if (!Array.isArray(list.value)) return values.refuse(list, 'a list of year, month and day') ?? [];
    const parts = toParts(values, list.value, list.pointer, name);
    return parts.some((part) => part !== null && part !== '') ? [parts] : [];
  });
}

/** Year, month and day as numbers and texts. What is neither is refused, and what follows the day has no field. */
function toParts(values: JsonValues, list: unknown[], pointer: string, name: string): unknown[] {
  if (list.length > 3) values.leaveOutAt(toPointer(pointer, 3), `${name}/date-parts after the day`);
  return list.slice(0, 3).map((value, index) => {
    if (value === null || typeof value === 'number' || typeof value === 'string') return value;
    return values.refuse({ value, pointer: toPointer(pointer, index) }, 'a number');
  });
}

/** A month or day of 0 is not stated, and a month 21 is a season. */
function readParts([year, ...below]: unknown[]): CertainDate | null {
  const [month, day] = below.map((part) => (Number(part) === 0 ? null : part));
  return certainParts(year, month, day);
}

/** The date that all of `read` share, and a finding where that is not all that is `written`. */
export function settleDate(
  values: JsonValues,
  read: (CertainDate | null)[],
  { name, written, pointer }: { name: string; written: string; pointer: string },
): string | null {
  const dates = read.map((date) => date?.issued ?? null);
  const [first = null] = dates;
  if (first !== null && read.every((date) => date?.isWhole && date.issued === first)) return first;
  const shared = dates.includes(null) ? null : sharedStart(dates.map((date) => date?.split('-') ?? []));
  const kept = shared === null ? '' : ` Of it, ${shared} is kept.`;
  values.add('bad-value', pointer, `“${name}” is ${quoteWhole(written)}.${kept}`, { expected: expectedDate });
  return shared;
}

function sharedStart(dates: string[][]): string | null {
  const [first = []] = dates;
  const end = first.findIndex((part, index) => dates.some((date) => date[index] !== part));
  return first.slice(0, end < 0 ? first.length : end).join('-') || null;
}
