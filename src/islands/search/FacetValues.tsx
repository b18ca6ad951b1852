import { memo, useEffect, useRef, useState } from 'react';
import type { FoundValues } from '../../core/search/view/carried-facets.ts';
import type { ValuesQuery } from '../../core/search/view/explore.ts';
import { notStated } from '../../core/search/view/facet-table.ts';
import { type FilterName, keysNotCarried } from '../../core/search/view/facets.ts';
import type { GlossaryWord } from '../../core/text/glossary.ts';
import { pluralize, printCount } from '../../core/text/numbers.ts';
import type { FacetHead } from '../list/page-list.ts';
import { Explained } from '../shared/Explained.tsx';
import { searchForm } from './SearchBox.tsx';

/** Finds values of a facet in the view that the reader sees. */
export type FindValues = (query: ValuesQuery) => Promise<FoundValues>;

/** Values of a facet before “more”. */
const maxShown = 8;

/** With more values than this, a box narrows them. */
const maxWithoutBox = 20;

/** Values of a narrowed or opened facet: nobody reads more. */
const maxOpen = 60;

interface Props {
  head: FacetHead;
  /** The chosen keys. */
  keys: string[];
  /** How many papers each value would leave; after the values of the head come those chosen that it does not have. */
  counts: number[];
  /** Finds values among those that the page does not carry; null until the search is loaded. */
  findValues: FindValues | null;
  onChoose(name: FilterName, key: string, chosen: boolean): void;
  glossaryUrl: string;
}

/** The words that the facets need explained. */
const words: Partial<Record<FilterName, GlossaryWord>> = {
  rep: 'representative',
  influential: 'influential',
  role: 'role',
  polarity: 'polarity',
  verdict: 'verdict',
  topic: 'topics',
  term: 'terms',
};

interface Item {
  id: string;
  key: string;
  label: string;
  count: number;
  checked: boolean;
}

/** The values of a facet with their counts: the most frequent, then all on request, with a box to narrow them. */
export function FacetValues({ head, keys, counts, findValues, onChoose, glossaryUrl }: Props) {
  const { name, label, values, more = 0 } = head;
  const word = words[name];
  const [open, setOpen] = useState(false);
  const [narrowed, setNarrowed] = useState('');
  const { found, lost } = useFoundValues(open && more > 0 ? findValues : null, name, narrowed);
  const total = values.length + more;
  const chosen = keysNotCarried(head, { [name]: keys }).map((key) => ({ key, label: key }));
  const all = [...values, ...chosen].map((value, at): Item & { at: number } => ({
    ...value,
    at,
    id: `facet-${name}-${at}`,
    count: counts[at] ?? 0,
    checked: keys.includes(value.key),
  }));
  const limit = total > maxShown + 1 ? maxShown : total;
  const shown = found
    ? [
        ...all.filter(({ key, checked }) => checked && found.values.every((value) => value.key !== key)),
        ...found.values.map((value, at) => ({
          ...value,
          id: `facet-${name}-found-${at}`,
          checked: keys.includes(value.key),
        })),
      ]
    : all
        .filter(({ at, key, checked }) => open || at < limit || checked || key === notStated.key)
        .filter((value) => value.checked || hasText(value.label, narrowed))
        .slice(0, maxOpen);
  return (
    <fieldset className={values.length === 1 && values[0]?.label === label ? 'facet facet-single' : 'facet'}>
      <legend>{label}</legend>
      {word && <Explained id={name} words={[word]} glossaryUrl={glossaryUrl} />}
      {open && total > maxWithoutBox && (
        <input
          type="search"
          className="narrow"
          form={searchForm}
          value={narrowed}
          aria-label={`Narrow ${label}`}
          placeholder={`Narrow ${printCount(total)} values`}
          onChange={({ target }) => setNarrowed(target.value)}
        />
      )}
      <div className={open ? 'facet-values open' : 'facet-values'}>
        {shown.map(({ id, key, label: text, count, checked }) => (
          <Value key={key} facetKey={key} {...{ id, name, label: text, count, checked, onChoose }} />
        ))}
        {lost && (
          <p className="rail-note" role="status">
            The other values could not be loaded. Try again, or reload the page.
          </p>
        )}
        {found && found.values.length === 0 && <p className="rail-note">No value matches.</p>}
        {found && found.more > 0 && (
          <p className="rail-note">{printCount(found.more)} more: narrow them above.</p>
        )}
      </div>
      {limit < total && (
        <button
          type="button"
          className="link-button"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
            setNarrowed('');
          }}
        >
          {open ? 'Fewer' : `${printCount(total - shown.length)} more`}
          <span className="visually-hidden"> of {label}</span>
        </button>
      )}
    </fieldset>
  );
}

function hasText(label: string, text: string): boolean {
  return label.toLowerCase().includes(text.trim().toLowerCase());
}

/** The values that match a text: null while there are none to show, or if they are `lost`. */
interface Values {
  found: FoundValues | null;
  lost: boolean;
}

const noValues: Values = { found: null, lost: false };

/** Finds the values that match a text, again when it or the view changes. */
function useFoundValues(findValues: FindValues | null, name: FilterName, wanted: string): Values {
  const [values, setValues] = useState(noValues);

  useEffect(() => {
    if (!findValues) return setValues(noValues);
    let isNewest = true;
    findValues({ name, wanted, limit: maxOpen }).then(
      (found) => isNewest && setValues({ found, lost: false }),
      // Then the values that the page carries stay.
      () => isNewest && setValues({ found: null, lost: true }),
    );
    return () => {
      isNewest = false;
    };
  }, [findValues, name, wanted]);

  return findValues ? values : noValues;
}

interface ValueProps {
  id: string;
  name: FilterName;
  facetKey: string;
  label: string;
  count: number;
  checked: boolean;
  onChoose(name: FilterName, key: string, chosen: boolean): void;
}

const Value = memo(({ id, name, facetKey, label, count, checked, onChoose }: ValueProps) => {
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // Checked before hydration, so that no event reported it.
    if (input.current?.checked) onChoose(name, facetKey, true);
  }, [name, facetKey, onChoose]);

  return (
    <label className={facetKey === notStated.key ? 'facet-value not-stated' : 'facet-value'}>
      <input
        ref={input}
        id={id}
        type="checkbox"
        aria-label={`${label}, ${pluralize(count, 'paper')}`}
        form={searchForm}
        checked={checked}
        disabled={count === 0 && !checked}
        onChange={({ target }) => onChoose(name, facetKey, target.checked)}
      />
      <span className="facet-label" dir="auto">
        {label}
      </span>
      <span className="facet-count" aria-hidden="true">
        {printCount(count)}
      </span>
    </label>
  );
});
