import { type Neighbour, nearestPapers } from '../core/analysis/similarity/nearest-papers.ts';
import { maxSimilar } from '../core/analysis/similarity/similar-papers.ts';
import { type TermSpace, tfidfVectors } from '../core/analysis/similarity/vectors.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { siteHasPaperPages } from './addresses.ts';

/** How the citing papers of a hub are worded, and the papers that are nearest to each. */
export interface Wordings {
  space: TermSpace;
  near: Neighbour[][];
}

const known = new WeakMap<HubRecord, Wordings>();

/** The wording of a hub's papers, compared once a build; null on a site with too many papers to compare. */
export function hubWordings(record: HubRecord): Wordings | null {
  if (!siteHasPaperPages()) return null;
  let wordings = known.get(record);
  if (!wordings) {
    const space = tfidfVectors(record.citingPapers);
    wordings = { space, near: nearestPapers(space, maxSimilar) };
    known.set(record, wordings);
  }
  return wordings;
}
