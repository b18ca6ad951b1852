import type { Author } from '../schemas/author.ts';
import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { HubPaper } from '../schemas/hub-paper.ts';
import { namesShown } from '../text/author-names.ts';
import { formatIssued } from '../text/dates.ts';
import { languageName } from '../text/languages.ts';
import { roleName } from '../text/role-name.ts';
import { authorIdsText } from './author-ids-text.ts';
import { citedByText } from './cited-by-text.ts';
import { type IdentifierName, identifierKinds, identifierNames } from './identifiers.ts';
import {
  type CitingFact,
  citingFacts,
  type Fact,
  type HubFact,
  hubFacts,
  statedFacts,
  type WorkFact,
  type WorkFacts,
} from './paper-facts.ts';
import { facetText, tallyText } from './tally-text.ts';

/** A fact as a page lists it. */
export interface FactRow {
  name: string;
  /** Names the fact where it is not stated. */
  noun: string;
  /** The field of the record; a part of a field comes after a dot, as in `identifiers.doi`. */
  field: string;
  /** As shown; null where no source states it. */
  value: string | null;
  /** The page that the fact leads to. */
  href?: string;
}

/** Facts that the page of a citing paper shows outside of the list of facts, in their order on the page. */
export const shownApart = ['title', 'authors', 'summary', 'abstract', 'quotes'] as const;
type ShownApart = (typeof shownApart)[number];

/** The facts of a hub paper that have a figure or a heading of their own. */
type HubShownApart = 'headline' | 'statedCitingCount' | 'statedShare' | 'roles' | 'polarities';

interface ShownValue {
  value: string | null | undefined;
  href?: string | null;
}

/** How each fact is shown, in the order of the page. */
type Shown<Name extends string, Paper> = { readonly [Each in Name]: (paper: Paper) => ShownValue };

const shownOfWork: Shown<Exclude<WorkFact, ShownApart>, WorkFacts> = {
  issued: ({ issued }) => ({ value: issued && formatIssued(issued) }),
  'publication.venue': ({ publication }) => ({ value: publication.venue }),
  'publication.publisher': ({ publication }) => ({ value: publication.publisher }),
  'publication.volume': ({ publication }) => ({ value: publication.volume }),
  'publication.issue': ({ publication }) => ({ value: publication.issue }),
  'publication.pages': ({ publication }) => ({ value: publication.pages }),
  'publication.type': ({ publication }) => ({ value: publication.type }),
  languages: ({ languages }) => ({ value: languages.map(languageName).join(', ') }),
  ...shownIdentifiers(),
  url: ({ url }) => ({ value: url, href: url }),
  retracted: ({ retracted }) => ({ value: yesOrNo(retracted) }),
  citedBy: ({ citedBy }) => ({ value: citedByText(citedBy) }),
  primaryCategory: ({ primaryCategory }) => ({ value: primaryCategory }),
  pdf: ({ pdf }) => ({ value: pdf, href: pdf }),
  review: ({ review }) => ({ value: yesOrNo(review) }),
  tallies: ({ tallies }) => ({ value: tallyText(tallies) }),
};

/** What is shown of a paper comes from its facts, whatever their places in the sources. */
type ShownPaper = Omit<CitingPaper, 'places'>;

const shownOfCiting: Shown<Exclude<CitingFact, WorkFact | ShownApart>, ShownPaper> = {
  roles: ({ roles }) => ({ value: roles.map(roleName).join(', ') }),
  polarity: ({ polarity }) => ({ value: polarity }),
  influential: ({ influential }) => ({ value: yesOrNo(influential) }),
  verdict: ({ verdict }) => ({ value: verdict }),
  novelty: ({ novelty }) => ({ value: novelty?.toLocaleString('en', { minimumFractionDigits: 1 }) }),
  representative: ({ representative }) => ({ value: yesOrNo(representative) }),
};

const shownOfHub: Shown<Exclude<HubFact, WorkFact | HubShownApart>, HubPaper> = {
  tier: ({ tierLabel }) => ({ value: tierLabel }),
  classification: ({ classificationLabel }) => ({ value: classificationLabel }),
  fields: ({ fields }) => ({ value: fields && facetText(fields) }),
  years: ({ years }) => ({ value: years && facetText(years) }),
  verdicts: ({ verdicts }) => ({ value: verdicts && facetText(verdicts) }),
};

