/** A coordinate with at most three decimals, so that the same figure gives the same text on every machine. */
export function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
