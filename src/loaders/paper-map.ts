import { mapPapers, type PaperMap } from '../core/figures/map/paper-map.ts';
import { maxMappedPapers } from '../site-limits.ts';
import { papersOfSite } from './papers-of-site.ts';
import { perRecord } from './per-record.ts';
import { hubWordings } from './wording.ts';

/** Where the papers of a hub are on its map; null if there are too few papers for one, or too many. */
export const hubPaperMap = perRecord((record): PaperMap | null => {
  const wordings = papersOfSite() > maxMappedPapers ? null : hubWordings(record);
  if (!wordings) return null;
  const { space, nearest } = wordings;
  return mapPapers(
    space,
    space.vectors.map((_, paper) => nearest(paper)),
  );
});
