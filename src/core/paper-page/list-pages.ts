import type { SiteConfig } from '../schemas/site-config.ts';

export type ListLimits = Pick<SiteConfig['limits'], 'papersPerPage' | 'unpagedPapers'>;

/** Pages that a list of so many papers takes: 1 where it is not divided. */
export function pagesOfList(papers: number, { papersPerPage, unpagedPapers }: ListLimits): number {
  return papers > unpagedPapers ? Math.ceil(papers / papersPerPage) : 1;
}
