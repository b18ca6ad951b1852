import type { ListsFile } from '../../core/schemas/lists-file.ts';
import { url } from '../../site.ts';
import { fetchSound, readJson } from '../../workers/fetch-file.ts';
import type { SavedHub } from './saved-hub.ts';

/** The address of the file that says where the list of each hub is. */
const listsAddress = () => url('saved/lists.json');

/** Fetches the lists of the site. Its file keeps its name over updates, so that a cache must not answer. */
export async function fetchLists(): Promise<SavedHub[]> {
  const { hubs } = await fetchSound<ListsFile>(listsAddress(), readJson, 'no-cache');
  return hubs;
}
