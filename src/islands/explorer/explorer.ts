import type { MarkedPaper } from '../../core/reading-list/marks-facet.ts';
import type { FoundValues } from '../../core/search/view/carried-facets.ts';
import type { ValuesQuery, View } from '../../core/search/view/explore.ts';
import type { Density, Sort, ViewState } from '../../core/search/view/view-state.ts';
import type { ViewFile } from '../../workers/view-file.ts';
import type { FacetHead } from '../list/page-list.ts';

/** How to show a view. */
export interface Showing {
  density: Density;
  /** True if the reader sees the first results, so that the others may follow in later frames. */
  fromStart: boolean;
  /** Called when the reader asks for more hits. */
  onMore(): void;
  /** Called when the reader asks for a page of the whole list that the explorer shows. */
  onPage(number: number): void;
  /** Called when the reader chooses an order in a table. */
  onSort(sort: Sort): void;
  /** Called when the view is in the page. */
  onShown(): void;
  /** Called when the table could not be loaded; the list is shown instead. */
  onLost(error: unknown): void;
}

/**
 * Searches a list and shows the results. It shows and writes only the views that it computed, which `V`
 * describes.
 */
export interface Explorer<V extends View = View> {
  /**
   * Computes a view. The marks are those of the reader, by which later calls filter too. Calls `onBegun` with a view that
   * has only its first papers, if the others take longer.
   */
  explore(
    state: ViewState,
    signal: AbortSignal,
    marks: readonly MarkedPaper[],
    onBegun: (view: V) => void,
  ): Promise<V>;
  /** Finds values of a facet that leave papers of a state. */
  findValues(state: ViewState, query: ValuesQuery): Promise<FoundValues>;
  show(view: V, state: ViewState, showing: Showing): void;
  /**
   * Writes all papers of a view in its order to a file; `format` names a writer, `address` is that of the
   * view, if it has one.
   */
  write(view: V, state: ViewState, format: string, address: string | null): Promise<ViewFile>;
}

/** How a list too long for one page is divided. */
export interface Paging {
  /** How many papers a page has. */
  size: number;
  /** How many pages are files of the site; the explorer shows the others. */
  written: number;
}

export interface ExplorerOptions {
  heads: FacetHead[];
  /** Id of the hub paper; null for the list of all hubs. */
  hub: string | null;
  /** The address of the start of the list's search index with its hash, if it has one. */
  index: string | null;
  /** Null where the list has no pages. */
  pages: Paging | null;
  /** The address of the facts of all papers as JSON; null if the page offers no export. */
  json: string | null;
}

/** Opens the explorer of the list on this page. */
export type OpenExplorer<V extends View> = (options: ExplorerOptions) => Promise<Explorer<V>>;
