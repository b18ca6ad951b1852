import { extractTerms, minPapers } from '../core/analysis/terms/terms.ts';
import { facetsOf } from '../core/search/view/build-facets.ts';
import { contentOf } from '../core/search/view/list-entry.ts';
import { perRecord } from './per-record.ts';

/** The facets of a hub's list. */
export const hubFacets = perRecord(({ citingPapers }) => {
  const texts = citingPapers.map((paper) => ({
    title: paper.title,
    summary: contentOf(paper)?.text ?? null,
  }));
  const terms = extractTerms(texts).filter(({ papers }) => papers.length >= minPapers);
  return facetsOf(citingPapers, terms);
});
