import { useEffect, useRef, useSyncExternalStore } from 'react';
import { currentKnown, type Known, type KnownOfList, listenToKnown, wantKnown } from './known-papers.ts';
import { loadLibrary } from './load-library.ts';

/** What is known of the reader's library; null until the storage is read. */
export function useKnown(): Known | null {
  return useSyncExternalStore(listenToKnown, currentKnown, () => null);
}

/** The papers of some lists that are in the reader's library. */
export interface KnownOfLists {
  /** True if a library is kept and was compared with all of these lists. */
  isKept: boolean;
  /** False while the storage is read or a list is compared. */
  isReady: boolean;
  keys: readonly string[];
}

/** Compares the lists of some hubs with the library, at once if the view `needs` that. */
export function useKnownOf(hubs: readonly string[], needs: boolean): KnownOfLists {
  const known = useKnown();

  useEffect(() => {
    for (const hub of hubs) wantKnown(hub);
    if (needs) loadLibrary();
  }, [hubs, needs]);

  const hasLibrary = Boolean(known?.library);
  const lists = hubs.flatMap((hub) => known?.lists.get(hub) ?? []);
  const isCompared = lists.length === hubs.length;
  return {
    isKept: hasLibrary && isCompared && hubs.length > 0,
    isReady: known !== null && (!hasLibrary || isCompared),
    keys: useKeys(lists),
  };
}

/** The keys of all papers; the same list while these are the same, so that no search starts again. */
function useKeys(lists: readonly KnownOfList[]): readonly string[] {
  const held = useRef<{ lists: readonly KnownOfList[]; keys: readonly string[] }>({ lists: [], keys: [] });
  const before = held.current.lists;
  if (lists.length !== before.length || lists.some((list, at) => list !== before[at])) {
    held.current = { lists, keys: lists.flatMap((list) => [...list.keys()]) };
  }
  return held.current.keys;
}
