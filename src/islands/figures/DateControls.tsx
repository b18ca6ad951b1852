import type { SlotUnit } from '../../core/figures/dates/date-slots.ts';
import { useHydrated } from '../shared/use-hydrated.ts';
import { DateEnds } from './DateEnds.tsx';
import { DatePlot, type DatePlotProps } from './DatePlot.tsx';
import { ShownPapers } from './ShownPapers.tsx';
import { useDateRange } from './use-date-range.ts';

interface Props extends DatePlotProps {
  /** The address of the list where it is on another page; null if this page has it. */
  list: string | null;
  unit: SlotUnit;
}

/** The dates as a filter: the reader drags over a range, or chooses its first and last slot. */
export function DateControls({ unit, list, ...props }: Props) {
  const { slots, columns } = props.chart;
  const live = useHydrated();
  const range = useDateRange(slots, columns);

  // With one slot there is nothing to choose.
  if (slots.length === 1) return <DatePlot {...props} />;
  return (
    <>
      <DatePlot {...props} chosen={range.shown} {...(live ? { pointer: range.pointer } : {})} />
      <p className="small needs-js no-print">Click a {unit} or drag across several to filter the list.</p>
      <DateEnds id="dates" slots={slots} range={range} />
      <ShownPapers list={list} />
    </>
  );
}
