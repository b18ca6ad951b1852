import type { View } from '../../core/search/explore.ts';
import type { ViewState } from '../../core/search/view-state.ts';
import type { FacetHead } from './page-list.ts';

/** What searches a list and shows what was found in it. */
export interface Explorer {
  /** At most `limit` hits, where not all are shown anyway. */
  explore(state: ViewState, limit: number, signal: AbortSignal): Promise<View>;
  /** `onMore` is called where the reader asks for more hits. */
  show(view: View, state: ViewState, onMore: () => void): void;
}

/** Opens the explorer of the list on this page; `index` is the address of its search index, if it has one. */
export type OpenExplorer = (options: { heads: FacetHead[]; index: string | null }) => Promise<Explorer>;
