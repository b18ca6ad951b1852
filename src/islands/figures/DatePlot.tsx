import type { PointerEventHandler } from 'react';
import { slotText } from '../../core/figures/dates/date-captions.ts';
import type { DateChart } from '../../core/figures/dates/date-chart.ts';
import { printCount } from '../../core/text/numbers.ts';

export interface DatePlotProps {
  chart: DateChart;
  title: string;
  description: string;
}

interface Props extends DatePlotProps {
  /** The first and the last chosen slot; null if nothing is chosen. */
  chosen?: [number, number] | null;
  pointer?: Record<
    'onPointerDown' | 'onPointerMove' | 'onPointerUp' | 'onPointerCancel',
    PointerEventHandler
  >;
}

/** In pixels; horizontal sizes are in percent, so that text keeps its size on any screen. */
const plotHeight = 120;
/** The gap on either side of a bar, as a part of its column. */
const gap = 0.1;

/** Papers by month or year: a bar for each slot, the representative ones at its bottom. */
export function DatePlot({ chart, title, description, chosen = null, pointer }: Props) {
  const { slots, columns, ticks, labels, hub } = chart;
  const top = hub ? 36 : 18;
  const base = top + plotHeight;
  const x = (column: number) => `${(column / columns) * 100}%`;
  const y = (value: number) => base - (value / chart.top) * plotHeight;
  const rows = Math.max(0, ...labels.map(({ row }) => row)) + 1;
  const height = base + 6 + rows * 18;
  return (
    <div className="plot-row">
      {ticks.length > 0 && (
        <svg className="plot plot-axis" height={height} aria-hidden="true">
          {ticks.map((tick) => (
            <text key={tick} className="plot-label" x="100%" dx="-6" y={y(tick) + 4} textAnchor="end">
              {printCount(tick)}
            </text>
          ))}
        </svg>
      )}
      <svg
        className={pointer ? 'plot plot-live' : 'plot'}
        width="100%"
        height={height}
        role="img"
        aria-labelledby="dates-plot-title"
        aria-describedby="dates-plot-description"
        {...pointer}
      >
        <title id="dates-plot-title">{title}</title>
        <desc id="dates-plot-description">{description}</desc>
        {chosen && (
          <rect
            className="plot-chosen"
            x={x(chosen[0])}
            width={x(chosen[1] - chosen[0] + 1)}
            y={top}
            height={plotHeight}
          />
        )}
        {ticks.map((tick) => (
          <line key={tick} className="plot-rule" x1="0" x2={x(slots.length)} y1={y(tick)} y2={y(tick)} />
        ))}
        {hub && <line className="plot-hub" x1={`${hub.x}%`} x2={`${hub.x}%`} y1="17" y2={base} />}
        {slots.map((slot, at) => {
          const { count, representative } = slot;
          const bar = { x: x(at + gap), width: x(1 - 2 * gap) };
          const out = chosen !== null && (at < chosen[0] || at > chosen[1]);
          return (
            <g key={slot.from} className={out ? 'slot slot-out' : 'slot'}>
              {count > representative && (
                <rect className="slot-others" {...bar} y={y(count)} height={y(representative) - y(count)} />
              )}
              {representative > 0 && (
                <rect
                  className="slot-marked"
                  {...bar}
                  y={y(representative)}
                  height={base - y(representative)}
                />
              )}
              {chart.cells &&
                Array.from({ length: Math.max(0, count - 1) }, (_, cell) => y(cell + 1)).map((edge) => (
                  <line
                    key={edge}
                    className="paper-line"
                    x1={bar.x}
                    x2={x(at + 1 - gap)}
                    y1={edge}
                    y2={edge}
                  />
                ))}
              {ticks.length === 0 && count > 0 && (
                <text className="plot-number" x={x(at + 0.5)} y={y(count) - 5} textAnchor="middle">
                  {printCount(count)}
                </text>
              )}
              <rect className="slot-area" x={x(at)} width={x(1)} y={top} height={plotHeight}>
                <title>{slotText(slot)}</title>
              </rect>
            </g>
          );
        })}
        <line className="plot-base" x1="0" x2={x(slots.length)} y1={base} y2={base} />
        {hub && (
          <text
            className="plot-hub-label"
            x={`${hub.x}%`}
            y="12"
            dx={hub.anchor === 'start' ? -1 : 1}
            textAnchor={hub.anchor}
          >
            {hub.text}
          </text>
        )}
        {labels.map(({ row, x: at, text, anchor }) => (
          <text
            key={`${row} ${at}`}
            className="plot-label"
            x={`${at}%`}
            y={base + 16 + row * 18}
            textAnchor={anchor}
          >
            {text}
          </text>
        ))}
      </svg>
    </div>
  );
}
