import type { ClientOptions } from './client.ts';
import { createClient } from './client.ts';
import type { FetchProgress } from './progress.ts';
import type { Candidate } from './provider.ts';
import { ProviderError } from './provider-error.ts';
import { providers } from './providers.ts';

/** Asks the providers that can be searched for papers with a title; the first that knows some is enough. */
export async function findByTitle(
  title: string,
  options: Omit<ClientOptions, 'onWait'> & { progress: FetchProgress },
): Promise<{ candidates: Candidate[]; failures: string[] }> {
  const failures: string[] = [];
  for (const provider of providers) {
    if (!provider.search) continue;
    const client = createClient(provider, { ...options, onWait: (reason) => options.progress.say(reason) });
    try {
      const { value } = await client.get(provider.search.request(title));
      const candidates = provider.search.read(value);
      if (candidates.length > 0) return { candidates, failures };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      failures.push(error.message);
    }
  }
  return { candidates: [], failures };
}
