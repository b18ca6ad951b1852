import type { HubRecord } from '../core/schemas/hub-record.ts';
import { listedPapers } from './page-plan.ts';
import { siteConfig } from './site-config.ts';

const { papersPerPage, unpagedPapers } = siteConfig.limits;

/** Citing papers on one page of a paginated list. */
export const pageSize = papersPerPage;

/** Pages that the list of a hub with `papers` citing papers takes: 1 where it is not paginated. */
export function listPages(papers: number): number {
  return papers > unpagedPapers ? Math.ceil(papers / papersPerPage) : 1;
}

/** The page of the list that has the paper at `index` (0-based). */
export function listPageOf(index: number, papers: number): number {
  return listPages(papers) === 1 ? 1 : Math.floor(index / papersPerPage) + 1;
}

/** How many pages of a list, from the first on, are files of the site; the page of the hub shows the others in the browser. */
export function writtenPages({ citingPapers }: HubRecord): number {
  if (listPages(citingPapers.length) === 1) return 1;
  return Math.min(listPages(citingPapers.length), Math.ceil(listedPapers() / papersPerPage));
}
