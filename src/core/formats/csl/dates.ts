import { quoteWhole } from '../../text/quote.ts';
import { isJsonObject, toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { type CertainDate, readCertainDate } from '../shared/read-certain-date.ts';
import { toIssued } from '../shared/read-issued.ts';

const known = new Map(['date-parts', 'raw', 'literal'].map((form) => [form, new Map()]));
const expected = 'one real date such as 2025, 2025-03 or 2025-03-09';

/**
 * Reads a date variable: its parts, or else its text; a string is its text. Of a range, the date is what
 * both ends share, so that 2025-03 to 2025-05 is 2025.
 */
export function readIssuedDate(values: JsonValues, item: JsonItem, key: string): string | null {
  const value = item.fields[key];
  const pointer = toPointer(item.pointer, key);
  if (!isJsonObject(value)) return readText(values, value, pointer);
  const date = { fields: value, pointer };
  values.leaveOutUnknown(date, known, `${key}/`);
  const dates = partsOf(values, date);
  if (dates.length === 0) {
    return readText(
      values,
      value.raw ?? value.literal,
      toPointer(pointer, 'raw' in value ? 'raw' : 'literal'),
    );
  }
  // Crossref writes the open end of a range as 0.
  const [first = []] = dates;
  const closed = dates.filter((parts) => parts === first || parts.some((part) => Number(part) !== 0));
  const read = closed.map(readParts);
  if (closed.length < dates.length) read[0] = read[0] ? { ...read[0], isWhole: false } : null;
  const written = dates.map((parts) => parts.join('-')).join(' to ');
  return settle(values, read, written, toPointer(pointer, 'date-parts'));
}

/** The lists of year, month and day; a list of numbers alone is one of them. */
function partsOf(values: JsonValues, date: JsonItem): unknown[][] {
  const members = values.list(date, 'date-parts');
  const isFlat =
    members.length > 0 && members.every(({ value }) => ['number', 'string'].includes(typeof value));
  const pointer = toPointer(date.pointer, 'date-parts');
  if (isFlat)
    return [
      toParts(
        values,
        members.map(({ value }) => value),
        pointer,
      ),
    ];
  return members.flatMap((member) => {
    if (!Array.isArray(member.value)) return values.refuse(member, 'a list of year, month and day') ?? [];
    const parts = toParts(values, member.value, member.pointer);
    return parts.some((part) => part !== null && part !== '') ? [parts] : [];
  });
}

/** Year, month and day as numbers and texts. What is neither is refused, and what follows the day has no field. */
function toParts(values: JsonValues, list: unknown[], pointer: string): unknown[] {
  if (list.length > 3) values.leaveOutAt(toPointer(pointer, 3), 'issued/date-parts after the day');
  return list.slice(0, 3).map((value, index) => {
    if (value === null || typeof value === 'number' || typeof value === 'string') return value;
    return values.refuse({ value, pointer: toPointer(pointer, index) }, 'a number');
  });
}

/** What is certain of year, month and day: a month or day of 0 is not stated, and a month 21 is a season. */
function readParts([year, ...below]: unknown[]): CertainDate | null {
  const [month, day] = below.map((part) => (Number(part) === 0 ? null : part));
  const { issued } = toIssued(year, month, day);
  if (issued !== null) return { issued, isWhole: true };
  const certain = toIssued(year, month).issued ?? toIssued(year).issued;
  return certain === null ? null : { issued: certain, isWhole: false };
}

/** The date in parts: `2025-03` is `[[2025, 3]]`. A year such as `0999` stays text, so that it keeps its digits. */
export function writeIssuedDate(issued: string): { 'date-parts': (string | number)[][] } {
  return { 'date-parts': [issued.split('-').map((part) => (/^0\d{3}$/.test(part) ? part : Number(part)))] };
}

function readText(values: JsonValues, value: unknown, pointer: string): string | null {
  const text = values.plainText({ value: typeof value === 'number' ? String(value) : value, pointer });
  if (text === null) return null;
  // A range in the form of EDTF, in which a slash inside a date is not one.
  const dates = text.split(/\/(?=\d{4}-)/);
  return settle(
    values,
    dates.map((date) => readCertainDate(date)),
    text,
    pointer,
  );
}

function settle(
  values: JsonValues,
  read: (CertainDate | null)[],
  written: string,
  pointer: string,
): string | null {
  const dates = read.map((date) => date?.issued ?? null);
  const [first = null] = dates;
  if (first !== null && read.every((date) => date?.isWhole && date.issued === first)) return first;
  const shared = dates.includes(null) ? null : sharedStart(dates.map((date) => date?.split('-') ?? []));
  const kept = shared === null ? '' : ` Of it, ${shared} is kept.`;
  values.add('bad-value', pointer, `“issued” is ${quoteWhole(written)}.${kept}`, { expected });
  return shared;
}

function sharedStart(dates: string[][]): string | null {
  const [first = []] = dates;
  const end = first.findIndex((part, index) => dates.some((date) => date[index] !== part));
  return first.slice(0, end < 0 ? first.length : end).join('-') || null;
}
