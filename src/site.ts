/** The name of the site, the limits of its pages, and the addresses of its pages. */
export const siteName = 'Citation explorer';
export const siteDescription = 'See who cites a paper, how they cite it, and find any of the citing papers.';

/** Citing papers on one page of a paginated list. */
export const pageSize = 100;

/** With more citing papers than this, the list of a hub is paginated and its map is drawn in the browser. */
export const maxUnpagedPapers = 200;

/** With more citing papers than this in all hubs, a paper has no page; its address is its entry in the list. */
export const maxPaperPages = 20_000;

/** Messages on the about page; `report.json` has all of them. */
export const maxPrintedMessages = 500;

/** With more hub papers than this, shared papers have only a table and no figure. */
export const maxFigureHubs = 6;

/** Sets of hub papers on the page of shared papers, and papers of one set; a file has all of them. */
export const maxSharedSets = 60;
export const maxSharedPapers = 100;

/** An address under the base of the site: `url('about/')` is `/citation-explorer/about/`. */
export function url(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path}`;
}

export function hubUrl(hubId: string): string {
  return url(`hubs/${hubId}/`);
}

/** Page `number` (1-based) of the whole list of a hub; page 1 is the page of the hub. */
export function listPageUrl(hubId: string, number: number): string {
  return url(`hubs/${hubId}/page/${number}/`);
}

/** True if every citing paper has its own page; `papers` counts those of all hubs. */
export function hasPaperPages(papers: number): boolean {
  return papers <= maxPaperPages;
}

/** Number of pages in the list of a hub with `papers` citing papers; 1 if it is not paginated. */
export function listPages(papers: number): number {
  return papers > maxUnpagedPapers ? Math.ceil(papers / pageSize) : 1;
}

/** The page (1-based) of the list that shows the paper at `index` (0-based). */
export function listPageOf(index: number, papers: number): number {
  return listPages(papers) === 1 ? 1 : Math.floor(index / pageSize) + 1;
}

/** The anchor of a citing paper in the list; the prefix keeps it apart from the ids of the page. */
export function entryAnchor(paperId: string): string {
  return `paper-${paperId}`;
}

/** The part of the about page that describes one source file. */
export function sourceUrl(file: string): string {
  return `${url('about/')}#${sourceAnchor(file)}`;
}

/** The anchor of a source file on the about page. */
export function sourceAnchor(file: string): string {
  return `source-${encodeURIComponent(file).replaceAll('.', '%2E').replaceAll('%', '_')}`;
}
