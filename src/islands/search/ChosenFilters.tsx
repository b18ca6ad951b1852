import { formatRange } from '../../core/search/view/date-range.ts';
import { dateFilter, definitionOf } from '../../core/search/view/facet-table.ts';
import type { FilterName } from '../../core/search/view/facets.ts';
import { rangeOf, type ViewState } from '../../core/search/view/view-state.ts';
import type { FacetHead } from '../list/page-list.ts';

interface Props {
  heads: FacetHead[];
  state: ViewState;
  onChoose(name: FilterName, key: string, chosen: boolean): void;
}

/** The chosen filters, each with a button that removes it. */
export function ChosenFilters({ heads, state, onChoose }: Props) {
  const facets = heads.flatMap(({ name, label, values }) =>
    (state.chosen[name] ?? []).map((key) => ({
      name,
      key,
      text: textOf(name, label, key, values.find((value) => value.key === key)?.label),
    })),
  );
  const range = rangeOf(state.chosen);
  const dates = (state.chosen.date ?? []).map((key) => ({
    name: dateFilter.name,
    key,
    text: range ? `${dateFilter.label}: ${formatRange(range)}` : key,
  }));
  const chosen = [...facets, ...dates];
  if (chosen.length === 0) return null;
  return (
    <ul className="chosen no-print" aria-label="Chosen filters">
      {chosen.map(({ name, key, text }) => (
        <li key={`${name}:${key}`}>
          <button
            type="button"
            id={`chosen-${name}-${key}`}
            className="chosen-filter"
            onClick={() => onChoose(name, key, false)}
          >
            <span className="visually-hidden">Remove the filter </span>
            {text} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** A mark names its filter: “Representative”. An address may hold values that no paper has. */
function textOf(name: FilterName, label: string, key: string, value?: string): string {
  return (value && definitionOf(name)?.mark) || `${label}: ${value ?? key}`;
}
