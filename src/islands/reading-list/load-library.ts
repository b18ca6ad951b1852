import { importTwice } from '../../workers/import-twice.ts';
import { currentKnown, publishKnown } from './known-papers.ts';

let loading: Promise<void> | null = null;

/** Reads whether a library is kept, once. Without its script, there is none. */
export function loadLibrary(): Promise<void> {
  loading ??= importTwice(() => import('../library/library.ts'))
    .then(({ startLibrary }) => startLibrary())
    .catch(() => {
      loading = null;
      if (!currentKnown()) publishKnown({ library: null, lists: new Map() });
    });
  return loading;
}
