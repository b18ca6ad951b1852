import type { CitingPaper } from '../schemas/citing-paper.ts';
import { mostAuthors, namesShown } from '../text/author-names.ts';
import { formatIssued } from '../text/dates.ts';
import { toPlainText } from '../text/tex.ts';
import type { SearchDocument } from './document.ts';

/** A fact of the row under an entry. */
export interface EntryFact {
  text: string;
  /** Set on a link. */
  href?: string;
  /** Set on a date: as stated. */
  date?: string;
  /** Set on the mark of a representative paper. */
  mark?: true;
}

/** What the list shows of a paper, where the list is made in the browser. */
export interface ListEntry {
  anchor: string;
  /** The paper's own page; null where its entry is its address. */
  href: string | null;
  title: string;
  summary: string | null;
  authors: string[];
  moreAuthors: number;
  facts: EntryFact[];
}

/** The entry of a paper; `links` are those of its identifiers. Text is plain, as `toDocument` has it. */
export function toListEntry(
  paper: CitingPaper,
  anchor: string,
  href: string | null,
  links: { label: string; href: string }[],
): ListEntry {
  const { names, more } = namesShown(paper.authors, mostAuthors);
  const text = (value: string | null): EntryFact[] => (value === null ? [] : [{ text: value }]);
  const { novelty, issued } = paper;
  return {
    anchor,
    href,
    title: toPlainText(paper.title),
    summary: paper.summary && toPlainText(paper.summary),
    authors: names,
    moreAuthors: more,
    facts: [
      ...(paper.representative ? [{ text: 'Representative', mark: true as const }] : []),
      ...text(paper.role),
      ...text(paper.polarity),
      ...(issued ? [{ text: formatIssued(issued), date: issued }] : []),
      ...links.map(({ label, href: address }) => ({ text: label, href: address })),
      ...text(paper.primaryCategory),
      ...text(paper.verdict),
      ...text(
        novelty === null ? null : `novelty ${novelty.toLocaleString('en', { minimumFractionDigits: 1 })}`,
      ),
    ],
  };
}

/** What search knows of a paper. */
export function toDocument(paper: CitingPaper, index: number): SearchDocument {
  return {
    index,
    id: paper.id,
    title: toPlainText(paper.title),
    summary: paper.summary ? toPlainText(paper.summary) : '',
    authors: paper.authors.map(({ family, given }) => (given ? `${given} ${family}` : family)),
    identifiers: Object.values(paper.identifiers).filter((identifier) => identifier !== undefined),
    year: paper.issued ? Number(paper.issued.slice(0, 4)) : null,
  };
}
