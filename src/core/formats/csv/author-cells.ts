import { finding } from '../../messages/finding.ts';
import type { Author } from '../../schemas/author.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import { isNobody } from '../shared/name-groups.ts';
import type { PaperList } from '../shared/read-source-text.ts';
import { readShownName } from '../shared/shown-text.ts';
import { type NameQuirks, nameReader, type ReadNames } from './names/read-name-column.ts';
import type { PartCell } from './row-parts.ts';

const expected =
  'names as “Family, Given; Family, Given”, or another notation that says where each name ends';

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

  /** Reads every row. A cell that cannot be decided is left out and reported, and the next one counts. */
  finish(list: PaperList): void {
    const readers = new Map<number, ReadNames>();
    for (const position of new Set(this.#rows.flatMap(({ cells }) => cells.map((cell) => cell.position)))) {
      readers.set(position, nameReader(this.#textsOf(position), this.#quirks));
    }
    for (const { authors, cells } of this.#rows) {
      for (const cell of cells) {
        const { named, place, text } = cell;
        const read = readers.get(cell.position)?.(text);
        if (!read) {
          const reason = `${quote(named)} cannot be read for certain: ${quoteWhole(text)}.`;
          list.findings.push(finding('bad-value', place, reason, { expected, field: named }));
          continue;
        }
        // Lists in the spelling of a program can hold any character.
        for (const author of read.authors) {
          const name = readShownName(author, { name: named, place }, list);
          if (name) authors.push(name);
        }
        if (read.more) list.leftOut.add('et al.', place);
        if (read.authors.some(({ family }) => !isNobody(family))) break;
      }
    }
  }

  *#textsOf(position: number): Generator<string> {
    for (const { cells } of this.#rows) {
      for (const cell of cells) if (cell.position === position) yield cell.text;
    }
  }
}
