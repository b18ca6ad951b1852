import { keyOf } from '../../core/reading-list/mark.ts';
import { paperOfAddress } from '../../core/reading-list/paper-address.ts';
import { currentKnown, wantKnown } from './known-papers.ts';
import { makeMarkButtons } from './mark-buttons.ts';
import { currentMarks } from './marks.ts';
import { showOwnMarks } from './own-marks.ts';

/** Adds the buttons to the page of a paper, above its title; returns what shows its marks. */
export function markPaperPage(): () => void {
  const paper = paperOfAddress(window.location.pathname);
  const article = document.querySelector<HTMLElement>('main > article');
  const header = article?.querySelector<HTMLElement>(':scope > header');
  if (!paper || !article || !header) return () => {};
  const title = header.querySelector('h1')?.textContent?.trim() ?? '';
  const buttons = makeMarkButtons(paper, title, header, { texts: true });
  article.classList.add('marked-paper');
  article.prepend(buttons.group);
  wantKnown(paper.hub);
  return () => {
    buttons.update();
    const key = keyOf(paper);
    showOwnMarks(header, currentMarks()?.get(key), currentKnown()?.lists.get(paper.hub)?.get(key));
  };
}
