import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { formatIssued, monthsOf, printMonth, printYear } from '../../text/dates.ts';

export type SlotUnit = 'month' | 'year' | 'decade';

/** A stretch of time and the papers of it. */
export interface Slot {
  /** The first and the last month or year of it, `YYYY-MM` or `YYYY`. */
  from: string;
  to: string;
  count: number;
  /** How many of them the source calls representative. */
  representative: number;
}

/** The papers of a list by their dates. */
export interface DateSlots {
  unit: SlotUnit;
  /** One behind the other, the empty ones too. */
  slots: Slot[];
  /** Papers with a date. */
  dated: number;
  /** Among months, the papers of which only the year is known, which no month can hold; in order. */
  byYearOnly: Slot[];
  /** Papers without a date, and how many of them are representative. */
  undated: Pick<Slot, 'count' | 'representative'>;
}

/** More months than this are shown as years, more years as decades: a bar needs some pixels on a phone. */
export const maxMonths = 48;
export const maxYears = 60;
/** Months are shown where at least this part of the dated papers has one. */
export const minMonthlyShare = 0.8;

const length: Record<SlotUnit, number> = { month: 1, year: 12, decade: 120 };

type Dated = Pick<CitingPaper, 'issued' | 'representative'>;

/**
 * Puts papers into slots: months where nearly all dates have one and they span at most four years, else
 * years, and over more than sixty of these decades. The date of the hub paper is given a slot too where
 * the slots do not become too many. Null where no paper is dated.
 */
export function dateSlots(papers: Dated[], hubIssued: string | null): DateSlots | null {
  const dated = papers.filter(({ issued }) => issued !== null);
  const monthly = dated.filter(({ issued }) => hasMonth(issued));
  const placedByMonth =
    monthly.length >= dated.length * minMonthlyShare && spanOf(monthly, 'month') <= maxMonths;
  const placed = placedByMonth ? monthly : dated;
  if (placed.length === 0) return null;
  const unit = placedByMonth ? 'month' : spanOf(dated, 'year') <= maxYears ? 'year' : 'decade';
  const [first, last] = withHub(endsOf(placed, unit), unit, hubIssued);
  const slots: Slot[] = [];
  for (let slot = first; slot <= last; slot += 1) {
    const start = slot * length[unit];
    const end = start + length[unit] - 1;
    const [from, to] = unit === 'month' ? [printMonth(start), printMonth(end)] : [yearOf(start), yearOf(end)];
    slots.push({ from, to, count: 0, representative: 0 });
  }
  for (const paper of placed) {
    const slot = slots[slotOf(paper.issued, unit) - first];
    if (slot) add(slot, paper);
  }
  return {
    unit,
    slots,
    dated: dated.length,
    byYearOnly: placedByMonth ? countYears(dated.filter(({ issued }) => !hasMonth(issued))) : [],
    undated: tally(papers.filter(({ issued }) => issued === null)),
  };
}

/** What a slot is called: `March 2025`, `2025`, `1990–1999`. */
export function slotName({ from, to }: Pick<Slot, 'from' | 'to'>): string {
  return from === to ? formatIssued(from) : `${from}–${to}`;
}

/** Whether a date says more than the year. */
export function hasMonth(issued: string | null): boolean {
  return issued !== null && issued.length > 4;
}

function slotOf(issued: string | null, unit: SlotUnit): number {
  return Math.floor(monthsOf(issued ?? '').first / length[unit]);
}

function endsOf(papers: Dated[], unit: SlotUnit): [number, number] {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { issued } of papers) {
    const slot = slotOf(issued, unit);
    first = Math.min(first, slot);
    last = Math.max(last, slot);
  }
  return [first, last];
}

function spanOf(papers: Dated[], unit: SlotUnit): number {
  const [first, last] = endsOf(papers, unit);
  return last - first + 1;
}

function withHub([first, last]: [number, number], unit: SlotUnit, issued: string | null): [number, number] {
  if (issued === null || (unit === 'month' && !hasMonth(issued))) return [first, last];
  const slot = slotOf(issued, unit);
  const ends: [number, number] = [Math.min(first, slot), Math.max(last, slot)];
  return ends[1] - ends[0] < (unit === 'month' ? maxMonths : maxYears) ? ends : [first, last];
}

function tally(papers: Dated[]): Pick<Slot, 'count' | 'representative'> {
  return { count: papers.length, representative: papers.filter((paper) => paper.representative).length };
}

function add(slot: Slot, { representative }: Dated) {
  slot.count += 1;
  if (representative) slot.representative += 1;
}

/** Papers of which only the year is known, by it. */
function countYears(papers: Dated[]): Slot[] {
  const years = new Map<string, Slot>();
  for (const paper of papers) {
    const year = paper.issued ?? '';
    const slot = years.get(year) ?? { from: year, to: year, count: 0, representative: 0 };
    add(slot, paper);
    years.set(year, slot);
  }
  return [...years.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function yearOf(months: number): string {
  return printYear(Math.floor(months / 12));
}
