/// <reference lib="webworker" />

import { kindOf } from '../../core/offline/request-kind.ts';
import { answerNamed, answerStamped, assets, pages } from './answer.ts';
import { keepHub, noteAsked } from './keep-hub.ts';
import { deleteCaches, isOfOtherRules } from './kept-caches.ts';
import type { Opened } from './opened.ts';

declare const self: ServiceWorkerGlobalScope;

/** The files and folders of the site: below the root of a host there may be other sites. The build puts them here. */
declare const SITE_PARTS: string[];

const parts = new Set(SITE_PARTS);

// A new worker waits until no page is open, as browsers have it: where one takes over before, what the old one is answering
// may never come. Which version of a hub is shown does not depend on the worker.
self.addEventListener('activate', (event) => {
  const preload = self.registration.navigationPreload?.enable();
  event.waitUntil(Promise.all([self.clients.claim(), deleteCaches(isOfOtherRules), preload]));
});

self.addEventListener('message', (event) => {
  noteAsked();
  event.waitUntil(keepOpened(event.data as Opened, event).catch(() => {}));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = pathOf(request.url);
  if (request.method !== 'GET' || path === null) return;
  noteAsked();
  const kind = kindOf(path, new URL(request.url).search, request.mode === 'navigate');
  event.respondWith(
    kind === 'page'
      ? pages.handle({ request, event })
      : kind === 'hashed'
        ? assets.handle({ request, event })
        : kind === 'stamped'
          ? answerStamped(request)
          : answerNamed(request),
  );
});

/** The path of an address below the base; null if it is not of this site. */
function pathOf(address: string): string | null {
  const { scope } = self.registration;
  if (!address.startsWith(scope)) return null;
  const path = address.slice(scope.length).replace(/[?#].*$/, '');
  return path === '' || parts.has(path.split('/', 1)[0] ?? '') ? path : null;
}

/** Keeps a page that was opened before this worker ran, what it has loaded, and its hub. */
async function keepOpened({ page, files, hub }: Opened, event: ExtendableMessageEvent): Promise<void> {
  await Promise.allSettled([
    ...(page === null ? [] : [pages.handle({ request: new Request(page), event })]),
    ...files
      .filter((file) => pathOf(file) !== null)
      .map((file) => assets.handle({ request: new Request(file), event })),
  ]);
  if (hub !== null) await keepHub(hub);
}
