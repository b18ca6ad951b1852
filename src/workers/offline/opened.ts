/** What a page reports to the service worker once it has loaded. */
export interface Opened {
  /** The address of the page, if the worker did not answer for it; else null. */
  page: string | null;
  /** Addresses of the scripts, styles and fonts that the page loaded without the worker. */
  files: string[];
  /** The id of the hub whose list is on the page; null if there is none, or if the reader saves data. */
  hub: string | null;
}
