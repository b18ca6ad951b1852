import { useCallback, useEffect, useState } from 'react';
import { emptyState, printState, readState, type ViewState } from '../core/search/view-state.ts';

/** How a change of state enters the history: typing replaces the entry, a choice adds one. */
export type Step = 'replace' | 'push';

/** Tells the other islands of the page: the address alone does not say that it was changed. */
const changed = 'citation-explorer:view';

/**
 * The state of the view, which lives in the address and is shared by all islands of a page: a change in
 * one of them reaches the others. Going back or forward brings an older state back, with the focus on the
 * control that left it.
 */
export function useViewState(): [ViewState, (next: ViewState, step: Step) => void] {
  // The server renders the plain list; the address is read when the page is taken over.
  const [state, setState] = useState<ViewState>(emptyState);

  useEffect(() => {
    const read = () => setState(readState(window.location.search));
    const restore = (event: PopStateEvent) => {
      read();
      const focused: unknown = event.state?.focused;
      if (typeof focused === 'string') requestAnimationFrame(() => document.getElementById(focused)?.focus());
    };
    const follow = (event: Event) => setState((event as CustomEvent<ViewState>).detail);
    read();
    window.addEventListener('popstate', restore);
    window.addEventListener(changed, follow);
    return () => {
      window.removeEventListener('popstate', restore);
      window.removeEventListener(changed, follow);
    };
  }, []);

  const change = useCallback((next: ViewState, step: Step) => {
    const address = `${window.location.pathname}${printState(next)}`;
    const focused = document.activeElement?.id || null;
    if (step === 'push') {
      window.history.replaceState({ focused }, '');
      window.history.pushState({ focused }, '', address);
    } else {
      window.history.replaceState({ focused }, '', address);
    }
    window.dispatchEvent(new CustomEvent(changed, { detail: next }));
  }, []);

  return [state, change];
}
