import type { FacetCount } from '../schemas/hub-paper.ts';
import type { PolarityCount } from '../schemas/polarity.ts';
import { printCount } from '../text/numbers.ts';

/** Counts in a sentence: `3 supporting, 1 contrasting, 10 mentioning`. */
export function tallyText(tallies: readonly PolarityCount[]): string {
  return tallies.map(({ polarity, count }) => `${printCount(count)} ${polarity}`).join(', ');
}

/** Counts by a name that can be a number: `2024 3, 2025 12`. */
export function facetText(counts: readonly FacetCount[]): string {
  return counts.map(({ name, count }) => `${name} ${printCount(count)}`).join(', ');
}
