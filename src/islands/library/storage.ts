import { url } from '../../site.ts';
import { databaseOf, openStorage } from '../shared/open-storage.ts';

/** Where the library of this browser is kept: texts by their names. */
export interface LibraryStorage {
  /** False if the texts are gone when the reader leaves the page. */
  lasts: boolean;
  get(name: string): Promise<string | null>;
  /** Keeps some texts; rejects if there is no room. */
  add(texts: Readonly<Record<string, string>>): Promise<void>;
  clear(): Promise<void>;
}

/** Storage is shared by all sites of one host, so the name says whose it is. */
export const storageName = `citation-explorer-library ${url('')}`;

const storeName = 'library';

/** Opens IndexedDB, else `localStorage` where that is denied, else the memory of the page where both are. */
export function openLibraryStorage(): Promise<LibraryStorage> {
  return openStorage({ database: openDatabase, local: openLocal, memory });
}

async function openDatabase(): Promise<LibraryStorage> {
  const database = databaseOf(storageName, storeName);
  await database();
  return {
    lasts: true,
    async get(name) {
      const text: unknown = await (await database()).get(storeName, name);
      return typeof text === 'string' ? text : null;
    },
    async add(texts) {
      const transaction = (await database()).transaction(storeName, 'readwrite');
      const all = Object.entries(texts).map(([name, text]) => transaction.store.put(text, name));
      await Promise.all([...all, transaction.done]);
    },
    clear: async () => (await database()).clear(storeName),
  };
}

function openLocal(): LibraryStorage {
  const prefix = `${storageName} `;
  localStorage.setItem(storageName, '');
  return {
    lasts: true,
    get: async (name) => localStorage.getItem(prefix + name),
    async add(texts) {
      for (const [name, text] of Object.entries(texts)) localStorage.setItem(prefix + name, text);
    },
    async clear() {
      for (const item of Object.keys(localStorage).filter((name) => name.startsWith(prefix))) {
        localStorage.removeItem(item);
      }
    },
  };
}

export function memory(): LibraryStorage {
  const kept = new Map<string, string>();
  return {
    lasts: false,
    get: async (name) => kept.get(name) ?? null,
    async add(texts) {
      for (const [name, text] of Object.entries(texts)) kept.set(name, text);
    },
    clear: async () => kept.clear(),
  };
}
