import type { FilterName } from '../../core/search/view/facets.ts';
import type { ChosenFilter } from './view-text.ts';

interface Props {
  filters: ChosenFilter[];
  onChoose(name: FilterName, key: string, chosen: boolean): void;
}

/** The chosen filters, each with a button that removes it. */
export function ChosenFilters({ filters, onChoose }: Props) {
  if (filters.length === 0) return null;
  return (
    <ul className="chosen no-print" aria-label="Chosen filters">
      {filters.map(({ name, key, text }) => (
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
