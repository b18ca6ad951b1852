import { useEffect, useState } from 'react';
import type { MapFile } from '../../core/figures/map/map-file.ts';
import { fetchStamped, readJson } from '../../workers/fetch-file.ts';

/** The file of the map: null until it is loaded. */
export interface Fetched {
  file: MapFile | null;
  /** Why it could not be loaded; null if it could, or may still be. */
  problem: unknown;
  retry(): void;
}

/** Fetches the file of the map once it is wanted. */
export function useMapFile(address: string, isWanted: boolean): Fetched {
  const [state, setState] = useState<Omit<Fetched, 'retry'>>({ file: null, problem: null });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt fetches the same file
  useEffect(() => {
    if (!isWanted) return;
    const controller = new AbortController();
    fetchOfMap<MapFile>(address, controller.signal).then(
      (file) => setState({ file, problem: null }),
      (problem: unknown) => {
        if (!controller.signal.aborted) setState({ file: null, problem });
      },
    );
    return () => controller.abort();
  }, [address, isWanted, attempt]);

  return { ...state, retry: () => setAttempt((last) => last + 1) };
}

/** Fetches a file of a map, which must have the stamp of its address. */
export function fetchOfMap<T extends { stamp: string }>(address: string, signal?: AbortSignal): Promise<T> {
  return fetchStamped<T>(address, readJson, (file, stamp) => file.stamp === stamp, signal);
}
