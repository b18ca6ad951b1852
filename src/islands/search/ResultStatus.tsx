import { useEffect, useState } from 'react';
import type { View } from '../../core/search/view/explore.ts';
import { isFiltered, type ViewState } from '../../core/search/view/view-state.ts';
import { pluralize } from '../../core/text/numbers.ts';

/** How long typing must pause before the count is announced, in milliseconds. */
const typingPause = 700;

/** Longest part of a query to announce, in characters. */
const maxSpoken = 80;

interface Props {
  view: View | null;
  state: ViewState;
  size: number;
}

/** How many papers are shown: visible at once, announced to screen readers when typing pauses. */
export function ResultStatus({ view, state, size }: Props) {
  const text = view && isFiltered(state) ? countOf(view, size) : pluralize(size, 'paper');
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
    <p className="result-count needs-js">
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden" role="status">
        {announced}
      </span>
    </p>
  );
}

function countOf({ total, capped, near }: View, size: number): string {
  const found = `${capped ? 'At least ' : ''}${total.toLocaleString('en')} of ${pluralize(size, 'paper')}`;
  return near > 0 ? `${found}; ${near.toLocaleString('en')} with some of the words` : found;
}
