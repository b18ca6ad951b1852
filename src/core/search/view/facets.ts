import {
  type dateFilter,
  type FacetName,
  type FacetValue,
  facetTable,
  type markFilter,
} from './facet-table.ts';

/** In the order in which the rail and addresses have them. */
export const facetNames = facetTable.map(({ name }) => name);

/** What a list can be filtered by: a facet, a range of dates, or the marks of the reader. */
export type FilterName = FacetName | (typeof dateFilter | typeof markFilter)['name'];

export interface Facet {
  name: FilterName;
  label: string;
  values: FacetValue[];
  /** Number of values beyond these, which are loaded on request; see `carriedFacets`. */
  more?: number;
}

/** The chosen values of each filter. Values of one are alternatives, filters narrow each other. */
export type Chosen = Partial<Record<FilterName, string[]>>;

/** The chosen keys of a facet that are not among its carried values, in the order in which a view counts them. */
export function keysNotCarried(
  { name, values }: { name: FilterName; values: { key: string }[] },
  chosen: Chosen,
): string[] {
  return (chosen[name] ?? []).filter((key) => values.every((value) => value.key !== key));
}

/** How many papers each value would leave, in the order of the facet's values. */
export type FacetCounts = Partial<Record<FilterName, number[]>>;

/** A one for each of `size` papers that passes the chosen values, leaving out the facet `except`; null for all. */
export function allowedBy(
  facets: Facet[],
  chosen: Chosen,
  size: number,
  except?: FilterName,
): Uint8Array | null {
  let allowed: Uint8Array | null = null;
  for (const { name, values } of facets) {
    const keys = chosen[name];
    if (name === except || !keys || keys.length === 0) continue;
    const passes = new Uint8Array(size);
    for (const { key, papers } of values) {
      if (keys.includes(key)) for (let at = 0; at < papers.length; at += 1) passes[papers[at] ?? 0] = 1;
    }
    allowed = allowed === null ? passes : allowed.map((one, index) => one & (passes[index] ?? 0));
  }
  return allowed;
}

/**
 * Counts the papers that each value would leave: those that match the query (`matches`, a one for each
 * paper; null for all) and pass the other facets.
 */
export function countFacets(
  facets: Facet[],
  chosen: Chosen,
  size: number,
  matches: Uint8Array | null,
): FacetCounts {
  const counts: FacetCounts = {};
  for (const { name, values } of facets) {
    const others = allowedBy(facets, chosen, size, name);
    counts[name] = values.map(({ papers }) => countBoth(papers, others, matches));
  }
  return counts;
}

/** The facet whose choice leaves out most of what matches, with how many papers dropping it brings back. */
export function mostExcluding(
  facets: Facet[],
  chosen: Chosen,
  size: number,
  matches: Uint8Array | null,
): { name: FilterName; gains: number } | null {
  const gains = facets
    .filter(({ name }) => chosen[name]?.length)
    .map(({ name }) => ({ name, gains: countAll(allowedBy(facets, chosen, size, name), matches, size) }))
    .sort((a, b) => b.gains - a.gains);
  return gains[0] && gains[0].gains > 0 ? gains[0] : null;
}

function countBoth(papers: ArrayLike<number>, first: Uint8Array | null, second: Uint8Array | null): number {
  if (!first && !second) return papers.length;
  let count = 0;
  for (let at = 0; at < papers.length; at += 1) {
    const paper = papers[at] ?? 0;
    if ((!first || first[paper]) && (!second || second[paper])) count += 1;
  }
  return count;
}

function countAll(first: Uint8Array | null, second: Uint8Array | null, size: number): number {
  if (!first && !second) return size;
  let count = 0;
  for (let paper = 0; paper < size; paper += 1) {
    if ((!first || first[paper]) && (!second || second[paper])) count += 1;
  }
  return count;
}
