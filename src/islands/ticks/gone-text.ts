import type { Tick } from '../../core/reading-list/ticks.ts';
import { pluralize } from '../../core/text/numbers.ts';
import { quote } from '../../core/text/quote.ts';

/** Says which ticked papers are no longer on the site, with a blank before; '' if all are. */
export function goneText([first, ...others]: readonly Tick[]): string {
  if (!first) return '';
  if (others.length === 0) return ` ${quote(first.title)} is no longer on this site.`;
  const all = pluralize(others.length + 1, 'paper');
  return ` ${all} are no longer on this site, among them ${quote(first.title)}.`;
}
