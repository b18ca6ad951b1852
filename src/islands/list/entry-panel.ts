import { citeFormatKey } from '../../cite-init.ts';
import { reloadName } from '../../lost-init.ts';
import { isOutdated, outdatedText } from '../shared/outdated.ts';
import { loadEntryStyles } from './entry-styles.ts';
import { type Citation, type PaperExtras, readPaper, withoutPart } from './paper-page.ts';

/** Shows a part of the page of a paper below its entry, or removes it if it is there. */
export function togglePanel(entry: HTMLElement, link: HTMLAnchorElement): void {
  const name = link.dataset.action ?? '';
  const open = entry.querySelector<HTMLElement>('.entry-panel');
  const wasOpen = open?.dataset.panel === name;
  open?.dispatchEvent(new Event('close'));
  open?.remove();
  for (const action of entry.querySelectorAll('a[data-action]')) action.removeAttribute('aria-expanded');
  entry.querySelector('[data-mark="more"]')?.setAttribute('aria-expanded', 'false');
  if (wasOpen) return;
  loadEntryStyles();
  link.setAttribute('aria-expanded', 'true');
  const panel = createElement('div', 'entry-panel small no-print');
  panel.dataset.panel = name;
  panel.setAttribute('role', 'group');
  panel.setAttribute('aria-label', name === 'cite' ? 'Cite this paper' : 'Similar papers');
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    togglePanel(entry, link);
    link.focus();
  });
  const status = createElement('p', 'panel-status', 'Loading …');
  status.setAttribute('role', 'status');
  panel.append(status);
  entry.append(panel);
  readPaper(withoutPart(link.href)).then(
    ({ citations, similar }) =>
      name === 'cite' ? showCitations(panel, status, citations) : showSimilar(panel, status, similar),
    (error: unknown) => {
      if (isOutdated(error)) {
        const reload = createElement('button', 'link-button', reloadName);
        reload.type = 'button';
        reload.dataset.reload = '';
        status.replaceChildren(`${outdatedText} `, reload);
        return;
      }
      const retry = createElement('a', '', 'Open the page of the paper');
      retry.href = link.href;
      status.replaceChildren('Could not be loaded. ', retry);
    },
  );
}

/** Copies the citation in the format used last, BibTeX at first, and offers the others. */
function showCitations(panel: HTMLElement, status: HTMLElement, citations: Citation[]) {
  const text = createElement('code', '');
  const pre = createElement('pre', 'panel-text');
  pre.tabIndex = 0;
  pre.setAttribute('aria-label', 'Citation');
  pre.append(text);
  const formats = createElement('p', 'panel-formats');
  const buttons = citations.map((citation) => {
    const button = createElement('button', 'link-button', citation.title);
    button.type = 'button';
    button.addEventListener('click', () => {
      store(citation.title);
      use(citation);
    });
    return button;
  });
  formats.append(...buttons);
  panel.append(formats, pre);
  const last =
    citations.find(({ title }) => title === stored()) ?? citations.find(({ title }) => title === 'BibTeX');
  if (last) use(last);

  async function use(citation: Citation) {
    text.textContent = citation.text;
    for (const button of buttons) {
      button.setAttribute('aria-pressed', String(button.textContent === citation.title));
    }
    try {
      await navigator.clipboard.writeText(citation.text);
      status.textContent = `${citation.title} copied.`;
    } catch {
      // A browser may refuse: then the text is selected, and the keyboard copies it.
      getSelection()?.selectAllChildren(text);
      status.textContent = 'Text selected: press Ctrl+C (⌘C) to copy.';
    }
  }
}

function showSimilar(panel: HTMLElement, status: HTMLElement, similar: PaperExtras['similar']) {
  status.textContent =
    similar.length === 0 ? 'No similar papers found.' : 'Similar papers in this list (our computation):';
  const list = createElement('ul', 'panel-list');
  for (const { title, href, shared } of similar) {
    const link = createElement('a', '', title);
    link.href = href;
    link.dir = 'auto';
    const terms = createElement('span', '', ` ${shared}`);
    const row = createElement('li', '');
    row.append(link, terms);
    list.append(row);
  }
  if (similar.length > 0) panel.append(list);
}

function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.textContent = text;
  return element;
}

function stored(): string | null {
  try {
    return localStorage.getItem(citeFormatKey);
  } catch {
    return null;
  }
}

function store(format: string) {
  try {
    localStorage.setItem(citeFormatKey, format);
  } catch {
    // Storage may be refused: then BibTeX comes first again.
  }
}
