import { type PaperLink, paperLinks, pdfLink, withoutArxivDoi } from '../../facts/paper-links.ts';
import type { CitedBy } from '../../schemas/cited-by.ts';
import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { fullName, listedNames } from '../../text/author-names.ts';
import { formatIssued } from '../../text/dates.ts';
import { printCount } from '../../text/numbers.ts';
import { roleName } from '../../text/role-name.ts';
import { toPlainText } from '../../text/tex.ts';
import { langAttribute, textLanguage } from '../../text/text-language.ts';
import { workTypeName } from '../../text/work-type-name.ts';
import type { SearchDocument } from '../query/document.ts';
import { type EntryPassages, entryPassages } from './entry-passages.ts';
import { markNames } from './facet-table.ts';

/** The text of a link that searches for the title of a paper without a link of its own. */
export const searchLabel = 'Search Google Scholar';

/** The anchors of a paper's page that links lead to. */
type PaperPart = 'cite' | 'similar' | 'quotes-title';

/** Leads to a part of a paper. Where the fragment names the paper that a page draws, the part comes after it. */
export function partUrl(paper: string, part: PaperPart): string {
  return `${paper}${paper.includes('#') ? '/' : '#'}${part}`;
}

/** What an entry says instead of a summary: where no list has one, and before the name of a list that does. */
export const withoutSummary = {
  anywhere: 'Summary not stated',
  here: 'Summary not in this list, but in the list of',
};

/** What surely fits in the lines that an entry shows of a text, in characters: two lines, three on a phone. */
const maxShown = { wide: 135, phone: 100 };

/** What a fact in the line below a title is; names its look and its column of a table. */
export type EntryFactName =
  | 'date'
  | 'venue'
  | 'category'
  | 'role'
  | 'polarity'
  | 'verdict'
  | 'novelty'
  | 'cited'
  | 'representative'
  | 'influential'
  | 'cites'
  | 'not-stated';

/** A fact in the line below a title. */
export interface EntryFact {
  name: EntryFactName;
  text: string;
  /** The machine-readable form of a date. */
  date?: string;
}

/** An entry of a list that is rendered in the browser. */
export interface ListEntry {
  anchor: string;
  /** Where the paper is shown whole; null if it is only here. */
  href: string | null;
  title: string;
  /** The language of the title where it is not English. */
  lang?: string;
  /** True if a source says so. */
  retracted: boolean;
  content: EntryContent | null;
  /** The list of another hub that has a summary or an abstract of it, where its own list has none. */
  contentIn?: ListLink;
  authors: string[];
  /** Authors beyond those shown, who are only counted. */
  moreAuthors: string[];
  facts: EntryFact[];
  /** To pages about the paper; without any, the entry links to a search for its title. */
  links: PaperLink[];
  passages: EntryPassages | null;
  /** The name of its type, which is searched but not shown; absent if none is stated. */
  type?: string;
}

/** Leads to a paper in the list of a hub. */
export interface ListLink {
  /** The title of the hub paper, as plain text. */
  hub: string;
  href: string;
}

/** A paper as the list of another hub has it. */
export interface OtherList extends ListLink {
  paper: CitingPaper;
}

/** The summary of a paper, shown whole, or its abstract, of which the first lines are shown. */
export interface EntryContent {
  text: string;
  isAbstract: boolean;
  /** The language of an abstract where it is not English. */
  lang?: string;
}

/** What a list shows comes from the facts of a paper, whatever their places in the sources. */
type ListedPaper = Omit<CitingPaper, 'places'>;

