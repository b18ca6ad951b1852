import { close, createIndex } from 'pagefind';
import type { SearchDocument } from '../../src/core/search/query/document.ts';

/** Builds the files of Pagefind with a page for each paper; the title is a heading, which has more weight. */
export async function buildPagefind(documents: SearchDocument[], output: string): Promise<void> {
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
    for (const { index: place, title, summary } of documents) {
      await index.addHTMLFile({ url: `/papers/${place}/`, content: pageOf(title, summary) });
    }
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
