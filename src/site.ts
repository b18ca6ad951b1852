/** What the site is called, how much it puts on a page, and where its pages are. */
export const siteName = 'Citation explorer';
export const siteDescription = 'See who cites a paper, how they cite it, and find any of the citing papers.';

/** Citing papers on one page of a paginated list. */
export const pageSize = 100;

/** Above this many citing papers the list of a hub is paginated, and its map drawn in the browser. */
export const longestUnpagedList = 200;

/** Above this many citing papers in all hubs, a paper's address is its entry in the list. */
export const mostPaperPages = 20_000;

/** Messages that the about page prints; all of them are in `report.json`. */
export const mostPrintedMessages = 500;

/** Hub papers up to which the figure of shared papers is drawn; above there is only its table. */
export const mostHubsInFigure = 6;

/** Sets of hub papers that the page of shared papers lists, and papers of one set; a file has all of them. */
export const mostSharedSets = 60;
export const mostSharedPapers = 100;

/** An address under the base of the site: `url('about/')` is `/citation-explorer/about/`. */
export function url(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path}`;
}

export function hubUrl(hubId: string): string {
  return url(`hubs/${hubId}/`);
}

/** Page `number` (1-based) of a hub's whole list; the first is the hub's own page. */
export function listPageUrl(hubId: string, number: number): string {
  return url(`hubs/${hubId}/page/${number}/`);
}

/** Whether every citing paper has a page of its own; `papers` counts those of all hubs. */
export function hasPaperPages(papers: number): boolean {
  return papers <= mostPaperPages;
}

/** Pages that the list of a hub with `papers` citing papers takes: 1 where it is not paginated. */
export function listPages(papers: number): number {
  return papers > longestUnpagedList ? Math.ceil(papers / pageSize) : 1;
}

/** The page of the list on which the paper at `index` (0-based) stands. */
export function listPageOf(index: number, papers: number): number {
  return listPages(papers) === 1 ? 1 : Math.floor(index / pageSize) + 1;
}

/** The anchor of a citing paper in the list; apart from the ids of the page's own parts. */
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
