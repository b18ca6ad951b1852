import { type Neighbour, nearestFinder } from '../core/analysis/similarity/nearest-papers.ts';
import { maxSimilar } from '../core/analysis/similarity/similar-papers.ts';
import { type TermSpace, tfidfVectors } from '../core/analysis/similarity/vectors.ts';
import { maxComparedPapers } from '../site-limits.ts';
import { papersOfSite } from './papers-of-site.ts';
import { perRecord } from './per-record.ts';

/** How the citing papers of a hub are worded. */
export interface Wordings {
  space: TermSpace;
  /** The papers nearest to one. */
  nearest(paper: number): Neighbour[];
}

/** The wording of a hub's papers; null on a site with too many papers to compare. */
export const hubWordings = perRecord((record): Wordings | null => {
  if (papersOfSite() > maxComparedPapers) return null;
  const space = tfidfVectors(record.citingPapers);
  const find = nearestFinder(space, maxSimilar);
  // A thread finds those of the pages that it renders, and of no others.
  const found: Neighbour[][] = [];
  const nearest = (paper: number) => {
    found[paper] ??= find(paper);
    return found[paper];
  };
  return { space, nearest };
});
