import { quoteWhole } from '../../text/quote.ts';
import { expectedDate, readDateParts, settleDate } from '../json-input/date-parts.ts';
import { isJsonObject, toPointer } from '../json-input/json.ts';
import type { JsonItem, JsonValues } from '../json-input/json-values.ts';
import { readCertainDate } from '../shared/read-certain-date.ts';

const known = new Map(['date-parts', 'raw', 'literal', 'circa'].map((form) => [form, new Map()]));

/**
 * Reads a date variable: its parts, or else its text; a string is its text. A text that says more than the date is left
 * out. A date with `circa` is no more than likely, and so not stated.
 */
export function readIssuedDate(values: JsonValues, item: JsonItem, key: string): string | null {
  const value = item.fields[key];
  const pointer = toPointer(item.pointer, key);
  if (!isJsonObject(value)) return readText(values, value, key, pointer);
  const date = { fields: value, pointer };
  values.leaveOutUnknown(date, known, `${key}/`);
  const parts = readDateParts(values, date, key);
  const texts = ['raw', 'literal'].filter((form) => (value[form] ?? '') !== '');
  const first = parts.isStated ? undefined : texts.shift();
  const issued =
    first === undefined ? parts.issued : readText(values, value[first], key, toPointer(pointer, first));
  for (const form of texts) {
    const other = readCertainDate(String(value[form]));
    const saysNoMore = other?.isWhole && issued?.startsWith(other.issued);
    if (!saysNoMore && value[form] !== value[first ?? '']) values.leaveOut(date, form, `${key}/${form}`);
  }
  if (issued === null || !isSet(value.circa)) return issued;
  values.add('bad-value', pointer, `“${key}” is ${quoteWhole(`circa ${issued}`)}.`, {
    expected: expectedDate,
  });
  return null;
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
