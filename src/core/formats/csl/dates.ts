import { quoteWhole } from '../../text/quote.ts';
import { expectedDate, readDateParts, settleDate } from '../json-input/date-parts.ts';
import { isJsonObject, toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { readCertainDate, saysNoMore } from '../shared/read-certain-date.ts';

const known = new Map(['date-parts', 'raw', 'literal', 'circa'].map((form) => [form, new Map()]));

/**
 * Reads a date variable: its parts, or else the first of its texts that is a date; a string is its text. A text that says
 * more than the date is left out, and so is each text beside a range of years. A date with `circa` is only likely, so it is
 * not stated.
 */
export function readIssuedDate(values: JsonValues, item: JsonItem, key: string): string | null {
  const value = item.fields[key];
  const pointer = toPointer(item.pointer, key);
  if (!isJsonObject(value)) return readText(values, value, key, pointer);
  const date = { fields: value, pointer };
  values.leaveOutUnknown(date, known, `${key}/`);
  let issued = readDateParts(values, date, key);
  const isRange = issued === null && isRangeOfParts(value['date-parts']);
  let read: unknown = null;
  for (const form of ['raw', 'literal']) {
    const text = value[form] ?? '';
    if (text === '' || text === read) continue;
    if (issued === null && !isRange) {
      issued = readText(values, text, key, toPointer(pointer, form));
      read = text;
    } else if (!saysNoMore(readCertainDate(String(text)), issued))
      values.leaveOut(date, form, `${key}/${form}`);
  }
  if (issued === null || !isSet(value.circa)) return issued;
  values.add('bad-value', pointer, `“${key}” is ${quoteWhole(`circa ${issued}`)}.`, {
    expected: expectedDate,
  });
  return null;
}

function isRangeOfParts(dates: unknown): boolean {
  return Array.isArray(dates) && dates.filter(Array.isArray).length > 1;
}

/** CSL allows texts and numbers for true and false. */
function isSet(value: unknown): boolean {
  return !['', '0', 'false', 'null', 'undefined'].includes(String(value));
}

function readText(values: JsonValues, value: unknown, name: string, pointer: string): string | null {
  const written = typeof value === 'number' ? String(value) : value;
  const text = values.plainText({ value: written, pointer }, expectedDate);
  if (text === null) return null;
  // A range in the form of EDTF, in which a slash inside a date is not one.
  const dates = text.split(/\/(?=\d{4}-)/);
  return settleDate(
    values,
    dates.map((date) => readCertainDate(date)),
    { name, written: text, pointer },
  );
}

/** The date in parts: `2025-03` is `[[2025, 3]]`. A year such as `0999` stays text, so that it keeps its digits. */
export function writeIssuedDate(issued: string): { 'date-parts': (string | number)[][] } {
  return { 'date-parts': [issued.split('-').map((part) => (/^0\d{3}$/.test(part) ? part : Number(part)))] };
}