/** The entry of a paper, which the lists of other hubs may have too. Text is plain, as `toDocument` has it. */
export function toListEntry(
  paper: ListedPaper,
  anchor: string,
  href: string | null,
  others: readonly OtherList[] = [],
): ListEntry {
  const content = contentOf(paper);
  const contentIn = contentElsewhere(paper, others);
  const { names, more } = listedNames(paper.authors);
  const type = typeName(paper);
  return {
    anchor,
    href,
    title: toPlainText(paper.title),
    ...langOf(paper.titleLanguage),
    retracted: paper.retracted === true,
    content: content && { ...content, text: toPlainText(content.text) },
    ...(contentIn && { contentIn }),
    authors: names,
    moreAuthors: more,
    facts: entryFacts(paper, others),
    links: entryLinks(paper),
    passages: plainPassages(paper),
    ...(type !== null && { type }),
  };
}

/** What a paper states of the citation of one hub, and not of itself. */
const citationFacts: readonly EntryFactName[] = ['role', 'polarity', 'representative', 'influential'];

/** The entry of a paper in the list of all hubs, with what it cites instead of how it cites one of them. */
export function toSiteEntry(paper: CitingPaper, anchor: string, href: string, hubs: string[]): ListEntry {
  const entry = toListEntry(paper, anchor, href);
  const facts = entry.facts.filter(({ name }) => !citationFacts.includes(name));
  return {
    ...entry,
    facts: [...facts, { name: 'cites', text: `cites ${hubs.join(' and ')}` }],
    passages: null,
  };
}

function plainPassages(paper: ListedPaper): EntryPassages | null {
  const passages = entryPassages(paper);
  if (!passages) return null;
  const { first, others } = passages;
  return { ...passages, first: toPlainText(first), others: others.map(toPlainText) };
}

/** The summary of a paper, else its abstract: shown in the list, and searched. */
export function contentOf({
  summary,
  abstract,
  languages,
}: Pick<CitingPaper, 'summary' | 'abstract' | 'languages'>): EntryContent | null {
  if (summary !== null) return { text: summary, isAbstract: false };
  if (abstract === null) return null;
  return { text: abstract, isAbstract: true, ...langOf(textLanguage(abstract, languages)) };
}

/** The list of another hub that has a summary or an abstract of a paper, where its own list has none. */
export function contentElsewhere(paper: ListedPaper, others: readonly OtherList[]): ListLink | undefined {
  if (contentOf(paper)) return;
  const other = others.find((one) => contentOf(one.paper) !== null);
  return other && { hub: other.hub, href: other.href };
}

function langOf(tag: string | null): { lang?: string } {
  const lang = langAttribute(tag);
  return lang === undefined ? {} : { lang };
}

/** Where a text is longer than the lines that an entry shows of it: on every screen, only on a phone, or nowhere. */
export function lengthOf(text: string): 'long' | 'medium' | 'short' {
  if (text.length > maxShown.wide) return 'long';
  return text.length > maxShown.phone ? 'medium' : 'short';
}

/** The facts in the line below a title, each only if a source states it. `others` are the lists of other hubs. */
export function entryFacts(paper: ListedPaper, others: readonly OtherList[] = []): EntryFact[] {
  const { issued, novelty } = paper;
  const fact = (name: EntryFactName, text: string | null | undefined): EntryFact[] =>
    text ? [{ name, text }] : [];
  return [
    ...(issued ? [{ name: 'date' as const, text: formatIssued(issued), date: issued }] : []),
    ...fact('venue', paper.publication.venue),
    ...fact('category', paper.primaryCategory),
    ...paper.roles.map((role) => ({ name: 'role' as const, text: roleName(role) })),
    ...fact('polarity', paper.polarity),
    ...fact('verdict', paper.verdict),
    ...fact('novelty', novelty === null ? null : `novelty ${printNovelty(novelty)}`),
    ...fact('cited', citedText(paper.citedBy)),
    ...fact('representative', paper.representative ? markNames.representative : null),
    ...fact('influential', paper.influential ? markNames.influential : null),
    ...fact('not-stated', entryLinks(paper).length > 0 ? null : unstatedOf(paper, others)),
  ];
}

