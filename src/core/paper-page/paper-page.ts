import { placesOf } from '../facts/fact-places.ts';
import { type FactRow, paperFactRows, shownApart } from '../facts/fact-rows.ts';
import { isLeftOut } from '../facts/left-out.ts';
import { otherValuesOf } from '../facts/other-values.ts';
import { hasLink, type PaperLink, paperLinks } from '../facts/paper-links.ts';
import { listStating, rowsElsewhere } from '../facts/stated-elsewhere.ts';
import type { SourcePlace } from '../schemas/source-place.ts';
import type { Work } from '../schemas/work.ts';
import { type SourceMark, toSourceMarks } from '../sources/source-marks.ts';
import { namesShown } from '../text/author-names.ts';
import { pluralize, printCount } from '../text/numbers.ts';
import { roleName } from '../text/role-name.ts';
import { langAttribute, textLanguage } from '../text/text-language.ts';
import { titleSearch } from '../text/title-search.ts';
import { type Citation, toCitations } from './citations.ts';
import { type FactList, type ListedFact, toFactList } from './fact-list.ts';
import { type ListedPaper, speakerOf, titleOf } from './list-context.ts';
import { type OtherSaying, toOtherSayings } from './other-sayings.ts';
import { type ShownTitle, shownTitle, type TitleLink } from './title-link.ts';

/** All that the page of a citing paper shows of it, as plain data. */
export interface PaperPage {
  /** `Citing paper 3 of 38 · Representative`. */
  label: string;
  /** `Retracted, says OpenAlex`; null where no source says so. */
  retracted: string | null;
  title: ShownTitle & { marks: SourceMark[]; others: OtherSaying[] };
  authors: Stated & {
    names: { name: string; href: string }[];
    /** How many are left out. */
    more: number;
  };
  links: { shown: PaperLink[]; statedIn: TitleLink | null; search: string };
  summary: Stated & {
    text: string | null;
    /** Who wrote it. */
    by: string | null;
  };
  abstract: (Stated & { paragraphs: string[]; lang: string | undefined }) | null;
  cites: CitedHub[];
  quotes: { text: string; roles: string | null; marks: SourceMark[] }[];
  /** Leads to the passages of all papers, where there are more. */
  allPassages: { text: string; href: string } | null;
  facts: FactList;
  sources: { title: string; marks: SourceMark[] }[];
  /** Null where the papers of the list are not compared. */
  similar: { papers: SimilarLink[]; about: string } | null;
  citations: Citation[];
  neighbours: Neighbours;
}

/** The places of a fact in the sources, and what other sources say. */
interface Stated {
  marks: SourceMark[];
  others: OtherSaying[];
  /** The paper in the list of another hub, where that list alone states it. */
  statedIn: TitleLink | null;
}

/** A hub paper that the paper cites, and how. */
export interface CitedHub {
  hub: TitleLink;
  /** Its roles; null where no source states one. */
  as: string | null;
  marks: SourceMark[];
  /** Who says that the citation is influential; null where nobody does. */
  influential: string | null;
  /** The paper in the list of that hub, where that is not the list of the page. */
  entry: string | null;
}

export type SimilarLink = TitleLink & { terms: string[] };

export interface Neighbours {
  previous: TitleLink | null;
  next: TitleLink | null;
  /** The entry of the paper in the list. */
  entry: string;
}

/** The paper of a page, in its list. */
export interface OwnPaper extends ListedPaper {
  work: Work;
  /** The APA reference; null where there is none. */
  apa: string | null;
  similar: SimilarLink[] | null;
  neighbours: Neighbours;
}

/** The addresses of a site. */
export interface PageLinks {
  /** Where a place in a source can be read. */
  place(place: SourcePlace): string;
  hub(id: string): string;
  /** The papers of an author in the list of a hub. */
  author(hubId: string, name: string): string;
  /** The about page. */
  about(): string;
}

/** Names of authors before “and 5 more”. */
const maxNames = 50;

