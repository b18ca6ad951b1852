/**
 * Set where pages are built to be files of their own: the address of the site that they are copies of, with a slash at its
 * end, or '' where none is known. Undefined on a site.
 */
export const siteOfFile: string | undefined = import.meta.env.SITE_OF_FILE;

/** True where the page of a hub is one file, which has all that it needs. */
export const isHubFile = siteOfFile !== undefined;

/** True where links to other pages lead somewhere: in a file they need the address of its site. */
export const hasOtherPages = siteOfFile !== '';

/** An address under the base of the site: `url('about/')` is `/citation-explorer/about/`. */
export function url(path: string): string {
  return `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}${path}`;
}

export function hubUrl(hubId: string): string {
  return url(`hubs/${hubId}/`);
}

/**
 * Page `number` (1-based) of the whole list of a hub. Page 1 is the page of the hub, which also shows those after the first
 * `written`.
 */
export function listPageUrl(hubId: string, number: number, written: number): string {
  if (number === 1) return hubUrl(hubId);
  return number <= written ? url(`hubs/${hubId}/page/${number}/`) : `${hubUrl(hubId)}?page=${number}`;
}

/** The same as a link between pages, which leads to the list on the page of the hub. */
export function listPageLink(hubId: string, number: number, written: number): string {
  return listPageUrl(hubId, number, written) + (number === 1 ? '#citing-papers' : '');
}

/** Page `number` (1-based) of all passages that cite a hub paper. */
export function passagesUrl(hubId: string, number = 1): string {
  return url(`hubs/${hubId}/passages/${number === 1 ? '' : `${number}/`}`);
}

/** The anchor of a citing paper in the list; the prefix keeps it apart from the ids of the page. */
export function entryAnchor(paperId: string): string {
  return `paper-${paperId}`;
}

/** Page `number` (1-based) of the lines of a source file. */
export function sourcePageUrl(file: string, number = 1): string {
  return url(`sources/${encodeURIComponent(file)}/${number === 1 ? '' : `${number}/`}`);
}

/** The anchor of a source file on the page that describes it. */
export function sourceAnchor(file: string): string {
  return `source-${encodeURIComponent(file).replaceAll('.', '%2E').replaceAll('%', '_')}`;
}