/** The links of an entry: to pages about the paper, named in a word, and to the PDF. */
export function entryLinks({
  identifiers,
  url,
  pdf: open,
}: Pick<CitingPaper, 'identifiers' | 'url' | 'pdf'>): PaperLink[] {
  const pdf = pdfLink(identifiers, url) ?? open;
  const links = paperLinks(withoutArxivDoi(identifiers), url).map(({ label, href }) => ({
    label: label.replace(/^arXiv:.*/, 'arXiv'),
    href,
  }));
  return pdf ? [...links.filter(({ href }) => href !== pdf), { label: 'PDF', href: pdf }] : links;
}

function printNovelty(novelty: number): string {
  return novelty.toLocaleString('en', { minimumFractionDigits: 1 });
}

/** `cited by 1,204 (OpenAlex), 998 (Semantic Scholar)`; null where nobody counts. */
function citedText(counts: readonly CitedBy[]): string | null {
  if (counts.length === 0) return null;
  const texts = counts.map(({ count, source }) => `${printCount(count)} (${source})`);
  return `cited by ${texts.join(', ')}`;
}

/**
 * What no source of its list states about a paper without a link: `No author, date or link stated`. Where the list of
 * another hub states some of it: `No author, date or link in this list`.
 */
function unstatedOf({ authors, issued }: ListedPaper, others: readonly OtherList[]): string {
  const missing = [...(authors.length === 0 ? ['author'] : []), ...(issued === null ? ['date'] : [])];
  const isElsewhere = others.some(
    ({ paper }) =>
      entryLinks(paper).length > 0 ||
      (authors.length === 0 && paper.authors.length > 0) ||
      (issued === null && paper.issued !== null),
  );
  const what = `No ${missing.length > 0 ? `${missing.join(', ')} or ` : ''}link`;
  return `${what} ${isElsewhere ? 'in this list' : 'stated'}`;
}

/** The facts of an entry that are searched as text: those in words, and not its counts and scores. */
export const searchedFacts: readonly EntryFactName[] = [
  'date',
  'venue',
  'category',
  'role',
  'polarity',
  'verdict',
  'representative',
  'influential',
];

/** The searchable facts of an entry, from what it shows and the name of its type, which it does not show. */
export function factTexts(
  facts: readonly Pick<EntryFact, 'name' | 'text'>[],
  { retracted, type }: { retracted: boolean; type: string | null },
): string[] {
  return [
    ...facts.filter(({ name }) => searchedFacts.includes(name)).map(({ text }) => text),
    ...(retracted ? [markNames.retracted] : []),
    ...(type === null ? [] : [type]),
  ];
}

/** The searchable text and facts of a paper, as its entry has them. */
export function toDocument(paper: CitingPaper, index: number): SearchDocument {
  const { first, others } = plainPassages(paper) ?? { others: [] };
  const quotes = first === undefined ? [] : [first, ...others];
  return documentWith(entryFacts(paper), quotes, paper, index);
}

/** Likewise in the list of all hubs, whose entries say nothing of how a paper cites one of them. */
export function toSiteDocument(paper: CitingPaper, index: number): SearchDocument {
  const facts = entryFacts(paper).filter(({ name }) => !citationFacts.includes(name));
  return documentWith(facts, [], paper, index);
}

function documentWith(
  facts: EntryFact[],
  quotes: string[],
  paper: CitingPaper,
  index: number,
): SearchDocument {
  const content = contentOf(paper);
  return {
    index,
    title: toPlainText(paper.title),
    summary: toPlainText(content?.text ?? ''),
    isAbstract: content?.isAbstract ?? false,
    authors: paper.authors.map(fullName),
    identifiers: Object.values(paper.identifiers).filter((identifier) => identifier !== undefined),
    year: paper.issued ? Number(paper.issued.slice(0, 4)) : null,
    quotes,
    facts: factTexts(facts, { retracted: paper.retracted === true, type: typeName(paper) }),
  };
}

function typeName({ publication }: Pick<CitingPaper, 'publication'>): string | null {
  return publication.type === undefined ? null : workTypeName(publication.type);
}
