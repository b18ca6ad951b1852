import { formatRange } from '../../core/search/view/date-range.ts';
import type { View } from '../../core/search/view/explore.ts';
import { dateFilter, definitionOf } from '../../core/search/view/facet-table.ts';
import type { FilterName } from '../../core/search/view/facets.ts';
import { isFiltered, rangeOf, type Sort, type ViewState } from '../../core/search/view/view-state.ts';
import { pluralize, printCount, rangeOf as rangeOfPapers } from '../../core/text/numbers.ts';
import type { FacetHead } from '../list/page-list.ts';

const orders: Record<Sort, string> = {
  match: 'best match first',
  newest: 'newest first',
  oldest: 'oldest first',
  title: 'by title',
  novelty: 'most novel first',
  cited: 'most cited first',
  source: 'in original order',
};

/** The order of a list in words. */
export function orderText(sort: Sort): string {
  return orders[sort];
}

/** Which papers are shown: those of a search or a page of the list, else how many the list has. */
export function shownText(view: View | null, state: ViewState, size: number): string {
  if (view && isFiltered(state)) return countText(view, size);
  if (view && view.start > 0) {
    return `Papers ${rangeOfPapers(view.start + 1, view.start + view.hits.length, view.total)}`;
  }
  return pluralize(size, 'paper');
}

/** How many papers a view shows. */
function countText({ total, capped, near }: View, size: number): string {
  if (near > 0) {
    if (total === 0) return `No paper matches all words; ${printCount(near)} ${match(near)} some`;
    const full = `${pluralize(total, 'paper')} ${match(total)}`;
    return `${full}; ${printCount(near)} more ${match(near)} some of the words`;
  }
  return `${capped ? 'At least ' : ''}${printCount(total)} of ${pluralize(size, 'paper')}`;
}

function match(papers: number): string {
  return papers === 1 ? 'matches' : 'match';
}

/** Why a count is only a lower bound. */
export const wholeText = 'More words begin like this than were looked up; a longer word is counted exactly.';

/** The words of a query that papers need not have: `Ignored: “which”, “of”.`. */
export function ignoredText(words: readonly string[]): string {
  return `Ignored: ${[...new Set(words)].map((word) => `“${word}”`).join(', ')}.`;
}

export interface ChosenFilter {
  name: FilterName;
  key: string;
  text: string;
}

/** The chosen filters in words. An address may hold values that no paper has. */
export function chosenFilters(heads: FacetHead[], state: ViewState): ChosenFilter[] {
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
  return [...facets, ...dates];
}

/** A mark names its filter: “Representative”. */
function textOf(name: FilterName, label: string, key: string, value?: string): string {
  return (value && definitionOf(name)?.mark) || `${label}: ${value ?? key}`;
}
