import { at } from '../../text/at.ts';

/**
 * The label of a term: its most frequent spelling without a capital, since titles and sentences capitalize
 * any word; if there is none, as for `GRPO`, the most frequent of all.
 */
export function termLabel(spellings: Map<string, number>): string {
  const all = Array.from(spellings);
  const small = all.filter(([spelling]) => !/\p{Lu}/u.test(spelling));
  const byFrequency = (small.length > 0 ? small : all).sort(
    ([a, m], [b, n]) => n - m || (a < b ? -1 : a > b ? 1 : 0),
  );
  return at(byFrequency, 0)[0];
}
