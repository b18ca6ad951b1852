import type { Neighbour } from './nearest-papers.ts';
import { sharedTerms } from './shared-terms.ts';
import type { TermSpace } from './vectors.ts';

/** A paper that is similar enough to another one to be shown beside it. */
export interface SimilarPaper {
  /** 0-based place of the paper in the list. */
  paper: number;
  /** What makes them similar, as the papers write it, the strongest first. */
  terms: string[];
}

/** How many similar papers are shown of a paper. */
export const maxSimilar = 5;

/** The least cosine at which a paper counts as similar; below it, what is shared is mostly a common word. */
export const minSimilarity = 0.1;

const maxTerms = 3;

/** The papers that are similar enough to one, best first; `near` are those nearest to it. */
export function similarPapers(space: TermSpace, near: Neighbour[], paper: number): SimilarPaper[] {
  return near
    .filter(({ similarity }) => similarity >= minSimilarity)
    .slice(0, maxSimilar)
    .map(({ paper: other }) => ({ paper: other, terms: sharedTerms(space, paper, other, maxTerms) }));
}
