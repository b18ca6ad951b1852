/** What the page of saved papers needs to know of a hub. */
export interface SavedHub {
  id: string;
  title: string;
  /** Address of its page. */
  page: string;
  /** Address of the JSON with all its papers. */
  json: string;
  /** Address of the manifest of its search index; null where its list is on one page and its JSON is small. */
  manifest: string | null;
}

/** The format that names the one hub paper that all its papers cite. */
export const formatOfOneHub = 'json';
