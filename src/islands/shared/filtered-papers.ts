import { useSyncExternalStore } from 'react';

/** The places of the papers that the list shows, in ascending order; null where nothing narrows it. */
export type FilteredPapers = ArrayLike<number> | null;

let found: FilteredPapers = null;
const listeners = new Set<() => void>();

/** Tells the other islands of the page what search and filters left; the last word is kept for those to come. */
export function publishFiltered(papers: FilteredPapers): void {
  if (papers === found) return;
  found = papers;
  for (const listener of listeners) listener();
}

/** The papers that search and filters left, as the search island told them last. */
export function useFilteredPapers(): FilteredPapers {
  return useSyncExternalStore(
    listen,
    () => found,
    () => null,
  );
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
