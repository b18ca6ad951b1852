import { useEffect, useState } from 'react';
import type { PaperId } from '../../core/reading-list/mark.ts';
import { type FoundWorks, findWorks } from './find-works.ts';
import type { SavedHub } from './saved-hub.ts';

/** The papers of each hub: absent while they are fetched, null if they could not be. */
export type WorksByHub = ReadonlyMap<string, FoundWorks | null>;

/**
 * Fetches the facts of papers, again when others are wanted; `retry` fetches what could not be had, and `isRetrying` until that
 * has come or failed.
 */
export function useWorks(hubs: readonly SavedHub[], papers: readonly PaperId[]) {
  const [found, setFound] = useState<WorksByHub>(new Map());
  const [attempt, setAttempt] = useState(0);
  const [isRetrying, setRetrying] = useState(false);
  const wanted = hubs.map((hub) =>
    papers.flatMap((paper) => (paper.hub === hub.id ? paper.paper : [])).sort(),
  );
  const key = JSON.stringify(wanted);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which papers are wanted
  useEffect(() => {
    let isNewest = true;
    const fetched = hubs.map(async (hub, at) => {
      const ids = wanted[at] ?? [];
      if (ids.length === 0) return;
      const works = await findWorks(hub, ids).catch(() => null);
      if (isNewest) setFound((last) => new Map(last).set(hub.id, works));
    });
    Promise.all(fetched).then(() => {
      if (isNewest) setRetrying(false);
    });
    return () => {
      isNewest = false;
    };
  }, [hubs, key, attempt]);

  function retry() {
    setRetrying(true);
    setAttempt((last) => last + 1);
  }

  return { found, isRetrying, retry };
}
