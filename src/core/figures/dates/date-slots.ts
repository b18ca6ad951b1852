import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { formatIssued, monthsOf, printMonth, printYear } from '../../text/dates.ts';

export type SlotUnit = 'month' | 'year' | 'decade';

/** A period of time and its papers. */
export interface Slot {
  /** Its first and last month or year, `YYYY-MM` or `YYYY`. */
  from: string;
  to: string;
  count: number;
  /** How many of its papers the source calls representative. */
  representative: number;
}

/** The papers of a list by their dates. */
export interface DateSlots {
  unit: SlotUnit;
  /** In order of time, including empty ones. */
  slots: Slot[];
  /** Papers with a date. */
  dated: number;
  /** If slots are months: the papers with only a year, by year; no month can hold them. */
  byYearOnly: Slot[];
  /** Papers without a date, and how many of them are representative. */
  undated: Pick<Slot, 'count' | 'representative'>;
}

/** More months than this become years, more years become decades: a bar needs some pixels on a phone. */
export const maxMonths = 48;
export const maxYears = 60;
/** Slots are months only if at least this share of the dated papers states one. */
export const minMonthlyShare = 0.8;

const length: Record<SlotUnit, number> = { month: 1, year: 12, decade: 120 };

type Listed = Pick<CitingPaper, 'issued' | 'representative'>;
type Dated = Listed & { issued: string };

/**
 * Puts papers into slots: months if nearly all dates have one and they span at most four years, otherwise
 * years, or decades if there are more than sixty years. The date of the hub paper gets a slot too, unless
 * there would be too many slots. Null if no paper is dated.
 */
export function dateSlots(papers: Listed[], hubIssued: string | null): DateSlots | null {
  const dated = papers.filter(isDated);
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
    undated: tally(papers.filter((paper) => !isDated(paper))),
  };
}

/** The name of a slot: `March 2025`, `2025`, `1990–1999`. */
export function slotName({ from, to }: Pick<Slot, 'from' | 'to'>): string {
  return from === to ? formatIssued(from) : `${from}–${to}`;
}

/** Whether a date is more precise than a year. */
export function hasMonth(issued: string): boolean {
  return issued.length > 4;
}

function isDated(paper: Listed): paper is Dated {
  return paper.issued !== null;
}

function slotOf(issued: string, unit: SlotUnit): number {
  return Math.floor(monthsOf(issued).first / length[unit]);
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

function tally(papers: Listed[]): Pick<Slot, 'count' | 'representative'> {
  return { count: papers.length, representative: papers.filter((paper) => paper.representative).length };
}

function add(slot: Slot, { representative }: Dated) {
  slot.count += 1;
  if (representative) slot.representative += 1;
}

/** Counts papers by year. */
function countYears(papers: Dated[]): Slot[] {
  const years = new Map<string, Slot>();
  for (const paper of papers) {
    const { issued: year } = paper;
    const slot = years.get(year) ?? { from: year, to: year, count: 0, representative: 0 };
    add(slot, paper);
    years.set(year, slot);
  }
  return [...years.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

function yearOf(months: number): string {
  return printYear(Math.floor(months / 12));
}
