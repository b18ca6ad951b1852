import { method } from '../method.ts';
import type { CitingPaper, Hub } from '../sources/read-hub.ts';
import { dateInWords, monthName, number } from '../words.ts';

/** A month, a year or a decade with its papers. */
export interface Slot {
  /** `2025-03`, `2025`, or `1990` for the decade. */
  start: string;
  papers: CitingPaper[];
}

export interface DateCounts {
  unit: 'month' | 'year' | 'decade';
  /** In order of time, the empty ones too. */
  slots: Slot[];
  dated: CitingPaper[];
  undated: CitingPaper[];
  /** Papers with only a year where slots are months. */
  byYearOnly: CitingPaper[];
}

/** Counts the papers of a hub by their dates, as the about page says; null where none has a date. */
export function countDates({ papers, work }: Hub): DateCounts | null {
  const dated = papers.filter(({ facts }) => facts.issued);
  if (dated.length === 0) return null;
  const monthly = dated.filter((paper) => issuedOf(paper).length > 4);
  const byMonth =
    monthly.length * 100 >= dated.length * method.monthShare && spanOf(monthly, 'month') <= method.maxMonths;
  const placed = byMonth ? monthly : dated;
  const unit = byMonth ? 'month' : spanOf(dated, 'year') <= method.maxYears ? 'year' : 'decade';
  const places = placed.map((paper) => slotOf(issuedOf(paper), unit));
  let [first, last] = [Math.min(...places), Math.max(...places)];
  const hubDate = work.facts.issued?.value;
  if (hubDate !== undefined && (unit !== 'month' || hubDate.length > 4)) {
    const own = slotOf(hubDate, unit);
    const ends = [Math.min(first, own), Math.max(last, own)] as const;
    // The hub paper is in the figure unless that would take too many slots.
    if (ends[1] - ends[0] < (unit === 'month' ? method.maxMonths : method.maxYears)) [first, last] = ends;
  }
  const slots = Array.from(
    { length: last - first + 1 },
    (_, at): Slot => ({
      start: startOf(first + at, unit),
      papers: placed.filter((_, index) => places[index] === first + at),
    }),
  );
  return {
    unit,
    slots,
    dated,
    undated: papers.filter(({ facts }) => !facts.issued),
    byYearOnly: byMonth ? dated.filter((paper) => issuedOf(paper).length === 4) : [],
  };
}

function issuedOf({ facts }: CitingPaper): string {
  return facts.issued?.value ?? '';
}

function slotOf(issued: string, unit: DateCounts['unit']): number {
  const [year = 0, month = 1] = issued.split('-').map(Number);
  return unit === 'month' ? year * 12 + month - 1 : unit === 'year' ? year : Math.floor(year / 10);
}

function startOf(slot: number, unit: DateCounts['unit']): string {
  if (unit === 'year') return String(slot);
  if (unit === 'decade') return String(slot * 10);
  return `${Math.floor(slot / 12)}-${String((slot % 12) + 1).padStart(2, '0')}`;
}

function spanOf(papers: CitingPaper[], unit: DateCounts['unit']): number {
  const places = papers.map((paper) => slotOf(issuedOf(paper), unit));
  return Math.max(...places) - Math.min(...places) + 1;
}

/** `March 2025`, `2025`, `1990–1999`. */
export function slotName({ unit }: Pick<DateCounts, 'unit'>, { start }: Slot): string {
  return unit === 'decade' ? `${start}–${Number(start) + 9}` : dateInWords(start);
}

/** `Mar 2025`, as the ends of a range are listed. */
export function shortSlotName(counts: Pick<DateCounts, 'unit'>, slot: Slot): string {
  const [year, month] = slot.start.split('-');
  return month ? `${monthName(Number(month)).slice(0, 3)} ${year}` : slotName(counts, slot);
}

/** `March 2025: 4 papers, 2 representative`. */
export function slotText(counts: DateCounts, slot: Slot): string {
  const chosen = representativesOf(slot.papers);
  const papers = slot.papers.length;
  const words = papers === 0 ? 'no paper' : papers === 1 ? '1 paper' : `${number(papers)} papers`;
  return `${slotName(counts, slot)}: ${words}${chosen > 0 ? `, ${number(chosen)} representative` : ''}`;
}

export function representativesOf(papers: CitingPaper[]): number {
  return papers.filter(({ representative }) => representative?.value).length;
}

/** The title of the figure of dates. */
export function dateFinding(counts: DateCounts): string {
  const filled = counts.slots.filter(({ papers }) => papers.length > 0);
  const [first, last] = [filled[0], filled.at(-1)];
  const papers = filled.reduce((sum, slot) => sum + slot.papers.length, 0);
  const those = papers === 1 ? '1 citing paper' : `${number(papers)} citing papers`;
  if (!first || !last) return '';
  if (first === last) return `${those}, ${papers > 1 ? 'all ' : ''}from ${slotName(counts, first)}`;
  const end = counts.unit === 'decade' ? String(Number(last.start) + 9) : last.start;
  const span = `${those} from ${without(first.start, end)} to ${dateInWords(end)}`;
  const most = Math.max(...filled.map((slot) => slot.papers.length));
  const peaks = filled.filter((slot) => slot.papers.length === most);
  const [peak, other] = peaks;
  if (!peak || peaks.length > 2 || most === 1) return span;
  return other
    ? `${span}, most in ${without(peak.start, other.start)} and ${slotName(counts, other)} (${number(most)} each)`
    : `${span}, most in ${slotName(counts, peak)} (${number(most)})`;
}

/** The year is printed once where both ends share it. */
function without(start: string, end: string): string {
  const name = dateInWords(start);
  return start.includes('-') && start.slice(0, 4) === end.slice(0, 4) ? name.replace(/ \d+$/, '') : name;
}

/** The sentences below the title. */
export function dateCoverage(
  { unit, slots, dated, undated, byYearOnly }: DateCounts,
  inList: string,
): string {
  const listed = dated.length + undated.length;
  const chosen = representativesOf([...slots.flatMap(({ papers }) => papers), ...byYearOnly]);
  const sentences = [
    `${number(dated.length)} of the ${listed === 1 ? '1 paper' : `${number(listed)} papers`} ${dated.length === 1 ? 'has' : 'have'} a date${inList} (our count by ${unit}).`,
  ];
  if (byYearOnly.length > 0) {
    const years = new Map<string, number>();
    for (const paper of byYearOnly) years.set(issuedOf(paper), (years.get(issuedOf(paper)) ?? 0) + 1);
    const [[year] = ['']] = [...years];
    const each = [...years].sort().map(([name, papers]) => `${number(papers)} of ${name}`);
    sentences.push(
      byYearOnly.length === 1
        ? `1 of them has only a year (${year}) and is in no month.`
        : `${number(byYearOnly.length)} of them have only a year (${each.join(', ')}) and are in no month.`,
    );
  }
  if (chosen > 0)
    sentences.push(`In colour: the ${chosen === 1 ? 'one' : number(chosen)} called representative.`);
  return sentences.join(' ');
}
