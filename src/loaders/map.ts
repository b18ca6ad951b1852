import { type ColourChoice, colourChoice } from '../core/figures/map/map-colours.ts';
import { mapPapers, type PaperMap } from '../core/figures/map/paper-map.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { hubFacets } from './facets.ts';
import { hubWordings } from './wording.ts';

/** The map of a hub's citing papers, and the facets by which it can be coloured. */
export interface HubMap {
  map: PaperMap;
  colours: ColourChoice[];
}

const known = new WeakMap<HubRecord, HubMap | null>();

/** The map of a hub, made once a build; null where there are too few papers for one, or too many. */
export function hubMap(record: HubRecord): HubMap | null {
  let made = known.get(record);
  if (made === undefined) {
    const wordings = hubWordings(record);
    const map = wordings && mapPapers(wordings.space, wordings.near);
    const colours = () => hubFacets(record).map((facet) => colourChoice(facet, record.citingPapers.length));
    made = map && { map, colours: colours() };
    known.set(record, made);
  }
  return made;
}