/**
 * The facts of a citing paper that a page lists: identifiers, the page, the parts of a publication and counts of
 * citations only where they are stated; authors and abstract, which the page shows above, only where they are not.
 */
export function paperFactRows(paper: CitingPaper): FactRow[] {
  return [
    ...(paper.authors.length === 0 ? [row('authors', citingFacts.authors, { value: null })] : []),
    ...authorIdRows(paper.authors),
    ...(paper.abstract === null ? [row('abstract', citingFacts.abstract, { value: null })] : []),
    ...workRows(paper),
    ...rows(citingFacts, shownOfCiting, paper),
  ];
}

/** Every fact of a citing paper that can be listed, stated or not: for each paper the same rows in the same order. */
export function allFactRows(paper: ShownPaper): FactRow[] {
  const authors = namesShown(paper.authors, Number.POSITIVE_INFINITY).names.join(', ');
  return [
    row('authors', citingFacts.authors, { value: authors }),
    ...rows(citingFacts, shownOfWork, paper),
    ...rows(citingFacts, shownOfCiting, paper),
  ];
}

/** The facts of a hub paper that a page lists. */
export function hubFactRows(hub: HubPaper): FactRow[] {
  const authors = namesShown(hub.authors, Number.POSITIVE_INFINITY).names.join(', ');
  return [
    row('title', hubFacts.title, { value: hub.title }),
    row('authors', hubFacts.authors, { value: authors }),
    ...authorIdRows(hub.authors),
    ...workRows(hub),
    row('abstract', hubFacts.abstract, { value: hub.abstract && 'as shown under Abstract' }),
    ...rows(hubFacts, shownOfHub, hub),
  ];
}

/** The short names of the facts that the page of a citing paper shows, as a report of a problem lists them. */
export function shownFieldNames(paper: CitingPaper): string[] {
  const stated = statedFacts(citingFacts, paper);
  const listed = paperFactRows(paper).filter(({ value }) => value !== null);
  return [
    ...new Set([
      ...shownApart.filter((name) => stated.has(name)),
      ...listed.map(({ field }) => field.replace(/^.*\./, '')),
    ]),
  ];
}

/** The identifiers of the authors in a row, where a source states any. */
function authorIdRows(authors: Author[]): FactRow[] {
  const value = authors.flatMap((author) => (author.ids ? [authorIdsText(author)] : [])).join('; ');
  return value ? [row('authors', { ...citingFacts.authors, label: 'Author identifiers' }, { value })] : [];
}

/** Facts that are listed only where they are stated, beside the parts of others. */
const onlyStated = ['languages', 'url', 'citedBy', 'pdf', 'review', 'tallies'];

function workRows(paper: WorkFacts): FactRow[] {
  const isNamed = ({ field }: FactRow) =>
    field === 'publication.venue' || !(onlyStated.includes(field) || field.includes('.'));
  return rows(citingFacts, shownOfWork, paper).filter((fact) => fact.value !== null || isNamed(fact));
}

function rows<Name extends string, Paper>(
  facts: Readonly<Record<Name, Fact>>,
  shown: Shown<Name, Paper>,
  paper: Paper,
): FactRow[] {
  return (Object.keys(shown) as Name[]).map((name) => row(name, facts[name], shown[name](paper)));
}

function row(field: string, { label, noun }: Fact, { value, href }: ShownValue): FactRow {
  return { name: label, noun, field, value: value || null, ...(href && { href }) };
}

function shownIdentifiers(): Shown<`identifiers.${IdentifierName}`, WorkFacts> {
  const shown = identifierNames.map((name) => {
    const show = ({ identifiers }: WorkFacts): ShownValue => {
      const id = identifiers[name];
      return { value: id, href: id ? identifierKinds[name].page(id) : null };
    };
    return [`identifiers.${name}`, show];
  });
  return Object.fromEntries(shown) as Shown<`identifiers.${IdentifierName}`, WorkFacts>;
}

function yesOrNo(mark: boolean | null): string | null {
  return mark === null ? null : mark ? 'yes' : 'no';
}
