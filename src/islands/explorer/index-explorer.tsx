import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import type { MarkedPaper } from '../../core/reading-list/marks-facet.ts';
import type { View } from '../../core/search/view/explore.ts';
import type { ListEntry } from '../../core/search/view/list-entry.ts';
import { isRendered, sortOf, windowOf } from '../../core/search/view/view-state.ts';
import { listPageLink } from '../../site.ts';
import type {
  ExportReply,
  ExportRequest,
  Problem,
  SearchReply,
  SearchRequest,
  ValuesReply,
  ValuesRequest,
} from '../../workers/search-messages.ts';
import { PageLinks } from '../list/PageLinks.tsx';
import { ResultList } from '../list/ResultList.tsx';
import { ResultTable } from '../list/ResultTable.tsx';
import type { OpenExplorer } from './explorer.ts';

/** A view with the entries of its hits, in their order. */
interface ListedView extends View {
  entries: ListEntry[];
  /** True if it has only the first entries, and the others are on their way. */
  begun: boolean;
}

/** Explores a list too long for one page by a worker that searches an index. */
export const openExplorer: OpenExplorer<ListedView> = async ({ index, pages, hub }) => {
  const container = document.getElementById('search-results');
  if (!container || index === null) throw new Error('The page has no place for results.');
  const ask = startWorker();
  const root = createRoot(container);
  const paged = document.querySelectorAll<HTMLElement>(
    '.list-column > :is(.papers, .hubs, nav), .list-column .page-range',
  );

  let marks: readonly MarkedPaper[] = [];

  return {
    async explore(state, signal, current, onBegun) {
      marks = current;
      const toView = ({ view, entries, begun }: SearchReply) => ({ ...view, entries, begun });
      const onFirst = (reply: SearchReply) => {
        if (!isComingBack()) onBegun(toView(reply));
      };
      return toView(
        await ask<SearchReply>(
          { index, state, marks, ...windowOf(state, pages?.size ?? null) },
          signal,
          onFirst,
        ),
      );
    },
    async findValues(state, values) {
      return (await ask<ValuesReply>({ index, state, marks, values })).found;
    },
    show(view, state, { density, onMore, onPage, onSort, onShown, fromStart }) {
      const listed = !isRendered(state) || density === 'table';
      const { hits, start, full, total, near, terms, entries, begun } = view;
      // A table has the columns of all its papers.
      if (begun && density === 'table') return;
      const isBegun = listed && begun;
      const onListed = () => {
        for (const other of paged) other.hidden = listed;
        // Keeps what follows the list out of sight, where it would be moved.
        container.ariaBusy = isBegun ? 'true' : null;
        onShown();
      };
      const results = hits.flatMap((hit, at) => (entries[at] ? [{ hit, entry: entries[at] }] : []));
      const more = isBegun || state.page > 1 ? 0 : total + near - hits.length;
      const current = Math.floor(start / (pages?.size ?? 1)) + 1;
      const pagination = hub !== null && pages !== null && state.page > 1 && !isBegun && (
        <PageLinks
          label="Pages of the list"
          current={current}
          last={Math.ceil(total / pages.size)}
          href={(number) => listPageLink(hub, number, pages.written)}
          onPage={(number) => {
            const isHere = number === 1 || number > pages.written;
            if (isHere && number !== current) onPage(number);
            return isHere;
          }}
        />
      );
      // A transition, which a newer key interrupts; the page of the list stays visible until the results are
      // there.
      startTransition(() => {
        root.render(
          listed && (
            <>
              {density === 'table' ? (
                <ResultTable
                  {...{ results, terms, more, onMore, onSort }}
                  sort={sortOf(state)}
                  onShown={onListed}
                />
              ) : (
                <ResultList {...{ results, full, terms, more, fromStart, onMore }} onShown={onListed} />
              )}
              {pagination}
            </>
          ),
        );
      });
      if (!listed) onListed();
    },
    write({ hits, total, near }, state, format, address) {
      const shown = hits.map((hit) => hit.index);
      return ask<ExportReply>({ index, state, marks, shown, total: total + near, format, address });
    },
  };
};

/** True while a view opens to which the reader comes back: the link that has the focus may be far down the list. */
function isComingBack(): boolean {
  return document.documentElement.classList.contains('pending') && Boolean(window.history.state?.focused);
}

type Message<Kind> = Kind extends unknown ? Omit<Kind, 'id'> : never;
type Ask = <Reply extends SearchReply | ValuesReply | ExportReply>(
  message: Message<SearchRequest | ValuesRequest | ExportRequest>,
  signal?: AbortSignal,
  /** Called with a reply that another one follows. */
  onBegun?: (reply: Reply) => void,
) => Promise<Reply>;

function startWorker(): Ask {
  let running: Worker | null = null;
  let last = 0;
  return <Reply extends SearchReply | ValuesReply | ExportReply>(
    message: Message<SearchRequest | ValuesRequest | ExportRequest>,
    signal?: AbortSignal,
    onBegun?: (reply: Reply) => void,
  ) =>
    new Promise<Reply>((resolve, reject) => {
      running ??= new Worker(new URL('../../workers/search-worker.ts', import.meta.url), { type: 'module' });
      const worker = running;
      last += 1;
      const id = last;
      const settled = new AbortController();
      const fail = (name: string) => {
        settled.abort();
        reject(Object.assign(new Error(name), { name }));
      };
      const listen = ({ data }: MessageEvent<Reply | Problem>) => {
        if (data.id !== id) return;
        if ('problem' in data) return fail(data.problem);
        if ('begun' in data && data.begun) return onBegun?.(data);
        settled.abort();
        resolve(data);
      };
      // The worker's script failed to load; the next request starts a new worker.
      const onError = () => {
        if (running === worker) running = null;
        fail('LostScript');
      };
      signal?.addEventListener(
        'abort',
        () => {
          settled.abort();
          reject(signal.reason);
        },
        { signal: settled.signal },
      );
      worker.addEventListener('message', listen, { signal: settled.signal });
      worker.addEventListener('error', onError, { signal: settled.signal });
      worker.postMessage({ ...message, id } satisfies SearchRequest | ValuesRequest | ExportRequest);
    });
}
