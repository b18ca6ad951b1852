import type { RoleYearChart } from '../../core/figures/role-years/role-year-chart.ts';
import { printCount } from '../../core/text/numbers.ts';
import { patternOf } from './Patterns.tsx';

type Row = RoleYearChart['rows'][number];

interface Props {
  chart: RoleYearChart;
  /** Makes each bar with papers a control. */
  control?: {
    idOf(row: number, column: number): string;
    isPressed(row: number, column: number): boolean;
    isStop(row: number, column: number): boolean;
    onToggle(row: number, column: number): void;
  };
}

/** In pixels; across, everything is in percent of a column. */
const plotHeight = 34;
const top = 16;

/** A row of bars for each role, all on one scale, with the years below. */
export function RoleYearPlot({ chart: { full, periods, rows }, control }: Props) {
  return (
    <>
      <ul className="role-years" aria-label="Papers by role and year">
        {rows.map(({ name, key, tone, bars }, row) => (
          <li key={key} className="year-row">
            <bdi className={tone === 'missing' ? 'year-name not-stated' : 'year-name'}>{name}</bdi>{' '}
            <div className="year-cells">
              {bars.map(({ count, text }, column) => {
                const bar = <Bar count={count} full={full} tone={tone} />;
                if (count === 0 || !control) {
                  return (
                    <span key={text} className="year-cell">
                      {count > 0 && <span className="visually-hidden">{text} </span>}
                      {bar}
                    </span>
                  );
                }
                return (
                  <button
                    key={text}
                    type="button"
                    id={control.idOf(row, column)}
                    className="year-cell"
                    aria-label={text}
                    aria-pressed={control.isPressed(row, column)}
                    tabIndex={control.isStop(row, column) ? 0 : -1}
                    title={text}
                    onClick={() => control.onToggle(row, column)}
                  >
                    {bar}
                  </button>
                );
              })}
            </div>
          </li>
        ))}
      </ul>
      <div className="year-row" aria-hidden="true">
        <span className="year-name" />
        <div className="year-cells year-labels">
          {periods.map(({ from, label }) => (
            <span key={from}>{label}</span>
          ))}
        </div>
      </div>
    </>
  );
}

interface BarProps {
  count: number;
  full: number;
  tone: Row['tone'];
}

function Bar({ count, full, tone }: BarProps) {
  const base = top + plotHeight;
  const height = Math.max((count / full) * plotHeight, 2);
  const place = { x: '10%', width: '80%', y: base - height, height };
  const pattern = patternOf(tone);
  return (
    <svg width="100%" height={base + 1} aria-hidden="true">
      {count > 0 && (
        <>
          <rect className={`tone tone-${tone}`} {...place} />
          {pattern && <rect fill={pattern} {...place} />}
          <text className="plot-number" x="50%" y={base - height - 4} textAnchor="middle">
            {printCount(count)}
          </text>
        </>
      )}
      <line className="plot-base" x1="0" x2="100%" y1={base + 0.5} y2={base + 0.5} />
    </svg>
  );
}
