/** A whole number as it is printed: `1,204`. In a browser, the first `toLocaleString` takes 30 ms. */
export function printCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A number with its noun: `1 paper`, `1,204 papers`. */
export function pluralize(number: number, noun: string, plural = `${noun}s`): string {
  return `${printCount(number)} ${number === 1 ? noun : plural}`;
}

/** Which of `total` things a page shows: `1–100 of 1,204`. Both ends are counted from 1. */
export function rangeOf(first: number, last: number, total: number): string {
  const [from, to, all] = [first, last, total].map(printCount);
  return `${from}–${to} of ${all}`;
}
