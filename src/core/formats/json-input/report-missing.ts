import { pluralize, printCount } from '../../text/numbers.ts';
import type { JsonValues } from './json-values.ts';

/**
 * Adds a finding if a page says that its list has more papers than the file. Totals may differ from page to page,
 * because the list grows while it is read; the highest counts.
 */
export function reportMissing(
  totals: readonly { total: number; pointer: string }[],
  listed: number,
  values: JsonValues,
): void {
  const [most] = totals.toSorted((a, b) => b.total - a.total);
  if (!most || most.total <= listed) return;
  const reason = `The list has ${pluralize(most.total, 'paper')}, and this file ${printCount(listed)} of them.`;
  values.add('more-pages', most.pointer, reason);
}
