import { pagesOfList } from '../core/paper-page/list-pages.ts';
import type { HubRecord } from '../core/schemas/hub-record.ts';
import { listedPapers } from './page-plan.ts';
import { siteConfig } from './site-config.ts';

const { papersPerPage } = siteConfig.limits;

/** Citing papers on one page of a paginated list. */
export const pageSize = papersPerPage;

/** Pages that the list of a hub with `papers` citing papers takes: 1 where it is not paginated. */
export function listPages(papers: number): number {
  return pagesOfList(papers, siteConfig.limits);
}

/** How many digits the numbers of a list of `papers` have, where they need more room than most: the value of `data-numbers`. */
export function longNumbers(papers: number): number | undefined {
  return papers >= 10_000 ? String(papers).length : undefined;
}

/** The page of the list that has the paper at `index` (0-based). */
export function listPageOf(index: number, papers: number): number {
  return listPages(papers) === 1 ? 1 : Math.floor(index / papersPerPage) + 1;
}

/** How many pages of a list, from the first on, are files of the site; the page of the hub shows the others in the browser. */
export function writtenPages({ citingPapers }: HubRecord): number {
  const pages = listPages(citingPapers.length);
  // A list that is not divided needs no plan of the site.
  return pages === 1 ? 1 : Math.min(pages, Math.ceil(listedPapers() / papersPerPage));
}
