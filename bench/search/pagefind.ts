import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { SearchDocument } from '../../src/core/search/query/document.ts';

/** Builds the files of Pagefind with a page for each paper; the title is a heading, which has more weight. */
export function buildPagefind(documents: SearchDocument[], output: string): Promise<void> {
  return writeIndex(output, async (index) => {
    for (const { index: place, title, summary } of documents) {
      await index.addHTMLFile({ url: `/papers/${place}/`, content: pageOf(title, summary) });
    }
  });
}

/** Builds the files of Pagefind for all pages of a site. */
export function indexPages(site: string, output: string): Promise<void> {
  return writeIndex(output, async (index) => {
    await index.addDirectory({ path: site });
  });
}

async function writeIndex(output: string, fill: (index: PagefindIndex) => Promise<void>): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    await fill(index);
    await index.writeFiles({ outputPath: output });
  } finally {
    await close();
  }
}

function pageOf(title: string, summary: string): string {
  return `<html lang="en"><body><h1>${escapeHtml(title)}</h1><p>${escapeHtml(summary)}</p></body></html>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
