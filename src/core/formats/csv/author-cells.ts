import { finding } from '../../messages/finding.ts';
import type { Author } from '../../schemas/author.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { isNobody } from '../shared/name-groups.ts';
import type { PaperList } from '../shared/read-source-text.ts';
import { readShownName } from '../shared/shown-text.ts';
import { type NameQuirks, type NamesRead, nameReader, type ReadNames } from './names/read-name-column.ts';
import { saysNoMore, wordsSayNoMore } from './names/says-no-more.ts';
import type { PartCell } from './row-parts.ts';

const expected =
  'names as “Family, Given; Family, Given”, or another notation that says where each name ends';

/** The cell of a row whose authors count. */
interface Counting {
  cell: PartCell;
  authors: Author[];
}

/** The cells of authors of all rows. They are read at the end: a whole column shows more than one cell. */
export class AuthorCells {
  readonly #rows: { authors: Author[]; cells: PartCell[] }[] = [];
  readonly #quirks: NameQuirks;

  constructor(quirks: NameQuirks) {
    this.#quirks = quirks;
  }

  /** Adds the cells of a row, the best column first, and the list that its authors are to be put into. */
  add(cells: PartCell[], authors: Author[]): void {
    this.#rows.push({ authors, cells });
  }

  /**
   * Reads every row. A cell that cannot be decided is left out and reported, and the next one counts. A further cell
   * that says more than the one that counts is reported.
   */
  finish(list: PaperList): void {
    const readers = new Map<number, ReadNames>();
    for (const position of new Set(this.#rows.flatMap(({ cells }) => cells.map((cell) => cell.position)))) {
      readers.set(position, nameReader(this.#textsOf(position), this.#quirks));
    }
    for (const { authors, cells } of this.#rows) {
      let counts: Counting | null = null;
      for (const cell of cells) {
        const read = readers.get(cell.position)?.(cell.text) ?? null;
        if (read?.numbered) list.leftOut.add(`the numbers in ${cell.named}`, cell.place);
        if (counts) this.#compare(cell, read, counts, list);
        else if (read) counts = this.#take(cell, read, authors, list);
        else {
          const reason = `${quote(cell.named)} cannot be read for certain: ${quoteWhole(cell.text)}.`;
          list.findings.push(finding('bad-value', cell.place, reason, { expected, field: cell.named }));
        }
      }
    }
  }

  /** Puts the names of a cell into the list of authors; null if the next cell may count, for they are nobody's. */
  #take(cell: PartCell, read: NamesRead, authors: Author[], list: PaperList): Counting | null {
    const { named, place } = cell;
    // Lists in the spelling of a program can hold any character.
    for (const author of read.authors) {
      const name = readShownName(author, { name: named, place }, list);
      if (name) authors.push(name);
    }
    if (read.more) list.leftOut.add('et al.', place);
    return read.authors.some(({ family }) => !isNobody(family)) ? { cell, authors: read.authors } : null;
  }

  /** Reports what a cell says besides the one that counts. */
  #compare(
    cell: PartCell,
    read: NamesRead | null,
    { cell: first, authors }: Counting,
    list: PaperList,
  ): void {
    const named = read?.authors.filter(({ family }) => !isNobody(family)) ?? [];
    if (read && named.length === 0) return;
    const compared = read?.more ? authors.slice(0, named.length) : authors;
    const isSaid =
      named.length === compared.length ? saysNoMore(named, compared) : wordsSayNoMore(cell.text, authors);
    if (!isSaid && cell.spare) list.leftOut.add(cell.named, cell.place);
    else if (!isSaid) {
      const reason = `${quote(cell.named)} is ${quoteWhole(cell.text)}, and ${quote(first.named)} is ${quote(first.text)}.`;
      list.findings.push(finding('conflicting-facts', cell.place, reason, { field: cell.named }));
    } else if (read?.more && named.length >= authors.length) list.leftOut.add('et al.', cell.place);
  }

  *#textsOf(position: number): Generator<string> {
    for (const { cells } of this.#rows) {
      for (const cell of cells) if (cell.position === position) yield cell.text;
    }
  }
}
