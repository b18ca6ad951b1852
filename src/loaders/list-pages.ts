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
