import { useEffect, useState } from 'react';
import type { View } from '../../core/search/explore.ts';
import { isFiltered, type ViewState } from '../../core/search/view-state.ts';

/** How long typing must rest before the count is announced, in milliseconds. */
const rest = 700;

interface Props {
  view: View | null;
  state: ViewState;
  size: number;
}

/** How many papers are shown: at once for the eye, and for a screen reader when typing rests. */
export function ResultStatus({ view, state, size }: Props) {
  const text = view && isFiltered(state) ? countOf(view, size) : papers(size);
  const [announced, setAnnounced] = useState('');

  useEffect(() => {
    if (!view) return;
    const timer = setTimeout(() => setAnnounced(text), rest);
    return () => clearTimeout(timer);
  }, [view, text]);

  return (
    <p className="result-count needs-js">
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden" role="status">
        {announced}
      </span>
    </p>
  );
}

function countOf({ total, capped, full, hits }: View, size: number): string {
  const some = hits.length - full;
  const count = `${capped ? 'At least ' : ''}${total.toLocaleString('en')} of ${papers(size)}`;
  return some > 0 ? `${count}; ${some.toLocaleString('en')} with some of the words` : count;
}

function papers(number: number): string {
  return `${number.toLocaleString('en')} ${number === 1 ? 'paper' : 'papers'}`;
}
