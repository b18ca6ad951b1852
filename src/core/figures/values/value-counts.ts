import type { CitingPaper } from '../../schemas/citing-paper.ts';
import { definitionOf, type FacetName } from '../../search/view/facet-table.ts';
import { groupByValue } from '../../search/view/group-by-value.ts';

/** The papers of a list by the values of a facet; a paper with several values counts for each. */
export interface ValueCounts {
  /** The values that enough papers have, in the order of the facet. The name is also the key of the filter. */
  rows: { name: string; count: number }[];
  /** Number of values that fewer papers have. */
  rarer: number;
  /** Papers with a value. */
  known: number;
  /** Papers of which no source states one. */
  missing: number;
  /** All papers. */
  whole: number;
}

/** Counts the papers of each value that at least `least` of them have; null if there are fewer than two such values. */
export function countValues(papers: CitingPaper[], facet: FacetName, least: number): ValueCounts | null {
  const { read, order } = definitionOf(facet) ?? {};
  if (!read || !order) return null;
  const values = groupByValue(papers, read).sort(order);
  const rows = values
    .filter(({ papers }) => papers.length >= least)
    .map(({ key, papers }) => ({ name: key, count: papers.length }));
  if (rows.length < 2) return null;
  const known = papers.filter((paper) => read(paper).some(Boolean)).length;
  const whole = papers.length;
  return { rows, rarer: values.length - rows.length, known, missing: whole - known, whole };
}
