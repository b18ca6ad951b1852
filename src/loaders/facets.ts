import { papersSharingAuthors } from '../core/analysis/shared-authors.ts';
import { extractTerms, minPapers } from '../core/analysis/terms/terms.ts';
import { topicKey } from '../core/figures/map/map-regions.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { facetsOf } from '../core/search/view/build-facets.ts';
import { carriedFacets } from '../core/search/view/carried-facets.ts';
import { contentOf } from '../core/search/view/list-entry.ts';
import { hubPaperMap } from './paper-map.ts';
import { perRecord } from './per-record.ts';
import { hubSourceLists, sourceValues } from './source-lists.ts';

/** The facets of a hub's list. */
export const hubFacets = perRecord((record) => {
  const { citingPapers } = record;
  const texts = citingPapers.map((paper) => ({
    title: paper.title,
    summary: contentOf(paper)?.text ?? null,
  }));
  const terms = extractTerms(texts).filter(({ papers }) => papers.length >= minPapers);
  const topics = (hubPaperMap(record)?.regions ?? []).map(({ term: { label }, papers }) => ({
    key: topicKey(label),
    label,
    papers: papers.toSorted((a, b) => a - b),
  }));
  const shared = papersSharingAuthors(record.hub.authors, citingPapers);
  return facetsOf(citingPapers, {
    source: sourceValues(hubSourceLists(record)),
    self: [
      { key: 'id', label: 'by identifier', papers: shared.byId },
      { key: 'name', label: 'by name only', papers: shared.byName },
    ].filter(({ papers }) => papers.length > 0),
    // All of them cite the hub paper.
    hub: [],
    term: terms,
    topic: topics.sort((a, b) => b.papers.length - a.papers.length),
  });
});

/** The facets of a hub's list as its page carries them, without their papers, each value with their number. */
export function facetHeads(record: HubRecord) {
  return carriedFacets(hubFacets(record)).map(({ values, ...facet }) => ({
    ...facet,
    values: values.map(({ key, label }) => ({ key, label })),
    counts: values.map(({ papers }) => papers.length),
  }));
}
