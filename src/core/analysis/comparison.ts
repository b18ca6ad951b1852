import { allFactRows, type FactRow } from '../facts/fact-rows.ts';
import type { CitingPaper } from '../schemas/citing-paper.ts';
import { at } from '../text/at.ts';

/** A fact of several papers. */
export interface ComparedFact {
  name: string;
  /** Names the fact where it is not stated. */
  noun: string;
  field: string;
  /** In the order of the papers; the value is null where no source states it. */
  cells: FactRow[];
  /** True if two papers state different values. Names and addresses of papers always differ, so that says nothing. */
  differs: boolean;
}

/** Fields whose values name one paper, or say where it is. */
const ofOnePaper = /^(?:authors|identifiers\..*|url|pdf)$/;

/**
 * The facts of papers side by side, in the order of the page of a paper: those that at least one of them states, and
 * always how each cites the hub paper, which is what the site is about.
 */
export function compareFacts(papers: readonly Omit<CitingPaper, 'places'>[]): ComparedFact[] {
  const [first = [], ...others] = papers.map(allFactRows);
  return first.flatMap((row, index) => {
    const cells = [row, ...others.map((rows) => at(rows, index))];
    const stated = cells.flatMap(({ value }) => value ?? []);
    const { name, noun, field } = row;
    const differs = !ofOnePaper.test(field) && new Set(stated).size > 1;
    return stated.length > 0 || field === 'roles' ? [{ name, noun, field, cells, differs }] : [];
  });
}
