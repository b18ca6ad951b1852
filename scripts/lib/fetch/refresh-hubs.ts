import { fetchHub } from './fetch-hub.ts';
import type { FetchOptions } from './fetch-options.ts';
import type { FetchOutcome } from './fetch-outcome.ts';
import { fetchedHubs } from './fetched-hubs.ts';
import type { ProviderName } from './limits.ts';

export type RefreshOptions = Omit<FetchOptions, 'paper' | 'hub' | 'from'>;

/**
 * Fetches every hub again that was fetched before, one after the other, from the providers that it was fetched from
 * or those that are asked for. The files of each hub change together; a run that is stopped leaves the later hubs as they
 * were. `only` is the id of the one hub to fetch; null for all.
 */
export async function* refreshHubs(
  options: RefreshOptions,
  from: readonly ProviderName[] | null = null,
  only: string | null = null,
): AsyncGenerator<FetchOutcome> {
  for (const { hub, paper, providers } of await fetchedHubs(options.dumps)) {
    if (only === null || hub === only)
      yield await fetchHub({ ...options, paper, hub, from: from ?? providers });
  }
}

/** 0: all came for every hub; 1: nothing usable came for any; 3: less came than was promised. */
export function exitCodeOf(outcomes: readonly Pick<FetchOutcome, 'exitCode'>[]): 0 | 1 | 3 {
  // One hub for which nothing came does not make the others useless.
  if (outcomes.every(({ exitCode }) => exitCode === 1)) return 1;
  return outcomes.every(({ exitCode }) => exitCode === 0) ? 0 : 3;
}
