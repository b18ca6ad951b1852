import { type PointerEvent, useState } from 'react';
import type { Slot } from '../../core/figures/dates/date-slots.ts';
import type { DateRange } from '../../core/search/view/date-range.ts';
import { chooseRange, rangeOf } from '../../core/search/view/view-state.ts';
import { monthsOf } from '../../core/text/dates.ts';
import { changeView, useChosen } from '../shared/use-view-state.ts';

type Ends = [first: number, last: number];

/**
 * The dates as a filter: the reader drags over slots, or chooses the first and the last one. `columns` is how many
 * slots the width of the plot would hold.
 */
export function useDateRange(slots: Slot[], columns: number) {
  const [drawn, setDrawn] = useState<Ends | null>(null);
  const range = rangeOf(useChosen());
  const chosen = range && endsOf(range, slots);
  const [first, last] = chosen ?? [0, slots.length - 1];

  const clear = () => changeView((state) => chooseRange(state, null), 'push');

  function choose(one: number, other: number) {
    const [from, to] = [slots[Math.min(one, other)]?.from, slots[Math.max(one, other)]?.to];
    const all = Math.abs(one - other) === slots.length - 1;
    const next = all || !from || !to ? null : { from, to };
    changeView((state) => chooseRange(state, next), 'push');
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
      if (chosen && at === drawn[0] && first === at && last === at) clear();
      else choose(drawn[0], at);
    },
    onPointerCancel: () => setDrawn(null),
  };

  const shown: Ends | null = drawn ? [Math.min(...drawn), Math.max(...drawn)] : chosen;
  return { range, first, last, shown, choose, clear, pointer };
}

/** The slots of a range; null if it is outside all of them. */
function endsOf(range: DateRange, slots: Slot[]): Ends | null {
  const from = range.from === null ? Number.NEGATIVE_INFINITY : monthsOf(range.from).first;
  const to = range.to === null ? Number.POSITIVE_INFINITY : monthsOf(range.to).last;
  const first = slots.findIndex((slot) => monthsOf(slot.to).last >= from);
  const last = slots.findLastIndex((slot) => monthsOf(slot.from).first <= to);
  return first < 0 || last < first ? null : [first, last];
}
