import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { countSaved } from '../../core/reading-list/mark.ts';
import {
  asksForLibrary,
  type MarkedPaper,
  markedPapers,
  marksHead,
} from '../../core/reading-list/marks-facet.ts';
import type { ValuesQuery } from '../../core/search/view/explore.ts';
import type { FacetCounts, FilterName } from '../../core/search/view/facets.ts';
import {
  cleared,
  emptyState,
  isFiltered,
  isRendered,
  readState,
  type Sort,
  setChosen,
  showMore,
  sortOf,
  type ViewState,
  withQuery,
  withSort,
} from '../../core/search/view/view-state.ts';
import { printCount } from '../../core/text/numbers.ts';
import { hasOtherPages, isHubFile, url } from '../../site.ts';
import type { Paging } from '../explorer/explorer.ts';
import { useExplorer } from '../explorer/use-explorer.ts';
import { type Explore, useView } from '../explorer/use-view.ts';
import { ExportMenu, type ExportOffer } from '../export/ExportMenu.tsx';
import { distanceToResults, showResults } from '../list/list-start.ts';
import { revealList } from '../list/reveal-list.ts';
import { useKnownOf } from '../reading-list/use-known.ts';
import { useMarks, useMarksOfView } from '../reading-list/use-marks.ts';
import { publishFiltered } from '../shared/filtered-papers.ts';
import { ProblemLine } from '../shared/ProblemLine.tsx';
import { pageArrived } from '../shared/page-arrived.ts';
import { useHydrated } from '../shared/use-hydrated.ts';
import { changeView, openPage, returnFocus, useViewState } from '../shared/use-view-state.ts';
import { ChosenFilters } from './ChosenFilters.tsx';
import { CopyLink } from './CopyLink.tsx';
import { FilterSheet } from './FilterSheet.tsx';
import { HelpDialog } from './HelpDialog.tsx';
import { lostText, stillShownText } from './lost-search-text.ts';
import { NothingFound } from './NothingFound.tsx';
import { PrintedView } from './PrintedView.tsx';
import { Rail, type RailProps } from './Rail.tsx';
import { ResultNotes } from './ResultNotes.tsx';
import { ResultStatus } from './ResultStatus.tsx';
import { SearchBox } from './SearchBox.tsx';
import { useAuthorLinks } from './use-author-links.ts';
import { chooseDensity, useDensity } from './use-density.ts';
import { useKeptFocus } from './use-kept-focus.ts';
import { useKeys } from './use-keys.ts';
import { usePageTitle } from './use-page-title.ts';
import { useSettled } from './use-settled.ts';
import { useShownView } from './use-shown-view.ts';
import { useSlow } from './use-slow.ts';
import { useWanted } from './use-wanted.ts';
import { ViewSelects } from './ViewSelects.tsx';
import { chosenFilters } from './view-text.ts';

interface Props extends Pick<RailProps, 'heads' | 'figures' | 'glossaryUrl'> {
  /** The address of the page, for the form. */
  action: string;
  helpUrl: string;
  /** Number of citing papers of the hub. */
  size: number;
  /** True if any paper has a date. */
  dated: boolean;
  /** True if any paper has a score of novelty. */
  rated: boolean;
  /** By whose counts of citations the list can be ordered; null if no source counts. */
  countedBy: string | null;
  /** Address of the start of the search index of a list too long for one page, with its hash; null if the page holds the whole list. */
  index: string | null;
  /** Null where the page holds the whole list, or shows something else than the papers. */
  pages?: Paging | null;
  /** Null where the page offers no export. */
  offer: ExportOffer | null;
  /** What the papers cite, as plain text: the title of the hub paper. */
  cited: string;
  /** Identifiers of the hub paper, in lower case. */
  hubIds?: readonly string[];
  /** False if the page shows something else than the papers while nothing is searched. */
  listed?: boolean;
  /** What the page says of the hub paper, between the search bar and the filters. */
  children?: ReactNode;
}

/** The same list at every reading, so that the search does not start again. */
const noMarks: readonly MarkedPaper[] = [];

