import { type DateRange, rangeKey, readRangeKey, toRange } from './date-range.ts';
import { type Chosen, type FilterName, facetNames } from './facets.ts';

/** Orders of the list: as the source has it, best match first, newest first, by title. */
export const sorts = ['source', 'match', 'newest', 'title'] as const;
export type Sort = (typeof sorts)[number];

/** What a reader chose to see; an address carries it whole. */
export interface ViewState {
  /** As typed. */
  query: string;
  chosen: Chosen;
  /** Null is the usual order: best match where there is a query, else the source's. */
  sort: Sort | null;
  /** Hits that are shown of a list that is too long to be shown whole. */
  shown: number;
}

/** Hits that are shown at once, where not all are. */
const pageOfHits = 25;

/** Hits that an address opens at the most: each takes the browser time. */
const maxShown = 1000;

export const emptyState: ViewState = { query: '', chosen: {}, sort: null, shown: pageOfHits };

/** Reads the query part of an address; what is unknown there is left out. */
export function readState(search: string): ViewState {
  const parameters = new URLSearchParams(search);
  const chosen: Chosen = {};
  for (const name of facetNames) {
    const keys = [...new Set(parameters.getAll(name))].filter(Boolean);
    if (keys.length > 0) chosen[name] = keys;
  }
  const range = toRange(parameters.get('from'), parameters.get('to'));
  if (range) chosen.date = [rangeKey(range)];
  const sort = parameters.get('sort');
  return {
    query: parameters.get('q') ?? '',
    chosen,
    sort: sorts.find((name) => name === sort) ?? null,
    shown: toShown(Number(parameters.get('show'))),
  };
}

/** Whole pages of hits, within what an address may ask for. */
function toShown(asked: number): number {
  const pages = Math.floor(Math.min(asked, maxShown) / pageOfHits);
  return Math.max(pages || 1, 1) * pageOfHits;
}

/** Prints the query part of an address, `?q=…&role=…&from=…&sort=…&show=…`; empty where nothing is chosen. */
export function printState({ query, chosen, sort, shown }: ViewState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const name of facetNames) for (const key of chosen[name] ?? []) parameters.append(name, key);
  const range = rangeOf(chosen);
  if (range?.from) parameters.set('from', range.from);
  if (range?.to) parameters.set('to', range.to);
  if (sort) parameters.set('sort', sort);
  if (shown > pageOfHits) parameters.set('show', String(toShown(shown)));
  const printed = parameters.toString();
  return printed ? `?${printed}` : '';
}

/** The order that is shown. */
export function sortOf({ sort, query }: ViewState): Sort {
  return sort ?? (query.trim() === '' ? 'source' : 'match');
}

/** Types another query, which begins with its first hits; so do another order and another choice. */
export function withQuery(state: ViewState, query: string): ViewState {
  return { ...state, query, shown: pageOfHits };
}

export function withSort(state: ViewState, sort: Sort): ViewState {
  return { ...state, sort, shown: pageOfHits };
}

/** Chooses a value, or takes the choice back. */
export function toggle(state: ViewState, name: FilterName, key: string): ViewState {
  const keys = state.chosen[name] ?? [];
  const next = keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
  const { [name]: _, ...others } = state.chosen;
  return withChosen(state, next.length > 0 ? { ...others, [name]: next } : others);
}

/** Chooses a value or takes the choice back, as told; the same state where it is so already. */
export function setChosen(state: ViewState, name: FilterName, key: string, chosen: boolean): ViewState {
  const isChosen = state.chosen[name]?.includes(key) ?? false;
  return isChosen === chosen ? state : toggle(state, name, key);
}

/** Takes back all choices of a filter. */
export function drop(state: ViewState, name: FilterName): ViewState {
  const { [name]: _, ...others } = state.chosen;
  return withChosen(state, others);
}

/** The chosen range of dates; null where there is none. */
export function rangeOf({ date }: Chosen): DateRange | null {
  return date?.[0] === undefined ? null : readRangeKey(date[0]);
}

/** Chooses a range of dates in place of another, or none. */
export function chooseRange(state: ViewState, range: DateRange | null): ViewState {
  const others = drop(state, 'date');
  return range ? withChosen(others, { ...others.chosen, date: [rangeKey(range)] }) : others;
}

function withChosen(state: ViewState, chosen: Chosen): ViewState {
  return { ...state, chosen, shown: pageOfHits };
}

/** Shows more hits of the same view. */
export function showMore(state: ViewState): ViewState {
  return { ...state, shown: state.shown + pageOfHits };
}

/** True where the list is shown as the page is rendered: all papers, in the source's order. */
export function isWholeList(state: ViewState): boolean {
  return !isFiltered(state) && sortOf(state) === 'source';
}

export function isFiltered({ query, chosen }: ViewState): boolean {
  return query.trim() !== '' || Object.keys(chosen).length > 0;
}
