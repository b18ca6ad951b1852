/// <reference lib="webworker" />

import { deleteCaches } from './kept-caches.ts';

declare const self: ServiceWorkerGlobalScope;

// Published in the place of the service worker if the site is to have none: browsers that have one get this as its
// next version, and it removes what was kept and itself.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => {
  event.waitUntil(deleteCaches(() => true).then(() => self.registration.unregister()));
});
