import { at } from '../../text/at.ts';
import { maxLength } from './read-month-and-day.ts';

/** A date as precise as it is stated, or the reason why the text is not one. */
export type ReadIssued = { issued: string } | { issued: null; reason: string };

/**
 * Reads `2025`, `2025-03`, `2025-03-03` (with slashes for hyphens, as in `2025///` of RIS), and dates with the English
 * name of the month: `3 March 2025`, `Mar. 2025`, `March 3, 2025`. A time can be after it. Only real dates are read, and
 * nothing ambiguous: not `03/04/2025`, and not `2025/`, which is a range without an end.
 */
export function readIssued(input: string): ReadIssued {
  const text = withoutTime(input);
  const numbers = /^(\d{4})(?:([-/])(\d\d?)(?:\2(\d\d?))?)?(?:\/\/+|(?<=\/\d+)\/)?$/.exec(text);
  if (numbers) return toIssued(numbers[1], numbers[3], numbers[4]);
  for (const pattern of withMonthNames) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return toIssued(groups.year, groups.month, groups.day);
  }
  return { issued: null, reason: 'is no date that can be read for certain' };
}

const offset = '[+-]\\d\\d(?::?\\d\\d)?';
const zone = `(?:Z|UTC|GMT|[CEW]ES?T|[CEMP][SD]T)?\\s*(?:${offset})?(?:\\s*\\([\\p{L}\\s]+\\))?`;
const time = `[T\\s]\\d{1,2}:\\d\\d(?::\\d\\d(?:[.,]\\d+)?)?\\s*(?:[AP]M)?\\s*${zone}`;
const timeAfterDate = new RegExp(`(?:${time}|(?<=^\\d{4}-\\d\\d-\\d\\d)(?:Z|[+-]\\d\\d:\\d\\d))$`, 'iu');

/** A date without the time or zone after it: `2025-03-03T10:00:00Z`, `3/13/2025 1:05 PM`, `2025-03-03+02:00`. */
export function withoutTime(input: string): string {
  const text = input.trim();
  return text.length > maxLength ? text : text.replace(timeAfterDate, '').trim();
}

/**
 * Puts together year, month and day, as numbers, digits or English names of months; what is absent, null or
 * empty is not stated.
 */
export function toIssued(year: unknown, month?: unknown, day?: unknown): ReadIssued {
  const [y, m, d] = [partOf(year), toMonth(month), partOf(day)];
  if (y === null) return { issued: null, reason: 'states no year' };
  if (!/^\d{4}$/.test(y)) return { issued: null, reason: 'states no year of four digits' };
  if (m === null && d === null) return { issued: y };
  if (m === null) return { issued: null, reason: 'states a day without a month' };
  if (!/^\d\d?$/.test(m) || Number(m) < 1 || Number(m) > 12) {
    return { issued: null, reason: `states a month that there is not: ${m}` };
  }
  const yearMonth = `${y}-${m.padStart(2, '0')}`;
  if (d === null) return { issued: yearMonth };
  if (!/^\d\d?$/.test(d) || Number(d) < 1 || Number(d) > daysIn(Number(y), Number(m))) {
    return { issued: null, reason: `states a day that ${yearMonth} does not have: ${d}` };
  }
  return { issued: `${yearMonth}-${d.padStart(2, '0')}` };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const monthName = new RegExp(`^${month}$`, 'i');
const year = '(?<year>\\d{4})';
const day = '(?<day>\\d\\d?)(?:st|nd|rd|th)?';
const withMonthNames = [
  `(?:${day}[ -])?${month}[ -]${year}`,
  `${month} ${day},? ${year}`,
  `${month}, ${year}`,
  `${year}[ -]${month}(?:[ -]${day})?`,
].map((pattern) => new RegExp(`^${pattern}$`, 'i'));

function partOf(value: unknown): string | null {
  const text = typeof value === 'number' || typeof value === 'string' ? String(value).trim() : '';
  return text === '' ? null : text;
}

function toMonth(value: unknown): string | null {
  const text = partOf(value);
  if (text === null || !monthName.test(text)) return text;
  return String(months.indexOf(text.slice(0, 3).toLowerCase()) + 1);
}

function daysIn(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return at([31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31], month - 1);
}
