import { type ColourChoice, colourChoice } from '../core/figures/map/map-colours.ts';
import { mapPapers, type PaperMap } from '../core/figures/map/paper-map.ts';
import { definitionOf } from '../core/search/view/facet-table.ts';
import { hubFacets } from './facets.ts';
import { perRecord } from './per-record.ts';
import { hubWordings } from './wording.ts';

/** The map of a hub's citing papers, and the facets by which it can be coloured. */
export interface HubMap {
  map: PaperMap;
  colours: ColourChoice[];
}

/** The map of a hub; null if there are too few papers for one, or too many. */
export const hubMap = perRecord((record): HubMap | null => {
  const wordings = hubWordings(record);
  const map = wordings && mapPapers(wordings.space, wordings.near);
  if (!map) return null;
  const size = record.citingPapers.length;
  const colours = hubFacets(record).map((facet) =>
    colourChoice(facet, size, definitionOf(facet.name)?.without),
  );
  return { map, colours };
});
