import { DamagedFile } from '../core/search/index/format/bytes.ts';
import { LostConnection, OutdatedPage } from '../core/search/index/read/file-store.ts';

/** Fetches a file of the site. Rejects with `LostConnection`, `OutdatedPage` if there is none, or the reason of a signal. */
export async function fetchFile(address: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(address, options).catch((error: unknown) => {
    if (options.signal?.aborted) throw options.signal.reason;
    throw new LostConnection(address, error);
  });
  if (response.status === 404) throw new OutdatedPage(address);
  if (!response.ok) throw new LostConnection(address, response.status);
  return response;
}

/**
 * Fetches a file and reads it. A copy that `read` finds damaged and returns null for may be that of a cache, so that it
 * is fetched once more past all caches; rejects with `DamagedFile` if that is no better.
 */
export async function fetchSound<T>(
  address: string,
  read: (response: Response) => Promise<T | null>,
  cache: 'default' | 'no-cache' = 'default',
): Promise<T> {
  for (const use of [cache, 'reload'] as const) {
    const content = await read(await fetchFile(address, { cache: use }));
    if (content !== null) return content;
  }
  throw new DamagedFile(address);
}

/**
 * Fetches a file whose address carries a stamp of its content, as `fetchSound` does. A copy that does not fit may be an
 * older one of a cache, and is fetched once more too; rejects with `OutdatedPage` if it does not fit then either.
 */
export async function fetchStamped<T>(
  address: string,
  read: (response: Response) => Promise<T | null>,
  fits: (content: T, stamp: string) => boolean,
  signal: AbortSignal | null = null,
): Promise<T> {
  const stamp = address.split('?')[1] ?? '';
  let isDamaged = false;
  for (const cache of ['default', 'reload'] as const) {
    const content = await read(await fetchFile(address, { signal, cache }));
    isDamaged = content === null;
    if (content !== null && fits(content, stamp)) return content;
  }
  throw isDamaged ? new DamagedFile(address) : new OutdatedPage(address);
}

/** The value of a JSON file; null if the file is not JSON. */
export async function readJson<T>(response: Response): Promise<T | null> {
  // The whole file is fetched first: a lost connection is an error here, and a damaged file is not.
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
