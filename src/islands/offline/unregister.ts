import { isCacheOf } from '../../core/offline/cache-names.ts';
import { url } from '../../site.ts';

/**
 * Removes the service worker of a site that no longer has one, or of a built site where one is developed. A worker still
 * answers for the pages that it has opened and may keep their files, which the next page deletes.
 */
if ('serviceWorker' in navigator) remove(navigator.serviceWorker).catch(() => {});

async function remove(workers: ServiceWorkerContainer): Promise<void> {
  const scope = new URL(url(''), window.location.href).href;
  for (const registration of await workers.getRegistrations()) {
    if (registration.scope === scope) await registration.unregister();
  }
  const { pathname } = new URL(scope);
  const names = (await caches.keys()).filter((name) => isCacheOf(name, pathname));
  await Promise.all(names.map((name) => caches.delete(name)));
}
