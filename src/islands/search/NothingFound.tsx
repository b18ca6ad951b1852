import type { View } from '../../core/search/view/explore.ts';
import { dateFilter } from '../../core/search/view/facet-table.ts';
import { cleared, drop, type ViewState, withQuery } from '../../core/search/view/view-state.ts';
import { pluralize } from '../../core/text/numbers.ts';
import type { FacetHead } from '../list/page-list.ts';

interface Props {
  view: View;
  state: ViewState;
  heads: FacetHead[];
  onChange(state: ViewState): void;
}

/** Says why no paper is shown and offers another spelling, one filter less, or clearing everything. */
export function NothingFound({ view, state, heads, onChange }: Props) {
  const { suggestion, excluding } = view;
  const query = state.query.trim();
  const label = [...heads, dateFilter].find(({ name }) => name === excluding?.name)?.label;
  return (
    <div className="nothing-found">
      <p>
        {query === '' ? 'No papers match these filters.' : `No papers match “${query}”`}
        {query !== '' && (Object.keys(state.chosen).length > 0 ? ' with these filters.' : '.')}
      </p>
      <ul>
        {suggestion && (
          <li>
            <button
              type="button"
              className="link-button"
              onClick={() => onChange(withQuery(state, suggestion))}
            >
              Search for “{suggestion}”
            </button>
          </li>
        )}
        {excluding && label && (
          <li>
            <button
              type="button"
              className="link-button"
              onClick={() => onChange(drop(state, excluding.name))}
            >
              Remove “{label}” ({pluralize(excluding.gains, 'paper')})
            </button>
          </li>
        )}
        <li>
          <button type="button" className="link-button" onClick={() => onChange(cleared(state))}>
            Clear search and filters
          </button>
        </li>
      </ul>
    </div>
  );
}
