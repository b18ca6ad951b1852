import { OutdatedPage } from '../../core/search/index/read/file-store.ts';
import { toPlainText } from '../../core/text/tex.ts';
import type { PaperExtras } from '../list/paper-page.ts';
import { readDrawn } from './read-drawn.ts';

/**
 * What entries show of a paper that the page of its hub draws; null if the paper has a page of its own. Rejects as
 * `fetchSound` does.
 */
export async function extrasOfDrawn(page: Document, id: string): Promise<PaperExtras | null> {
  const {
    folder = '',
    files = '0',
    stamp = '',
  } = page.querySelector<HTMLElement>('#drawn-paper')?.dataset ?? {};
  const paper = await readDrawn({ folder, files: Number(files), stamp }, id);
  if (paper === undefined) throw new OutdatedPage(id);
  return (
    paper && {
      citations: paper.citations,
      similar: (paper.similar?.papers ?? []).map(({ title, href, terms }) => ({
        ...{ title: toPlainText(title), href },
        shared: `shared terms: ${terms.join(' · ')}`,
      })),
    }
  );
}
