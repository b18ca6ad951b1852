import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { View } from '../../core/search/view/explore.ts';
import type { ViewState } from '../../core/search/view/view-state.ts';
import type { Explorer, Showing } from '../explorer/explorer.ts';
import { distanceToResults } from '../list/list-start.ts';
import { revealList } from '../list/reveal-list.ts';
import { returnFocus } from '../shared/use-view-state.ts';

interface Options extends Pick<Showing, 'density' | 'onMore' | 'onPage' | 'onSort'> {
  explorer: Explorer | null;
  view: View | null;
  /** The state that the view is of. */
  state: ViewState;
  /** True if the view has only its first papers. */
  begun: boolean;
  /** The last state that came from typing or from choosing an order or a page; set to null once its whole view is shown. */
  asked: RefObject<ViewState | null>;
  /** The search bar, below which the results start. */
  bar: RefObject<Element | null>;
  /** What is above the first result. */
  results: RefObject<Element | null>;
}

/** Shows a view in the list. Returns why its table could not be loaded, if it could not. */
export function useShownView(options: Options): { error: unknown } | null {
  const { explorer, view, state, begun, density, onMore, onPage, onSort, asked, bar, results } = options;
  /** The state whose first papers are shown alone. */
  const begunState = useRef<ViewState>(null);
  const [lostTable, setLostTable] = useState<{ error: unknown } | null>(null);

  useLayoutEffect(() => {
    if (!explorer || !view) return;
    // After typing or sorting far down the list, the reader wants to see the first results.
    const isAsked = asked.current === state;
    const distance = isAsked ? distanceToResults(bar.current, results.current) : 0;
    // Who has gone on below the first papers meanwhile is not moved again by the others.
    const fromStart = isAsked && (begunState.current !== state || distance > -1);
    const start = fromStart && distance < 0 ? window.scrollY + distance : null;
    const onShown = () => revealList(returnFocus);
    const onLost = (error: unknown) => {
      setLostTable({ error });
      onShown();
    };
    setLostTable(null);
    explorer.show(view, state, { density, onMore, onPage, onSort, onShown, onLost, fromStart });
    if (start !== null) window.scrollTo({ top: start, behavior: 'instant' });
    // The same view may be shown again, with other marks, far down the list. A newer state still waits for its own.
    if (isAsked && !begun) asked.current = null;
    begunState.current = begun ? state : null;
  }, [explorer, view, state, begun, density, onMore, onPage, onSort, asked, bar, results]);

  return lostTable;
}
