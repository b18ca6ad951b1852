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
 * Fetches a file whose address carries a stamp of its content. A copy that does not fit may be an older one of a cache,
 * so that it is fetched once more past all caches; rejects with `OutdatedPage` if it does not fit then either.
 */
export async function fetchStamped<T>(
  address: string,
  read: (response: Response) => Promise<T>,
  fits: (content: T, stamp: string) => boolean,
  signal: AbortSignal | null = null,
): Promise<T> {
  const stamp = address.split('?')[1] ?? '';
  for (const cache of ['default', 'reload'] as const) {
    const content = await read(await fetchFile(address, { signal, cache }));
    if (fits(content, stamp)) return content;
  }
  throw new OutdatedPage(address);
}
