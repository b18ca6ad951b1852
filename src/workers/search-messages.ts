import type { View } from '../core/search/explore.ts';
import type { ListEntry } from '../core/search/list-entry.ts';
import type { ViewState } from '../core/search/view-state.ts';

/** What the page asks the worker. */
export interface Question {
  id: number;
  /** Address of the folder of the index, with a slash at its end. */
  index: string;
  state: ViewState;
  /** At most this many hits. */
  limit: number;
}

/** What the worker says: a view with the entries of its hits, or the name of what went wrong. */
export type Answer = { id: number; view: View; entries: ListEntry[] } | { id: number; problem: string };
