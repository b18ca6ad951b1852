import { useEffect, useState } from 'react';
import type { View } from '../../core/search/view/explore.ts';
import type { ViewState } from '../../core/search/view/view-state.ts';

/** How long typing must pause before facet counts and figures update, in milliseconds. */
const typingPause = 200;

/**
 * The last view once typing pauses. Facet counts and figures, which nobody watches while typing, follow this
 * one.
 */
export function useSettled(view: View | null, state: ViewState): { view: View; state: ViewState } | null {
  const [settled, setSettled] = useState<{ view: View; state: ViewState } | null>(null);

  useEffect(() => {
    if (view === (settled?.view ?? null)) return;
    const typed = state.query !== settled?.state.query;
    const timer = setTimeout(() => setSettled(view && { view, state }), typed ? typingPause : 0);
    return () => clearTimeout(timer);
  }, [view, state, settled]);

  return settled;
}
