import { at } from '../../text/at.ts';
import { pluralize, printCount } from '../../text/numbers.ts';
import type { Period, RoleRow, RoleYears } from './role-years.ts';

/** The label above the finding. */
export const roleYearsLabel = 'How it is cited, by year';

/** The name of the row of papers without a role. */
export const noRole = 'not stated';

/** A period in words: `2024`, `2020–2024`. */
export function periodName({ from, to }: Period): string {
  return from === to ? from : `${from}–${to}`;
}

/** The papers of a role in a period: `method, 2024: 5 papers`. */
export function cellText({ name }: Pick<RoleRow, 'name'>, period: Period, count: number): string {
  return `${name ?? noRole}, ${periodName(period)}: ${pluralize(count, 'paper')}`;
}

/** The finding: which role is the most frequent in most of the periods that have one. */
export function roleYearsFinding({ step, periods, rows }: RoleYears): string {
  const roles = rows.filter(({ name }) => name !== null);
  const filled = periods.flatMap((_, place) => (roles.some(({ counts }) => counts[place]) ? [place] : []));
  const led = roles.map(({ counts }) => filled.filter((place) => isAhead(counts, roles, place)).length);
  const most = Math.max(...led);
  const unit = step === 1 ? 'year' : `period of ${step} years`;
  if (led.filter((number) => number === most).length > 1) {
    const [first, last] = [at(periods, at(filled, 0)), at(periods, at(filled, filled.length - 1))];
    return `${pluralize(roles.length, 'role')} from ${first.from} to ${last.to}, none ahead in most years`;
  }
  const leader = at(roles, led.indexOf(most));
  if (most === filled.length) return `Most often cited as ${leader.name} in every ${unit}`;
  const units = step === 1 ? 'years' : `periods of ${step} years`;
  return `Most often cited as ${leader.name} in ${most} of ${filled.length} ${units}`;
}

/** Whether more papers of a period have these counts than those of any other role. */
function isAhead(counts: number[], roles: RoleRow[], place: number): boolean {
  const count = at(counts, place);
  return roles.every((other) => other.counts === counts || at(other.counts, place) < count);
}

/** What the numbers cover. */
export function roleYearsCoverage({ step, rows, more, known, dated, whole, several }: RoleYears): string {
  const unit = step === 1 ? 'year' : `periods of ${step} years`;
  const sentences = [
    `${printCount(known)} of ${pluralize(whole, 'listed paper')} ${known === 1 ? 'has' : 'have'} a stated role and a date (our count by ${unit}).`,
  ];
  if (several) sentences.push('A paper with several roles counts for each.');
  if (dated < whole) {
    sentences.push(
      `${pluralize(whole - dated, 'paper without a date is', 'papers without a date are')} not shown.`,
    );
  }
  if (more > 0) {
    const shown = rows.filter(({ name }) => name !== null).length;
    sentences.push(`Shown are the ${shown} most frequent of ${shown + more} roles.`);
  }
  return sentences.join(' ');
}
