import type { DateSlots, Slot, SlotUnit } from './date-slots.ts';

/** The numbers of the figure of dates as rows of a table with a head; papers without a slot come last. */
export function dateRows({ unit, slots, byYearOnly, undated }: DateSlots): string[][] {
  const row = (of: SlotUnit, { from, to, count, representative }: Slot) => [
    of,
    from,
    to,
    String(count),
    String(representative),
  ];
  return [
    ['slot', 'from', 'to', 'papers', 'representative'],
    ...slots.map((slot) => row(unit, slot)),
    ...byYearOnly.map((slot) => row('year', slot)),
    ...(undated.count > 0
      ? [['not stated', '', '', String(undated.count), String(undated.representative)]]
      : []),
  ];
}
