import { useEffect, useState } from 'react';
import type { View } from '../../core/search/view/explore.ts';
import { sortOf, type ViewState } from '../../core/search/view/view-state.ts';
import { orderText, shownText } from './view-text.ts';

/** How long typing must pause before the count is announced, in milliseconds. */
const typingPause = 700;

/** Longest part of a query to announce, in characters. */
const maxSpoken = 80;

interface Props {
  view: View | null;
  state: ViewState;
  size: number;
  /** True if a view has been on its way for longer than a moment. */
  busy: boolean;
}

/** How many papers are shown, in which order: visible at once, announced to screen readers when typing pauses. */
export function ResultStatus({ view, state, size, busy }: Props) {
  const text = shownText(view, state, size);
  // With the query: otherwise a new query with the same count would not be announced.
  const query = state.query.trim();
  const spoken = view && query !== '' ? `${text} for “${query.slice(0, maxSpoken)}”` : text;
  const [announced, setAnnounced] = useState('');

  useEffect(() => {
    if (!view) return;
    const timer = setTimeout(() => setAnnounced(spoken), typingPause);
    return () => clearTimeout(timer);
  }, [view, spoken]);

  return (
    <p className="result-count">
      <span aria-hidden="true" className="count">
        {busy ? 'Searching …' : text}
      </span>
      {!busy && (
        <span aria-hidden="true" className="result-order">
          , {orderText(sortOf(state))}
        </span>
      )}
      <span className="visually-hidden" role="status">
        {announced}
      </span>
    </p>
  );
}
