import { useEffect } from 'react';
import type { View } from '../../core/search/view/explore.ts';
import { isFiltered, type ViewState } from '../../core/search/view/view-state.ts';
import { type ChosenFilter, shownText } from './view-text.ts';

/** Longest query in a title, in characters. */
const maxQuery = 60;

/** Names the view in the title of the page: `GUI · 7 of 50 papers citing Visual-RFT`, `Papers 201–300 of 1,204 citing …`. */
export function usePageTitle(
  cited: string,
  view: View | null,
  state: ViewState,
  filters: ChosenFilter[],
  size: number,
) {
  const query = state.query.trim().slice(0, maxQuery);
  const names = [query, ...filters.map(({ text }) => text)].filter(Boolean).join(', ');
  const parts = [names, shownText(view, state, size)].filter(Boolean).join(' · ');
  const short = /^[^:]{2,40}(?=:)/.exec(cited)?.[0] ?? cited;
  const title = view && (isFiltered(state) || view.start > 0) ? `${parts} citing ${short}` : null;

  useEffect(() => {
    if (title === null) return;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [title]);
}
