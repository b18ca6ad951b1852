import type { Neighbour } from './nearest-papers.ts';
import { sharedTerms } from './shared-terms.ts';
import type { TermSpace } from './vectors.ts';

/** A paper similar enough to another to be listed with it. */
export interface SimilarPaper {
  /** 0-based index of the paper in the list. */
  paper: number;
  /** The terms they share, as the papers write them, strongest first. */
  terms: string[];
}

/** With more citing papers than this in all its lists, a site has no similar papers and no maps; 350,000 were tried. */
export const maxComparedPapers = 400_000;

/** The most similar papers to list for a paper. */
export const maxSimilar = 5;

/** The lowest cosine at which a paper counts as similar; below it, papers mostly share a common word. */
export const minSimilarity = 0.1;

/** The most terms that are named of those that two papers share. */
export const maxTerms = 3;

/** The papers similar enough to a paper, best first; `near` are its nearest neighbours. */
export function similarPapers(space: TermSpace, near: Neighbour[], paper: number): SimilarPaper[] {
  return near
    .filter(({ similarity }) => similarity >= minSimilarity)
    .slice(0, maxSimilar)
    .map(({ paper: other }) => ({ paper: other, terms: sharedTerms(space, paper, other, maxTerms) }));
}
