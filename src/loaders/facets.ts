import { papersSharingAuthors } from '../core/analysis/shared-authors.ts';
import { extractTerms, minPapers } from '../core/analysis/terms/terms.ts';
import { topicKey } from '../core/figures/map/map-regions.ts';
import { facetsOf } from '../core/search/view/build-facets.ts';
import { contentOf } from '../core/search/view/list-entry.ts';
import { inList } from './in-list.ts';
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
  const computed = {
    source: sourceValues(hubSourceLists(record)),
    self: [
      { key: 'id', label: 'by identifier', papers: shared.byId },
      { key: 'name', label: 'by name only', papers: shared.byName },
    ].filter(({ papers }) => papers.length > 0),
    // All of them cite the hub paper.
    hub: [],
    term: terms,
    topic: topics.sort((a, b) => b.papers.length - a.papers.length),
  };
  return facetsOf(citingPapers, computed, inList());
});
