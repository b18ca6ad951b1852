import type { MarkedPaper } from '../core/reading-list/marks-facet.ts';
import type { FoundValues } from '../core/search/view/carried-facets.ts';
import type { ValuesQuery, View } from '../core/search/view/explore.ts';
import type { ListEntry } from '../core/search/view/list-entry.ts';
import type { ViewState } from '../core/search/view/view-state.ts';
import type { ViewFile } from './view-file.ts';

/** A search that the page requests. */
export interface SearchRequest {
  id: number;
  /** Address of the start of the index, with its hash. */
  index: string;
  state: ViewState;
  /** The index of the first paper to show, in the order of the view, and how many. */
  start: number;
  limit: number;
  /** What the reader marked, which no index knows. */
  marks: readonly MarkedPaper[];
}

/** A search for values of a facet. */
export interface ValuesRequest {
  id: number;
  index: string;
  state: ViewState;
  marks: readonly MarkedPaper[];
  /** The facet, what its labels should contain, and how many values to return. */
  values: ValuesQuery;
}

/** An export that the page requests: all papers of a view in its order. */
export interface ExportRequest {
  id: number;
  index: string;
  state: ViewState;
  marks: readonly MarkedPaper[];
  /** Indexes of the papers shown. */
  shown: number[];
  /** Number of papers to write. */
  total: number;
  /** Name of the writer. */
  format: string;
  /** Address of the view. */
  address: string | null;
}

/** A failure, by the name of its error. */
export interface Problem {
  id: number;
  problem: string;
}

/** The result of a search: a view with the entries of its hits. */
export interface SearchReply {
  id: number;
  view: View;
  entries: ListEntry[];
  /** True if only the first entries are there, and another reply will have all. */
  begun: boolean;
}

/** The result of a search for values. */
export interface ValuesReply {
  id: number;
  found: FoundValues;
}

/** The result of an export. */
export type ExportReply = ViewFile & { id: number };
