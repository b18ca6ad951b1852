/** How this witness writes numbers and dates in words. */

const months = [
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

export function monthName(month: number): string {
  return months[month - 1] ?? '';
}

/** `2026`, `May 2026` or `19 May 2026`. */
export function dateInWords(issued: string): string {
  const [year = '', month, day] = issued.split('-');
  return [day && String(Number(day)), month && monthName(Number(month)), year].filter(Boolean).join(' ');
}

/** `2,581`. */
export function number(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 paper`, `24 papers`. */
export function count(value: number, one: string, several = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : several}`;
}

/** A text without TeX where TeX only marks plain signs: `$24.3\%$` is `24.3%`. Other formulas stay as they are. */
export function plainText(text: string): string {
  return text.replace(/\$([^$]+)\$/g, (whole, formula: string) => {
    const plain = formula.replaceAll('\\%', '%');
    return /^[\d\s.,;%[\]()+=-]+$/.test(plain) ? plain : whole;
  });
}

/** Counts equal values, those with most first, then in the order of the alphabet. */
export function tally(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map(Array.from(counts).sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'en')));
}
