import { finding } from '../../messages/finding.ts';
import { readIssued, toIssued } from '../../text/issued.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { type Notes, readText } from './field-text.ts';
import type { RawField } from './read-entries.ts';

/**
 * Reads `date`, or else `year`, `month` and `day`, of which a month may hold the day: `10~jan`, `jan 10`. Of
 * what is no real date the readable part is kept, and the rest is a finding.
 */
export function readDate(stated: RawField[], notes: Notes): string | null {
  const [date, year, month, day] = ['date', 'year', 'month', 'day'].map((name) => {
    const field = stated.find((other) => other.name === name);
    const text = field ? readText(field, notes) : null;
    return field && text !== null ? { field, text } : null;
  });
  const whole = date ? readIssued(date.text).issued : null;
  if (date && whole === null) refuse(date, 'a real date such as 2025-03-09', notes);
  if (whole !== null) {
    if (year && whole.slice(0, 4) !== year.text) {
      const reason = `The date is ${quote(whole)}, and the year is ${quote(year.text)}.`;
      notes.findings.push(finding('conflicting-facts', year.field.place, reason));
    }
    return whole;
  }
  const yearAlone = toIssued(year?.text).issued;
  if (year && yearAlone === null) refuse(year, 'a year of four digits', notes);
  if (yearAlone === null || (!month && !day)) return yearAlone;
  const [, dayBefore, name, dayBehind] =
    /^(?:(\d\d?)[.\s]+)?(\p{L}+\.?|\d\d?)(?:\s+(\d\d?))?$/u.exec(month?.text ?? '') ?? [];
  const { issued } = toIssued(yearAlone, name ?? month?.text, day?.text ?? dayBefore ?? dayBehind);
  const unread = month ?? day;
  if (issued === null && unread) refuse(unread, 'a month and day of that year', notes);
  return issued ?? yearAlone;
}

function refuse({ field, text }: { field: RawField; text: string }, expected: string, notes: Notes): void {
  const reason = `${quote(field.name)} is ${quoteWhole(text)}.`;
  notes.findings.push(finding('bad-value', field.place, reason, { expected }));
}
