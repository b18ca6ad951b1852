/// <reference lib="webworker" />

import { deleteCaches } from './kept-caches.ts';

declare const self: ServiceWorkerGlobalScope;

// Published in the place of the service worker if the site is to have none: browsers that have one get this as its
// next version, and once no page is open, it removes what was kept and itself. A page that is opened before does it itself.
self.addEventListener('activate', (event) => {
  event.waitUntil(deleteCaches(() => true).then(() => self.registration.unregister()));
});