/** What the page of a paper shows; `others` has the paper as the lists of other hubs have it. */
export function toPaperPage(own: OwnPaper, others: readonly ListedPaper[], links: PageLinks): PaperPage {
  const { list, index, paper } = own;
  const say = sayings(own, others, links);
  const linked = [own, ...others].find((one) => hasLink(one.paper));
  const authors = say.from('authors');
  const { names, more } = namesShown(authors.paper.authors, maxNames);
  const summary = say.from('summary');
  const abstract = say.from('abstract');
  const { passages } = list;
  return {
    label: `Citing paper ${printCount(index + 1)} of ${printCount(list.papers)}${
      paper.representative ? ' · Representative' : ''
    }`,
    retracted: retractionOf(say.from('retracted')),
    title: {
      ...shownTitle(paper),
      marks: say.marks('title'),
      others: say.others('title'),
    },
    authors: {
      names: names.map((name) => ({ name, href: links.author(authors.list.hub.id, name) })),
      more,
      ...say.stated('authors'),
    },
    links: {
      shown: linked ? paperLinks(linked.paper.identifiers, linked.paper.url) : [],
      statedIn: linked && linked !== own ? inList(linked) : null,
      search: titleSearch(paper.title),
    },
    summary: { text: summary.paper.summary, by: summarizerOf(summary), ...say.stated('summary') },
    abstract:
      abstract.paper.abstract === null
        ? null
        : {
            paragraphs: abstract.paper.abstract.split('\n\n'),
            lang: langAttribute(textLanguage(abstract.paper.abstract, abstract.paper.languages)),
            ...say.stated('abstract'),
          },
    cites: [own, ...others].map((one) => toCitedHub(one, one !== own, links)),
    quotes: paper.quotes.map(({ text, roles, source }) => ({
      ...{ text, roles: rolesOf(roles) },
      marks: toSourceMarks([source], links.place),
    })),
    allPassages:
      passages && paper.quotes.length > 0 && passages.count > paper.quotes.length
        ? { text: `All ${pluralize(passages.count, 'passage')} citing the hub paper`, href: passages.href }
        : null,
    facts: factsOf(own, others, say, links),
    sources: paper.source.map((place) => ({
      title: titleOf(list.sources, place.file),
      marks: toSourceMarks([place], links.place, true),
    })),
    similar: own.similar && { papers: own.similar, about: `${links.about()}#wording` },
    citations: toCitations(own.work, own.apa),
    neighbours: own.neighbours,
  };
}

type Sayings = ReturnType<typeof sayings>;

/** Who states the facts of a paper: its own list, or where that does not, the first list of another hub that does. */
function sayings(own: OwnPaper, others: readonly ListedPaper[], { place }: PageLinks) {
  const { list, paper } = own;
  const find = listStating(
    paper,
    others.map((other) => other.paper),
  );
  const from = (field: string): ListedPaper => others[find(field)] ?? own;
  const marks = (field: string) =>
    toSourceMarks(placesOf(from(field).paper, field), place, from(field) !== own);
  const said = (field: string) =>
    toOtherSayings(otherValuesOf(paper.otherValues, field), list.sources, place);
  return {
    from,
    marks,
    others: said,
    stated: (field: string): Stated => ({
      marks: marks(field),
      others: said(field),
      statedIn: from(field) === own ? null : inList(from(field)),
    }),
  };
}

function factsOf(
  own: OwnPaper,
  others: readonly ListedPaper[],
  { from }: Sayings,
  { place }: PageLinks,
): FactList {
  const { list, paper } = own;
  /** Where its sources list the papers that they chose; of the others in their lists, there is no other place. */
  const choice = list.choice.filter(({ file }) => paper.source.some((source) => source.file === file));
  const isNotChosen = isLeftOut(
    paper,
    choice.map(({ file }) => file),
  );
  // Where no source chooses papers, none is left out of a choice.
  const isChoosing = list.isChoosing || paper.representative !== null;
  const isShown = ({ field, value }: FactRow) =>
    (isChoosing || field !== 'representative') && (value !== null || from(field) === own);
  const facts = toFactList({
    rows: paperFactRows(paper)
      .filter(isShown)
      .map((row) => (row.field === 'representative' && isNotChosen ? { ...row, value: 'no' } : row)),
    ...{ otherValues: paper.otherValues, shownApart, sources: list.sources, addressOf: place },
    placesOf: (field) => (field === 'representative' && isNotChosen ? choice : placesOf(paper, field)),
  });
  const papers = others.map((other) => other.paper);
  const elsewhere = rowsElsewhere(paper, papers).flatMap(({ row, list: at }): ListedFact[] => {
    const other = others[at];
    if (!other || row.value === null) return [];
    const marks = toSourceMarks(placesOf(other.paper, row.field), place, true);
    return [{ name: row.name, value: row.value, href: row.href, marks, others: [], statedIn: inList(other) }];
  });
  return { ...facts, stated: [...facts.stated, ...elsewhere] };
}

function toCitedHub({ list, paper, href }: ListedPaper, isOther: boolean, links: PageLinks): CitedHub {
  const [marked] = placesOf(paper, 'influential');
  return {
    hub: { ...shownTitle(list.hub), href: links.hub(list.hub.id) },
    as: rolesOf(paper.roles),
    marks: toSourceMarks(placesOf(paper, 'roles'), links.place),
    influential: paper.influential && marked ? speakerOf(list.sources, marked.file) : null,
    entry: isOther ? href : null,
  };
}

function rolesOf(roles: Parameters<typeof roleName>[0][]): string | null {
  return roles.length > 0 ? roles.map(roleName).join(', ') : null;
}

function retractionOf({ list, paper }: ListedPaper): string | null {
  const [place] = placesOf(paper, 'retracted');
  if (!paper.retracted) return null;
  return `Retracted${place ? `, says ${speakerOf(list.sources, place.file)}` : ''}`;
}

/** Who wrote a summary, or else who states it. */
function summarizerOf({ list, paper }: ListedPaper): string | null {
  const [place] = placesOf(paper, 'summary');
  if (paper.summary === null || !place) return null;
  const source = list.sources.find(({ file }) => file === place.file);
  return source?.summariesBy ?? speakerOf(list.sources, place.file);
}

function inList({ list, href }: ListedPaper): TitleLink {
  return { ...shownTitle(list.hub), href };
}
