import type { ClientOptions } from './client.ts';
import type { ProviderName } from './limits.ts';
import type { FetchProgress } from './progress.ts';
import type { KnownPaper } from './provider.ts';

/** What to fetch, into which folder, and how. */
export interface FetchOptions extends Omit<ClientOptions, 'onWait'> {
  paper: KnownPaper;
  /** Id of the hub; null to find it from the paper. */
  hub: string | null;
  /** Providers to ask. */
  from: readonly ProviderName[];
  /** Folder of dumps. */
  dumps: string;
  /** Stop each list when so many papers came; null for all. */
  max: number | null;
  /** Begin lists again that an earlier run left. */
  refresh: boolean;
  /** Look the paper up and write nothing. */
  dryRun: boolean;
  progress: FetchProgress;
}
