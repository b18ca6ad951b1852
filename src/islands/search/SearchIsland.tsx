import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { View } from '../../core/search/view/explore.ts';
import type { FacetCounts, FilterName } from '../../core/search/view/facets.ts';
import {
  emptyState,
  isFiltered,
  isWholeList,
  readState,
  type Sort,
  setChosen,
  showMore,
  sortOf,
  type ViewState,
  withQuery,
  withSort,
} from '../../core/search/view/view-state.ts';
import { useExplorer } from '../explorer/use-explorer.ts';
import { useView } from '../explorer/use-view.ts';
import { ExportMenu, type ExportOffer } from '../export/ExportMenu.tsx';
import { listStart } from '../list/list-start.ts';
import type { FacetHead } from '../list/page-list.ts';
import { publishFiltered } from '../shared/filtered-papers.ts';
import { changeView, returnFocus, useViewState } from '../shared/use-view-state.ts';
import { ChosenFilters } from './ChosenFilters.tsx';
import { FacetChips } from './FacetChips.tsx';
import { KeysDialog } from './KeysDialog.tsx';
import { NothingFound } from './NothingFound.tsx';
import { ResultStatus } from './ResultStatus.tsx';
import { SearchBox } from './SearchBox.tsx';
import { SortSelect } from './SortSelect.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useKeys } from './use-keys.ts';

interface Props {
  /** The address of the page, for the form. */
  action: string;
  helpUrl: string;
  /** Number of citing papers of the hub. */
  size: number;
  heads: (FacetHead & { counts: number[] })[];
  /** True if any paper has a date. */
  dated: boolean;
  /** Address of the search index of a list too long for one page; null if the page holds the whole list. */
  index: string | null;
  offer: ExportOffer;
}

/** How long typing must pause before facet counts and figures update, in milliseconds. */
const typingPause = 200;

/** Search, filters and order for the list that the page already shows. */
export function SearchIsland({ action, helpUrl, size, heads, dated, index, offer }: Props) {
  const state = useViewState();
  const input = useRef<HTMLInputElement>(null);
  const island = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  /** The last state that came from typing or from choosing an order. */
  const asked = useRef<ViewState>(null);
  const intent = useIntent(island);
  const json = `${offer.files}json`;
  const opening = useExplorer({ index, heads, json }, intent || !isWholeList(state));
  const { explorer } = opening;
  const searching = useView(explorer?.explore ?? null, state);
  const { view, state: viewState } = searching;
  const { problem, retry } = explorer ? searching : opening;
  const settled = useSettled(view, viewState);

  const type = useCallback((query: string) => {
    asked.current = changeView((last) => withQuery(last, query), 'replace');
  }, []);
  const clear = useCallback(() => type(''), [type]);
  const onSort = useCallback((sort: Sort) => {
    asked.current = changeView((last) => withSort(last, sort), 'push');
  }, []);

  useLayoutEffect(() => {
    if (!explorer || !view) return;
    // After typing or sorting far down the list, the reader wants to see the first results.
    const fromStart = asked.current === viewState;
    const start = fromStart && bar.current ? listStart(bar.current) : null;
    explorer.show(view, viewState, { onMore, onShown: returnFocus, fromStart });
    if (start !== null) window.scrollTo({ top: start, behavior: 'instant' });
  }, [explorer, view, viewState]);

  useEffect(() => {
    // In a task of its own, which a newer key cancels.
    const timer = setTimeout(
      () => publishFiltered(settled && isFiltered(settled.state) ? settled.view.papers : null),
      0,
    );
    return () => clearTimeout(timer);
  }, [settled]);

  useEffect(() => {
    // Typed before hydration.
    const typed = input.current?.value ?? '';
    const addressed = readState(window.location.search);
    if (typed !== '' && addressed.query === '') type(typed);
    // The list is there already; if another list will be shown, the focus waits for it.
    if (typed === '' && isWholeList(addressed)) returnFocus();
  }, [type]);

  useKeptFocus(island, input);
  const onKeyDown = useKeys(input, clear);
  const all = useMemo(() => Object.fromEntries(heads.map((head) => [head.name, head.counts])), [heads]);
  const counts: FacetCounts = settled?.view.counts ?? all;

  return (
    <div className="search no-print" ref={island}>
      <div className="search-bar" ref={bar}>
        <SearchBox {...{ action, helpUrl, input, onKeyDown }} query={state.query} onType={type} />
        <div className="search-line">
          <ResultStatus view={view} state={viewState} size={size} />
          {isFiltered(state) && (
            <button
              type="button"
              id="clear-all"
              className="link-button clear-all"
              onClick={() => choose(emptyState)}
            >
              Clear all
            </button>
          )}
          <SortSelect
            sort={sortOf(state)}
            dated={dated}
            searching={state.query.trim() !== ''}
            onSort={onSort}
          />
          <ExportMenu {...{ offer, explorer, view, size }} state={viewState} />
        </div>
        {problem && (
          <p className="problem" role="alert">
            {problem}{' '}
            <button type="button" className="link-button" onClick={retry}>
              Try again
            </button>
          </p>
        )}
      </div>
      <FacetChips {...{ heads, counts, onChoose }} chosen={state.chosen} />
      <ChosenFilters {...{ heads, state, onChoose }} />
      {view && view.hits.length === 0 && (
        <NothingFound {...{ view, heads }} state={viewState} onChange={choose} />
      )}
      <KeysDialog />
    </div>
  );
}

function choose(next: ViewState) {
  changeView(() => next, 'push');
}

function onMore() {
  changeView(showMore, 'replace');
}

function onChoose(name: FilterName, key: string, chosen: boolean) {
  changeView((last) => setChosen(last, name, key, chosen), 'push');
}

/** True once the focus has entered the search. */
function useIntent(island: RefObject<HTMLElement | null>): boolean {
  const [intent, setIntent] = useState(false);

  useEffect(() => {
    const element = island.current;
    const note = () => setIntent(true);
    if (element?.contains(document.activeElement)) note();
    element?.addEventListener('focusin', note, { once: true });
    return () => element?.removeEventListener('focusin', note);
  }, [island]);

  return intent;
}

/**
 * The last view once typing pauses. Facet counts and figures, which nobody watches while typing, follow this
 * one.
 */
function useSettled(view: View | null, state: ViewState): { view: View; state: ViewState } | null {
  const [settled, setSettled] = useState<{ view: View; state: ViewState } | null>(null);

  useEffect(() => {
    if (view === (settled?.view ?? null)) return;
    const typed = state.query !== settled?.state.query;
    const timer = setTimeout(() => setSettled(view && { view, state }), typed ? typingPause : 0);
    return () => clearTimeout(timer);
  }, [view, state, settled]);

  return settled;
}
