import { scaleLinear } from 'd3-scale';
import type { Bar, Mark } from '../bars.ts';
import { round } from '../round.ts';
import type { Panel } from './role-panels.ts';

/** The number at full width, shared by panels whose bars are compared. */
export function fullWidth(panels: Panel[]): number {
  return Math.max(1, ...panels.flatMap(({ whole, rows }) => [whole ?? 0, ...rows.map(({ count }) => count)]));
}

/** The bars of a panel in the order of its rows; last the bar of what is not stated, if there is any. */
export function barsOf({ basis, rows, missing }: Panel, full: number): Bar[] {
  const x = scaleLinear([0, full], [0, 100]);
  const bars = rows.map(({ name, count, parts }): Bar => {
    let sum = 0;
    const marks = parts.map(({ tone, count: part }) => {
      const start = round(x(sum));
      sum += part;
      return { tone, x: start, width: round(round(x(sum)) - start) };
    });
    const key = basis === 'counted' ? name : null;
    return { name, key, count, marks: marks.filter((_, at) => parts[at]?.count !== 0) };
  });
  if (missing === 0) return bars;
  const mark: Mark = { tone: 'missing', x: 0, width: round(x(missing)) };
  return [...bars, { name: null, key: null, count: missing, marks: [mark] }];
}
