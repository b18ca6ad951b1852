import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { type FacetValue, facetTable } from './facet-table.ts';
import type { Facet } from './facets.ts';

/** At most this many terms become values of their facet: nobody reads a longer row. */
const maxTerms = 40;

/**
 * The facets of a list, each only if some paper has a value of it, and each value only if some paper has it.
 * `terms` are those of the list, the most frequent first.
 */
export function facetsOf(papers: CitingPaper[], terms: FacetValue[]): Facet[] {
  return facetTable
    .map(({ name, label, read, order, mark }): Facet => {
      const values = read ? groupBy(papers, read).sort(order) : terms.slice(0, maxTerms);
      return { name, label, values: mark ? values.map((value) => ({ ...value, label: mark })) : values };
    })
    .filter(({ values }) => values.length > 0);
}

/** The values of each of `size` papers as a page carries them: `term:grpo`, the key encoded as in an address. */
export function valuesByPaper(facets: Facet[], size: number): string[][] {
  const values: string[][] = Array.from({ length: size }, () => []);
  for (const { name, values: facetValues } of facets) {
    for (const { key, papers } of facetValues) {
      for (const paper of Array.from(papers)) values[paper]?.push(`${name}:${encodeURIComponent(key)}`);
    }
  }
  return values;
}

/** The papers of each value; a paper with several values is in the group of each. */
function groupBy(
  papers: CitingPaper[],
  read: (paper: CitingPaper) => (string | null | undefined)[],
): FacetValue[] {
  const groups = new Map<string, number[]>();
  for (const [index, paper] of papers.entries()) {
    for (const value of new Set(read(paper))) {
      if (!value) continue;
      const group = groups.get(value);
      if (group) group.push(index);
      else groups.set(value, [index]);
    }
  }
  return Array.from(groups, ([key, places]) => ({ key, label: key, papers: places }));
}