/** Search, filters and order for the list that the page already shows. */
export function SearchIsland({
  action,
  helpUrl,
  size,
  heads: ownHeads,
  figures,
  glossaryUrl,
  dated,
  rated,
  countedBy,
  index,
  pages = null,
  offer,
  cited,
  hubIds = [],
  listed = true,
  children,
}: Props) {
  const addressed = useViewState();
  const state = useMemo(
    () => (pages || addressed.page === 1 ? addressed : { ...addressed, page: 1 }),
    [addressed, pages],
  );
  const hydrated = useHydrated();
  const chosenDensity = useDensity(state);
  const density = listed || !isRendered(state) ? chosenDensity : 'comfortable';
  const input = useRef<HTMLInputElement>(null);
  const island = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLDivElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<'help' | 'filters' | null>(null);
  /** The last state that came from typing or from choosing an order or a page; null once its whole view is shown. */
  const asked = useRef<ViewState>(null);
  const wanted = useWanted();
  const json = offer && `${offer.files}json`;
  const hub = offer?.hubId ?? null;
  const marks = useMarks();
  const marksOfView = useMarksOfView(marks, state);
  const { mine } = state.chosen;
  const asksLibrary = asksForLibrary(mine ?? []);
  const isWanted = wanted || !isRendered(state);
  const lists = useMemo(
    () => (hub !== null ? [hub] : isWanted ? hubsOf(ownHeads) : []),
    [hub, isWanted, ownHeads],
  );
  const known = useKnownOf(lists, asksLibrary);
  const heads = useMemo(() => {
    const papers = markedPapers(marks?.values() ?? [], hub, known.keys);
    const hasLibrary = known.isKept || asksLibrary;
    return papers.length > 0 || mine || hasLibrary
      ? [...ownHeads, marksHead(papers, size, hasLibrary)]
      : ownHeads;
  }, [ownHeads, marks, hub, size, mine, known.keys, known.isKept, asksLibrary]);
  const opening = useExplorer({ index, pages, heads: ownHeads, hub, json }, isWanted || density === 'table');
  const { explorer } = opening;
  const marked = useMemo(() => {
    const papers = markedPapers(marksOfView?.values() ?? [], hub, known.keys);
    return papers.length > 0 ? papers : noMarks;
  }, [marksOfView, hub, known.keys]);
  /** The marks that the address asks for may still be read. */
  const isMarking = Boolean(mine) && (!marksOfView || (asksLibrary && !known.isReady));
  const explore = useMemo(
    (): Explore | null =>
      explorer && !isMarking
        ? (asked, signal, onBegun) => explorer.explore(asked, signal, marked, onBegun)
        : null,
    [explorer, isMarking, marked],
  );
  const searching = useView(explore, state);
  const { view, state: viewState, begun } = searching;
  const { problem, retry } = explorer ? searching : opening;
  const settled = useSettled(view, viewState);
  const filtered = isFiltered(state);
  const busy = useSlow(problem === null && viewState !== state && !isRendered(state));
  const filters = chosenFilters(heads, viewState);
  usePageTitle(cited, view, viewState, filters, size);

  const type = useCallback((query: string) => {
    asked.current = changeView((last) => {
      if (last.query === '' && query !== '') showResults(bar.current, results.current);
      return withQuery(last, query);
    }, 'replace');
  }, []);
  const clear = useCallback(() => type(''), [type]);
  const onSort = useCallback((sort: Sort) => {
    asked.current = changeView((last) => withSort(last, sort), 'push');
  }, []);

  const onPage = useCallback((page: number) => {
    asked.current = openPage(page);
    window.scrollBy({ top: distanceToResults(bar.current, results.current), behavior: 'instant' });
  }, []);

  useLayoutEffect(() => {
    // Before, the state is not yet that of the address.
    if (!hydrated) return;
    document.documentElement.classList.toggle('viewing', filtered || !(listed || isRendered(state)));
    if (problem !== null || (isRendered(state) && density !== 'table')) revealList();
  }, [hydrated, filtered, listed, problem, state, density]);

  const lostTable = useShownView({
    ...{ explorer, view, begun, density, onMore, onPage, onSort, asked, bar, results },
    state: viewState,
  });

  useEffect(() => {
    // In a task of its own, which a newer key cancels.
    const timer = setTimeout(
      () => publishFiltered(settled && isFiltered(settled.state) ? settled.view.papers : null),
      0,
    );
    return () => clearTimeout(timer);
  }, [settled]);

  useEffect(() => {
    // The page no longer waits for these scripts.
    document.documentElement.dataset.search = 'ready';
    // Typed before hydration.
    const typed = input.current?.value ?? '';
    const opened = readState(window.location.search);
    if (typed !== '' && opened.query === '') type(typed);
    // If another list will be shown, the focus waits for it.
    if (typed === '' && isRendered(opened)) pageArrived().then(returnFocus);
  }, [type]);

  useKeptFocus(island, input);
  useAuthorLinks(onChoose);
  const onKeyDown = useKeys(input, clear);
  const all = useMemo(() => Object.fromEntries(heads.map((head) => [head.name, head.counts])), [heads]);
  const counts: FacetCounts = settled?.view.counts ?? all;
  const findValues = useMemo(
    () => explorer && ((query: ValuesQuery) => explorer.findValues(settled?.state ?? emptyState, query)),
    [explorer, settled],
  );
  const rail = { heads, size, figures, glossaryUrl, counts, findValues, onChoose, chosen: state.chosen };
  const chosenCount = Object.values(state.chosen).flat().length;
  const saved = useMemo(() => countSaved(marks?.values() ?? []), [marks]);
  const papers = view && filtered ? view.total + view.near : size;

  return (
    <div className="search" ref={island}>
      <div className="search-bar no-print needs-js" id="search" ref={bar}>
        <SearchBox
          {...{ action, size, input, onKeyDown }}
          query={state.query}
          onType={type}
          onHelp={() => setDialog('help')}
        />
        <button
          type="button"
          id="open-filters"
          className="button dock-button"
          aria-haspopup="dialog"
          onClick={() => setDialog('filters')}
        >
          Filter
          {chosenCount > 0 && (
            <span className="block-chosen">
              {chosenCount}
              <span className="visually-hidden"> chosen</span>
            </span>
          )}
        </button>
        {!isHubFile && (
          <a className="button to-saved" href={url('saved/')}>
            <span className="choice-name">Saved</span>
            {saved > 0 && printCount(saved)}
          </a>
        )}
      </div>
      {children}
      {dialog === 'filters' ? (
        <FilterSheet {...rail} papers={papers} onClose={() => setDialog(null)} />
      ) : (
        <div className="rail-side">
          <Rail {...rail} />
        </div>
      )}
      <div className="result-head" id="results" ref={results}>
        <div className="search-line no-print">
          <ResultStatus view={view} state={viewState} size={size} busy={busy} />
          {filtered && (
            <button
              type="button"
              id="clear-all"
              className="link-button clear-all"
              onClick={() => choose(cleared(state))}
            >
              Clear all
            </button>
          )}
          <div className="search-line-end">
            <ViewSelects
              {...{ density, dated, rated, countedBy, onSort }}
              sort={sortOf(state)}
              searching={state.query.trim() !== ''}
              onDensity={chooseDensity}
            />
            {hasOtherPages && <CopyLink state={state} />}
            {offer && <ExportMenu {...{ offer, explorer, view, size }} state={viewState} />}
            {offer?.feed && hasOtherPages && (
              <a className="feed-link" href={offer.feed}>
                Feed
              </a>
            )}
          </div>
        </div>
        {view && filtered && <ResultNotes {...{ view, hubIds }} state={viewState} onChange={choose} />}
        <PrintedView {...{ view, size, filters }} state={viewState} />
        <ChosenFilters filters={chosenFilters(heads, state)} onChoose={onChoose} />
        {problem !== null && (
          <ProblemLine
            error={problem}
            lost={lostText(problem, state, explorer !== null)}
            kept={stillShownText(view, state)}
            retry={retry}
          />
        )}
        {lostTable && (
          <ProblemLine
            error={lostTable.error}
            lost="The table could not be loaded."
            kept="Here is the list."
          />
        )}
        {view && view.hits.length === 0 && (
          <NothingFound {...{ view, heads }} state={viewState} onChange={choose} />
        )}
      </div>
      {dialog === 'help' && (
        <HelpDialog {...{ heads, helpUrl }} onSearch={type} onClose={() => setDialog(null)} />
      )}
    </div>
  );
}

/** The hubs whose papers the list of all hubs has; none if the page does not carry them all. */
function hubsOf(heads: Props['heads']): string[] {
  const { values = [], more } = heads.find(({ name }) => name === 'hub') ?? {};
  return more ? [] : values.map(({ key }) => key);
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
