/** A coordinate with at most three decimals, so that the same figure is the same text everywhere. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
