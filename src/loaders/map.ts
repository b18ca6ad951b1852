import { type ColourChoice, colourChoice } from '../core/figures/map/map-colours.ts';
import { toMapFile } from '../core/figures/map/map-file.ts';
import type { PaperMap } from '../core/figures/map/paper-map.ts';
import { missingValue } from '../core/figures/values/value-figure.ts';
import { hashBytes } from '../core/search/index/format/hash-bytes.ts';
import { definitionOf, listPart, notStated } from '../core/search/view/facet-table.ts';
import { hubFacets } from './facets.ts';
import { gzip } from './gzip.ts';
import { inList } from './in-list.ts';
import { hubPaperMap } from './paper-map.ts';
import { perRecord } from './per-record.ts';

/** The map of a hub's citing papers, and the facets by which it can be coloured. */
export interface HubMap {
  map: PaperMap;
  colours: ColourChoice[];
  /** Hash of the map and of what it shows of papers, which the page and its files carry. */
  stamp: string;
}

/** The map of a hub with its colours; null if there are too few papers for one, or too many. */
export const hubMap = perRecord((record): HubMap | null => {
  const map = hubPaperMap(record);
  if (!map) return null;
  const size = record.citingPapers.length;
  const colours = hubFacets(record).flatMap(({ values, ...facet }) => {
    const { coloured = true, without } = definitionOf(facet.name) ?? {};
    const missing = without ?? missingValue(listPart(facet.name, inList()));
    const stated = values.filter(({ key }) => key !== notStated.key);
    return coloured ? [colourChoice({ ...facet, values: stated }, size, missing)] : [];
  });
  const shown = record.citingPapers.map(({ id, title, issued }) => [id, title, issued]);
  const stamp = hashBytes(new TextEncoder().encode(JSON.stringify([map, colours, shown])));
  return { map, colours, stamp };
});

/** The bytes of the file of a hub's map, compressed as hosts do; 0 if it has none. */
export const mapFileSize = perRecord((record): number => {
  const made = hubMap(record);
  if (!made) return 0;
  const text = JSON.stringify(toMapFile(made.map, made.colours, made.stamp));
  return gzip(new TextEncoder().encode(text)).length;
});
