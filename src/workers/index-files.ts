import { hashBytes } from '../core/search/index/format/hash-bytes.ts';
import type { Manifest } from '../core/search/index/format/manifest.ts';
import { readStart } from '../core/search/index/format/start-file.ts';
import type { FetchFile } from '../core/search/index/read/file-store.ts';
import { fetchFile, fetchStamped } from './fetch-file.ts';
import { unzip } from './unzip.ts';

/** An index whose first files are there: the others are fetched as they are needed. */
export interface StartedIndex {
  manifest: Manifest;
  fetchFile: FetchFile;
}

/**
 * Fetches the start of an index, the only file that keeps its name, at most once for all its searches. `index` is its
 * address with the hash of its bytes: an index of another version of the page is refused as `OutdatedPage`. Without a hash,
 * any is taken.
 */
export async function startIndex(index: string): Promise<StartedIndex> {
  const start = await fetchStamped(index, unzip, (bytes, hash) => hash === '' || hashBytes(bytes) === hash);
  const { manifest, files } = readStart(start);
  return {
    manifest,
    fetchFile: async (name, ...how) => files.get(name) ?? fetchIndexFile(index, name, ...how),
  };
}

/** Fetches a file of the index that has its start at `index`, as `FetchFile` does. */
export async function fetchIndexFile(
  index: string,
  ...[name, signal, cache]: Parameters<FetchFile>
): Promise<Uint8Array | null> {
  return unzip(await fetchFile(index.replace(/[^/]*$/, name), { signal, cache }));
}
