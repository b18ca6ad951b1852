import type { InThisList } from '../../facts/in-this-list.ts';
import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { fullName } from '../../text/author-names.ts';
import { roleName } from '../../text/role-name.ts';
import { workTypeName } from '../../text/work-type-name.ts';

/** A value of a facet with the papers that have it. */
export interface FacetValue {
  /** What a URL carries: `background`, `2026`, `grpo`. */
  key: string;
  label: string;
  /** Indices of the papers in the list, ascending. */
  papers: ArrayLike<number>;
}

/** One facet: everything that addresses, filters, the rail and the map need to know about it. */
interface FacetDefinition {
  /** The parameter in an address. */
  name: string;
  /** The heading of its values. */
  label: string;
  /** The values of one paper. Null for a facet that is computed from the whole record and comes in its own order. */
  read: ((paper: CitingPaper) => (string | null | undefined)[]) | null;
  /** Compares two values for their order in the facet. */
  order: (a: FacetValue, b: FacetValue) => number;
  /** For a facet whose only value is `yes`: the name of that value, which also names the chosen filter. */
  mark?: string;
  /** The label of a value, if it is not its key. */
  labelOf?: (key: string) => string;
  /** True if the list shows all values of each paper, so that its entries need not carry them for this filter. */
  listed?: boolean;
  /** False if the values are too many, or overlap too much, to colour the map by them. */
  coloured?: boolean;
  /** What the map calls papers without a value. Default: `not stated`; only then is it also a value to choose. */
  without?: string;
  /** True if it is about how the paper cites the hub paper, and not about the paper itself. */
  isOfCitation?: true;
}

/** The names of the marks that a paper can have, in the list and among the filters. */
export const markNames = {
  representative: 'Representative',
  influential: 'Influential',
  retracted: 'Retracted',
  passage: 'Has a citing passage',
} as const;

/** The key and the label of the value for papers of which no source states one. It comes last. */
export const notStated = { key: 'not-stated', label: 'Not stated' } as const;

/** The facets, in the order in which the rail and addresses have them. */
const definitions = [
  {
    name: 'rep',
    label: 'Representative',
    read: (paper) => [yesIf(paper.representative)],
    order: mostFirst,
    mark: markNames.representative,
    without: 'Other',
  },
  {
    name: 'influential',
    label: 'Influential',
    read: (paper) => [yesIf(paper.influential)],
    order: mostFirst,
    mark: markNames.influential,
    isOfCitation: true,
  },
  {
    name: 'retracted',
    label: 'Status',
    read: (paper) => [yesIf(paper.retracted)],
    order: mostFirst,
    mark: markNames.retracted,
  },
  {
    name: 'passage',
    label: markNames.passage,
    read: ({ quotes }) => [yesIf(quotes.length > 0)],
    order: mostFirst,
    mark: markNames.passage,
    without: 'without a passage',
  },
  {
    name: 'self',
    label: 'Shares an author with the hub paper',
    read: null,
    order: mostFirst,
    without: 'no shared author known',
  },
  { name: 'hub', label: 'Cites', read: null, order: mostFirst, without: 'none', coloured: false },
  {
    name: 'role',
    label: 'Role',
    read: ({ roles }) => roles.map(roleName),
    order: mostFirst,
    isOfCitation: true,
  },
  {
    name: 'polarity',
    label: 'Polarity',
    read: ({ polarity }) => [polarity],
    order: mostFirst,
    isOfCitation: true,
  },
  { name: 'verdict', label: 'Verdict', read: ({ verdict }) => [verdict], order: mostFirst },
  { name: 'year', label: 'Year', read: ({ issued }) => [issued?.slice(0, 4)], order: newestFirst },
  {
    name: 'category',
    label: 'Category',
    read: ({ primaryCategory }) => [primaryCategory],
    order: mostFirst,
  },
  {
    name: 'author',
    label: 'Authors',
    read: ({ authors }) => authors.map(fullName),
    order: mostFirst,
    listed: true,
    coloured: false,
  },
  {
    name: 'venue',
    label: 'Venue',
    read: ({ publication }) => [publication.venue],
    order: mostFirst,
    coloured: false,
  },
  {
    name: 'type',
    label: 'Type',
    read: ({ publication }) => [publication.type],
    order: mostFirst,
    labelOf: workTypeName,
  },
  { name: 'topic', label: 'Topics', read: null, order: mostFirst, without: 'no topic' },
  { name: 'term', label: 'Terms', read: null, order: mostFirst, without: 'none of the terms' },
  { name: 'source', label: 'Listed by', read: null, order: mostFirst, without: 'none', coloured: false },
] as const satisfies readonly FacetDefinition[];

export type FacetName = (typeof definitions)[number]['name'];

/** A facet whose values are computed from the whole record. */
export type ComputedFacetName = Extract<(typeof definitions)[number], { read: null }>['name'];

export const facetTable: readonly (FacetDefinition & { name: FacetName })[] = definitions;

/** The filter by date, which is no facet: its values are ranges that a reader makes. */
export const dateFilter = { name: 'date', label: 'Date' } as const;

/** The filter by what the reader marked, which is no facet of the data: only the reader's browser knows it. */
export const markFilter = { name: 'mine', label: 'My marks' } as const;

/** The definition of a facet; undefined for the filters by date and by marks. */
export function definitionOf(name: string): FacetDefinition | undefined {
  return facetTable.find((facet) => facet.name === name);
}

/** What follows “not stated” in a list of a site. How a paper cites the hub paper, no other list can state. */
export function listPart(facet: string, inList: InThisList): InThisList {
  return definitionOf(facet)?.isOfCitation ? '' : inList;
}

function yesIf(marked: boolean | null): 'yes' | null {
  return marked ? 'yes' : null;
}

function mostFirst(a: FacetValue, b: FacetValue): number {
  return b.papers.length - a.papers.length || a.key.localeCompare(b.key);
}

function newestFirst(a: FacetValue, b: FacetValue): number {
  return b.key.localeCompare(a.key);
}
