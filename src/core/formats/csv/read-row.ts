import { finding, type Place } from '../../messages/finding.ts';
import { at } from '../../text/at.ts';
import { markupToText } from '../../text/markup.ts';
import { pluralize } from '../../text/numbers.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { factTexts } from '../shared/fact-texts.ts';
import { addPaper, newDraft, type PaperDraft } from '../shared/paper-draft.ts';
import { placeFact } from '../shared/place-fact.ts';
import type { PaperList } from '../shared/read-source-text.ts';
import { isEmptyMark } from '../shared/says-nothing.ts';
import { readShownText } from '../shared/shown-text.ts';
import { readWebAddress } from '../shared/web-address.ts';
import { isArxivCategory } from './arxiv-category.ts';
import { AuthorCells } from './author-cells.ts';
import { readCell } from './cells.ts';
import type { CsvColumn, RowPart } from './columns.ts';
import { readOwnNames } from './own-names.ts';
import {
  addBadValue,
  columnConflict,
  type PartCell,
  type RowParts,
  readDate,
  readId,
  readMentionedArxivId,
  readPages,
} from './row-parts.ts';
import type { Cell } from './rows.ts';
import type { Table } from './table.ts';
import { TypeColumn } from './type-column.ts';

const neverWords = new Set(['venue', 'publisher', 'volume', 'issue', 'pages']);
// Programs pass on the HTML that publishers give them.
const withMarkup = new Set(['title', 'venue', 'publisher', 'abstract', 'authors', 'source']);
const addresses = new Set(['url', 'pdf']);
/** Parts that all cells are read of; of the others, one cell says all. */
const ofSeveralCells = new Set<RowPart>(['authors', 'date', 'type', 'category']);
const numbers = new Set(['volume', 'issue', 'pages', 'firstPage', 'lastPage', 'year']);

/** Reads the rows of a table into a list of papers. */
export class RowReader {
  readonly #table: Table;
  readonly #list: PaperList;
  readonly #authors: AuthorCells;
  readonly #types = new TypeColumn();
  readonly #categories = new Map<string, { cell: PartCell; times: number }>();
  #filledIn: { cell: PartCell; times: number } | null = null;

  constructor(table: Table, list: PaperList) {
    this.#table = table;
    this.#list = list;
    const { finalDot, gluedNames } = table.habits;
    this.#authors = new AuthorCells({ finalDot, glued: gluedNames });
  }

  /** Adds the paper of a row. */
  read(cells: Cell[]): void {
    const { columns, unknown, habits } = this.#table;
    const list = this.#list;
    const draft = newDraft();
    const parts: RowParts = new Map();
    const stated = new Map<string, string>();
    for (const { column, positions, isShared } of columns) {
      for (const position of positions) {
        const cell = cells[position];
        if (cell && cell.text !== '')
          this.#readCell(cell, position, column, draft, parts, isShared ? stated : null);
      }
    }
    for (const { name, position } of unknown) {
      const cell = cells[position];
      if (cell && cell.text.trim() !== '') list.leftOut.add(name, placeOf(cell));
    }
    if (habits.own) this.#readOwnParts(parts, draft);
    this.#readParts(parts, draft);
    addPaper(list, draft, { line: at(cells, 0).line });
  }

