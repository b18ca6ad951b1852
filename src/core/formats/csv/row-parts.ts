import { type Finding, finding, type Place } from '../../messages/finding.ts';
import { toOpenAlexId } from '../../text/identifiers.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { mentionedArxivId } from '../shared/arxiv-mention.ts';
import { joinPages } from '../shared/page-range.ts';
import type { PaperDraft } from '../shared/paper-draft.ts';
import { readCertainDate, saysNoMore } from '../shared/read-certain-date.ts';
import { toIssued } from '../shared/read-issued.ts';
import type { PaperList } from '../shared/read-source-text.ts';
import { saysNothing } from '../shared/says-nothing.ts';
import type { RowPart } from './columns.ts';

/** A cell that says a fact together with others. */
export interface PartCell {
  /** The name in the header. */
  named: string;
  /** The place of its column in the header, from 0. */
  position: number;
  text: string;
  place: NonNullable<Place>;
  spare: boolean;
}

export type RowParts = Map<RowPart, PartCell[]>;

/** Reads the pages from the first and the last one, where no cell states them whole. */
export function readPages(parts: RowParts, { publication }: PaperDraft, list: PaperList): void {
  const [first] = parts.get('firstPage') ?? [];
  const [last] = parts.get('lastPage') ?? [];
  const { pages, unread } = joinPages({ first: first?.text ?? null, last: last?.text ?? null });
  const whole = publication.pages ?? '';
  if (whole === '' || saysNothing(whole)) {
    if (pages !== null) publication.pages = pages;
    if (last && unread.includes('last')) list.leftOut.add(last.named, last.place);
    return;
  }
  for (const cell of [first, last])
    if (cell && !isSaidIn(whole, cell.text)) list.leftOut.add(cell.named, cell.place);
}

/** True if pages name one of them, also in short, as `227-34` names 234. */
function isSaidIn(pages: string, page: string): boolean {
  const [number] = page.match(/\d+/) ?? [];
  if (number === undefined) return pages.includes(page);
  return (pages.match(/\d+/g) ?? []).some((said, at) => said === number || (at > 0 && number.endsWith(said)));
}

/** Reads the date from cells that state it whole, and from cells with its year, month and day. */
export function readDate(parts: RowParts, draft: PaperDraft, list: PaperList): void {
  const [yearCell] = parts.get('year') ?? [];
  const year = yearCell ? readCertainDate(yearCell.text) : null;
  if (yearCell && year === null) addBadValue(yearCell, 'a year of four digits', list);
  for (const cell of parts.get('date') ?? []) {
    const date = readCertainDate(cell.text, year?.issued.slice(0, 4) ?? null);
    const isSaid = saysNoMore(date, draft.issued);
    if (cell.spare && draft.issued !== null) {
      if (!isSaid) list.leftOut.add(cell.named, cell.place);
    } else if (date === null) {
      addBadValue(cell, expectedDate, list);
    } else if (draft.issued === null) {
      draft.issued = date.issued;
      if (!date.isWhole) addBadValue(cell, expectedDate, list, date.issued);
    } else if (!isSaid) {
      list.findings.push(columnConflict(cell, draft.issued));
    }
  }
  if (yearCell && year && draft.issued !== null && !draft.issued.startsWith(year.issued)) {
    addBadValue(yearCell, `the year of the date ${draft.issued}`, list);
  } else if (yearCell && year) {
    if (!year.isWhole) addBadValue(yearCell, 'a year of four digits', list, year.issued);
    if (draft.issued === null && year.issued.length === 4) {
      draft.issued = readBelowYear(year.issued, parts, list);
      return;
    }
    draft.issued ??= year.issued;
  }
  leaveOutOtherMonth(draft.issued, parts, list);
}

const expectedDate = 'a real date such as 2025, 2025-03 or 2025-03-09';

