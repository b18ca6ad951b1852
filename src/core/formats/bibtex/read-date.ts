import { finding } from '../../messages/finding.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { readCertainDate } from '../shared/read-certain-date.ts';
import { readIssued, toIssued } from '../shared/read-issued.ts';
import { readMonthAndDay } from '../shared/read-month-and-day.ts';
import type { Notes } from '../shared/read-source-text.ts';
import { readText } from './field-text.ts';
import type { RawField } from './reading.ts';

/** A field of a date, with its text. */
interface DatePart {
  field: RawField;
  text: string;
}

/**
 * Reads `date`, and `year`, `month` and `day`. Of what is no real date the readable part is kept, and the rest
 * is a finding; so is what differs from `date`.
 */
export function readDate(stated: RawField[], notes: Notes): string | null {
  const [date, year, month, day] = ['date', 'year', 'month', 'day'].map((name): DatePart | undefined => {
    const field = stated.find((other) => other.name === name);
    const text = field ? readText(name === 'date' ? withTilde(field) : field, notes) : null;
    return field && text !== null ? { field, text } : undefined;
  });
  const whole = date ? readWhole(date, notes) : null;
  const parts = readParts(year, month, day, whole?.slice(0, 4), notes);
  if (whole === null || parts === null || whole.startsWith(parts)) return whole ?? parts;
  if (parts.startsWith(whole)) return parts;
  const [field = date?.field] = [year, month, day].flatMap((part) => part?.field ?? []);
  const reason = `The date is ${quote(whole)}, and its parts say ${quote(parts)}.`;
  notes.findings.push(finding('conflicting-facts', field?.place ?? null, reason));
  return whole;
}

/** A tilde after a part of an EDTF date says about when: `2020~` is about 2020, and no blank that TeX does not break. */
function withTilde(date: RawField): RawField {
  return { ...date, value: date.value.replace(/(?<=\d)~(?=\s*(?:$|[-/]))/g, '\\textasciitilde{}') };
}

/** BibLaTeX writes its `date` as EDTF, in which a month 23 is the autumn. */
const season = /(?<=(?:^|\/)\s*\d{4})-(?:2[1-9]|3\d|4[01])(?=\s*(?:\/|$))/g;

/** Reads `date`; of a range that which both ends share is the date, so that 2025-03/2025-05 is 2025. */
function readWhole(date: DatePart, notes: Notes): string | null {
  const { issued } = readIssued(date.text);
  if (issued !== null) return issued;
  refuse(date, 'one real date such as 2025-03-09', notes);
  const inYears = date.text.replace(season, '');
  const [from, to, ...more] = inYears.split('/').map((end) => readIssued(end).issued?.split('-'));
  if (!from || !to || more.length > 0) return readCertainDate(inYears)?.issued ?? null;
  const differs = from.findIndex((part, index) => part !== to[index]);
  return from.slice(0, differs < 0 ? from.length : differs).join('-') || null;
}

/**
 * Puts together the parts; a month may hold the day (`10~jan`, `jan 10`), and a year the whole date. A month or a day
 * that the date does not say is a finding.
 */
function readParts(
  year: DatePart | undefined,
  month: DatePart | undefined,
  day: DatePart | undefined,
  yearOfDate: string | undefined,
  notes: Notes,
): string | null {
  const stated = year ? readCertainDate(year.text) : null;
  if (year && !stated?.isWhole) refuse(year, 'a year of four digits', notes);
  const found = month ? readMonthAndDay(month.text) : null;
  const whole = stated?.issued ?? yearOfDate ?? (found?.isWhole ? found.year : null) ?? null;
  const isOther = found !== null && found.year !== null && found.year !== whole;
  const below = (d?: string | null) => toIssued(whole?.slice(0, 4), found?.month, d).issued;
  const issued =
    whole?.length === 4 && !isOther ? (below(day?.text ?? found?.day) ?? below() ?? whole) : whole;
  const ofMonth = found?.isWhole && !isOther ? below(found.day) : null;
  const expected = 'a month and day of a year that is stated';
  if (month && (ofMonth === null || !issued?.startsWith(ofMonth))) refuse(month, expected, notes);
  if (day && (issued?.length !== 10 || Number(day.text) !== Number(issued.slice(8))))
    refuse(day, expected, notes);
  return issued;
}

function refuse({ field, text }: DatePart, expected: string, notes: Notes): void {
  const reason = `${quote(field.name)} is ${quoteWhole(text)}.`;
  notes.findings.push(finding('bad-value', field.place, reason, { expected, field: field.name }));
}
