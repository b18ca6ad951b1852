import { useSyncExternalStore } from 'react';

/** Ascending indexes of the papers that the list shows; null if nothing filters it. */
export type FilteredPapers = ArrayLike<number> | null;

let filtered: FilteredPapers = null;
const listeners = new Set<() => void>();

/** Tells the other islands of the page which papers are left; islands that start later get the last value. */
export function publishFiltered(papers: FilteredPapers): void {
  if (papers === filtered) return;
  filtered = papers;
  for (const listener of listeners) listener();
}

/** The papers that search and filters leave, as last published. */
export function useFilteredPapers(): FilteredPapers {
  return useSyncExternalStore(
    listen,
    () => filtered,
    () => null,
  );
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
