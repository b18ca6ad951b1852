import { paperLinks } from '../../facts/paper-links.ts';
import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { fullName, maxAuthors, namesBeyond, namesShown } from '../../text/author-names.ts';
import { formatIssued } from '../../text/dates.ts';
import { roleName } from '../../text/role-name.ts';
import { toPlainText } from '../../text/tex.ts';
import type { SearchDocument } from '../query/tokens.ts';
import { markNames } from './facet-table.ts';

/** The text of a link that searches for the title of a paper without a link of its own. */
const searchLabel = 'Search for the title on Google Scholar';

/** A fact in the row below an entry. */
export interface EntryFact {
  text: string;
  /** Where the text links to. */
  href?: string;
  /** The machine-readable form of a date. */
  date?: string;
  /** For a fact with a look of its own. The address of a title search is built when it is shown. */
  mark?: 'representative' | 'influential' | 'not-stated' | 'title-search';
}

/** An entry of a list that is rendered in the browser. */
export interface ListEntry {
  anchor: string;
  /** The paper's own page; null if it has none but its entry. */
  href: string | null;
  title: string;
  /** True if a source says so. */
  retracted: boolean;
  content: EntryContent | null;
  authors: string[];
  /** Authors beyond those shown, who are only counted. */
  moreAuthors: string[];
  facts: EntryFact[];
}

/** The summary of a paper, shown whole, or its abstract, of which the first lines are shown. */
export interface EntryContent {
  text: string;
  isAbstract: boolean;
}

/** The entry of a paper. Text is plain, as `toDocument` has it. */
export function toListEntry(paper: CitingPaper, anchor: string, href: string | null): ListEntry {
  const content = contentOf(paper);
  return {
    anchor,
    href,
    title: toPlainText(paper.title),
    retracted: paper.retracted === true,
    content: content && { ...content, text: toPlainText(content.text) },
    authors: namesShown(paper.authors, maxAuthors).names,
    moreAuthors: namesBeyond(paper.authors, maxAuthors),
    facts: entryFacts(paper),
  };
}

/** The summary of a paper, else its abstract: shown in the list, and searched. */
export function contentOf({
  summary,
  abstract,
}: Pick<CitingPaper, 'summary' | 'abstract'>): EntryContent | null {
  if (summary !== null) return { text: summary, isAbstract: false };
  return abstract === null ? null : { text: abstract, isAbstract: true };
}

/** The facts in the row below an entry, each only if a source states it. */
export function entryFacts(paper: CitingPaper): EntryFact[] {
  const links = paperLinks(paper.identifiers, paper.url);
  const { issued, novelty } = paper;
  const text = (value: string | null | undefined): EntryFact[] => (value ? [{ text: value }] : []);
  return [
    ...(paper.representative ? [{ text: markNames.representative, mark: 'representative' as const }] : []),
    ...(paper.influential ? [{ text: markNames.influential, mark: 'influential' as const }] : []),
    ...paper.roles.map((role) => ({ text: roleName(role) })),
    ...text(paper.polarity),
    ...(issued ? [{ text: formatIssued(issued), date: issued }] : []),
    ...text(paper.publication.venue),
    ...links.map(({ label, href }) => ({ text: label, href })),
    ...(links.length > 0 ? [] : [{ text: unstatedOf(paper), mark: 'not-stated' as const }]),
    ...(links.length > 0 ? [] : [{ text: searchLabel, mark: 'title-search' as const }]),
    ...text(paper.primaryCategory),
    ...text(paper.verdict),
    ...text(
      novelty === null ? null : `novelty ${novelty.toLocaleString('en', { minimumFractionDigits: 1 })}`,
    ),
  ];
}

/** What no source states about a paper without a link: `No author, date or link stated`. */
function unstatedOf({ authors, issued }: Pick<CitingPaper, 'authors' | 'issued'>): string {
  const missing = [...(authors.length === 0 ? ['author'] : []), ...(issued === null ? ['date'] : [])];
  return `No ${missing.length > 0 ? `${missing.join(', ')} or ` : ''}link stated`;
}

/** The searchable text and facts of a paper. */
export function toDocument(paper: CitingPaper, index: number): SearchDocument {
  return {
    index,
    title: toPlainText(paper.title),
    summary: toPlainText(contentOf(paper)?.text ?? ''),
    authors: paper.authors.map(fullName),
    identifiers: Object.values(paper.identifiers).filter((identifier) => identifier !== undefined),
    year: paper.issued ? Number(paper.issued.slice(0, 4)) : null,
  };
}
