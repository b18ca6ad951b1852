import { keyOf, type PaperId } from '../../core/reading-list/mark.ts';
import { paperOfAddress } from '../../core/reading-list/paper-address.ts';
import { addTickBox } from '../ticks/tick-box.ts';
import { currentKnown, wantKnown } from './known-papers.ts';
import { type MarkButtons, makeMarkButtons } from './mark-buttons.ts';
import { currentMarks } from './marks.ts';
import { showOwnMarks } from './own-marks.ts';

/** An entry or a row with buttons. */
interface Marked {
  hub: string;
  key: string;
  buttons: MarkButtons;
}

const marked = new Map<HTMLElement, Marked>();

/** Adds buttons to the entries of all lists of the page, now and when results come; returns what shows their marks. */
export function markEntries(): () => void {
  const add = () => {
    for (const element of marked.keys()) if (!element.isConnected) marked.delete(element);
    for (const element of document.querySelectorAll<HTMLElement>(
      '.papers > .entry, .paper-table tbody > tr',
    )) {
      if (!marked.has(element)) addButtons(element);
    }
  };
  add();
  const results = document.querySelector('#search-results, .saved-page');
  if (results) new MutationObserver(add).observe(results, { childList: true, subtree: true });
  return () => {
    for (const [element, own] of marked) update(element, own);
  };
}

function addButtons(element: HTMLElement) {
  const paper = paperOf(element);
  const title = element.querySelector<HTMLElement>('.title');
  if (!paper || !title) return;
  const isRow = element instanceof HTMLTableRowElement;
  const buttons = makeMarkButtons(paper, title.textContent?.trim() ?? '', element, { more: !isRow });
  const own = { hub: paper.hub, key: keyOf(paper), buttons };
  marked.set(element, own);
  if (isRow) element.cells[0]?.append(buttons.group);
  else title.after(buttons.group);
  wantKnown(paper.hub);
  addTickBox(element, paper, title);
  update(element, own);
}

function update(element: HTMLElement, { hub, key, buttons }: Marked) {
  buttons.update();
  const known = currentKnown()?.lists.get(hub)?.get(key);
  if (element instanceof HTMLTableRowElement) {
    const title = element.querySelector<HTMLElement>('.title');
    if (title) showOwnMarks(title, undefined, known);
    return;
  }
  const mark = currentMarks()?.get(key);
  showOwnMarks(element, mark, known);
  element.classList.toggle('not-for-me', mark?.notForMe ?? false);
}

/** The paper of an entry: by the link of its title, or where papers have no page, by its anchor on the page of its hub. */
function paperOf(element: HTMLElement): PaperId | null {
  const link = element.querySelector<HTMLAnchorElement>('.title a');
  if (link) return paperOfAddress(link.href);
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href.replace(/#.*$/, '');
  return page && element.id ? paperOfAddress(`${page}#${element.id}`) : null;
}
