import { url } from '../../site.ts';
import type { Opened } from '../../workers/offline/opened.ts';

/**
 * Registers the service worker that keeps what the reader opened, and reports this page to it. Pages load this after all
 * else. Browsers without service workers, or that refuse one, lose nothing else.
 */
if ('serviceWorker' in navigator) start(navigator.serviceWorker).catch(() => {});

async function start(workers: ServiceWorkerContainer): Promise<void> {
  const isControlled = workers.controller !== null;
  // The browser compares the worker itself with the site, not a copy of its cache.
  await workers.register(url('sw.js'), { updateViaCache: 'none' });
  const { active } = await workers.ready;
  const opened: Opened = {
    page: isControlled ? null : window.location.href.replace(/#.*/, ''),
    files: isControlled ? [] : loadedFiles(),
    hub: savesData() ? null : hubOfPage(),
  };
  active?.postMessage(opened);
}

function loadedFiles(): string[] {
  const folder = new URL(url('_astro/'), window.location.href).href;
  return performance
    .getEntriesByType('resource')
    .flatMap(({ name }) => (name.startsWith(folder) ? name : []));
}

/** The hub whose page this is, also where it is the home page. */
function hubOfPage(): string | null {
  const address = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '';
  return /\/hubs\/([^/]+)\/$/.exec(address)?.[1] ?? null;
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
