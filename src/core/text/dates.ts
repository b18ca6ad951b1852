const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Prints a `YYYY[-MM[-DD]]` date as precisely as it is known: `2026`, `May 2026`, `19 May 2026`. */
export function formatIssued(issued: string): string {
  const [year, month, day] = issued.split('-');
  if (!month) return issued;
  const monthYear = `${monthNames[Number(month) - 1]} ${year}`;
  return day ? `${Number(day)} ${monthYear}` : monthYear;
}

/** Prints a day as such, and a moment in UTC to the minute: `26 November 2026, 12:00 UTC`. */
export function formatMoment(moment: string): string {
  const [day = '', time] = moment.split('T');
  return time === undefined ? formatIssued(day) : `${formatIssued(day)}, ${time.slice(0, 5)} UTC`;
}

/** The months that a date may mean, as months since the year 0: one month, or the twelve of a year. */
export interface MonthSpan {
  first: number;
  last: number;
}

/** The months of a `YYYY[-MM[-DD]]` date. */
export function monthsOf(issued: string): MonthSpan {
  const [year = 0, month] = issued.split('-').map(Number);
  const first = year * 12 + (month ?? 1) - 1;
  return { first, last: month === undefined ? first + 11 : first };
}

/** Prints months since the year 0 as a date: `24302` is `2025-03`. */
export function printMonth(months: number): string {
  return `${printYear(Math.floor(months / 12))}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** Prints a year with four digits, as dates have it. */
export function printYear(year: number): string {
  return String(year).padStart(4, '0');
}
