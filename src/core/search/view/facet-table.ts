import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { roleName } from '../../text/role-name.ts';

/** A value of a facet with the papers that have it. */
export interface FacetValue {
  /** What a URL carries: `background`, `2026`, `grpo`. */
  key: string;
  label: string;
  /** Indices of the papers in the list, ascending. */
  papers: ArrayLike<number>;
}

/** One facet: everything that addresses, filters, chips and the map need to know about it. */
interface FacetDefinition {
  /** The parameter in an address. */
  name: string;
  /** The heading of its chips. */
  label: string;
  /**
   * The values of one paper; absent ones are skipped. Null for the terms, which are extracted from all papers
   * together (`analysis/terms`) and come in their own order.
   */
  read: ((paper: CitingPaper) => (string | null | undefined)[]) | null;
  /** Compares two values for their order among the chips. */
  order: (a: FacetValue, b: FacetValue) => number;
  /** For a facet whose only value is `yes`: the name of that value, which also names the chosen filter. */
  mark?: string;
  /** What the map calls papers without a value. Default: `not stated`. */
  without?: string;
}

/** The names of the marks that a paper can have, in the list and among the filters. */
export const markNames = {
  representative: 'Representative',
  influential: 'Influential, says the source',
  retracted: 'Retracted',
} as const;

/** The facets, in the order in which chips and addresses have them. */
const definitions = [
  {
    name: 'rep',
    label: 'Chosen as',
    read: (paper) => [yesIf(paper.representative)],
    order: mostFirst,
    mark: markNames.representative,
    without: 'not chosen',
  },
  {
    name: 'influential',
    label: 'Marked as',
    read: (paper) => [yesIf(paper.influential)],
    order: mostFirst,
    mark: markNames.influential,
  },
  {
    name: 'retracted',
    label: 'Status',
    read: (paper) => [yesIf(paper.retracted)],
    order: mostFirst,
    mark: markNames.retracted,
  },
  { name: 'role', label: 'Role', read: ({ roles }) => roles.map(roleName), order: mostFirst },
  { name: 'polarity', label: 'Polarity', read: ({ polarity }) => [polarity], order: mostFirst },
  { name: 'verdict', label: 'Verdict', read: ({ verdict }) => [verdict], order: mostFirst },
  { name: 'year', label: 'Year', read: ({ issued }) => [issued?.slice(0, 4)], order: newestFirst },
  {
    name: 'category',
    label: 'Category',
    read: ({ primaryCategory }) => [primaryCategory],
    order: mostFirst,
  },
  { name: 'term', label: 'Terms', read: null, order: mostFirst, without: 'none of the terms' },
] as const satisfies readonly FacetDefinition[];

export type FacetName = (typeof definitions)[number]['name'];

export const facetTable: readonly (FacetDefinition & { name: FacetName })[] = definitions;

/** The filter by date, which is no facet: its values are ranges that a reader makes. */
export const dateFilter = { name: 'date', label: 'Date' } as const;

/** The definition of a facet; undefined for the filter by date. */
export function definitionOf(name: string): FacetDefinition | undefined {
  return facetTable.find((facet) => facet.name === name);
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
