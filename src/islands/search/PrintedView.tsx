import type { View } from '../../core/search/view/explore.ts';
import { sortOf, type ViewState } from '../../core/search/view/view-state.ts';
import { type ChosenFilter, orderText, shownText } from './view-text.ts';

interface Props {
  view: View | null;
  state: ViewState;
  filters: ChosenFilter[];
  size: number;
}

/** In print only: which papers of the list are printed, and in which order. */
export function PrintedView({ view, state, filters, size }: Props) {
  const query = state.query.trim();
  return (
    <p className="print-only small">
      {shownText(view, state, size)}, {orderText(sortOf(state))}.{query !== '' && ` Search: “${query}”.`}
      {filters.length > 0 && ` Filters: ${filters.map(({ text }) => text).join('; ')}.`}
    </p>
  );
}
