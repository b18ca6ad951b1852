import { useSyncExternalStore } from 'react';
import type { Chosen } from '../../core/search/view/facets.ts';
import { emptyState, printState, readState, type ViewState } from '../../core/search/view/view-state.ts';

/** How a change of state enters the history: typing replaces the entry, a choice adds one. */
export type Step = 'replace' | 'push';

/**
 * How long typing rests before the address follows it, in milliseconds: an address that changed at every
 * key would cost each key time, and browsers refuse more than some 100 changes in 30 seconds.
 */
const rest = 250;

/** Read from the address when the first island is taken over; null before. */
let state: ViewState | null = null;
let late: ReturnType<typeof setTimeout> | undefined;
/** The link by which the page was left, as a selector; undefined before it is read, null once it is done with. */
let returning: unknown;
const listeners = new Set<() => void>();

/**
 * The state of the view, which lives in the address and is shared by all islands of a page. Going back or
 * forward brings an older state back, with the focus on the control that left it.
 */
export function useViewState(): ViewState {
  return useSyncExternalStore(listen, current, () => emptyState);
}

/** Brings the focus back to the link by which the reader left the page, unless it is already somewhere. */
export function returnFocus() {
  if (returning === undefined) returning = window.history.state?.focused;
  if (document.activeElement === document.body) focus(returning);
  returning = null;
}

/** What of the state is chosen rather than typed: the same object from key to key. */
export function useChosen(): Chosen {
  return useSyncExternalStore(
    listen,
    () => current().chosen,
    () => emptyState.chosen,
  );
}

/** Changes the state, given the newest; returns what it became. */
export function changeView(next: (state: ViewState) => ViewState, step: Step): ViewState {
  const changed = next(current());
  if (changed === state) return changed;
  if (step === 'push') {
    writeAddress();
    window.history.replaceState({ focused: focused() }, '');
    window.history.pushState({ focused: focused() }, '', addressOf(changed));
  } else {
    clearTimeout(late);
    late = setTimeout(writeAddress, rest);
  }
  state = changed;
  tell();
  return changed;
}

function current(): ViewState {
  state ??= readState(window.location.search);
  return state;
}

function listen(listener: () => void): () => void {
  // Each of these is added once, however often it is asked for.
  window.addEventListener('popstate', restore);
  // Whoever leaves the box or the page finds the address as it was typed.
  window.addEventListener('focusout', writeAddress);
  window.addEventListener('pagehide', writeAddress);
  // Before the page is left: later, browsers write nothing into its entry.
  window.addEventListener('click', keepFollowed);
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell() {
  for (const listener of listeners) listener();
}

function restore(event: PopStateEvent) {
  clearTimeout(late);
  late = undefined;
  state = readState(window.location.search);
  tell();
  requestAnimationFrame(() => focus(event.state?.focused));
}

function keepFollowed({ target }: MouseEvent) {
  const link = target instanceof Element ? target.closest('a[href]') : null;
  if (!link) return;
  writeAddress();
  window.history.replaceState({ focused: selectorOf(link) }, '');
}

function writeAddress() {
  if (late === undefined) return;
  clearTimeout(late);
  late = undefined;
  window.history.replaceState({ focused: focused() }, '', addressOf(current()));
}

function addressOf(shown: ViewState): string {
  return `${window.location.pathname}${printState(shown)}`;
}

function focused(): string | null {
  return document.activeElement && selectorOf(document.activeElement);
}

/** A control by its id, else a link by where it leads: in the list rather than in a figure, if it was there. */
function selectorOf(element: Element): string | null {
  if (element.id) return `#${CSS.escape(element.id)}`;
  const href = element.getAttribute('href');
  return href && `${element.closest('.entry') ? '.entry ' : ''}a[href="${CSS.escape(href)}"]`;
}

function focus(selector: unknown) {
  if (typeof selector !== 'string') return;
  for (const element of document.querySelectorAll<HTMLElement>(selector)) {
    element.focus();
    // What is hidden takes no focus: the paper may stand in the results as well as in a page of the list.
    if (document.activeElement === element) return;
  }
}
