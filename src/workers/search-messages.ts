import type { View } from '../core/search/view/explore.ts';
import type { ListEntry } from '../core/search/view/list-entry.ts';
import type { ViewState } from '../core/search/view/view-state.ts';
import type { ViewFile } from './view-file.ts';

/** What the page asks the worker. */
export interface Question {
  id: number;
  /** Address of the folder of the index, with a slash at its end. */
  index: string;
  state: ViewState;
}

/** What the page asks the worker to write: the papers of a view, all of them in its order. */
export interface WriteOrder {
  id: number;
  index: string;
  state: ViewState;
  /** Places of the papers that are shown, and how many are to be written. */
  shown: number[];
  total: number;
  /** Name of the writer. */
  format: string;
  /** Where the view is. */
  address: string;
}

/** What went wrong, by its name. */
export interface Problem {
  id: number;
  problem: string;
}

/** What the worker says to a question: a view with the entries of its hits. */
export interface Answer {
  id: number;
  view: View;
  entries: ListEntry[];
}

/** What the worker says to an order. */
export type Written = ViewFile & { id: number };
