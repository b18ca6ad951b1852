import { at } from '../../text/at.ts';
import { compareText } from '../../text/compare-text.ts';

/**
 * The label of a term: its most frequent spelling without a capital, since titles and sentences capitalize
 * any word; if there is none, as for `GRPO`, the most frequent of all.
 */
export function termLabel(spellings: Map<string, number>): string {
  const all = Array.from(spellings);
  const small = all.filter(([spelling]) => !/\p{Lu}/u.test(spelling));
  const byFrequency = (small.length > 0 ? small : all).sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return at(byFrequency, 0)[0];
}
