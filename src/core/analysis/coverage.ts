import { citingFacts, type Fact, statedFacts } from '../facts/paper-facts.ts';
import type { CitingPaper } from '../schemas/citing-paper.ts';

/** The number of listed papers for which a fact is stated. */
export interface Coverage {
  fact: string;
  stated: number;
}

const facts: Readonly<Record<string, Fact>> = citingFacts;

/** Counts for each fact the papers that state it. Facts that share a row count once for a paper. */
export function coverageOf(papers: CitingPaper[]): Coverage[] {
  const rows = new Set(Object.values(facts).flatMap(({ coverage }) => coverage ?? []));
  const statedRows = papers.map(
    (paper) => new Set(Array.from(statedFacts(facts, paper).keys(), (name) => facts[name]?.coverage)),
  );
  return Array.from(rows, (fact) => ({
    fact,
    stated: statedRows.filter((stated) => stated.has(fact)).length,
  }));
}
