import { slotText } from '../../core/figures/dates/date-captions.ts';
import type { Slot, SlotUnit } from '../../core/figures/dates/date-slots.ts';
import { formatIssued } from '../../core/text/dates.ts';
import { printCount } from '../../core/text/numbers.ts';
import { DateEnds } from '../figures/DateEnds.tsx';
import { useDateRange } from '../figures/use-date-range.ts';
import { useHydrated } from '../shared/use-hydrated.ts';

interface Props {
  unit: SlotUnit;
  slots: Slot[];
  /** Number of papers with a date. */
  dated: number;
}

const gap = 0.08;

/** When the hub paper is cited, as a small histogram to drag over. */
export function RailDates({ unit, slots, dated }: Props) {
  const live = useHydrated();
  const range = useDateRange(slots, slots.length);
  const most = Math.max(1, ...slots.map(({ count }) => count));
  const x = (column: number) => `${(column / slots.length) * 100}%`;
  const height = (count: number) => `${(count / most) * 100}%`;
  const y = (count: number) => `${100 - (count / most) * 100}%`;
  const [first, last] = [slots[0], slots.at(-1)];
  return (
    <div className="rail-dates">
      <p className="rail-note">{printCount(dated)} with a date; drag to filter</p>
      <svg
        className={live ? 'rail-plot plot-live' : 'rail-plot'}
        width="100%"
        role="img"
        aria-label={`Papers by ${unit}`}
        {...(live ? range.pointer : {})}
      >
        {range.shown && (
          <rect
            className="plot-chosen"
            x={x(range.shown[0])}
            width={x(range.shown[1] - range.shown[0] + 1)}
            height="100%"
          />
        )}
        {slots.map((slot, at) => {
          const { count, representative } = slot;
          const out = range.shown !== null && (at < range.shown[0] || at > range.shown[1]);
          const bar = { x: x(at + gap), width: x(1 - 2 * gap) };
          return (
            <g key={slot.from} className={out ? 'slot slot-out' : 'slot'}>
              <rect className="slot-others" {...bar} y={y(count)} height={height(count - representative)} />
              <rect className="slot-marked" {...bar} y={y(representative)} height={height(representative)} />
              <rect className="slot-area" x={x(at)} width={x(1)} height="100%">
                <title>{slotText(slot)}</title>
              </rect>
            </g>
          );
        })}
      </svg>
      <p className="rail-axis" aria-hidden="true">
        <span>{formatIssued(first?.from ?? '')}</span>
        <span>{formatIssued(last?.to ?? '')}</span>
      </p>
      <DateEnds id="rail-dates" slots={slots} range={range} />
    </div>
  );
}
