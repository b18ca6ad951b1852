import { useSyncExternalStore } from 'react';
import type { Chosen } from '../../core/search/view/facets.ts';
import {
  emptyState,
  printState,
  readState,
  type ViewState,
  withPage,
} from '../../core/search/view/view-state.ts';
import { carryView } from './followed-view.ts';

/** How a change enters the history: typing replaces the entry, a choice adds one. */
export type Step = 'replace' | 'push';

/**
 * How long typing must pause before the address is updated, in milliseconds. Updating it at every key would
 * slow each key down, and browsers reject more than about 100 changes in 30 seconds.
 */
const typingPause = 250;

/** Read from the address when the first island hydrates; null before. */
let state: ViewState | null = null;
let pending: ReturnType<typeof setTimeout> | undefined;
/** Selector of the link by which the reader left the page; undefined before it is read, null once used. */
let returning: unknown;
const listeners = new Set<() => void>();

/**
 * The state of the view, which is kept in the address and shared by all islands of a page. Going back or
 * forward restores an older state and the focus on the control that left it.
 */
export function useViewState(): ViewState {
  return useSyncExternalStore(listen, current, () => emptyState);
}

/** Returns the focus to the link by which the reader left the page, unless something else has the focus. */
export function returnFocus() {
  if (returning === undefined) returning = window.history.state?.focused;
  if (document.activeElement === document.body) focus(returning);
  returning = null;
}

/** The chosen filters: the same object while only the query changes. */
export function useChosen(): Chosen {
  return useSyncExternalStore(
    listen,
    () => current().chosen,
    () => emptyState.chosen,
  );
}

/** Changes the state and returns the new one; `next` gets the current state. */
export function changeView(next: (state: ViewState) => ViewState, step: Step): ViewState {
  const changed = next(current());
  if (changed === state) return changed;
  if (step === 'push') {
    writeAddress();
    window.history.replaceState({ focused: focused() }, '');
    window.history.pushState({ focused: focused() }, '', addressOf(changed));
  } else {
    clearTimeout(pending);
    pending = setTimeout(writeAddress, typingPause);
  }
  state = changed;
  notify();
  return changed;
}

/** Shows a page of the list and returns the new state. As on a page that opens, the keys start from its top. */
export function openPage(page: number): ViewState {
  const shown = changeView((last) => withPage(last, page), 'push');
  document.querySelector('main')?.focus({ preventScroll: true });
  window.history.replaceState(null, '');
  return shown;
}

function current(): ViewState {
  state ??= readState(window.location.search);
  return state;
}

function listen(listener: () => void): () => void {
  // Browsers add each of these only once, however many islands listen.
  window.addEventListener('popstate', restore);
  // Before the focus or the reader leaves, write what was typed to the address.
  window.addEventListener('focusout', writeAddress);
  window.addEventListener('pagehide', writeAddress);
  // Must happen before the page is left: afterwards browsers do not change its history entry.
  window.addEventListener('click', keepFollowed);
  window.addEventListener('auxclick', keepFollowed);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function notify() {
  for (const listener of listeners) listener();
}

function restore(event: PopStateEvent) {
  clearTimeout(pending);
  pending = undefined;
  state = readState(window.location.search);
  notify();
  requestAnimationFrame(() => focus(event.state?.focused));
}

function keepFollowed({ target, defaultPrevented }: MouseEvent) {
  // Not followed: the script of the page has answered the click.
  if (defaultPrevented) return;
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (!link) return;
  writeAddress();
  window.history.replaceState({ focused: selectorOf(link) }, '');
  if (link instanceof HTMLAnchorElement) carryView(link);
}

function writeAddress() {
  if (pending === undefined) return;
  clearTimeout(pending);
  pending = undefined;
  window.history.replaceState({ focused: focused() }, '', addressOf(current()));
}

function addressOf(shown: ViewState): string {
  return `${window.location.pathname}${printState(shown)}`;
}

function focused(): string | null {
  return document.activeElement && selectorOf(document.activeElement);
}

/** Selects a control by its id, else a link by its address, in the list if it was there. */
function selectorOf(element: Element): string | null {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute('href');
  return href && `${element.closest('.entry') ? '.entry ' : ''}a[href="${CSS.escape(href)}"]`;
}

function focus(selector: unknown) {
  if (typeof selector !== 'string') return;
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    element.focus();
    // Hidden elements take no focus: a paper may be both in the results and in a hidden page of the list.
    if (document.activeElement === element) return;
  }
}
