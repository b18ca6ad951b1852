import { countingSource, countOf } from '../analysis/counting-source.ts';
import { isCompressedList } from '../export/compressed-list.ts';
import type { HubRecord } from '../schemas/hub-record.ts';
import type { SiteConfig } from '../schemas/site-config.ts';
import { at } from '../text/at.ts';
import { compareText } from '../text/compare-text.ts';

/** Which papers of a site have a page of their own; a page of their hub draws the others. */
export interface PagePlan {
  /** By the ids of the hubs: a byte for each of its papers, 1 where it has a page. */
  hasPage: Map<string, Uint8Array>;
  /** How many papers have a page, and how many are drawn. */
  pages: number;
  drawn: number;
  /** What the site will have, in bytes, as estimated. */
  bytes: number;
}

type ListedPapers = Pick<HubRecord, 'citingPapers'> & { hub: Pick<HubRecord['hub'], 'id'> };

type Limits = Pick<SiteConfig['limits'], 'siteMegabytes' | 'paperPages' | 'plainExports'>;

/** What a build writes, in bytes, as measured: see `docs/decisions/pages.md`. */
const estimate = {
  /** Scripts, styles, fonts, and the pages that every site has. */
  site: 1_900_000,
  /** The pages and files of a hub, without its papers. */
  hub: 125_000,
  /** For each byte of a paper in the record: its list and index, and the pages of its source. */
  perByte: 4.2,
  /** The same of the record and the exports: in every format, or each as one compressed file. */
  plainPerByte: 4.8,
  compressedPerByte: 0.3,
  /** The page of a paper: its frame, and for each byte of the paper. */
  page: 12_500,
  pagePerByte: 6.6,
  /** What a paper takes from which a page draws it, for each of its bytes. */
  drawnPerByte: 0.6,
};

/** What a megabyte of a site's budget is, as hosts count. */
export const bytesPerMegabyte = 1_000_000;

/**
 * Chooses the papers that have pages: as many as keep the site within its budget, and at most `paperPages` unless that is
 * null. First those that a source selects as representative, then in turn the most cited and the newest.
 */
export function planPages(records: readonly ListedPapers[], limits: Limits): PagePlan {
  const { siteMegabytes, paperPages } = limits;
  // The order of a site's hubs, which its config gives, does not change which papers have pages.
  const hubs = records.toSorted((one, other) => compareText(one.hub.id, other.hub.id));
  const papers = hubs.flatMap(toPapers);
  const hasPage = new Map(hubs.map(({ hub, citingPapers }) => [hub.id, new Uint8Array(citingPapers.length)]));
  const isCompressed = new Map(hubs.map((list) => [list.hub.id, isCompressedList(list, limits)]));
  const perByte = ({ hub }: PlannedPaper) =>
    estimate.perByte +
    estimate.drawnPerByte +
    (isCompressed.get(hub) ? estimate.compressedPerByte : estimate.plainPerByte);
  const empty = estimate.site + hubs.length * estimate.hub;
  let bytes = papers.reduce((sum, paper) => sum + paper.bytes * perByte(paper), empty);
  let pages = 0;
  for (const paper of inOrder(papers)) {
    const page = estimate.page + paper.bytes * (estimate.pagePerByte - estimate.drawnPerByte);
    if (pages === paperPages || bytes + page > siteMegabytes * bytesPerMegabyte) break;
    hasPage.get(paper.hub)?.fill(1, paper.index, paper.index + 1);
    bytes += page;
    pages += 1;
  }
  return { hasPage, pages, drawn: papers.length - pages, bytes };
}

interface PlannedPaper {
  hub: string;
  index: number;
  /** As JSON. */
  bytes: number;
  isRepresentative: boolean;
  /** How many works cite it; -1 where the source by which its list is ordered does not count. */
  cited: number;
  issued: string;
}

function toPapers({ hub, citingPapers }: ListedPapers): PlannedPaper[] {
  const counting = countingSource(citingPapers);
  return citingPapers.map((paper, index) => ({
    hub: hub.id,
    index,
    bytes: JSON.stringify(paper).length,
    isRepresentative: paper.representative === true,
    cited: countOf(paper, counting) ?? -1,
    issued: paper.issued ?? '',
  }));
}

/** All papers, those first that readers look for most. */
function inOrder(papers: readonly PlannedPaper[]): Iterable<PlannedPaper> {
  const others = papers.filter(({ isRepresentative }) => !isRepresentative);
  const cited = others.toSorted((one, other) => other.cited - one.cited);
  const newest = others.toSorted((one, other) => compareText(other.issued, one.issued));
  const inTurn = cited.flatMap((paper, place) => [paper, at(newest, place)]);
  // A set keeps the first of the two places that a paper has.
  return new Set([...papers.filter(({ isRepresentative }) => isRepresentative), ...inTurn]);
}
