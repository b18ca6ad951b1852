/// <reference lib="webworker" />

import { ExpirationPlugin } from 'workbox-expiration';
import { CacheFirst, NetworkFirst, type StrategyOptions } from 'workbox-strategies';
import { withKeptNote } from '../../core/offline/kept-note.ts';
import { keepWhole } from './keep-whole.ts';
import { assetsCache, matchInHubs, pagesCache } from './kept-caches.ts';

/** The sizes in bytes of the scripts, styles and fonts of the site, by their names. The build puts them here. */
declare const ASSET_BYTES: Record<string, number>;

const whole = keepWhole(ASSET_BYTES);

/** Pages and files that are kept beside hubs at most: those that were used last. */
const maxPages = 100;
const maxAssets = 200;

/** How long a page may take before it is shown as it was kept, in seconds. */
const maxWait = 5;

/** Pages, by the network; else as they were kept, which they say. Views of one page are one page. */
export const pages = new NetworkFirst({
  cacheName: pagesCache,
  networkTimeoutSeconds: maxWait,
  plugins: [
    {
      cacheKeyWillBeUsed: async ({ request }) => withoutQuery(request.url),
    },
    whole,
    bound(maxPages),
    {
      // A hub is kept with all that its page needs, so its page is taken from there first.
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) => {
        const kept = (await matchInHubs(withoutQuery(request.url))) ?? cachedResponse;
        return kept ? noted(kept) : null;
      },
    },
  ],
});

/** Files whose names change with their bytes: as they were kept, unless the page asks past all caches since one is damaged. */
export const assets = new CacheFirst({
  cacheName: assetsCache,
  plugins: [
    whole,
    bound(maxAssets),
    {
      cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
        request.cache === 'reload' ? null : (cachedResponse ?? (await caches.match(request.url)) ?? null),
    },
  ],
});

/** A file whose address has a stamp: as it was kept, unless the page asks past all caches since that did not fit. */
export async function answerStamped(request: Request): Promise<Response> {
  const kept = request.cache === 'reload' ? undefined : await caches.match(request.url);
  return kept ?? answerNamed(request);
}

/** A file that keeps its address: by the network, else as it was kept. */
export async function answerNamed(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const address = withoutQuery(request.url);
    const kept = (await matchInHubs(request.url)) ?? (await caches.match(address, { ignoreVary: true }));
    if (kept) return kept;
    throw error;
  }
}

/** Keeps the entries that were used last. Its types allow `undefined` where those of the strategies do not. */
function bound(maxEntries: number): NonNullable<StrategyOptions['plugins']>[number] {
  return new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true }) as object;
}

async function noted(kept: Response): Promise<Response> {
  const html = withKeptNote(await kept.clone().text(), kept.headers.get('date'));
  return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } });
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/, '');
}
