import { useEffect, useState } from 'react';
import type { View } from '../../core/search/view/explore.ts';
import type { ViewState } from '../../core/search/view/view-state.ts';

/** Computes the view of a state; rejects with `LostConnection` or `OutdatedPage` if a file could not be fetched. */
export type Explore = (state: ViewState, signal: AbortSignal, onBegun: (view: View) => void) => Promise<View>;

export interface Shown {
  /** The last view that was computed; null before the first. */
  view: View | null;
  /** The state of that view, which may be older than what was typed. */
  state: ViewState;
  /** True if it has only the first papers, and the others are on their way. */
  begun: boolean;
  /** Why a newer view could not be computed; null if it could. */
  problem: unknown;
  retry(): void;
}

/**
 * Keeps the view up to date with the state. A newer state cancels the search before it, and only the newest
 * result is shown, so that results never appear out of order.
 */
export function useView(explore: Explore | null, state: ViewState): Shown {
  const [shown, setShown] = useState<Omit<Shown, 'retry'>>({
    view: null,
    state,
    begun: false,
    problem: null,
  });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt repeats the same search
  useEffect(() => {
    if (!explore) return;
    const controller = new AbortController();
    // In a task of its own: the typed letter is painted first, and a newer key cancels the search before it
    // starts.
    const timer = setTimeout(() => {
      const show = (view: View, begun: boolean) => {
        if (!controller.signal.aborted) setShown({ view, state, begun, problem: null });
      };
      explore(state, controller.signal, (view) => show(view, true)).then(
        (view) => show(view, false),
        (error: unknown) => {
          if (!controller.signal.aborted) setShown((last) => ({ ...last, problem: error }));
        },
      );
    }, 0);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [explore, state, attempt]);

  return { ...shown, retry: () => setAttempt((last) => last + 1) };
}
