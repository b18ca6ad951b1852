import { extractTerms, minPapers } from '../core/analysis/terms/terms.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { facetsOf } from '../core/search/view/build-facets.ts';
import type { Facet } from '../core/search/view/facets.ts';
import { contentOf } from '../core/search/view/list-entry.ts';

const known = new WeakMap<HubRecord, Facet[]>();

/** The facets of a hub's list; computed once, since several pages and files need them. */
export function hubFacets(record: HubRecord): Facet[] {
  let facets = known.get(record);
  if (!facets) {
    const texts = record.citingPapers.map((paper) => ({
      title: paper.title,
      summary: contentOf(paper)?.text ?? null,
    }));
    const terms = extractTerms(texts).filter(({ papers }) => papers.length >= minPapers);
    facets = facetsOf(record.citingPapers, terms);
    known.set(record, facets);
  }
  return facets;
}
