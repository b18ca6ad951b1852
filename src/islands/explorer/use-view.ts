import { useEffect, useRef, useState } from 'react';
import type { View } from '../../core/search/view/explore.ts';
import type { ViewState } from '../../core/search/view/view-state.ts';

/** Computes the view of a state; a rejected promise with `LostConnection` is shown with a retry. */
export type Explore = (state: ViewState, signal: AbortSignal) => Promise<View>;

export interface Shown {
  /** The last view that was computed; null before the first. */
  view: View | null;
  /** The state that it shows, which may lag behind what is typed. */
  state: ViewState;
  /** What keeps a newer view from being shown, as a sentence. */
  problem: string | null;
  retry(): void;
}

/**
 * Keeps the view in step with the state. A newer state cancels the older search, and only the newest
 * answer is shown, so that answers never arrive out of order.
 */
export function useView(explore: Explore | null, state: ViewState): Shown {
  const [shown, setShown] = useState<Omit<Shown, 'retry'>>({ view: null, state, problem: null });
  const [attempt, setAttempt] = useState(0);
  const newest = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt repeats the same search
  useEffect(() => {
    if (!explore) return;
    const controller = new AbortController();
    newest.current += 1;
    const ticket = newest.current;
    // In a task of its own: what is typed is drawn first, and a newer key drops the search before it begins.
    const timer = setTimeout(() => {
      explore(state, controller.signal).then(
        (view) => {
          if (ticket === newest.current) setShown({ view, state, problem: null });
        },
        (error: unknown) => {
          if (controller.signal.aborted || ticket !== newest.current) return;
          setShown((last) => ({ ...last, problem: sentenceOf(error) }));
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

function sentenceOf(error: unknown): string {
  const lost = error instanceof Error && error.name === 'LostConnection';
  return lost
    ? 'The connection was lost, so this search is not complete. What is shown is from before.'
    : 'This search could not be carried out.';
}