  /** Reads what only the whole table shows, and reports what was left out. */
  finish(): void {
    const { findings } = this.#list;
    this.#authors.finish(this.#list);
    findings.push(...this.#types.finish());
    for (const { cell, times } of this.#categories.values()) {
      const often = times > 1 ? ` in ${pluralize(times, 'row')}` : '';
      const reason = `${quote(cell.named)} is ${quoteWhole(cell.text)}${often}.`;
      const details = { expected: 'a category of arXiv such as cs.CV', field: cell.named };
      findings.push(finding('bad-value', cell.place, reason, details));
    }
    if (!this.#filledIn) return;
    const { cell, times } = this.#filledIn;
    const reason = `${quote(cell.named)} is the first of a month or year ${pluralize(times, 'time')}.`;
    findings.push(finding('filled-in-date', cell.place, reason, { field: cell.named }));
  }

  #readCell(
    cell: Cell,
    position: number,
    column: CsvColumn,
    draft: PaperDraft,
    parts: RowParts,
    stated: Map<string, string> | null,
  ): void {
    const { habits, names } = this.#table;
    const list = this.#list;
    const named = at(names, position);
    const fact = column.part ?? column.fact ?? column.name;
    const content = readCell(cell.text);
    const shown = !habits.own && withMarkup.has(fact) ? markupToText(content) : content;
    const value = { name: named, text: shown, place: cell };
    const text = readShownText(value, list, { paragraphs: column.paragraphs });
    if (text === null) return;
    if (!habits.own && (column.part || neverWords.has(fact)) && isEmptyMark(text)) return;
    if (habits.zeroIsNothing && numbers.has(fact) && text === '0') return;
    const place: Place = cell;
    if (column.part) {
      const others = parts.get(column.part);
      const part = { named, position, text, place: cell, spare: column.spare ?? false };
      if (!others) parts.set(column.part, [part]);
      else if (others.some((other) => other.text === text)) return;
      else if (ofSeveralCells.has(column.part)) others.push(part);
      else list.findings.push(columnConflict(part, at(others, 0).text));
      return;
    }
    const first = stated?.get(fact);
    if (text === first) return;
    if (first !== undefined) {
      if (column.spare) {
        list.leftOut.add(named, place);
        return;
      }
      list.findings.push(columnConflict({ named, text, place: cell }, first));
      return;
    }
    const url = !habits.own && addresses.has(fact) ? readWebAddress(named, text, place) : null;
    list.findings.push(...(url?.findings ?? []));
    const expected = column.read?.(url?.address ?? text, draft, column.fact ? cell : placeOf(cell));
    if (!expected) {
      stated?.set(fact, text);
      if (column.fact && column.fact !== 'key') placeFact(draft, column.fact, { line: cell.line });
      return;
    }
    const reason = `${quote(named)} is ${quoteWhole(text)}.`;
    list.findings.push(finding('bad-value', place, reason, { expected, field: named }));
  }

  /** Cells that this project wrote hold facts in the words of a record. */
  #readOwnParts(parts: RowParts, draft: PaperDraft): void {
    const list = this.#list;
    const read = {
      date: factTexts.issued,
      type: factTexts.type,
      category: factTexts.primaryCategory,
    } as const;
    for (const part of ['date', 'type', 'category'] as const) {
      for (const cell of parts.get(part) ?? []) {
        const expected = read[part].read(cell.text, draft);
        if (expected) addBadValue(cell, expected, list);
      }
    }
    for (const cell of parts.get('authors') ?? []) {
      const authors = readOwnNames(cell.text);
      if (authors) draft.authors = authors;
      else addBadValue(cell, 'names as Family, Given; Family, Given', list);
    }
    for (const part of ['date', 'type', 'category', 'authors'] as const) parts.delete(part);
  }

  #readParts(parts: RowParts, draft: PaperDraft): void {
    const list = this.#list;
    const { habits, areOpenAlexIds } = this.#table;
    const [source] = parts.get('source') ?? [];
    if (source) draft.publication.venue ??= source.text;
    readPages(parts, draft, list);
    readDate(parts, draft, list);
    readId(parts, draft, areOpenAlexIds, list);
    if (!habits.own) readMentionedArxivId(parts, draft, list);
    if (habits.filledInDates) this.#trimFilledIn(parts, draft);
    for (const cell of parts.get('category') ?? []) {
      if (!isArxivCategory(cell.text)) this.#countCategory(cell);
      else if (draft.primaryCategory === null) draft.primaryCategory = cell.text;
      else if (draft.primaryCategory !== cell.text) list.leftOut.add(cell.named, cell.place);
    }
    this.#types.read(parts.get('type') ?? [], draft);
    const authors = parts.get('authors');
    if (authors && draft.title !== null) this.#authors.add(authors, draft.authors);
  }

  /** OpenAlex fills in the first day of a month or a year that is all that is known. */
  #trimFilledIn(parts: RowParts, draft: PaperDraft): void {
    const [cell] = parts.get('date') ?? [];
    if (!cell || draft.issued?.length !== 10) return;
    const certain = draft.issued.replace(/(?:-01){1,2}$/, '');
    if (certain === draft.issued) return;
    draft.issued = certain;
    this.#filledIn ??= { cell, times: 0 };
    this.#filledIn.times += 1;
  }

  #countCategory(cell: PartCell): void {
    const known = this.#categories.get(cell.text);
    if (known) known.times += 1;
    else this.#categories.set(cell.text, { cell, times: 1 });
  }
}

function placeOf({ line, column }: Cell): Exclude<NonNullable<Place>, { path: string }> {
  return { line, column };
}
