import { type Chosen, type FacetName, facetNames } from './facets.ts';

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
}

export const emptyState: ViewState = { query: '', chosen: {}, sort: null };

/** Reads the query part of an address; what is unknown there is left out. */
export function readState(search: string): ViewState {
  const parameters = new URLSearchParams(search);
  const chosen: Chosen = {};
  for (const name of facetNames) {
    const keys = [...new Set(parameters.getAll(name))].filter(Boolean);
    if (keys.length > 0) chosen[name] = keys;
  }
  const sort = parameters.get('sort');
  return {
    query: parameters.get('q') ?? '',
    chosen,
    sort: sorts.find((name) => name === sort) ?? null,
  };
}

/** Prints the query part of an address, `?q=…&role=…&sort=…`; empty where nothing is chosen. */
export function printState({ query, chosen, sort }: ViewState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query);
  for (const name of facetNames) for (const key of chosen[name] ?? []) parameters.append(name, key);
  if (sort) parameters.set('sort', sort);
  const printed = parameters.toString();
  return printed ? `?${printed}` : '';
}

/** The order that is shown. */
export function sortOf({ sort, query }: ViewState): Sort {
  return sort ?? (query.trim() === '' ? 'source' : 'match');
}

/** Chooses a value, or takes the choice back. */
export function toggle(state: ViewState, name: FacetName, key: string): ViewState {
  const keys = state.chosen[name] ?? [];
  const next = keys.includes(key) ? keys.filter((other) => other !== key) : [...keys, key];
  const { [name]: _, ...others } = state.chosen;
  return { ...state, chosen: next.length > 0 ? { ...others, [name]: next } : others };
}

/** Takes back all choices of a facet. */
export function drop(state: ViewState, name: FacetName): ViewState {
  const { [name]: _, ...others } = state.chosen;
  return { ...state, chosen: others };
}

export function isFiltered({ query, chosen }: ViewState): boolean {
  return query.trim() !== '' || Object.keys(chosen).length > 0;
}
