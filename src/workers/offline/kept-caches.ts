/// <reference lib="webworker" />

import { cachePrefix, isCacheOf } from '../../core/offline/cache-names.ts';
import { type KeptList, keptListFile } from '../../core/offline/kept-list.ts';

declare const self: ServiceWorkerGlobalScope;

const basePath = new URL(self.registration.scope).pathname;
const prefix = cachePrefix(basePath);

/** The caches of pages that were opened, and of what these asked for. */
export const pagesCache = `${prefix}pages`;
export const assetsCache = `${prefix}assets`;

/** A cache with the files of one version of a hub. */
export interface HubCache {
  name: string;
  hub: string;
  /** When it was last opened, in milliseconds; null while not all of its files are there. */
  opened: number | null;
}

export function hubCacheName(hub: string, stamp: string): string {
  return `${prefix}hub ${hub} ${stamp}`;
}

/** The address of the list of a hub's files. */
export function listAddress(hub: string): string {
  return `${self.registration.scope}hubs/${hub}/${keptListFile}`;
}

/** The caches of all hubs, the one that was opened last first. */
export async function hubCaches(): Promise<HubCache[]> {
  const names = (await caches.keys()).filter((name) => name.startsWith(`${prefix}hub `));
  const found = await Promise.all(
    names.map(async (name) => {
      const [hub = ''] = name.slice(`${prefix}hub `.length).split(' ');
      const list = await (await caches.open(name)).match(listAddress(hub));
      return { name, hub, opened: list ? Number(list.headers.get('x-opened')) : null };
    }),
  );
  return found.sort((a, b) => (b.opened ?? 0) - (a.opened ?? 0));
}

/** Marks a cache as whole, and as opened now. */
export async function markOpened(name: string, hub: string, list: KeptList): Promise<void> {
  const headers = { 'content-type': 'application/json', 'x-opened': String(Date.now()) };
  await (await caches.open(name)).put(listAddress(hub), new Response(JSON.stringify(list), { headers }));
}

/** A file of the version of a hub that was opened last, of those that are whole. */
export async function matchInHubs(address: string): Promise<Response | undefined> {
  for (const { name, opened } of await hubCaches()) {
    const found = opened === null ? undefined : await (await caches.open(name)).match(address);
    if (found) return found;
  }
  return undefined;
}

/** Deletes the caches of this site whose names `isGone` accepts. */
export async function deleteCaches(isGone: (name: string) => boolean): Promise<void> {
  const names = (await caches.keys()).filter((name) => isCacheOf(name, basePath) && isGone(name));
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** True for a cache that was filled by other rules than those of this worker. */
export function isOfOtherRules(name: string): boolean {
  return !name.startsWith(prefix);
}
