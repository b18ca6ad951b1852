/// <reference lib="webworker" />

import type { KeptFile, KeptList } from '../../core/offline/kept-list.ts';
import { hashBytes } from '../../core/search/index/format/hash-bytes.ts';
import { hubCacheName, hubCaches, listAddress, markOpened, matchInHubs } from './kept-caches.ts';

declare const self: ServiceWorkerGlobalScope;

/** Hubs that a browser keeps at most: those that were opened last. */
const maxHubs = 5;

/** Files that are fetched at one time: few, so that what a reader asks for next need not wait for many. */
const lanes = 2;

/** How long pages have to ask for nothing before the next file is fetched, in milliseconds. */
const quietTime = 2000;

let lastAsked = 0;

/** Tells that a page asks for something now: on a slow line that goes first. */
export function noteAsked(): void {
  lastAsked = performance.now();
}

async function waitForQuiet(): Promise<void> {
  const left = () => lastAsked + quietTime - performance.now();
  while (left() > 0) await new Promise((resolve) => setTimeout(resolve, left()));
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Keeps the version of a hub that the site has now: all of its files or none. The version before is deleted once this
 * one is whole; while another page of the site is open, which may be of that version, it stays until the hub is opened
 * next. Hubs are kept one after another.
 */
export function keepHub(hub: string): Promise<void> {
  const kept = last.then(() => keep(hub));
  last = kept.catch(() => {});
  return kept;
}

async function keep(hub: string): Promise<void> {
  const answer = await fetch(listAddress(hub), { cache: 'no-cache' });
  if (!answer.ok) return;
  const list: KeptList = await answer.json();
  const name = hubCacheName(hub, list.stamp);
  const kept = await hubCaches();
  if (!kept.some((cache) => cache.name === name && cache.opened !== null)) {
    const isWhole = await fill(name, list.files);
    if (!isWhole) return;
  }
  await markOpened(name, hub, list);
  await deleteOld(hub, name);
}

/** Puts the files of a version into its cache; false if the site has others now. */
async function fill(name: string, files: readonly KeptFile[]): Promise<boolean> {
  const cache = await caches.open(name);
  const waiting = [...files];
  let isWhole = true;
  async function runLane() {
    for (let file = waiting.shift(); file && isWhole; file = waiting.shift()) {
      const address = self.registration.scope + file[0];
      if (await cache.match(address)) continue;
      const response = (await ofOtherVersion(address, file)) ?? (await fetchAs(address, file));
      if (response) await cache.put(address, response);
      else isWhole = false;
    }
  }
  try {
    await Promise.all(Array.from({ length: lanes }, runLane));
  } catch (error) {
    // Without room, what was kept before is worth more; after a lost connection, the next visit goes on from here.
    if (error instanceof DOMException && error.name === 'QuotaExceededError') await caches.delete(name);
    throw error;
  }
  if (!isWhole) await caches.delete(name);
  return isWhole;
}

/** A file of the version before, if it is the same. */
async function ofOtherVersion(address: string, [, hash]: KeptFile): Promise<Response | null> {
  const kept = await matchInHubs(address);
  return kept ? sameBytes(kept, hash) : null;
}

/** Fetches a file; null if the site has another one, also past the cache of the browser. */
async function fetchAs(address: string, [, hash]: KeptFile): Promise<Response | null> {
  await waitForQuiet();
  for (const cache of ['default', 'reload'] as const) {
    const response = await fetch(address, { cache, priority: 'low' });
    const fitting = response.ok ? await sameBytes(response, hash) : null;
    if (fitting) return fitting;
  }
  return null;
}

async function sameBytes(response: Response, hash: string): Promise<Response | null> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (hashBytes(bytes) !== hash) return null;
  const headers = new Headers();
  for (const header of ['content-type', 'date']) {
    const value = response.headers.get(header);
    if (value !== null) headers.set(header, value);
  }
  return new Response(bytes, { headers });
}

/** Deletes the other versions of a hub, and the hubs that were opened longest ago. */
async function deleteOld(hub: string, current: string): Promise<void> {
  const kept = await hubCaches();
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const isOpenElsewhere = pages.filter(({ url }) => url.startsWith(self.registration.scope)).length > 1;
  const others = kept.filter((cache) => cache.hub === hub && cache.name !== current);
  const before = isOpenElsewhere ? others.find(({ opened }) => opened !== null) : undefined;
  const hubs = [...new Set(kept.map((cache) => cache.hub))].slice(maxHubs);
  const gone = [
    ...others.filter((cache) => cache !== before),
    ...kept.filter((cache) => hubs.includes(cache.hub)),
  ];
  await Promise.all(gone.map(({ name }) => caches.delete(name)));
}
