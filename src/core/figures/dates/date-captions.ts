import type { InThisList } from '../../facts/in-this-list.ts';
import { at } from '../../text/at.ts';
import { formatIssued, monthsOf } from '../../text/dates.ts';
import { pluralize, printCount } from '../../text/numbers.ts';
import type { DateChart } from './date-chart.ts';
import { type DateSlots, type Slot, slotName } from './date-slots.ts';

/** The label above the finding. */
export const dateLabel = 'When it is cited';

/** The finding of the figure of dates: when the papers appeared, and when most of them did. */
export function dateFinding({ slots }: DateSlots): string {
  const filled = slots.filter((slot) => slot.count > 0);
  const papers = filled.reduce((sum, slot) => sum + slot.count, 0);
  const [first, last] = [at(filled, 0), at(filled, filled.length - 1)];
  const those = pluralize(papers, 'citing paper');
  if (first === last) return `${those}, ${papers > 1 ? 'all ' : ''}from ${slotName(first)}`;
  const most = Math.max(...filled.map((slot) => slot.count));
  const peaks = filled.filter((slot) => slot.count === most);
  const span = `${those} from ${formatStart(first.from, last.to)} to ${formatIssued(last.to)}`;
  const [peak, other] = peaks;
  if (!peak || peaks.length > 2 || most === 1) return span;
  const number = printCount(most);
  if (!other) return `${span}, most in ${slotName(peak)} (${number})`;
  const start = peak.from === peak.to ? formatStart(peak.from, other.to) : slotName(peak);
  return `${span}, most in ${start} and ${slotName(other)} (${number} each)`;
}

/** Prints the year once if both ends share it: `March` to `June 2025`. */
function formatStart(from: string, to: string): string {
  const start = formatIssued(from);
  return from.length > 4 && from.slice(0, 4) === to.slice(0, 4) ? start.replace(/ \d+$/, '') : start;
}

/** What the numbers cover, and which papers no slot holds. */
export function dateCoverage(
  { unit, slots, dated, undated, byYearOnly }: DateSlots,
  inList: InThisList = '',
): string {
  const listed = dated + undated.count;
  const representative = [...slots, ...byYearOnly].reduce((sum, slot) => sum + slot.representative, 0);
  const sentences = [
    `${printCount(dated)} of the ${pluralize(listed, 'paper')} ${dated === 1 ? 'has' : 'have'} a date${inList} (our count by ${unit}).`,
  ];
  if (byYearOnly.length > 0) {
    const all = byYearOnly.reduce((sum, slot) => sum + slot.count, 0);
    const years = byYearOnly.map((slot) => `${printCount(slot.count)} of ${slot.from}`).join(', ');
    sentences.push(
      all === 1
        ? `1 of them has only a year (${byYearOnly[0]?.from}) and is in no month.`
        : `${printCount(all)} of them have only a year (${years}) and are in no month.`,
    );
  }
  if (representative > 0) {
    const named = representative === 1 ? 'one' : printCount(representative);
    sentences.push(`In colour: the ${named} called representative.`);
  }
  return sentences.join(' ');
}

/** Says when the hub paper appeared if the figure cannot show it; null if it can, or if no date is stated. */
export function hubDateNote({ slots, hub }: DateChart, issued: string | null): string | null {
  const first = slots[0];
  if (issued === null || hub !== null || !first) return null;
  const before = monthsOf(issued).last < monthsOf(first.from).first;
  const after = monthsOf(issued).first > monthsOf(slots.at(-1)?.to ?? first.to).last;
  const where = before ? ', before what is shown' : after ? ', after what is shown' : '';
  return `The hub paper is from ${formatIssued(issued)}${where}.`;
}

/** A slot in words: `March 2025: 4 papers, 2 representative`. */
export function slotText(slot: Slot): string {
  const { count: papers, representative } = slot;
  const marked = representative > 0 ? `, ${printCount(representative)} representative` : '';
  return `${slotName(slot)}: ${papers === 0 ? 'no paper' : pluralize(papers, 'paper')}${marked}`;
}
