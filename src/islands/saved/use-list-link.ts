import { useMemo, useSyncExternalStore } from 'react';
import { readListLink } from '../../core/reading-list/list-link.ts';
import type { PaperId } from '../../core/reading-list/mark.ts';

/** The papers that the address of the page carries; null if it carries none. */
export function useListLink(): PaperId[] | null {
  const fragment = useSyncExternalStore(
    listen,
    () => window.location.hash,
    () => '',
  );
  return useMemo(() => readListLink(fragment), [fragment]);
}

function listen(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
