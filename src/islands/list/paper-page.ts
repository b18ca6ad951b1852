import { fetchFile } from '../../workers/fetch-file.ts';
import { importTwice } from '../../workers/import-twice.ts';

/** A citation in one format. */
export interface Citation {
  title: string;
  text: string;
}

/** What entries show of the page of a paper. */
export interface PaperExtras {
  citations: Citation[];
  /** `shared` says which terms the papers share. */
  similar: { title: string; href: string; shared: string }[];
}

/**
 * Reads the page of a paper, fetched once, or where the fragment of the address names a paper that is drawn, its file. Rejects
 * as `fetchFile` does.
 */
export async function readPaper(address: string): Promise<PaperExtras> {
  const [page = '', id] = address.split('#');
  const document = await readPage(page);
  if (id === undefined) return extrasOf(document);
  const { extrasOfDrawn } = await importTwice(() => import('../paper/drawn-extras.ts'));
  const extras = await extrasOfDrawn(document, id).catch((error: unknown) => {
    // The page may be of an older version than its files.
    pages.delete(page);
    throw error;
  });
  return extras ?? readPaper(page.replace(/paper\/(?:\?.*)?$/, `papers/${id}/`));
}

/** The address of a paper, from that of one of its parts. */
export function withoutPart(part: string): string {
  return part.replace(/#[^/]*$|(?<=#[^/]*)\/.*$/, '');
}

const pages = new Map<string, Promise<Document>>();

// A document that is parsed is under the policy of this page, which refuses the styles of another page with an error.
const inlineStyles = /<style\b[^>]*>.*?<\/style>/gs;

function readPage(address: string): Promise<Document> {
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

function extrasOf(page: Document): PaperExtras {
  return {
    citations: Array.from(page.querySelectorAll('#cite .forms > details'), (form) => ({
      title: form.querySelector('summary')?.textContent?.trim() ?? '',
      text: form.querySelector('code')?.textContent ?? '',
    })),
    similar: Array.from(page.querySelectorAll('#similar li'), (item) => ({
      title: item.querySelector('a')?.textContent?.trim() ?? '',
      href: item.querySelector('a')?.getAttribute('href') ?? '',
      shared: item.querySelector('span')?.textContent?.trim() ?? '',
    })),
  };
}
