import type { CitingPaper } from '../schemas/citing-paper.ts';
import { type FactRow, paperFactRows } from './fact-rows.ts';
import { citingFacts, type FactTable, statedFacts } from './paper-facts.ts';

const facts: FactTable = citingFacts;

/** A fact that the list of another hub states of a paper, with the place of that list among the others. */
export interface RowElsewhere {
  row: FactRow;
  /** 0-based. */
  list: number;
}

/**
 * The facts of a paper itself that its own list does not state and the list of another hub does, each from the first
 * that does. `others` has the paper as these lists have it. How a paper cites a hub paper is a fact of one list.
 */
export function rowsElsewhere(paper: CitingPaper, others: readonly CitingPaper[]): RowElsewhere[] {
  if (others.length === 0) return [];
  const known = new Set(statedRows(paper).map(keyOf));
  return others.flatMap((other, list) =>
    statedRows(other).flatMap((row) => {
      if (known.has(keyOf(row)) || isOfCitation(row.field)) return [];
      known.add(keyOf(row));
      return [{ row, list }];
    }),
  );
}

/**
 * Returns a function that finds the place among `others` of the first list that states what the own list of a paper does
 * not; -1 if none does.
 */
export function listStating(paper: CitingPaper, others: readonly CitingPaper[]): (field: string) => number {
  if (others.length === 0) return () => -1;
  const [own, ...stated] = [paper, ...others].map((one) => statedFacts(facts, one));
  return (field) =>
    isOfCitation(field) || own?.has(field) ? -1 : stated.findIndex((known) => known.has(field));
}

function statedRows(paper: CitingPaper): FactRow[] {
  return paperFactRows(paper).filter(({ value }) => value !== null);
}

/** Names and identifiers of authors are rows of one field. */
function keyOf({ field, name }: FactRow): string {
  return `${field} ${name}`;
}

function isOfCitation(field: string): boolean {
  return facts[field]?.isOfCitation === true;
}
