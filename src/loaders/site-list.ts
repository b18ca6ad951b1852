import type { Citation } from '../core/analysis/overlap.ts';
import { uniteLists } from '../core/joining/merge/united-paper.ts';
import type { CitingPaper } from '../core/schemas/citing-paper.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { facetsOf } from '../core/search/view/build-facets.ts';
import type { Facet, FilterName } from '../core/search/view/facets.ts';
import { groupByValue } from '../core/search/view/group-by-value.ts';
import { at } from '../core/text/at.ts';
import { toPlainText } from '../core/text/tex.ts';
import { hasManyHubs } from './many-hubs.ts';
import { loadOverlap } from './overlap.ts';
import { perSite } from './per-record.ts';
import { siteConfig } from './site-config.ts';

/** The citing papers of all hubs, each once. */
export interface SiteList {
  papers: { paper: CitingPaper; citations: [Citation, ...Citation[]] }[];
  facets: Facet[];
}

/** What the list of all hubs can be filtered by: facts of a paper, and what it cites; not how it cites one hub. */
const siteFacets: readonly FilterName[] = ['retracted', 'hub', 'year', 'category', 'author', 'venue', 'type'];

/** Null on a site of one hub, whose list it would be. */
export const siteList = perSite((hubs): SiteList | null => {
  const overlap = loadOverlap();
  return overlap && makeList(hubs, overlap.citations);
});

/** What the maintainer calls a hub, else its title as plain text. */
export function hubName({ hub }: HubRecord): string {
  return siteConfig.hubs.find(({ id }) => id === hub.id)?.title ?? toPlainText(hub.title);
}

function makeList(hubs: HubRecord[], citations: Citation[][][]): SiteList {
  const papers = hubs.flatMap((record, hub) =>
    record.citingPapers.flatMap((paper, index) => {
      const [first, ...others] = at(at(citations, hub), index);
      // A paper of several lists is where its first list has it.
      if (!first || first.hub !== hub) return [];
      const further = others.map((citation) => at(at(hubs, citation.hub).citingPapers, citation.paper));
      const united = further.length === 0 ? paper : { ...paper, ...uniteLists([paper, ...further]).facts };
      return [{ paper: united, citations: [first, ...others] as [Citation, ...Citation[]] }];
    }),
  );
  const citing = groupByValue(papers, ({ citations }) => citations.map(({ hub }) => at(hubs, hub).hub.id));
  const byKey = new Map(citing.map((value) => [value.key, value]));
  // In the order of the hubs. A page names only the first of many, so these begin with those that most papers cite.
  const hub = hubs.flatMap((record) => {
    const value = byKey.get(record.hub.id);
    return value ? [{ ...value, label: hubName(record) }] : [];
  });
  if (hasManyHubs()) hub.sort((a, b) => b.papers.length - a.papers.length);
  const facets = facetsOf(
    papers.map(({ paper }) => paper),
    { hub, term: [], topic: [], source: [], self: [] },
  );
  return { papers, facets: facets.filter(({ name }) => siteFacets.includes(name)) };
}
