import type { DrawnList } from '../../core/paper-page/drawn-papers.ts';
import { isDrawnPage, readFragment } from '../../core/paper-page/paper-parts.ts';
import { OutdatedPage } from '../../core/search/index/read/file-store.ts';
import { toPlainText } from '../../core/text/tex.ts';
import { fetchFile } from '../../workers/fetch-file.ts';
import { readDrawn } from '../paper/read-drawn.ts';

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

/** Reads the page of a paper, fetched once, or the file that has what a page draws of it. Rejects as `fetchFile` does. */
export async function readPaper(address: string): Promise<PaperExtras> {
  const [page = '', fragment = ''] = address.split('#');
  const document = await readPage(page);
  if (!isDrawnPage(page)) return extrasOf(document);
  const { folder = '', files = '0', stamp = '' } = drawnList(document)?.dataset ?? {};
  const list: DrawnList = { folder, files: Number(files), stamp };
  const { id = '' } = readFragment(`#${fragment}`) ?? {};
  const paper = await readDrawn(list, id);
  if (paper === undefined) throw new OutdatedPage(address);
  if (paper === null) return readPaper(page.replace(/paper\/(?:\?.*)?$/, `papers/${id}/`));
  return {
    citations: paper.citations,
    similar: (paper.similar?.papers ?? []).map(({ title, href, terms }) => ({
      ...{ title: toPlainText(title), href },
      shared: `shared terms: ${terms.join(' · ')}`,
    })),
  };
}

function drawnList(page: Document): HTMLElement | null {
  return page.querySelector<HTMLElement>('#drawn-paper');
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
