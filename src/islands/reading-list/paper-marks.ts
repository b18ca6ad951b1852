import { keyOf, type PaperId } from '../../core/reading-list/mark.ts';
import { paperOfAddress } from '../../core/reading-list/paper-address.ts';
import { currentKnown, wantKnown } from './known-papers.ts';
import { makeMarkButtons } from './mark-buttons.ts';
import { currentMarks } from './marks.ts';
import { showOwnMarks } from './own-marks.ts';

/** Adds the buttons to the page of a paper, above its title, now and when it draws one; returns what shows its marks. */
export function markPaperPage(): () => void {
  let show = addButtons();
  const drawn = document.querySelector('#drawn-paper');
  const observer = new MutationObserver(() => {
    if (drawn?.querySelector('article:not(.marked-paper)')) show = addButtons();
  });
  if (drawn) observer.observe(drawn, { childList: true, subtree: true });
  return () => show();
}

function addButtons(): () => void {
  const paper = paperOfAddress(window.location.href);
  const article = document.querySelector<HTMLElement>('main > article, #drawn-paper article');
  const header = article?.querySelector<HTMLElement>(':scope > header');
  if (!paper || !article || !header) return () => {};
  const title = header.querySelector('h1')?.textContent?.trim() ?? '';
  const buttons = makeMarkButtons(paper, title, header, { texts: true });
  article.classList.add('marked-paper');
  article.prepend(buttons.group);
  wantKnown(paper.hub);
  const show = () => {
    buttons.update();
    showOwnMarks(header, currentMarks()?.get(keyOf(paper)), knownOf(paper));
  };
  show();
  return show;
}

function knownOf(paper: PaperId) {
  return currentKnown()?.lists.get(paper.hub)?.get(keyOf(paper));
}
