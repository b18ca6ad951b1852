import type { Manifest } from '../core/search/index/format/manifest.ts';
import { LostConnection } from '../core/search/index/read/file-store.ts';

/** Fetches the manifest of an index, the only file that keeps its name when the index changes. */
export async function fetchManifest(index: string): Promise<Manifest> {
  const response = await get(`${index}manifest.json`);
  return response.json();
}

/** Fetches a file of an index. Files are stored as gzip, since not every host compresses binary files. */
export async function fetchIndexFile(index: string, name: string, signal: AbortSignal): Promise<Uint8Array> {
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
