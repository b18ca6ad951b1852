import { type Density, densities, type Sort, sorts } from '../../core/search/view/view-state.ts';
import { useHydrated } from '../shared/use-hydrated.ts';
import { searchForm } from './SearchBox.tsx';

const sortLabels: Record<Sort, string> = {
  match: 'Best match',
  newest: 'Newest first',
  oldest: 'Oldest first',
  title: 'Title',
  novelty: 'Most novel first',
  cited: 'Most cited',
  source: 'Original order',
};

const densityLabels: Record<Density, string> = {
  comfortable: 'Comfortable',
  compact: 'Compact',
  table: 'Table',
};

interface Props {
  sort: Sort;
  density: Density;
  /** False if no paper has a date. */
  dated: boolean;
  /** False if no paper has a score of novelty. */
  rated: boolean;
  /** By whose counts the most cited papers are known; null if no source counts. */
  countedBy: string | null;
  /** True if there is a query, which sorting by best match needs. */
  searching: boolean;
  onSort(sort: Sort): void;
  onDensity(density: Density): void;
}

/** The order and the density of the list. */
export function ViewSelects(props: Props) {
  const { sort, density, dated, rated, countedBy, searching, onSort, onDensity } = props;
  const labels = { ...sortLabels, cited: `${sortLabels.cited} (${countedBy})` };
  const offered = sorts.filter(
    (name) =>
      (!/^(newest|oldest)$/.test(name) || dated) &&
      (name !== 'match' || searching) &&
      (name !== 'novelty' || rated) &&
      (name !== 'cited' || countedBy !== null),
  );
  return (
    <>
      <Choice id="sort" label="Sort" value={sort} values={offered} labels={labels} onChoose={onSort} />
      <Choice
        id="density"
        label="Density"
        value={density}
        values={densities}
        labels={densityLabels}
        onChoose={onDensity}
      />
    </>
  );
}

interface ChoiceProps<Name extends string> {
  id: string;
  label: string;
  value: Name;
  values: readonly Name[];
  labels: Record<Name, string>;
  onChoose(name: Name): void;
}

function Choice<Name extends string>({ id, label, value, values, labels, onChoose }: ChoiceProps<Name>) {
  // A choice made before hydration would be lost.
  const hydrated = useHydrated();
  return (
    <label className={`choice choice-${id} needs-js no-print`}>
      <span className="choice-name">{label}</span>{' '}
      <select
        id={id}
        form={searchForm}
        value={value}
        disabled={!hydrated}
        onChange={(event) => onChoose(values.find((name) => name === event.target.value) ?? value)}
      >
        {values.map((name) => (
          <option key={name} value={name}>
            {labels[name]}
          </option>
        ))}
      </select>
    </label>
  );
}
