import type { PaperMap } from '../core/figures/map/paper-map.ts';
import { perRecord } from './per-record.ts';
import { hubWording } from './wording.ts';

/** Where the papers of a hub are on its map; null if there are too few papers for one, or too many. */
export const hubPaperMap = perRecord((record): PaperMap | null => hubWording(record)?.map() ?? null);
