import { type Neighbour, nearestPapers } from '../core/analysis/similarity/nearest-papers.ts';
import { maxSimilar } from '../core/analysis/similarity/similar-papers.ts';
import { type TermSpace, tfidfVectors } from '../core/analysis/similarity/vectors.ts';
import { maxComparedPapers } from '../site-limits.ts';
import { papersOfSite } from './papers-of-site.ts';
import { perRecord } from './per-record.ts';

/** How the citing papers of a hub are worded, and the papers that are nearest to each. */
export interface Wordings {
  space: TermSpace;
  near: Neighbour[][];
}

/** The wording of a hub's papers; null on a site with too many papers to compare. */
export const hubWordings = perRecord((record): Wordings | null => {
  if (papersOfSite() > maxComparedPapers) return null;
  const space = tfidfVectors(record.citingPapers);
  return { space, near: nearestPapers(space, maxSimilar) };
});
