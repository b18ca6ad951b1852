import { type DateRange, rangeKey, readRangeKey, toRange } from './date-range.ts';
import { markFilter } from './facet-table.ts';
import { type Chosen, type FilterName, facetNames } from './facets.ts';

/** Orders of the list: best match first, newest, oldest, by title, most novel first, as the source has it. */
export const sorts = ['match', 'newest', 'oldest', 'title', 'novelty', 'cited', 'source'] as const;
export type Sort = (typeof sorts)[number];

/** The orders that need a rank for each paper. */
export type RankedSort = Exclude<Sort, 'source' | 'match'>;

/** How much of each paper the list shows. */
export const densities = ['comfortable', 'compact', 'table'] as const;
export type Density = (typeof densities)[number];

/** The filters whose values are parameters of their own. */
const filterNames: readonly FilterName[] = [...facetNames, markFilter.name];

/** What a reader chose to see; the address of the page holds all of it. */
export interface ViewState {
  /** As typed. */
  query: string;
  chosen: Chosen;
  /** Null is the default order: best match if there is a query, else the source's. */
  sort: Sort | null;
  /** Null is the reader's own default. */
  density: Density | null;
  /** How many hits to show of a list too long to show whole. */
  shown: number;
  /** Which page of the whole list to show, from 1; always 1 for other views. */
  page: number;
}

/** Hits shown at first, and added by each “show more”. */
export const pageOfHits = 25;

/** The most hits an address may open: each takes the browser time. */
const maxShown = 1000;

/** The last page an address may open: no list has as many. */
const maxPage = 1_000_000;

export const emptyState: ViewState = {
  query: '',
  chosen: {},
  sort: null,
  density: null,
  shown: pageOfHits,
  page: 1,
};

/** Reads the query part of an address and ignores what it does not know. */
export function readState(search: string): ViewState {
  const parameters = new URLSearchParams(search);
  const chosen: Chosen = {};
  for (const name of filterNames) {
    const keys = [...new Set(parameters.getAll(name))].filter(Boolean);
    if (keys.length > 0) chosen[name] = keys;
  }
  const range = toRange(parameters.get('from'), parameters.get('to'));
  if (range) chosen.date = [rangeKey(range)];
  const sort = parameters.get('sort');
  const state = {
    ...emptyState,
    query: parameters.get('q') ?? '',
    chosen,
    sort: sorts.find((name) => name === sort) ?? null,
    density: densities.find((name) => name === parameters.get('view')) ?? null,
    shown: toShown(Number(parameters.get('show'))),
  };
  const page = toPage(Number(parameters.get('page')));
  return page > 1 && isWholeList(state) ? withPage(state, page) : state;
}

/** The number of a page; anything else counts as 1. */
function toPage(asked: number): number {
  return Math.max(1, Math.floor(Math.min(asked, maxPage)) || 1);
}

/** Rounds to whole pages of hits, within what an address may open. */
function toShown(asked: number): number {
  const pages = Math.floor(Math.min(asked, maxShown) / pageOfHits);
  return Math.max(pages || 1, 1) * pageOfHits;
}

/** Prints the query part of an address, `?q=…&role=…&from=…&sort=…&view=…&show=…&page=…`; empty for the default view. */
export function printState({ query, chosen, sort, density, shown, page }: ViewState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const name of filterNames) for (const key of chosen[name] ?? []) parameters.append(name, key);
  const range = rangeOf(chosen);
  if (range?.from) parameters.set('from', range.from);
  if (range?.to) parameters.set('to', range.to);
  if (sort) parameters.set('sort', sort);
  if (density) parameters.set('view', density);
  if (shown > pageOfHits) parameters.set('show', String(toShown(shown)));
  if (page > 1) parameters.set('page', String(page));
  const printed = parameters.toString();
  return printed ? `?${printed}` : '';
}

/** The order shown. */
export function sortOf({ sort, query }: ViewState): Sort {
  return sort ?? (query.trim() === '' ? 'source' : 'match');
}

/** Changes the query and shows its first hits; a new order or filter does so too. */
export function withQuery(state: ViewState, query: string): ViewState {
  return { ...state, query, shown: pageOfHits, page: 1 };
}

export function withSort(state: ViewState, sort: Sort): ViewState {
  return { ...state, sort, shown: pageOfHits, page: 1 };
}

export function withDensity(state: ViewState, density: Density): ViewState {
  return { ...state, density };
}

/** Removes the query and all filters. */
export function cleared({ sort, density }: ViewState): ViewState {
  return { ...emptyState, sort: sort === 'match' ? null : sort, density };
}

/** Adds a filter value, or removes it. */
export function toggle(state: ViewState, name: FilterName, key: string): ViewState {
  const keys = state.chosen[name] ?? [];
  const next = keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
  const { [name]: _, ...others } = state.chosen;
  return withChosen(state, next.length > 0 ? { ...others, [name]: next } : others);
}

/** Adds or removes a filter value; returns the same state if nothing changes. */
export function setChosen(state: ViewState, name: FilterName, key: string, chosen: boolean): ViewState {
  const isChosen = state.chosen[name]?.includes(key) ?? false;
  return isChosen === chosen ? state : toggle(state, name, key);
}

/** Removes all values of a filter. */
export function drop(state: ViewState, name: FilterName): ViewState {
  const { [name]: _, ...others } = state.chosen;
  return withChosen(state, others);
}

/** The chosen range of dates, or null. */
export function rangeOf({ date }: Chosen): DateRange | null {
  return date?.[0] === undefined ? null : readRangeKey(date[0]);
}

/** Replaces the chosen range of dates; null removes it. */
export function chooseRange(state: ViewState, range: DateRange | null): ViewState {
  const others = drop(state, 'date');
  return range ? withChosen(others, { ...others.chosen, date: [rangeKey(range)] }) : others;
}

function withChosen(state: ViewState, chosen: Chosen): ViewState {
  return { ...state, chosen, shown: pageOfHits, page: 1 };
}

/** Shows one more page of hits. */
export function showMore(state: ViewState): ViewState {
  return { ...state, shown: state.shown + pageOfHits, page: 1 };
}

/** Shows a page of the whole list, without the query, the filters and the order of before. */
export function withPage({ density }: ViewState, page: number): ViewState {
  return { ...emptyState, density, page };
}

/**
 * Which papers of its order a view shows: the index of the first, and how many. `pageSize` is how many papers a page of the
 * list has; null where it has no pages.
 */
export function windowOf(
  { page, shown }: ViewState,
  pageSize: number | null,
): { start: number; limit: number } {
  return page > 1 && pageSize !== null
    ? { start: (page - 1) * pageSize, limit: pageSize }
    : { start: 0, limit: shown };
}

/** True if the list is shown as rendered: the first page of the whole list. */
export function isRendered(state: ViewState): boolean {
  return isWholeList(state) && state.page === 1;
}

/** True if a state is of all papers, in the source's order. */
export function isWholeList(state: ViewState): boolean {
  return !isFiltered(state) && sortOf(state) === 'source';
}

export function isFiltered({ query, chosen }: ViewState): boolean {
  return query.trim() !== '' || Object.keys(chosen).length > 0;
}
