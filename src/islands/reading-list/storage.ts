import { keyOf, type Mark, readMark } from '../../core/reading-list/mark.ts';
import { url } from '../../site.ts';
import { databaseOf, openStorage } from '../shared/open-storage.ts';

/** Gets the stored mark of a paper and returns the mark to store; null means that there is no mark. */
export type Change = (mark: Mark | null) => Mark | null;

/** Where the marks of this browser are kept. */
export interface MarkStorage {
  /** False if marks are gone when the reader leaves the page. */
  lasts: boolean;
  all(): Promise<Mark[]>;
  /** Changes the marks of some papers, given by their keys, all or none; rejects if there is no room. */
  change(changes: ReadonlyMap<string, Change>): Promise<void>;
}

/** Storage is shared by all sites of one host, so the name says whose it is. */
export const storageName = `citation-explorer-marks ${url('')}`;

const storeName = 'marks';

/** Opens IndexedDB, else `localStorage` where that is denied, else the memory of the page where both are. */
export function openMarkStorage(): Promise<MarkStorage> {
  return openStorage({ database: openDatabase, local: openLocal, memory });
}

async function openDatabase(): Promise<MarkStorage> {
  const database = databaseOf(storageName, storeName);
  const all = async () =>
    (await (await database()).getAll(storeName)).flatMap((value) => readMark(value) ?? []);
  await all();
  return {
    lasts: true,
    all,
    async change(changes) {
      const transaction = (await database()).transaction(storeName, 'readwrite');
      const { store } = transaction;
      const all = Array.from(changes, async ([key, change]) => {
        const next = change(readMark(await store.get(key)));
        await (next ? store.put(next, key) : store.delete(key));
      });
      await Promise.all([...all, transaction.done]);
    },
  };
}

/** An item a mark, so that tabs do not overwrite each other. */
function openLocal(): MarkStorage {
  const prefix = `${storageName} `;
  const read = (item: string): Mark | null => {
    try {
      return readMark(JSON.parse(localStorage.getItem(item) ?? 'null'));
    } catch {
      return null;
    }
  };
  localStorage.setItem(storageName, '');
  return {
    lasts: true,
    all: async () =>
      Object.keys(localStorage)
        .filter((item) => item.startsWith(prefix))
        .flatMap((item) => read(item) ?? []),
    async change(changes) {
      for (const [key, change] of changes) {
        const next = change(read(prefix + key));
        if (next) localStorage.setItem(prefix + key, JSON.stringify(next));
        else localStorage.removeItem(prefix + key);
      }
    },
  };
}

function memory(): MarkStorage {
  const marks = new Map<string, Mark>();
  return {
    lasts: false,
    all: async () => [...marks.values()],
    async change(changes) {
      for (const [key, change] of changes) {
        const next = change(marks.get(key) ?? null);
        if (next) marks.set(keyOf(next), next);
        else marks.delete(key);
      }
    },
  };
}
