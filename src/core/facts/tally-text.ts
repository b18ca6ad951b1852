import type { PolarityCount } from '../schemas/polarity.ts';

/** Counts in a sentence: `3 supporting, 1 contrasting, 10 mentioning`. */
export function tallyText(tallies: readonly PolarityCount[]): string {
  return tallies.map(({ polarity, count }) => `${count.toLocaleString('en')} ${polarity}`).join(', ');
}
