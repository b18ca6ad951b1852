import { fetchFile } from '../../workers/fetch-file.ts';

/** A citation in one format. */
export interface Citation {
  title: string;
  text: string;
}

const pages = new Map<string, Promise<Document>>();

// A document that is parsed is under the policy of this page, which refuses the styles of another page with an error.
const inlineStyles = /<style\b[^>]*>.*?<\/style>/gs;

/** The page of a paper, fetched once. Rejects as `fetchFile` does. */
export function readPaperPage(address: string): Promise<Document> {
  const known = pages.get(address);
  if (known) return known;
  // The address stays over updates, so that a cache must not answer.
  const page = fetchFile(address, { cache: 'no-cache' }).then(async (response) =>
    new DOMParser().parseFromString((await response.text()).replace(inlineStyles, ''), 'text/html'),
  );
  page.catch(() => pages.delete(address));
  pages.set(address, page);
  return page;
}

/** The citations that the page of a paper has. */
export function citationsOf(page: Document): Citation[] {
  return Array.from(page.querySelectorAll('#cite .forms > details'), (form) => ({
    title: form.querySelector('summary')?.textContent?.trim() ?? '',
    text: form.querySelector('code')?.textContent ?? '',
  }));
}
