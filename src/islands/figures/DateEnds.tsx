import { type Slot, slotName } from '../../core/figures/dates/date-slots.ts';
import { useHydrated } from '../shared/use-hydrated.ts';
import type { useDateRange } from './use-date-range.ts';

interface Props {
  /** Begins the ids of its controls. */
  id: string;
  slots: Slot[];
  range: ReturnType<typeof useDateRange>;
}

/** The first and the last slot of a range of dates as two lists to choose from. */
export function DateEnds({ id, slots, range: { range, first, last, choose, clear } }: Props) {
  const live = useHydrated();
  const end = (part: string, label: string, value: number, onChoose: (at: number) => void) => (
    <label>
      <span className="end-name">{label}</span>{' '}
      <select
        id={`${id}-${part}`}
        value={value}
        disabled={!live}
        onChange={(event) => onChoose(Number(event.target.value))}
      >
        {slots.map((slot, at) => (
          <option key={slot.from} value={at}>
            {shortName(slot)}
          </option>
        ))}
      </select>
    </label>
  );

  return (
    <div className="date-range small needs-js no-print">
      {end('from', 'From', first, (at) => choose(at, Math.max(at, last)))}
      {end('to', 'to', last, (at) => choose(Math.min(first, at), at))}
      {range && (
        <button type="button" id={`${id}-all`} className="link-button" onClick={clear}>
          All dates
        </button>
      )}
    </div>
  );
}

/** `Mar 2025`: two such names fit in one row on a phone. */
function shortName(slot: Slot): string {
  return slotName(slot).replace(/^([A-Z][a-z]{2})[a-z]+/, '$1');
}
