import type { CitingPaper } from '../schemas/citing-paper.ts';
import { type IdentifierName, identifierKinds, identifierNames } from './identifiers.ts';

/** A fact that a source can state about a paper. */
export interface Fact {
  /** Names the fact in a list of facts. */
  label: string;
  /** Names it in a sentence. */
  noun: string;
  /** Papers that can have it: any paper, citing papers only, or hub papers only. */
  of: 'any' | 'citing' | 'hub';
  /** True if it is about how the paper cites one hub paper, and not about the paper itself. */
  isOfCitation?: true;
  /** The row that counts it in the table of coverage, which facts can share; null where it is not counted. */
  coverage: string | null;
}

type IdentifierFact = `identifiers.${IdentifierName}`;

/**
 * The facts of a citing paper, in the order in which they are counted. Each has the name of its field in a record;
 * a part of a field comes after a dot, as in `provenance`.
 */
export const citingFacts = {
  title: { label: 'Title', noun: 'title', of: 'any', coverage: null },
  summary: { label: 'Summary', noun: 'summary', of: 'citing', coverage: 'Summary' },
  abstract: { label: 'Abstract', noun: 'abstract', of: 'any', coverage: 'Abstract' },
  authors: { label: 'Authors', noun: 'authors', of: 'any', coverage: 'Authors' },
  issued: { label: 'Published', noun: 'date', of: 'any', coverage: 'Date' },
  'publication.venue': { label: 'Venue', noun: 'venue', of: 'any', coverage: 'Venue' },
  'publication.publisher': { label: 'Publisher', noun: 'publisher', of: 'any', coverage: null },
  'publication.volume': { label: 'Volume', noun: 'volume', of: 'any', coverage: null },
  'publication.issue': { label: 'Issue', noun: 'issue', of: 'any', coverage: null },
  'publication.pages': { label: 'Pages', noun: 'pages', of: 'any', coverage: null },
  'publication.type': { label: 'Type of work', noun: 'type', of: 'any', coverage: null },
  languages: { label: 'Language', noun: 'language', of: 'any', coverage: null },
  ...identifierFacts(),
  url: { label: 'Page', noun: 'address', of: 'any', coverage: 'Link or identifier' },
  roles: {
    label: 'Citation role',
    noun: 'citation role',
    of: 'citing',
    isOfCitation: true,
    coverage: 'Citation role',
  },
  quotes: {
    label: 'Citing passages',
    noun: 'citing passages',
    of: 'citing',
    isOfCitation: true,
    coverage: 'Citing passage',
  },
  influential: {
    label: 'Influential',
    noun: 'influence',
    of: 'citing',
    isOfCitation: true,
    coverage: 'Influence',
  },
  retracted: { label: 'Retracted', noun: 'retraction', of: 'any', coverage: 'Retraction' },
  citedBy: { label: 'Cited by', noun: 'number of works that cite it', of: 'any', coverage: null },
  pdf: { label: 'Open-access PDF', noun: 'open-access PDF', of: 'any', coverage: null },
  review: { label: 'Review', noun: 'mark as a review', of: 'any', coverage: null },
  tallies: { label: 'Cited by others', noun: 'counts of its citations', of: 'any', coverage: null },
  polarity: { label: 'Polarity', noun: 'polarity', of: 'citing', isOfCitation: true, coverage: 'Polarity' },
  primaryCategory: { label: 'Category', noun: 'category', of: 'any', coverage: 'Category' },
  verdict: { label: 'Verdict', noun: 'verdict', of: 'citing', coverage: 'Verdict' },
  novelty: { label: 'Novelty', noun: 'novelty', of: 'citing', coverage: 'Novelty' },
  representative: {
    label: 'Representative',
    noun: 'representative',
    of: 'citing',
    isOfCitation: true,
    coverage: null,
  },
} as const satisfies Record<string, Fact>;

export type CitingFact = keyof typeof citingFacts;

/** A fact that any paper can have, citing or cited. */
export type WorkFact = {
  [Name in CitingFact]: (typeof citingFacts)[Name]['of'] extends 'any' ? Name : never;
}[CitingFact];

const workFacts = Object.entries(citingFacts).filter(([, { of }]) => of === 'any');

/** The facts of a hub paper. */
export const hubFacts = {
  ...(Object.fromEntries(workFacts) as Pick<typeof citingFacts, WorkFact>),
  tier: { label: 'Tier', noun: 'tier', of: 'hub', coverage: null },
  classification: { label: 'Classification', noun: 'classification', of: 'hub', coverage: null },
  headline: { label: 'Headline', noun: 'headline', of: 'hub', coverage: null },
  statedCitingCount: { label: 'Citing papers', noun: 'number of citing papers', of: 'hub', coverage: null },
  statedShare: { label: 'Share of a role', noun: 'share of a role', of: 'hub', coverage: null },
  roles: { label: 'Roles', noun: 'roles', of: 'hub', coverage: null },
  polarities: { label: 'Polarities', noun: 'polarities', of: 'hub', coverage: null },
  fields: { label: 'Fields', noun: 'counts by field', of: 'hub', coverage: null },
  years: { label: 'Years', noun: 'counts by year', of: 'hub', coverage: null },
  verdicts: { label: 'Verdicts', noun: 'counts by verdict', of: 'hub', coverage: null },
} as const satisfies Record<string, Fact>;

export type HubFact = keyof typeof hubFacts;

/** `citingFacts` or `hubFacts`. */
export type FactTable = Readonly<Record<string, Fact>>;

/** The field of a record that a fact is, or is a part of. */
type FieldOf<Name extends string> = Name extends `${infer Field}.${string}` ? Field : Name;
/** The name of a fact without the field that it is a part of. */
export type ShortName<Name extends string> = Name extends `${string}.${infer Part}` ? Part : Name;

/** The fields of any paper, citing or cited. */
export type WorkField = FieldOf<WorkFact>;
/** The fields that only citing papers have. */
export type CitingField = FieldOf<Exclude<CitingFact, WorkFact>>;
/** What can be stated about any paper, citing or cited. */
export type WorkFacts = Pick<CitingPaper, WorkField>;

export const workFields = [...new Set(workFacts.map(([name]) => name.replace(/\..*$/, '')))] as WorkField[];

/** The facts of a paper that any paper can have. */
export function workFactsOf(paper: WorkFacts): WorkFacts {
  return Object.fromEntries(workFields.map((field) => [field, paper[field]])) as unknown as WorkFacts;
}

/** The facts of a table that a paper states, each with its value, in the order of the table. */
export function statedFacts<Name extends string>(
  facts: Readonly<Record<Name, Fact>>,
  paper: object,
): Map<Name, unknown> {
  const stated = new Map<Name, unknown>();
  for (const name of Object.keys(facts) as Name[]) {
    const value = valueAt(paper, name);
    if (isStated(value)) stated.set(name, value);
  }
  return stated;
}

/** True for a value that is neither null nor empty. */
export function isStated<Value>(value: Value): value is NonNullable<Value> {
  if (typeof value !== 'object') return value !== undefined;
  return value !== null && Object.keys(value).length > 0;
}

function valueAt(paper: object, name: string): unknown {
  let value: unknown = paper;
  for (const key of name.split('.')) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}

function identifierFacts() {
  const facts = identifierNames.map((name) => {
    const { label, noun } = identifierKinds[name];
    return [`identifiers.${name}`, { label, noun, of: 'any', coverage: 'Link or identifier' }] as const;
  });
  return Object.fromEntries(facts) as Record<IdentifierFact, Fact & { of: 'any' }>;
}
