import type { PaperMap } from '../core/figures/map/paper-map.ts';
import { drawnFiles } from './drawn-papers.ts';
import { perRecord } from './per-record.ts';
import { comparedBefore, hubWording } from './wording.ts';

/** Where the papers of a hub are on its map; null if there are too few papers for one, or too many. */
export const hubPaperMap = perRecord((record): PaperMap | null => {
  const wording = hubWording(record);
  // Similar papers are written before the map is laid out: until it is, the papers are drawn that need only them.
  if (wording && comparedBefore) drawnFiles(record);
  return wording?.map() ?? null;
});
