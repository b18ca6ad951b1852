import type { CitingPaper } from '../schemas/citing-paper.ts';

/** For how many of the listed papers a fact is stated. */
export interface Coverage {
  fact: string;
  stated: number;
}

const facts: [string, (paper: CitingPaper) => boolean][] = [
  ['Summary', ({ summary }) => summary !== null],
  ['Abstract', ({ abstract }) => abstract !== null],
  ['Authors', ({ authors }) => authors.length > 0],
  ['Date', ({ issued }) => issued !== null],
  ['Venue', ({ publication }) => publication.venue !== undefined],
  ['Link or identifier', hasLink],
  ['Citation role', ({ role }) => role !== null],
  ['Citing passage', ({ quotes }) => quotes.length > 0],
  ['Influence', ({ influential }) => influential !== null],
  ['Retraction', ({ retracted }) => retracted !== null],
  ['Polarity', ({ polarity }) => polarity !== null],
  ['Category', ({ primaryCategory }) => primaryCategory !== null],
  ['Verdict', ({ verdict }) => verdict !== null],
  ['Novelty', ({ novelty }) => novelty !== null],
];

/** Whether a source states an identifier of the paper or a page about it. */
export function hasLink({ url, identifiers }: Pick<CitingPaper, 'url' | 'identifiers'>): boolean {
  return url !== null || Object.keys(identifiers).length > 0;
}

/** Counts, fact by fact, the papers for which a source states it. */
export function coverageOf(papers: CitingPaper[]): Coverage[] {
  return facts.map(([fact, isStated]) => ({ fact, stated: papers.filter(isStated).length }));
}