function readBelowYear(year: string, parts: RowParts, list: PaperList): string {
  const [month] = parts.get('month') ?? [];
  const [day] = parts.get('day') ?? [];
  const date = toIssued(year, numberIn(month), numberIn(day)).issued;
  if (date !== null) return date;
  const ofMonth = month ? toIssued(year, numberIn(month)).issued : null;
  if (day && ofMonth !== null) {
    addBadValue(day, 'a day of its month', list, ofMonth);
    return ofMonth;
  }
  const kept = (month && monthAlone(year, month)) ?? year;
  if (month) addBadValue(month, 'a month', list, kept);
  if (day) list.leftOut.add(day.named, day.place);
  return kept;
}

/** Says that a month and a day are left out which the date does not say. */
function leaveOutOtherMonth(date: string | null, parts: RowParts, list: PaperList): void {
  const [month] = parts.get('month') ?? [];
  const [day] = parts.get('day') ?? [];
  const ofMonth = month && date !== null ? monthAlone(date.slice(0, 4), month) : null;
  const saysMonth = ofMonth !== null && ofMonth.length > 4 && date?.startsWith(ofMonth);
  const saysDay = date?.length === 10 && Number(day?.text) === Number(date.slice(8));
  if (month && !saysMonth) list.leftOut.add(month.named, month.place);
  if (day && !saysDay) list.leftOut.add(day.named, day.place);
}

function monthAlone(year: string, month: PartCell): string | null {
  return toIssued(year, numberIn(month)).issued ?? readCertainDate(month.text, year)?.issued ?? null;
}

/** A number as spreadsheets may write it: `3.0` is 3. */
function numberIn(cell: PartCell | undefined): string | undefined {
  return cell?.text.replace(/\.0$/, '');
}

/** An id of OpenAlex is that; any other id is the name that the source has for the entry, unless a column states one. */
export function readId(parts: RowParts, draft: PaperDraft, areOpenAlex: boolean, list: PaperList): void {
  const [cell] = parts.get('id') ?? [];
  if (!cell) return;
  const openalex =
    areOpenAlex || /^https?:\/\/openalex\.org\//i.test(cell.text) ? toOpenAlexId(cell.text) : null;
  if (openalex === null) draft.key ??= cell.text;
  else draft.identifiers.openalex ??= openalex;
  const isKept = openalex === null ? draft.key === cell.text : draft.identifiers.openalex === openalex;
  if (!isKept) list.leftOut.add(cell.named, cell.place);
}

/** Zotero writes the arXiv id of a preprint among its extra text, and Google Scholar into the venue. */
export function readMentionedArxivId(
  parts: RowParts,
  { identifiers, publication }: PaperDraft,
  list: PaperList,
): void {
  const [extra] = parts.get('extra') ?? [];
  const inExtra = extra && /^\s*arXiv:/i.test(extra.text) ? mentionedArxivId(extra.text) : null;
  const { venue = '' } = publication;
  const inVenue = /^arXiv (?:e-?prints?|preprint)\b/i.test(venue) ? mentionedArxivId(venue) : null;
  const arxiv = inExtra ?? inVenue;
  if (arxiv !== null) identifiers.arxiv ??= arxiv;
  // What else the text says is not kept: a category, another id, more lines.
  const isWhole = extra && /^\s*arXiv:\s?\S+\s*$/i.test(extra.text) && inExtra === identifiers.arxiv;
  if (extra && !isWhole) list.leftOut.add(extra.named, extra.place);
}

/** A cell that says another thing than a column before it. */
export function columnConflict(
  { named, text, place }: Pick<PartCell, 'named' | 'text' | 'place'>,
  first: string,
): Finding {
  const reason = `${quote(named)} is ${quoteWhole(text)}, and a column before it says ${quoteWhole(first)}.`;
  return finding('conflicting-facts', place, reason, { field: named });
}

/** A value that its column cannot hold; `kept` is what is certain of it. */
export function addBadValue(cell: PartCell, expected: string, list: PaperList, kept?: string): void {
  const rest = kept === undefined ? '' : ` Of it, ${kept} is kept.`;
  const reason = `${quote(cell.named)} is ${quoteWhole(cell.text)}.${rest}`;
  list.findings.push(finding('bad-value', cell.place, reason, { expected, field: cell.named }));
}
