import type { FacetValue } from './facet-table.ts';

/** The papers of each value, in the order in which values come first; a paper with several is in the group of each. */
export function groupByValue<Paper>(
  papers: readonly Paper[],
  read: (paper: Paper) => (string | null | undefined)[],
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
  return Array.from(groups, ([key, papers]) => ({ key, label: key, papers }));
}
