import type { InThisList } from '../../facts/in-this-list.ts';
import type { DateSlots, Slot, SlotUnit } from './date-slots.ts';

/** Whether representative papers get a column of their own: without any, no source selects papers. */
export function countsRepresentative({ slots, byYearOnly, undated }: DateSlots): boolean {
  return [...slots, ...byYearOnly, undated].some(({ representative }) => representative > 0);
}

/**
 * The numbers of the figure of dates as rows of a table with a head; papers without a slot come last, and
 * representative ones have a column if there are any. All are counted here: no source states them.
 */
export function dateRows(dates: DateSlots, inList: InThisList = ''): string[][] {
  const { unit, slots, byYearOnly, undated } = dates;
  const chosen = countsRepresentative(dates);
  const row = (of: SlotUnit | `not stated${InThisList}`, { from, to, count, representative }: Slot) => [
    'counted',
    of,
    from,
    to,
    String(count),
    ...(chosen ? [String(representative)] : []),
  ];
  return [
    ['basis', 'slot', 'from', 'to', 'papers', ...(chosen ? ['representative'] : [])],
    ...slots.map((slot) => row(unit, slot)),
    ...byYearOnly.map((slot) => row('year', slot)),
    ...(undated.count > 0 ? [row(`not stated${inList}`, { ...undated, from: '', to: '' })] : []),
  ];
}
