import { viewParameters } from '../../core/search/view/view-parameters.ts';

/** Results that are kept for the page of a paper: nobody walks further. */
const maxKept = 500;

/** A result of a view: the path of its paper, with the fragment where a page draws it, and its title. */
export type KeptResult = [path: string, title: string];

/** The query part of an address if it chooses or orders papers, else an empty string. */
export function viewOf(search: string): string {
  const parameters = new URLSearchParams(search);
  return viewParameters.some((name) => parameters.get(name)) ? search : '';
}

/**
 * Gives a link to a paper the view that it is followed from, and keeps the results of the view for that page. A page of the
 * whole list has no results: the papers before and after one are those of the list.
 */
export function carryView(link: HTMLAnchorElement): void {
  const view = viewOf(window.location.search);
  const list = link.closest('.papers, .paper-table');
  if (view === '' || !list || !link.closest('.title') || link.pathname === window.location.pathname) return;
  link.search = view;
  if (new URLSearchParams(view).has('page')) return;
  const results = Array.from(
    list.querySelectorAll<HTMLAnchorElement>(':is(.entry:not([hidden]), tr) > .title > a'),
    ({ pathname, hash, textContent }): KeptResult => [pathname + hash, textContent?.trim() ?? ''],
  );
  try {
    sessionStorage.setItem(keyOf(link.pathname, view), JSON.stringify(results.slice(0, maxKept)));
  } catch {
    // Storage may be refused: then the page of the paper has the neighbours of the whole list.
  }
}

/** The results that were kept for a view of the list that a paper is in; none if it was opened elsewhere. */
export function keptResults(path: string, view: string): KeptResult[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(path, view)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isResult) : [];
  } catch {
    return [];
  }
}

/** The path of the page of the hub, from that of a paper of its list. */
export function hubPathOf(path: string): string {
  return path.replace(/papers?\/.*$/, '');
}

/** Storage is shared by all sites of one host, and a site may have several lists. */
function keyOf(path: string, view: string): string {
  return `citation-explorer-view ${hubPathOf(path)} ${view}`;
}

function isResult(value: unknown): value is KeptResult {
  return Array.isArray(value) && value.length === 2 && value.every((part) => typeof part === 'string');
}
