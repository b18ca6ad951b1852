import type { CitingPaper } from '../schemas/citing-paper.ts';

/** For how many of the listed papers a fact is stated. */
export interface Coverage {
  fact: string;
  stated: number;
}

const facts: [string, (paper: CitingPaper) => boolean][] = [
  ['Summary', ({ summary }) => summary !== null],
  ['Authors', ({ authors }) => authors.length > 0],
  ['Date', ({ issued }) => issued !== null],
  ['Link or identifier', ({ url, identifiers }) => url !== null || Object.keys(identifiers).length > 0],
  ['Citation role', ({ role }) => role !== null],
  ['Polarity', ({ polarity }) => polarity !== null],
  ['Category', ({ primaryCategory }) => primaryCategory !== null],
  ['Verdict', ({ verdict }) => verdict !== null],
  ['Novelty', ({ novelty }) => novelty !== null],
];

/** Counts, fact by fact, the papers for which a source states it. */
export function coverageOf(papers: CitingPaper[]): Coverage[] {
  return facts.map(([fact, isStated]) => ({ fact, stated: papers.filter(isStated).length }));
}
