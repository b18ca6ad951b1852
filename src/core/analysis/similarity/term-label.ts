import { at } from '../../text/at.ts';

/**
 * The spelling by which papers are named: the most frequent of those without a capital, since titles and
 * sentences lend capitals to any word; else the most frequent of all, as of `GRPO`.
 */
export function termLabel(spellings: Map<string, number>): string {
  const all = Array.from(spellings);
  const small = all.filter(([spelling]) => !/\p{Lu}/u.test(spelling));
  const byFrequency = (small.length > 0 ? small : all).sort(
    ([a, m], [b, n]) => n - m || (a < b ? -1 : a > b ? 1 : 0),
  );
  return at(byFrequency, 0)[0];
}
