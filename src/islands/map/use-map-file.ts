import { useEffect, useState } from 'react';
import type { MapFile } from '../../core/figures/map/map-file.ts';

/** The file of the map: null until it is loaded; `failed` if it could not be, with `retry`. */
export interface Fetched {
  file: MapFile | null;
  failed: boolean;
  retry(): void;
}

/** Fetches the file of the map when the island is hydrated, which is when it comes near the viewport. */
export function useMapFile(address: string): Fetched {
  const [state, setState] = useState<{ file: MapFile | null; failed: boolean }>({
    file: null,
    failed: false,
  });
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt fetches the same file
  useEffect(() => {
    const controller = new AbortController();
    fetchJson<MapFile>(address, controller.signal).then(
      (file) => setState({ file, failed: false }),
      () => {
        if (!controller.signal.aborted) setState({ file: null, failed: true });
      },
    );
    return () => controller.abort();
  }, [address, attempt]);

  return { ...state, retry: () => setAttempt((last) => last + 1) };
}

export async function fetchJson<T>(address: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(address, signal ? { signal } : {});
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
