/** A number with its noun: `1 paper`, `1,204 papers`. */
export function pluralize(number: number, noun: string, plural = `${noun}s`): string {
  return `${number.toLocaleString('en')} ${number === 1 ? noun : plural}`;
}

/** Which of `total` things a page shows: `1–100 of 1,204`. Both ends are counted from 1. */
export function rangeOf(first: number, last: number, total: number): string {
  const [from, to, all] = [first, last, total].map((number) => number.toLocaleString('en'));
  return `${from}–${to} of ${all}`;
}
