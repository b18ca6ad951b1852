import type { CitingField, WorkFacts, WorkField } from '../facts/paper-facts.ts';
import type { Finding, Place } from '../messages/finding.ts';
import type { RoleCount, StatedRole } from '../schemas/citation-role.ts';
import type { CitingPaper } from '../schemas/citing-paper.ts';
import type { FacetCount, HubPaper } from '../schemas/hub-paper.ts';
import type { PolarityCount } from '../schemas/polarity.ts';

/** The content of one source, before sources are joined and papers get their ids. */
export interface ParsedSource {
  hub: ParsedHub;
  /** In the order of the source. */
  papers: ParsedPaper[];
  /** In the order of the source. */
  representatives: ParsedRepresentative[];
  keptText: { heading: string | null; text: string; place: NonNullable<Place> }[];
  headings: { text: string; place: NonNullable<Place> }[];
  findings: Finding[];
  /** True if the source does not say which papers cite the hub paper: it only adds facts of papers that others list. */
  onlyEnriches?: true;
}

/** A fact with the place where it is stated. */
export interface Stated<T> {
  value: T;
  place: NonNullable<Place>;
  /** The places of parts, by their names (`doi`), where they are others. */
  parts?: FactPlaces;
}

/**
 * Where facts are stated, by their names, that are not stated where their entry begins; a part of a field comes after a
 * dot, as in `identifiers.doi`.
 */
export type FactPlaces = Record<string, NonNullable<Place>>;

/** The places of the parts of a field, by their names. */
export function partsOf(places: FactPlaces, field: string): FactPlaces {
  const parts: FactPlaces = {};
  const start = `${field}.`;
  for (const [name, place] of Object.entries(places)) {
    if (name.startsWith(start)) parts[name.slice(start.length)] = place;
  }
  return parts;
}

/** Facts about the hub paper; what is not stated is absent. */
export interface ParsedHub extends StatedWork {
  tier?: Stated<{ tier: HubPaper['tier']; label: string }>;
  classification?: Stated<{ classification: HubPaper['classification']; label: string }>;
  headline?: Stated<NonNullable<HubPaper['headline']>>;
  statedCitingCount?: Stated<number>;
  statedShare?: Stated<NonNullable<HubPaper['statedShare']>>;
  roles?: Stated<RoleCount[]>;
  polarities?: Stated<PolarityCount[]>;
  fields?: Stated<FacetCount[]>;
  years?: Stated<FacetCount[]>;
  verdicts?: Stated<FacetCount[]>;
  translatesTitles?: Stated<true>;
}

type StatedWork = { [Field in WorkField]?: Stated<NonNullable<WorkFacts[Field]>> };

/** Facts about a citing paper besides its title; what is not stated is null or empty. */
export interface PaperFacts
  extends Omit<Pick<CitingPaper, WorkField | CitingField>, 'title' | 'representative' | 'quotes'> {
  quotes: ParsedQuote[];
  /** False if the source says so; the papers that it selects are listed apart. */
  representative?: false;
  /** True if the source prints titles in English, whatever the language of the paper. */
  translatesTitles?: true;
  places?: FactPlaces;
}

/** A passage of the citing paper around its citation of the hub paper. */
export interface ParsedQuote {
  text: string;
  roles: StatedRole[];
  place: NonNullable<Place>;
}

export interface ParsedPaper extends PaperFacts {
  /** Null if the source names papers by identifiers alone. */
  title: string | null;
  /** The source's name for the entry, as in `liu2025visual`; null if it has none. */
  key: string | null;
  place: NonNullable<Place>;
}

/** A paper that the source calls representative, with the facts that the source prints. */
export interface ParsedRepresentative {
  title: string | null;
  facts: PaperFacts;
  place: NonNullable<Place>;
  /** True if it was above the hub paper, so that only a match shows what it is. */
  hoisted: boolean;
}

/** The facts of a paper for which nothing but `stated` is stated. */
export function paperFacts(stated: Partial<PaperFacts> = {}): PaperFacts {
  return {
    summary: null,
    abstract: null,
    roles: [],
    polarity: null,
    verdict: null,
    novelty: null,
    primaryCategory: null,
    identifiers: {},
    authors: [],
    issued: null,
    url: null,
    publication: {},
    languages: [],
    influential: null,
    retracted: null,
    citedBy: [],
    pdf: null,
    review: null,
    tallies: [],
    quotes: [],
    ...stated,
  };
}
