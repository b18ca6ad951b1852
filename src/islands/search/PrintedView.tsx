import type { View } from '../../core/search/view/explore.ts';
import { isFiltered, sortOf, type ViewState } from '../../core/search/view/view-state.ts';
import { pluralize } from '../../core/text/numbers.ts';
import { type ChosenFilter, countText, orderText } from './view-text.ts';

interface Props {
  view: View | null;
  state: ViewState;
  filters: ChosenFilter[];
  size: number;
}

/** In print only: which papers of the list are printed, and in which order. */
export function PrintedView({ view, state, filters, size }: Props) {
  const query = state.query.trim();
  const count = view && isFiltered(state) ? countText(view, size) : pluralize(size, 'paper');
  return (
    <p className="print-only small">
      {count}, {orderText(sortOf(state))}.{query !== '' && ` Search: “${query}”.`}
      {filters.length > 0 && ` Filters: ${filters.map(({ text }) => text).join('; ')}.`}
    </p>
  );
}
