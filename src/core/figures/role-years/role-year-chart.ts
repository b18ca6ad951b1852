import { at } from '../../text/at.ts';
import type { Tone } from '../tones.ts';
import { cellText, noRole } from './role-year-captions.ts';
import type { Period, RoleYears } from './role-years.ts';

/** A row of bars has this many columns at least, so that few do not get wide bars. */
export const minColumns = 6;

/** More columns than this have a label at every second one. */
const maxLabels = 7;

/** The label under each period, by its first year; empty if there is no room. */
export function periodLabels(periods: Period[]): string[] {
  const every = periods.length > maxLabels ? 2 : 1;
  return periods.map(({ from }, index) => (index % every === 0 ? from : ''));
}

/** What is drawn: the words of each bar, and the number at the full height. All of it is decided at build time. */
export interface RoleYearChart {
  /** The height of the longest bar. */
  full: number;
  periods: (Period & { label: string })[];
  rows: { name: string; key: string; tone: Tone; bars: { count: number; text: string }[] }[];
}

export function roleYearChart(years: RoleYears): RoleYearChart {
  const { periods, rows } = years;
  const labels = periodLabels(periods);
  return {
    full: fullHeight(years),
    periods: periods.map((period, index) => ({ ...period, label: at(labels, index) })),
    rows: rows.map(({ name, key, tone, counts }) => ({
      name: name ?? noRole,
      key,
      tone,
      bars: periods.map((period, index) => {
        const count = at(counts, index);
        return { count, text: cellText({ name }, period, count) };
      }),
    })),
  };
}

/** The number at the full height of a bar: all rows have one scale. */
export function fullHeight({ rows }: RoleYears): number {
  return Math.max(1, ...rows.flatMap(({ counts }) => counts));
}
