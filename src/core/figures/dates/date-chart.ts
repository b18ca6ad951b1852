import { scaleLinear } from 'd3-scale';
import { at as itemAt } from '../../text/at.ts';
import { formatIssued, monthsOf } from '../../text/dates.ts';
import { printCount } from '../../text/numbers.ts';
import { round } from '../round.ts';
import { type DateSlots, hasMonth, type Slot, type SlotUnit } from './date-slots.ts';

/** The geometry of the figure of dates: slots in columns of equal width, everything else in percent of the plot. */
export interface DateChart {
  slots: Slot[];
  /** Columns of the plot. The slots fill the first ones, so that few slots do not get wide bars. */
  columns: number;
  /** The number at full height. */
  top: number;
  /** Numbers with a line across the plot; empty if each bar prints its own number. */
  ticks: number[];
  /** Whether bars are divided into single papers. */
  cells: boolean;
  /** Labels under the plot: names of slots, or initials of months with a second row of years. */
  labels: AxisLabel[];
  hub: HubMark | null;
}

interface AxisLabel {
  x: number;
  text: string;
  row: 0 | 1;
  anchor: Anchor;
}

/** The date of the hub paper. */
interface HubMark {
  x: number;
  text: string;
  anchor: Anchor;
}

type Anchor = 'start' | 'middle' | 'end';

const minColumns = 10;
/** The width of the plot on the narrowest phone, in pixels: labels that fit there fit everywhere. */
const minPlotWidth = 280;
const digitWidth = 8;
/** Bars are divided into papers up to this many in one bar, and in all bars together. */
const maxCells = 24;
const maxCellsInAll = 200;
const yearWidth = 36;

/** Lays the slots out. */
export function dateChart({ unit, slots }: DateSlots, hubIssued: string | null): DateChart {
  const columns = Math.max(slots.length, minColumns);
  const most = Math.max(1, ...slots.map(({ count }) => count));
  const papers = slots.reduce((sum, { count }) => sum + count, 0);
  const numbered = columns * (digitWidth * printCount(most).length + 4) <= minPlotWidth;
  const scale = scaleLinear([0, most], [0, 1]);
  const ticks = numbered ? [] : scale.ticks(3).filter((tick) => tick > 0 && Number.isInteger(tick));
  return {
    slots,
    columns,
    top: most,
    ticks,
    cells: most <= maxCells && papers <= maxCellsInAll,
    labels: unit === 'month' ? monthLabels(slots, columns) : yearLabels(slots, unit, columns),
    hub: hubIssued === null ? null : hubMark(hubIssued, unit, slots, columns),
  };
}

/** Initials of the months if they fit, and each year at its first month. */
function monthLabels(slots: Slot[], columns: number): AxisLabel[] {
  const initials = columns * 13 <= minPlotWidth;
  const row = initials ? 1 : 0;
  const labels: AxisLabel[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const [at, { from }] of slots.entries()) {
    const x = round((at / columns) * 100);
    if (initials) {
      labels.push({
        x: round(((at + 0.5) / columns) * 100),
        text: initialOf(from),
        row: 0,
        anchor: 'middle',
      });
    }
    if (at > 0 && !from.endsWith('-01')) continue;
    // The first year may be too short for its name.
    if (x - last < (yearWidth / minPlotWidth) * 100)
      labels.splice(
        labels.findLastIndex((label) => label.row === row),
        1,
      );
    const room = 100 - x >= (yearWidth / minPlotWidth) * 100;
    labels.push({ x: room ? x : 100, text: from.slice(0, 4), row, anchor: room ? 'start' : 'end' });
    last = x;
  }
  return labels;
}

/** Every second year if these fit, otherwise round ones; a label that would be cut off is left out. */
function yearLabels(slots: Slot[], unit: SlotUnit, columns: number): AxisLabel[] {
  const width = (minPlotWidth / columns) * (unit === 'decade' ? 0.1 : 1);
  const step = [2, 5, 10, 20, 50, 100, 200, 500].find((years) => years * width >= yearWidth) ?? 1000;
  const half = (yearWidth - 10) / 2 / minPlotWidth;
  // If few years are labelled, counting starts at the first, so that a single year gets its label.
  const from = step > 2 ? 0 : Number(slots[0]?.from);
  return slots.flatMap((slot, at) => {
    const middle = (at + 0.5) / columns;
    if ((Number(slot.from) - from) % step !== 0 || middle < half || middle > 1 - half) return [];
    return [{ x: round(middle * 100), text: slot.from, row: 0 as const, anchor: 'middle' as const }];
  });
}

/** Null if the date is outside the slots, or not precise enough to be placed among them. */
function hubMark(issued: string, unit: SlotUnit, slots: Slot[], columns: number): HubMark | null {
  const { first, last } = monthsOf(issued);
  const start = monthsOf(itemAt(slots, 0).from).first;
  const end = monthsOf(itemAt(slots, slots.length - 1).to).last;
  if (first < start || last > end || (unit === 'month' && !hasMonth(issued))) return null;
  const day = issued.length > 7 ? (Number(issued.slice(8)) - 1) / 31 : 0.5;
  const months = hasMonth(issued) ? first - start + day : first - start + 6;
  const x = round((months / (end - start + 1)) * (slots.length / columns) * 100);
  return { x, text: `Hub paper, ${formatIssued(issued)}`, anchor: x < 50 ? 'start' : 'end' };
}

function initialOf(month: string): string {
  return formatIssued(month).slice(0, 1);
}
