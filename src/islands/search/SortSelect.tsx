import { type Sort, sorts } from '../../core/search/view/view-state.ts';
import { useHydrated } from '../shared/use-hydrated.ts';
import { searchForm } from './SearchBox.tsx';

const labels: Record<Sort, string> = {
  source: 'Source order',
  match: 'Best match',
  newest: 'Newest first',
  title: 'Title',
};

interface Props {
  sort: Sort;
  /** False if no paper has a date. */
  dated: boolean;
  /** True if there is a query, which sorting by best match needs. */
  searching: boolean;
  onSort(sort: Sort): void;
}

export function SortSelect({ sort, dated, searching, onSort }: Props) {
  // A choice made before hydration would be lost.
  const hydrated = useHydrated();
  const offered = sorts.filter((name) => (name !== 'newest' || dated) && (name !== 'match' || searching));
  return (
    <label className="sort needs-js no-print">
      Order{' '}
      <select
        id="sort"
        form={searchForm}
        value={sort}
        disabled={!hydrated}
        onChange={(event) => onSort(offered.find((name) => name === event.target.value) ?? sort)}
      >
        {offered.map((name) => (
          <option key={name} value={name}>
            {labels[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
