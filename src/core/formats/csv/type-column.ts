import { type Finding, finding, type Place } from '../../messages/finding.ts';
import type { Publication } from '../../schemas/publication.ts';
import { pluralize } from '../../text/numbers.ts';
import { quote, quoteWhole } from '../../text/quote.ts';
import type { PaperDraft } from '../shared/paper-draft.ts';
import { readTypeName } from './type-names.ts';

/** A cell of a column of types. */
export interface TypeCell {
  named: string;
  text: string;
  place: NonNullable<Place>;
}

/** A text that is not read as a type, with how often it occurs. */
interface Unread {
  cell: TypeCell;
  rule: 'bad-value' | 'unclear-type';
  times: number;
}

/**
 * Reads the types of all rows. “Article” is a preprint in CSL, a paper of a journal in BibTeX and in databases, and any
 * paper elsewhere: which of them it is, the other names in the column show, or the volume or issue of the row.
 */
export class TypeColumn {
  readonly #articles: { publication: Publication; cell: TypeCell; isReview: boolean }[] = [];
  readonly #unread = new Map<string, Unread>();
  #isCsl = false;
  #isBibtex = false;

  /** Reads the types that a row states. */
  read(cells: TypeCell[], draft: PaperDraft): void {
    const names = cells.flatMap((cell) =>
      typeNames(cell.text).map((text) => ({ cell: { ...cell, text }, text })),
    );
    const found = new Set<string>();
    let article: TypeCell | null = null;
    let unclear: TypeCell | null = null;
    let inJournal = false;
    for (const { cell, text } of names) {
      if (cslOnly.has(text)) this.#isCsl = true;
      if (/^(?:inproceedings|incollection|inbook|phdthesis|mastersthesis|techreport)$/i.test(text))
        this.#isBibtex = true;
      if (/^retracted(?: publication)?$/i.test(text)) draft.retracted ??= true;
      if (text === 'J') inJournal = true;
      const name = readTypeName(text);
      if (name === null) this.#leaveOut(cell, 'bad-value');
      else if (name === 'article') article ??= cell;
      else if (name === 'unclear') unclear ??= cell;
      else found.add(name.csl);
    }
    const { publication } = draft;
    const [csl] = found;
    // Web of Science says “Article; Proceedings Paper” of a paper in a journal that was given at a conference.
    const isBoth = article !== null && csl === 'paper-conference';
    if (found.size === 1 && csl !== undefined && !isBoth) publication.type = csl;
    else if (found.size > 0) this.#leaveOut(allOf(names), 'unclear-type');
    else if (article && inJournal) publication.type = 'article-journal';
    else if (article)
      this.#articles.push({ publication, cell: article, isReview: /^review$/i.test(article.text) });
    else if (unclear && !/^(?:[jbsp]|document)$/i.test(unclear.text)) this.#leaveOut(unclear, 'unclear-type');
  }

  /** Decides what the articles are, and says what was left out. */
  finish(): Finding[] {
    for (const { publication, cell, isReview } of this.#articles) {
      const inSerial = publication.volume !== undefined || publication.issue !== undefined;
      if (this.#isCsl && /^(?:article|review)$/.test(cell.text))
        publication.type = isReview ? 'review' : 'article';
      else if (this.#isBibtex || inSerial) publication.type = 'article-journal';
      else this.#leaveOut(cell, 'unclear-type');
    }
    return Array.from(this.#unread.values(), ({ cell, rule, times }) => {
      const often = times > 1 ? ` in ${pluralize(times, 'row')}` : '';
      const reason = `${quote(cell.named)} is ${quoteWhole(cell.text)}${often}.`;
      const expected = 'a type of work, such as “journal article” or “conference paper”';
      return finding(rule, cell.place, reason, { expected, field: cell.named });
    });
  }

  #leaveOut(cell: TypeCell, rule: Unread['rule']): void {
    const known = this.#unread.get(`${rule} ${cell.text}`);
    if (known) known.times += 1;
    else this.#unread.set(`${rule} ${cell.text}`, { cell, rule, times: 1 });
  }
}

// Names of CSL that no other vocabulary has.
const cslOnly = new Set(
  'article-journal article-magazine article-newspaper paper-conference post-weblog review-book legal_case motion_picture entry-dictionary entry-encyclopedia personal_communication'.split(
    ' ',
  ),
);

/** Several types in one cell, unless the whole cell is the name of one. */
function typeNames(text: string): string[] {
  const names = text.split(/[;|]/).map((name) => name.trim());
  const [first = ''] = names;
  const isList = names.length === 1 && first.includes(',') && readTypeName(first) === null;
  return (isList ? first.split(',').map((name) => name.trim()) : names).filter(Boolean);
}

function allOf(names: { cell: TypeCell; text: string }[]): TypeCell {
  const [first] = names as [{ cell: TypeCell; text: string }];
  return { ...first.cell, text: names.map(({ text }) => text).join('; ') };
}
