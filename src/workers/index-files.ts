import type { Manifest } from '../core/search/index/format/manifest.ts';
import { readStart, startFile } from '../core/search/index/format/start-file.ts';
import { type FetchFile, LostConnection } from '../core/search/index/read/file-store.ts';

/** An index whose first files are there: the others are fetched as they are needed. */
export interface StartedIndex {
  manifest: Manifest;
  fetchFile: FetchFile;
}

/** Fetches the start of an index, the only file that it needs by name, at most once for all its searches. */
export async function startIndex(index: string): Promise<StartedIndex> {
  const { manifest, files } = readStart(await fetchIndexFile(index, startFile));
  return {
    manifest,
    fetchFile: async (name, signal) => files.get(name) ?? fetchIndexFile(index, name, signal),
  };
}

/** Fetches a file of an index. Files are stored as gzip, since not every host compresses binary files. */
export async function fetchIndexFile(index: string, name: string, signal?: AbortSignal): Promise<Uint8Array> {
  const response = await get(`${index}${name}`, signal);
  if (!response.body) return new Uint8Array();
  const text = new Response(response.body.pipeThrough(new DecompressionStream('gzip')));
  return new Uint8Array(await text.arrayBuffer());
}

async function get(address: string, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(address, signal ? { signal } : {}).catch((error: unknown) => {
    if (signal?.aborted) throw signal.reason;
    throw new LostConnection(address, error);
  });
  if (!response.ok) throw new LostConnection(address, response.status);
  return response;
}
