import { keyOf } from '../../core/reading-list/mark.ts';
import type { CitingPapersFile } from '../../core/schemas/citing-papers-file.ts';
import type { Work } from '../../core/schemas/work.ts';
import { DamagedFile } from '../../core/search/index/format/bytes.ts';
import { isManifest, type Manifest } from '../../core/search/index/format/manifest.ts';
import { keyColumn, readPaperKeys } from '../../core/search/index/format/paper-keys.ts';
import { openWorks, readWorkTable, type WorksOrigin } from '../../core/search/index/format/works.ts';
import { type FetchFile, FileStore } from '../../core/search/index/read/file-store.ts';
import { fetchSound, readJson } from '../../workers/fetch-file.ts';
import { fetchIndexFile } from '../../workers/index-files.ts';
import type { SavedHub } from './saved-hub.ts';

/** Papers of a hub with all their facts. */
export interface FoundWorks {
  /** By their ids; those that are no longer listed are missing. */
  works: Map<string, Work>;
  origin: WorksOrigin;
}

/** Finds papers of a hub by their ids: in its JSON, or in the pieces of a long list that have them. */
export function findWorks(hub: SavedHub, ids: readonly string[]): Promise<FoundWorks> {
  return hub.manifest === null ? findInJson(hub) : findInPieces(hub, hub.manifest, ids);
}

const lists = new Map<string, Promise<FoundWorks>>();

/** The whole list, fetched once. Its file keeps its name over updates, so that a cache must not answer. */
function findInJson({ json }: SavedHub): Promise<FoundWorks> {
  const known = lists.get(json);
  if (known) return known;
  const found = fetchSound<CitingPapersFile>(json, readJson, 'no-cache').then(
    ({ citingPapers, ...origin }) => ({
      works: new Map(citingPapers.map((work) => [work.id, work])),
      origin,
    }),
  );
  found.catch(() => lists.delete(json));
  lists.set(json, found);
  return found;
}

async function findInPieces(
  { id: hub }: SavedHub,
  address: string,
  ids: readonly string[],
): Promise<FoundWorks> {
  const { columns, papers } = await fetchSound(address, readManifest, 'no-cache');
  const fetchOwn: FetchFile = (...file) => fetchIndexFile(address, ...file);
  const store = new FileStore(fetchOwn);
  const column = async (name: string) => {
    const file = columns[name];
    if (!file) throw new DamagedFile(address);
    return store.get(file);
  };
  const [keys, bytes] = await Promise.all([column(keyColumn), column('works')]);
  const indexOf = readPaperKeys(keys, papers);
  const indexes = ids.flatMap((paper) => indexOf(keyOf({ hub, paper })) ?? []);
  const table = readWorkTable(bytes, 'works', papers);
  const getWorks = openWorks(table, fetchOwn);
  const works = await getWorks(indexes);
  const wanted = new Set(ids);
  return {
    works: new Map(works.filter(({ id }) => wanted.has(id)).map((work) => [work.id, work])),
    origin: table,
  };
}

async function readManifest(response: Response): Promise<Manifest | null> {
  const manifest = await readJson<unknown>(response);
  return isManifest(manifest) ? manifest : null;
}
