import { countingSource, countOf } from '../analysis/counting-source.ts';
import { maxComparedPapers } from '../analysis/similarity/similar-papers.ts';
import { isCompressedList } from '../export/compressed-list.ts';
import type { HubRecord } from '../schemas/hub-record.ts';
import type { SiteConfig } from '../schemas/site-config.ts';
import { at } from '../text/at.ts';
import { compareText } from '../text/compare-text.ts';
import { type ListLimits, pagesOfList } from './list-pages.ts';

/** Which papers of a site have a page of their own, and which pages of lists are written; pages of the hub draw the others. */
export interface PagePlan {
  /** By the ids of the hubs: a byte for each of its papers, 1 where it has a page. */
  hasPage: Map<string, Uint8Array>;
  /** How many papers have a page, and how many are drawn. */
  pages: number;
  drawn: number;
  /** How many papers of each list, from the first on, are on pages that are written, and how many in all are not. */
  listed: number;
  unlisted: number;
  /** What the site will have, in bytes, as estimated. */
  bytes: number;
}

type ListedPapers = Pick<HubRecord, 'citingPapers'> & { hub: Pick<HubRecord['hub'], 'id'> };

type Limits = Pick<SiteConfig['limits'], 'siteMegabytes' | 'paperPages' | 'plainExports'> & ListLimits;

/** What a build writes, in bytes, as measured: see `docs/decisions/pages.md`. */
export const estimate = {
  /** Scripts, styles, fonts, and the pages that every site has. */
  site: 1_900_000,
  /** The pages and files of a hub, without its papers. */
  hub: 125_000,
  /** For each byte of a paper in the record: the index and the files of its sources. */
  perByte: 1,
  /** For each byte: the places and titles of the map, and its figure and table. */
  mapPerByte: 0.48,
  /** For each byte, but at most so much for a hub: the pages that show its sources; a large file has none. */
  sourcesPerByte: 1,
  sourcesMost: 30_000_000,
  /** A page of a list, each entry on it, and for each byte of its paper. */
  listPage: 12_000,
  entry: 450,
  entryPerByte: 1.3,
  /** The same of the record and the exports: in every format, or each as one compressed file. */
  plainPerByte: 4.8,
  compressedPerByte: 0.3,
  /** The page of a paper: its frame, and for each byte of the paper. */
  page: 8_000,
  pagePerByte: 6.7,
  /** What a paper takes from which a page draws it, for each of its bytes. */
  drawnPerByte: 0.75,
};

/** What a megabyte of a site's budget is, as hosts count. */
export const bytesPerMegabyte = 1_000_000;

/**
 * Chooses what has pages: as much as keeps the site within its budget. First the pages of the lists, of each as many papers
 * from its first on. If these are all written, then the papers, at most `paperPages` unless that is null: those that a source
 * selects as representative, then in turn the most cited and the newest.
 */
export function planPages(records: readonly ListedPapers[], limits: Limits): PagePlan {
  const { siteMegabytes, paperPages } = limits;
  // The order of a site's hubs, which its config gives, does not change which papers have pages.
  const hubs = records.toSorted((one, other) => compareText(one.hub.id, other.hub.id));
  const lists = hubs.map(toPapers);
  const papers = lists.flat();
  const hasPage = new Map(hubs.map(({ hub, citingPapers }) => [hub.id, new Uint8Array(citingPapers.length)]));
  const budget = siteMegabytes * bytesPerMegabyte;
  const mapPerByte = papers.length > maxComparedPapers ? 0 : estimate.mapPerByte;
  const files = hubs.map((hub, place) => {
    const sum = at(lists, place).reduce((all, paper) => all + paper.bytes, 0);
    const exports = isCompressedList(hub, limits) ? estimate.compressedPerByte : estimate.plainPerByte;
    const sources = Math.min(sum * estimate.sourcesPerByte, estimate.sourcesMost);
    return estimate.hub + sources + sum * (estimate.perByte + mapPerByte + estimate.drawnPerByte + exports);
  });
  const written = planLists(lists, limits, budget - files.reduce((sum, one) => sum + one, estimate.site));
  const most = written.unlisted > 0 ? 0 : paperPages;
  let bytes = budget - written.left;
  let pages = 0;
  for (const paper of most === 0 ? [] : inOrder(papers)) {
    const page = estimate.page + paper.bytes * (estimate.pagePerByte - estimate.drawnPerByte);
    if (pages === most || bytes + page > budget) break;
    hasPage.get(paper.hub)?.fill(1, paper.index, paper.index + 1);
    bytes += page;
    pages += 1;
  }
  const { listed, unlisted } = written;
  return { hasPage, pages, drawn: papers.length - pages, listed, unlisted, bytes };
}

/**
 * Chooses the pages of lists that are written, of each list equally many, as the bytes allow that are left. The page of a
 * hub is always written, with the whole of a list without pages.
 */
function planLists(
  lists: readonly PlannedPaper[][],
  limits: ListLimits,
  bytes: number,
): Pick<PagePlan, 'listed' | 'unlisted'> & { left: number } {
  const sizeOf = (papers: readonly PlannedPaper[]) =>
    papers.reduce((sum, paper) => sum + estimate.entry + estimate.entryPerByte * paper.bytes, 0);
  const { papersPerPage } = limits;
  const isPaged = ({ length }: readonly PlannedPaper[]) => pagesOfList(length, limits) > 1;
  const paged = lists.filter(isPaged);
  const longest = Math.max(...paged.map((list) => list.length));
  // The first page of a list has a second address, beside that of the hub.
  const onHubPages = lists.map((list) =>
    isPaged(list) ? 2 * sizeOf(list.slice(0, papersPerPage)) + estimate.listPage : sizeOf(list),
  );
  let left = bytes - onHubPages.reduce((sum, one) => sum + one, 0);
  let listed = papersPerPage;
  for (; listed < longest; listed += papersPerPage) {
    const page = paged
      .map((list) => list.slice(listed, listed + papersPerPage))
      .filter((papers) => papers.length > 0)
      .reduce((sum, papers) => sum + estimate.listPage + sizeOf(papers), 0);
    if (page > left) break;
    left -= page;
  }
  const unlisted = paged.reduce((sum, list) => sum + Math.max(0, list.length - listed), 0);
  return { listed, unlisted, left };
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
