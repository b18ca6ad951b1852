import { comparedVariable, readCompared } from '../compared/compared-lists.ts';
import { maxComparedPapers } from '../core/analysis/similarity/similar-papers.ts';
import { type ListWording, wordingOf } from '../core/figures/map/list-wording.ts';
import { papersOfSite } from './papers-of-site.ts';
import { perRecord } from './per-record.ts';

/** The folder of what another process compares; undefined where the pages do that themselves. */
export const comparedBefore = process.env[comparedVariable] || undefined;

/** The wording of a hub's papers; null on a site with too many papers to compare. */
export const hubWording = perRecord((record): ListWording | null => {
  if (papersOfSite() > maxComparedPapers) return null;
  return comparedBefore ? readCompared(comparedBefore, record.hub.id) : wordingOf(record.citingPapers);
});
