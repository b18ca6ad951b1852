import { useEffect, useState } from 'react';
import type { PaperId } from '../../core/reading-list/mark.ts';
import { type FoundWorks, findWorks } from './find-works.ts';
import type { SavedHub } from './saved-hub.ts';

/** The papers of each hub: absent while they are fetched, null if they could not be. */
export type WorksByHub = ReadonlyMap<string, FoundWorks | null>;

/** Fetches the facts of papers, again when others are wanted; `retry` fetches what could not be had. */
export function useWorks(hubs: readonly SavedHub[], papers: readonly PaperId[]) {
  const [found, setFound] = useState<WorksByHub>(new Map());
  const [attempt, setAttempt] = useState(0);
  const wanted = hubs.map((hub) =>
    papers.flatMap((paper) => (paper.hub === hub.id ? paper.paper : [])).sort(),
  );
  const key = JSON.stringify(wanted);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which papers are wanted
  useEffect(() => {
    let isNewest = true;
    for (const [at, hub] of hubs.entries()) {
      const ids = wanted[at] ?? [];
      if (ids.length === 0) continue;
      findWorks(hub, ids)
        .catch(() => null)
        .then((works) => {
          if (isNewest) setFound((last) => new Map(last).set(hub.id, works));
        });
    }
    return () => {
      isNewest = false;
    };
  }, [hubs, key, attempt]);

  return { found, retry: () => setAttempt((last) => last + 1) };
}
