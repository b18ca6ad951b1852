import type { DateSlots, Slot, SlotUnit } from './date-slots.ts';

/**
 * The numbers of the figure of dates as rows of a table with a head; papers without a slot come last. Representative
 * ones are counted where there are any: elsewhere no source chooses papers.
 */
export function dateRows({ unit, slots, byYearOnly, undated }: DateSlots): string[][] {
  const chosen = [...slots, ...byYearOnly, undated].some(({ representative }) => representative > 0);
  const row = (of: SlotUnit, { from, to, count, representative }: Slot) => [
    of,
    from,
    to,
    String(count),
    ...(chosen ? [String(representative)] : []),
  ];
  return [
    ['slot', 'from', 'to', 'papers', ...(chosen ? ['representative'] : [])],
    ...slots.map((slot) => row(unit, slot)),
    ...byYearOnly.map((slot) => row('year', slot)),
    ...(undated.count > 0
      ? [['not stated', '', '', String(undated.count), ...(chosen ? [String(undated.representative)] : [])]]
      : []),
  ];
}
