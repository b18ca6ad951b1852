import type { HubRecord } from '../core/schemas/hub-record.ts';
import { extractTerms } from '../core/records/terms.ts';
import type { Facet } from '../core/search/facets.ts';
import { facetsOf } from '../core/search/facets-of.ts';

const known = new WeakMap<HubRecord, Facet[]>();

/** The facets of a hub's list; computed once, since several pages and files need them. */
export function hubFacets(record: HubRecord): Facet[] {
  let facets = known.get(record);
  if (!facets) {
    facets = facetsOf(record.citingPapers, extractTerms(record.citingPapers));
    known.set(record, facets);
  }
  return facets;
}
