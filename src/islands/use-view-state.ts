import { useCallback, useEffect, useRef, useState } from 'react';
import { emptyState, printState, readState, type ViewState } from '../core/search/view-state.ts';

/** How a change of state enters the history: typing replaces the entry, a choice adds one. */
export type Step = 'replace' | 'push';

/** Changes the state; the callback is given the newest, so that it can stay the same for every render. */
export type ChangeState = (next: (state: ViewState) => ViewState, step: Step) => void;

/** Tells the other islands of the page: the address alone does not say that it was changed. */
const changed = 'citation-explorer:view';

/**
 * How long typing rests before the address follows it, in milliseconds: an address that changed at every
 * key would cost each key time, and browsers refuse more than some 100 changes in 30 seconds.
 */
const rest = 250;

/**
 * The state of the view, which lives in the address and is shared by all islands of a page: a change in
 * one of them reaches the others. Going back or forward brings an older state back, with the focus on the
 * control that left it.
 */
export function useViewState(): [ViewState, ChangeState] {
  // The server renders the plain list; the address is read when the page is taken over.
  const [state, setState] = useState<ViewState>(emptyState);
  const newest = useRef(state);
  const late = useRef<ReturnType<typeof setTimeout>>(undefined);

  const writeAddress = useCallback(() => {
    if (late.current === undefined) return;
    clearTimeout(late.current);
    late.current = undefined;
    window.history.replaceState({ focused: focusedId() }, '', addressOf(newest.current));
  }, []);

  useEffect(() => {
    const show = (next: ViewState) => {
      newest.current = next;
      setState(next);
    };
    const read = () => {
      clearTimeout(late.current);
      late.current = undefined;
      show(readState(window.location.search));
    };
    const restore = (event: PopStateEvent) => {
      read();
      const focused: unknown = event.state?.focused;
      if (typeof focused === 'string') requestAnimationFrame(() => document.getElementById(focused)?.focus());
    };
    const follow = (event: Event) => show((event as CustomEvent<ViewState>).detail);
    read();
    window.addEventListener('popstate', restore);
    window.addEventListener(changed, follow);
    // Whoever leaves the box or the page finds the address as it was typed.
    window.addEventListener('focusout', writeAddress);
    window.addEventListener('pagehide', writeAddress);
    return () => {
      window.removeEventListener('popstate', restore);
      window.removeEventListener(changed, follow);
      window.removeEventListener('focusout', writeAddress);
      window.removeEventListener('pagehide', writeAddress);
    };
  }, [writeAddress]);

  const change = useCallback<ChangeState>(
    (next, step) => {
      const state = next(newest.current);
      if (step === 'push') {
        writeAddress();
        window.history.replaceState({ focused: focusedId() }, '');
        window.history.pushState({ focused: focusedId() }, '', addressOf(state));
      } else {
        clearTimeout(late.current);
        late.current = setTimeout(writeAddress, rest);
      }
      window.dispatchEvent(new CustomEvent(changed, { detail: state }));
    },
    [writeAddress],
  );

  return [state, change];
}

function addressOf(state: ViewState): string {
  return `${window.location.pathname}${printState(state)}`;
}

function focusedId(): string | null {
  return document.activeElement?.id || null;
}
