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
