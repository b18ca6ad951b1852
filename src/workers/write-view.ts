import { createEngine } from '../core/search/engine/create-engine.ts';
import { openWorks, readAllWorks, readWorkTable } from '../core/search/index/format/works.ts';
import type { FetchFile } from '../core/search/index/read/file-store.ts';
import type { ShardFinder } from '../core/search/index/read/shard-finder.ts';
import { type Collection, explore } from '../core/search/view/explore.ts';
import { aboutView } from '../core/search/view/view-name.ts';
import { isWholeList } from '../core/search/view/view-state.ts';
import { fetchIndexFile } from './index-files.ts';
import type { ExportRequest } from './search-messages.ts';
import { toViewFile, type ViewFile } from './view-file.ts';

/** An index ready to be searched. */
export interface OpenIndex {
  finder: ShardFinder;
  collection: Collection;
}

let opened: ReturnType<typeof openTable> | null = null;

/** Writes all papers of a view of a long list: those shown, then the other matches; the whole list in its own order. */
export async function writeView(request: ExportRequest, open: OpenIndex): Promise<ViewFile> {
  opened ??= openTable(request.index, open).catch((error: unknown) => {
    opened = null;
    throw error;
  });
  const { state, format, address } = request;
  const { table, fetchWorks, getWorks } = await opened;
  if (isWholeList(state)) return toViewFile(readAllWorks(table, fetchWorks), table, format);
  const works = await getWorks(await papersOf(request, open));
  return toViewFile([works], { ...table, about: aboutView(works.length, table.about, address) }, format);
}

async function openTable(index: string, { finder }: OpenIndex) {
  const table = readWorkTable(await finder.column('works'), 'works', finder.size);
  const fetchWorks: FetchFile = (...file) => fetchIndexFile(index, ...file);
  return { table, fetchWorks, getWorks: openWorks(table, fetchWorks) };
}

/** Indexes of the papers of a view: those that the page shows in the same order, then the others. */
async function papersOf({ state, shown, total }: ExportRequest, open: OpenIndex): Promise<number[]> {
  if (total <= shown.length) return shown;
  const engine = createEngine(open.finder, { titles: false });
  const { hits } = await explore({ ...open.collection, engine }, state, total);
  const isShown = new Set(shown);
  return [...shown, ...hits.flatMap(({ index }) => (isShown.has(index) ? [] : index))];
}
