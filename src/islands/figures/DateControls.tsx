import { type ChangeEvent, type PointerEvent, useState } from 'react';
import { type Slot, type SlotUnit, slotName } from '../../core/figures/dates/date-slots.ts';
import type { DateRange } from '../../core/search/view/date-range.ts';
import { chooseRange, rangeOf } from '../../core/search/view/view-state.ts';
import { monthsOf } from '../../core/text/dates.ts';
import { useHydrated } from '../shared/use-hydrated.ts';
import { changeView, useChosen } from '../shared/use-view-state.ts';
import { DatePlot, type DatePlotProps } from './DatePlot.tsx';

type Ends = [first: number, last: number];

interface Props extends DatePlotProps {
  unit: SlotUnit;
}

/** The dates as a filter: the reader drags over a range, or chooses its first and last slot. */
export function DateControls({ unit, ...props }: Props) {
  const { slots, columns } = props.chart;
  const [drawn, setDrawn] = useState<Ends | null>(null);
  const live = useHydrated();
  const range = rangeOf(useChosen());
  const chosen = range && endsOf(range, slots);
  const [first, last] = chosen ?? [0, slots.length - 1];

  function choose(one: number, other: number) {
    const [from, to] = [slots[Math.min(one, other)]?.from, slots[Math.max(one, other)]?.to];
    const all = Math.abs(one - other) === slots.length - 1;
    const next = all || !from || !to ? null : { from, to };
    changeView((last) => chooseRange(last, next), 'push');
  }

  const slotAt = ({ currentTarget, clientX }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const at = Math.floor(((clientX - left) / width) * columns);
    return Math.min(Math.max(at, 0), slots.length - 1);
  };

  const pointer = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrawn([slotAt(event), slotAt(event)]);
    },
    onPointerMove: (event: PointerEvent) => drawn && setDrawn([drawn[0], slotAt(event)]),
    onPointerUp: (event: PointerEvent) => {
      if (!drawn) return;
      const at = slotAt(event);
      setDrawn(null);
      // A click on the only chosen slot clears the choice.
      if (chosen && at === drawn[0] && first === at && last === at)
        changeView((last) => chooseRange(last, null), 'push');
      else choose(drawn[0], at);
    },
    onPointerCancel: () => setDrawn(null),
  };

  const shown: Ends | null = drawn ? [Math.min(...drawn), Math.max(...drawn)] : chosen;
  const end = (id: string, label: string, value: number, onChoose: (at: number) => void) => (
    <label>
      {label}{' '}
      <select
        id={id}
        value={value}
        disabled={!live}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => onChoose(Number(event.target.value))}
      >
        {slots.map((slot, at) => (
          <option key={slot.from} value={at}>
            {shortName(slot)}
          </option>
        ))}
      </select>
    </label>
  );

  // With one slot there is nothing to choose.
  if (slots.length === 1) return <DatePlot {...props} />;
  return (
    <>
      <DatePlot {...props} chosen={shown} {...(live ? { pointer } : {})} />
      <p className="small needs-js no-print">
        Choose a {unit}, or draw over several, to filter the list of papers.
      </p>
      <div className="date-range small needs-js no-print">
        {end('dates-from', 'From', first, (at) => choose(at, Math.max(at, last)))}
        {end('dates-to', 'to', last, (at) => choose(Math.min(first, at), at))}
        {range && (
          <button
            type="button"
            id="dates-all"
            className="link-button"
            onClick={() => changeView((last) => chooseRange(last, null), 'push')}
          >
            All dates
          </button>
        )}
      </div>
    </>
  );
}

/** `Mar 2025`: two such names fit in one row on a phone. */
function shortName(slot: Slot): string {
  return slotName(slot).replace(/^([A-Z][a-z]{2})[a-z]+/, '$1');
}

/** The slots of a range; null if it is outside all of them. */
function endsOf(range: DateRange, slots: Slot[]): Ends | null {
  const from = range.from === null ? Number.NEGATIVE_INFINITY : monthsOf(range.from).first;
  const to = range.to === null ? Number.POSITIVE_INFINITY : monthsOf(range.to).last;
  const first = slots.findIndex((slot) => monthsOf(slot.to).last >= from);
  const last = slots.findLastIndex((slot) => monthsOf(slot.from).first <= to);
  return first < 0 || last < first ? null : [first, last];
}
