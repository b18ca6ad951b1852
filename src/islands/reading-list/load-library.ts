import { importTwice } from '../../workers/import-twice.ts';
import { currentKnown, publishKnown } from './known-papers.ts';

let loading: Promise<boolean> | null = null;

/** Reads whether a library is kept, once. False if its script is lost: then lists are shown as without a library. */
export function loadLibrary(): Promise<boolean> {
  loading ??= importTwice(() => import('../library/library.ts'))
    .then(({ startLibrary }) => startLibrary())
    .then(() => true)
    .catch(() => {
      loading = null;
      if (!currentKnown()) publishKnown({ library: null, lists: new Map() });
      return false;
    });
  return loading;
}
