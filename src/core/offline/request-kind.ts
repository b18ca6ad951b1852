/**
 * How a request of a page is answered. `page`: by the network, else as it was kept. `hashed`: as it was kept, since its
 * name changes with its bytes. `stamped`: as it was kept under the same stamp, else by the network, and not kept, since
 * an address with a stamp may bring other bytes. `named`: by the network, else as it was kept. A page that got a damaged
 * file asks past all caches, and gets `hashed` and `stamped` ones by the network.
 */
export type RequestKind = 'page' | 'hashed' | 'stamped' | 'named';

/** The kind of a request by its path below the base, its query with the question mark, and whether it opens a page. */
export function kindOf(path: string, query: string, isNavigation: boolean): RequestKind {
  if (isNavigation) return 'page';
  if (path.startsWith('_astro/')) return 'hashed';
  if (isIndexFile.test(path) && !keepsName.test(path)) return 'hashed';
  return query !== '' && /\.(?:bin|json)$/.test(path) ? 'stamped' : 'named';
}

/** Files of the index of a hub, or of all hubs. */
const isIndexFile = /^(?:hubs\/[^/]+\/)?search\/[^/]+$/;
const keepsName = /\/(?:start\.bin|manifest\.json)$/;
