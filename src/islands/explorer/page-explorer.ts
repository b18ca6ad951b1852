import { keyOf } from '../../core/reading-list/mark.ts';
import { type MarkedPaper, marksFacet } from '../../core/reading-list/marks-facet.ts';
import { createEngine } from '../../core/search/engine/create-engine.ts';
import { createFuseFinder } from '../../core/search/memory/fuse-finder.ts';
import { indexInSteps } from '../../core/search/memory/memory-index.ts';
import { dateCode } from '../../core/search/view/date-range.ts';
import { explore, exploreValues, type View } from '../../core/search/view/explore.ts';
import type { FilterName } from '../../core/search/view/facets.ts';
import { ordersOf } from '../../core/search/view/orders.ts';
import { at } from '../../core/text/at.ts';
import { entryAnchor } from '../../site.ts';
import { importTwice } from '../../workers/import-twice.ts';
import { readPageList } from '../list/page-list.ts';
import type { OpenExplorer } from './explorer.ts';
import { runYielding, yieldBetweenTerms } from './yielding.ts';

/** Explores a list that is completely in the page, by reading it from there. */
export const openExplorer: OpenExplorer<View> = async ({ heads, json, hub }) => {
  const element = document.querySelector<HTMLElement>('.papers');
  if (!element || json === null) throw new Error('The page has no list of papers.');
  const list = readPageList(element, heads);
  const words = await runYielding(indexInSteps(list.documents));
  const orders = ordersOf(list.documents);
  const codes = list.documents.map(({ date }) => dateCode(date));
  const size = list.documents.length;
  const indexes = new Map(list.documents.map(({ anchor }, index) => [keyOfAnchor(hub, anchor), index]));
  const collection = {
    size,
    engine: createEngine(yieldBetweenTerms(createFuseFinder(list.documents, words))),
    facets: list.facets,
    whole: async (name: FilterName) => list.whole(name),
    order: async (name: keyof typeof orders) => orders[name],
    dates: async () => codes,
  };
  let tableCode: Promise<typeof import('../list/page-table.tsx')> | null = null;
  /** The view shown last: a table that arrives later must not show an older one. */
  let newest: View | null = null;
  return {
    explore(state, signal, marks: readonly MarkedPaper[]) {
      const mine = marksFacet(marks, (key) => indexes.get(key), size);
      collection.facets = [...list.facets, mine];
      return explore(collection, state, size, signal);
    },
    findValues: (state, query) => exploreValues(collection, state, query),
    show(view, state, showing) {
      const wantsTable = showing.density === 'table';
      element.hidden = wantsTable;
      list.show(view, showing.fromStart);
      if (wantsTable || tableCode) {
        tableCode ??= importTwice(() => import('../list/page-table.tsx'));
        const shown = wantsTable ? { view, state, showing } : null;
        tableCode.then(
          ({ showPageTable }) => newest === view && showPageTable(list.entries, shown),
          (error: unknown) => {
            tableCode = null;
            element.hidden = false;
            if (wantsTable && newest === view) showing.onLost(error);
          },
        );
      }
      newest = view;
      if (!wantsTable) showing.onShown();
    },
    async write({ hits }, _, format, address) {
      const { writePageView } = await importTwice(() => import('../export/write-page-view.ts'));
      const anchors = hits.map(({ index }) => at(list.documents, index).anchor);
      return writePageView(json, anchors, format, address);
    },
  };
};

/** The key of a paper in the marks of the reader, by the anchor of its entry. */
function keyOfAnchor(hub: string | null, anchor: string): string {
  return keyOf({ hub: hub ?? '', paper: anchor.slice(entryAnchor('').length) });
}
