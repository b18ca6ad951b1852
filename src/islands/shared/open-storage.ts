import { type IDBPDatabase, openDB } from 'idb';

/** Ways to keep something in this browser, the best first. */
interface Ways<Storage> {
  /** Rejects where the browser has no IndexedDB for this site. */
  database(): Promise<Storage>;
  /** Throws where the browser has no `localStorage` for this site. */
  local(): Storage;
  /** Lasts as long as the page. */
  memory(): Storage;
}

/** Opens the first way that the browser allows: it may refuse each, by a setting or in a private window. */
export async function openStorage<Storage>({ database, local, memory }: Ways<Storage>): Promise<Storage> {
  try {
    return await database();
  } catch {
    // Refused: `localStorage` may be allowed.
  }
  try {
    return local();
  } catch {
    return memory();
  }
}

/** Returns what gives an IndexedDB of one store: open, or opened again after the reader cleared the data of the site. */
export function databaseOf(name: string, store: string): () => Promise<IDBPDatabase> {
  let opened: Promise<IDBPDatabase> | null = null;
  return () => {
    opened ??= openDB(name, 1, {
      upgrade: (created) => {
        created.createObjectStore(store);
      },
      terminated: () => {
        opened = null;
      },
    });
    return opened;
  };
}
