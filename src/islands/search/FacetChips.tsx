import { memo, useEffect, useRef, useState } from 'react';
import type { Chosen, FacetCounts, FilterName } from '../../core/search/view/facets.ts';
import type { FacetHead } from '../list/page-list.ts';
import { searchForm } from './SearchBox.tsx';

/** Chips of a facet before “more”. */
const maxChips = 12;

interface Props {
  heads: FacetHead[];
  chosen: Chosen;
  counts: FacetCounts;
  onChoose(name: FilterName, key: string, chosen: boolean): void;
}

/** The filters: a row of chips for each facet, with how many papers each would leave. */
export const FacetChips = memo(({ heads, chosen, counts, onChoose }: Props) => {
  return (
    <div className="facets needs-js no-print">
      {heads.map((head) => (
        <FacetRow
          key={head.name}
          head={head}
          keys={chosen[head.name] ?? []}
          counts={counts[head.name] ?? []}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
});

interface RowProps {
  head: FacetHead;
  keys: string[];
  counts: number[];
  onChoose(name: FilterName, key: string, chosen: boolean): void;
}

function FacetRow({ head: { name, label, values }, keys, counts, onChoose }: RowProps) {
  const [open, setOpen] = useState(false);
  const shown = values
    .map((value, at) => ({ ...value, count: counts[at] ?? 0, checked: keys.includes(value.key), at }))
    .filter(({ at, checked }) => open || at < maxChips || checked);
  const more = values.length - shown.length;
  return (
    <fieldset className="facet">
      <legend>{label}</legend>
      <div className="chips">
        {shown.map(({ key, label: text, count, checked, at }) => (
          <Chip
            key={key}
            id={`facet-${name}-${at}`}
            {...{ name, label: text, count, checked, onChoose }}
            facetKey={key}
          />
        ))}
        {(more > 0 || open) && values.length > maxChips && (
          <button type="button" className="link-button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Fewer' : `${more} more`}
          </button>
        )}
      </div>
    </fieldset>
  );
}

interface ChipProps {
  id: string;
  name: FilterName;
  facetKey: string;
  label: string;
  count: number;
  checked: boolean;
  onChoose(name: FilterName, key: string, chosen: boolean): void;
}

const Chip = memo(({ id, name, facetKey, label, count, checked, onChoose }: ChipProps) => {
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // Checked before hydration, so that no event reported it.
    if (input.current?.checked) onChoose(name, facetKey, true);
  }, [name, facetKey, onChoose]);

  return (
    <label className="chip">
      <input
        ref={input}
        id={id}
        type="checkbox"
        form={searchForm}
        checked={checked}
        disabled={count === 0 && !checked}
        onChange={({ target }) => onChoose(name, facetKey, target.checked)}
      />
      <span>
        {label} <span className="chip-count">{count.toLocaleString('en')}</span>
      </span>
    </label>
  );
});
