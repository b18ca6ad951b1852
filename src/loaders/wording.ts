import { comparedVariable, readCompared } from '../compared/compared-lists.ts';
import { type ListWording, wordingOf } from '../core/figures/map/list-wording.ts';
import { maxComparedPapers } from '../site-limits.ts';
import { papersOfSite } from './papers-of-site.ts';
import { perRecord } from './per-record.ts';

/** The wording of a hub's papers; null on a site with too many papers to compare. */
export const hubWording = perRecord((record): ListWording | null => {
  if (papersOfSite() > maxComparedPapers) return null;
  const folder = process.env[comparedVariable];
  return folder ? readCompared(folder, record.hub.id) : wordingOf(record.citingPapers);
});
