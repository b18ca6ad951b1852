import { useRef, useSyncExternalStore } from 'react';
import type { ViewState } from '../../core/search/view/view-state.ts';
import { currentMarks, listenToMarks, type Marks } from './marks.ts';

/** The marks of this browser; null until they are read. */
export function useMarks(): Marks | null {
  return useSyncExternalStore(listenToMarks, currentMarks, () => null);
}

/**
 * The marks by which a view is filtered: those of the moment at which the reader chose it, so that a paper whose mark
 * is removed stays in sight until the reader chooses something else.
 */
export function useMarksOfView(marks: Marks | null, state: ViewState): Marks | null {
  const held = useRef({ marks, state });
  if (held.current.state !== state || !held.current.marks || !state.chosen.mine)
    held.current = { marks, state };
  return held.current.marks;
}
