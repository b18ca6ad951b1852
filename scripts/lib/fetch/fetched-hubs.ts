import { readdir } from 'node:fs/promises';
import { isFetchedName, readFetched } from '../records/fetched-file.ts';
import type { ProviderName } from './limits.ts';
import type { KnownPaper } from './provider.ts';
import { providers } from './providers.ts';

/** A hub that was fetched before. */
export interface FetchedHub {
  hub: string;
  paper: KnownPaper;
  /** Providers that it was fetched from, and those that add facts. */
  providers: ProviderName[];
}

/** The hubs of a folder of dumps that were fetched before, in the order of their ids. */
export async function fetchedHubs(dumps: string): Promise<FetchedHub[]> {
  const names = await readdir(dumps).catch(() => []);
  const hubs: FetchedHub[] = [];
  for (const name of names.filter(isFetchedName).sort()) {
    const hub = name.split('.')[0] ?? '';
    const { identifiers, files } = await readFetched(dumps, hub);
    if (identifiers === null) continue;
    const earlier = new Set(files.map(({ provider }) => provider));
    const asked = providers.filter(({ name: own, enrich }) => earlier.has(own) || enrich !== undefined);
    hubs.push({ hub, paper: { identifiers, title: null }, providers: asked.map(({ name: own }) => own) });
  }
  return hubs;
}
