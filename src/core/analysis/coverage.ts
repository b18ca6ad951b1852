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
  const counts = new Map<string, number>();
  for (const { coverage } of Object.values(facts)) if (coverage !== null) counts.set(coverage, 0);
  for (const paper of papers) {
    const stated = Array.from(statedFacts(facts, paper).keys(), (name) => facts[name]?.coverage ?? null);
    for (const row of new Set(stated)) if (row !== null) counts.set(row, (counts.get(row) ?? 0) + 1);
  }
  return Array.from(counts, ([fact, stated]) => ({ fact, stated }));
}
