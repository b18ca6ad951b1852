import { quoteWhole } from '../../text/quote.ts';
import { isJsonObject, toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { type ReadIssued, readIssued, toIssued } from '../shared/read-issued.ts';

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
  const dates = values.list(date, 'date-parts').flatMap((member) => {
    if (!Array.isArray(member.value)) return values.refuse(member, 'a list of year, month and day') ?? [];
    const parts: unknown[] = member.value;
    return parts.some((part) => part !== null && part !== '') ? [parts] : [];
  });
  if (dates.length === 0) {
    return readText(
      values,
      value.raw ?? value.literal,
      toPointer(pointer, 'raw' in value ? 'raw' : 'literal'),
    );
  }
  const read = dates.map(([year, month, day]) => toIssued(year, month, day));
  const written = dates.map((parts) => parts.join('-')).join(' to ');
  return settle(values, read, written, toPointer(pointer, 'date-parts'));
}

/** The date in parts: `2025-03` is `[[2025, 3]]`. A year such as `0999` stays text, so that it keeps its digits. */
export function writeIssuedDate(issued: string): { 'date-parts': (string | number)[][] } {
  return { 'date-parts': [issued.split('-').map((part) => (/^0\d{3}$/.test(part) ? part : Number(part)))] };
}

function readText(values: JsonValues, value: unknown, pointer: string): string | null {
  const text = values.plainText({ value: typeof value === 'number' ? String(value) : value, pointer });
  // A range in the form of EDTF, in which a slash inside a date is not one.
  return text === null ? null : settle(values, text.split(/\/(?=\d{4}-)/).map(readIssued), text, pointer);
}

function settle(values: JsonValues, read: ReadIssued[], written: string, pointer: string): string | null {
  const dates = read.map(({ issued }) => issued);
  const [first = null] = dates;
  if (first !== null && dates.every((date) => date === first)) return first;
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
