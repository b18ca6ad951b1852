import { Fragment } from 'react';
import type { Bar } from '../../core/figures/bars.ts';
import { pluralize, printCount } from '../../core/text/numbers.ts';
import { patternOf } from './Patterns.tsx';

export interface BarListProps {
  /** What the bars count, for screen readers. */
  label: string;
  bars: Bar[];
  /** The name of the bar whose name is null. */
  missing: string;
}

interface Props extends BarListProps {
  /** Makes each bar with a key a control. */
  control?: { id: string; isPressed(key: string): boolean; onToggle(key: string): void };
}

/** One row for each bar: name, number, marks. A control covers the row and is not printed. */
export function BarList({ label, bars, missing, control }: Props) {
  return (
    <ul className="bars" aria-label={label}>
      {bars.map((bar, at) => {
        const { name, key } = bar;
        const live = key !== null && control;
        const pressed = live ? live.isPressed(key) : false;
        return (
          <li key={name} className={`bar${live ? ' bar-live' : ''}${pressed ? ' bar-pressed' : ''}`}>
            <BarContent bar={bar} missing={missing} hidden={Boolean(live)} />
            {live && (
              <button
                type="button"
                id={`${live.id}-${at}`}
                className="bar-control no-print"
                aria-pressed={pressed}
                aria-label={`${name ?? missing}, ${pluralize(bar.count, 'paper')}`}
                onClick={() => live.onToggle(key)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface ContentProps {
  bar: Bar;
  missing: string;
  /** True if a control says the same. */
  hidden: boolean;
}

function BarContent({ bar: { name, count, marks }, missing, hidden }: ContentProps) {
  return (
    <>
      <span className={name === null ? 'bar-name not-stated' : 'bar-name'} aria-hidden={hidden}>
        <bdi>{name ?? missing}</bdi>
      </span>{' '}
      <span className="bar-count" aria-hidden={hidden}>
        {printCount(count)}
        <span className="visually-hidden"> {count === 1 ? 'paper' : 'papers'}</span>
      </span>
      <svg className="bar-marks" width="100%" height="16" aria-hidden="true">
        {marks.map(({ tone, x, width }, at) => {
          const pattern = patternOf(tone);
          const place = { x: `${x}%`, width: `${width}%`, y: 0, height: '100%' };
          return (
            <Fragment key={`${tone} ${x} ${width}`}>
              <rect className={`tone tone-${tone}`} {...place} />
              {pattern && <rect fill={pattern} {...place} />}
              {at > 0 && <line className="paper-line" x1={`${x}%`} x2={`${x}%`} y1="0" y2="100%" />}
            </Fragment>
          );
        })}
        {/* Keeps a bar visible that is too short to be seen. */}
        {marks[0] && name !== null && (
          <line className={`tone tone-${marks[0].tone}`} x1="1" x2="1" y1="0" y2="100%" />
        )}
      </svg>
    </>
  );
}
