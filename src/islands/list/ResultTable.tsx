import { useLayoutEffect } from 'react';
import type { Hit } from '../../core/search/engine/engine.ts';
import { marksOf } from '../../core/search/engine/highlight.ts';
import type { Term } from '../../core/search/query/query.ts';
import type { EntryFact, EntryFactName, ListEntry } from '../../core/search/view/list-entry.ts';
import type { Sort } from '../../core/search/view/view-state.ts';
import { printCount } from '../../core/text/numbers.ts';
import { Marked } from './Marked.tsx';
import { ShowMore } from './ShowMore.tsx';

/** A row of the table: what it shows of an entry. */
export type TableEntry = Pick<ListEntry, 'href' | 'title' | 'lang' | 'authors' | 'moreAuthors' | 'facts'>;

interface Props {
  results: { hit: Hit; entry: TableEntry }[];
  terms: Term[];
  sort: Sort;
  /** Number of matching papers beyond those shown. */
  more: number;
  onMore(): void;
  onSort(sort: Sort): void;
  onShown(): void;
}

interface Column {
  name: EntryFactName;
  label: string;
  /** The orders by this column; a second press takes the second. */
  sorts?: readonly [Sort, ...Sort[]];
}

const factColumns: Column[] = [
  { name: 'date', label: 'Date', sorts: ['newest', 'oldest'] },
  { name: 'venue', label: 'Venue' },
  { name: 'category', label: 'Category' },
  { name: 'role', label: 'Role' },
  { name: 'polarity', label: 'Polarity' },
  { name: 'verdict', label: 'Verdict' },
  { name: 'novelty', label: 'Novelty', sorts: ['novelty'] },
  { name: 'cited', label: 'Cited by', sorts: ['cited'] },
  { name: 'representative', label: 'Representative' },
];

/** How assistive technology names the direction of an order. */
const directions: Partial<Record<Sort, 'ascending' | 'descending'>> = {
  source: 'ascending',
  title: 'ascending',
  newest: 'descending',
  oldest: 'ascending',
  novelty: 'descending',
  cited: 'descending',
};

/** The results as a table: a column for each fact that some paper has. */
export function ResultTable({ results, terms, sort, more, onMore, onSort, onShown }: Props) {
  useLayoutEffect(onShown);
  const has = (name: EntryFactName) =>
    results.some(({ entry }) => entry.facts.some((fact) => fact.name === name));
  const columns = factColumns.filter(({ name }) => has(name));
  const withAuthors = results.some(({ entry }) => entry.authors.length > 0);
  const head = { sort, onSort };
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reached by the keyboard */}
      <section className="scroll-x table-frame" tabIndex={0} aria-label="Papers as a table">
        <table className="paper-table">
          <thead>
            <tr>
              <ColumnHead label="No." sorts={['source']} {...head} />
              <ColumnHead label="Title" sorts={['title']} {...head} />
              {withAuthors && <th scope="col">Authors</th>}
              {columns.map(({ name, label, sorts }) => (
                <ColumnHead key={name} label={label} {...(sorts && { sorts })} {...head} />
              ))}
            </tr>
          </thead>
          <tbody>
            {results.map(({ hit, entry }) => (
              <tr key={hit.index}>
                <td className="number">{printCount(hit.index + 1)}</td>
                <th scope="row" className="title" dir="auto" lang={entry.lang}>
                  <Title hit={hit} entry={entry} terms={terms} />
                </th>
                {withAuthors && <td>{authorsOf(entry)}</td>}
                {columns.map(({ name }) => (
                  <td key={name} className={`cell-${name}`}>
                    {textOf(entry.facts, name)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <ShowMore more={more} onMore={onMore} />
    </>
  );
}

function Title({ hit, entry: { href, title }, terms }: { hit: Hit; entry: TableEntry; terms: Term[] }) {
  const text = <Marked text={title} ranges={marksOf(title, terms, hit.found, 'title')} />;
  return href ? <a href={href}>{text}</a> : text;
}

interface HeadProps {
  label: string;
  sorts?: readonly [Sort, ...Sort[]];
  sort: Sort;
  onSort(sort: Sort): void;
}

function ColumnHead({ label, sorts, sort, onSort }: HeadProps) {
  if (!sorts) return <th scope="col">{label}</th>;
  const at = sorts.indexOf(sort);
  const next = sorts[(at + 1) % sorts.length] ?? sorts[0];
  const direction = at < 0 ? undefined : directions[sort];
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" className="link-button" onClick={() => onSort(next)}>
        {label}
        {direction && <span aria-hidden="true"> {direction === 'ascending' ? '↑' : '↓'}</span>}
      </button>
    </th>
  );
}

/** The first author and how many more: `Ziyu Liu +7`. */
function authorsOf({ authors: [first], authors, moreAuthors }: TableEntry): string {
  const others = authors.length - 1 + moreAuthors.length;
  return first === undefined ? '' : others > 0 ? `${first} +${others}` : first;
}

function textOf(facts: EntryFact[], name: EntryFactName): string {
  const texts = facts.filter((fact) => fact.name === name).map(({ text }) => text);
  return name === 'representative' && texts.length > 0
    ? '★'
    : texts.join(', ').replace(/^(?:novelty|cited by) /, '');
}
