import { useSyncExternalStore } from 'react';
import { searchWanted } from '../../search-init.ts';

/** True once the page wants its engine: the reader is near the search, or the page is idle; see `search-init.ts`. */
export function useWanted(): boolean {
  return useSyncExternalStore(
    listen,
    () => document.documentElement.dataset.searchWanted !== undefined,
    () => false,
  );
}

function listen(listener: () => void): () => void {
  window.addEventListener(searchWanted, listener);
  return () => window.removeEventListener(searchWanted, listener);
}
