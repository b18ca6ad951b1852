import { settle, whileChanging } from '../files/change-files.ts';
import { problemOfNewName } from '../records/dump-names.ts';
import { readFetched } from '../records/fetched-file.ts';
import { createClient } from './client.ts';
import type { FetchOptions } from './fetch-options.ts';
import { type FetchOutcome, nothingWritten } from './fetch-outcome.ts';
import { findHubId } from './find-hub-id.ts';
import { findPaper, type HubPaper } from './find-paper.ts';
import { type AskedProvider, HubLists } from './hub-lists.ts';
import { hubFileName, listName } from './new-file.ts';
import { failed, inOrder, type ProviderOutcome } from './provider-outcome.ts';
import { providers } from './providers.ts';
import { readDumps } from './read-dumps.ts';
import { replaceFiles } from './replace-files.ts';
import { Staging } from './staging.ts';

/**
 * Fetches a paper and the papers that cite it, adds facts that they lack, and replaces the files of the hub in one
 * step. What a provider fails at leaves its earlier files as they were. Throws a sentence for what is not the
 * provider's fault.
 */
export async function fetchHub(options: FetchOptions): Promise<FetchOutcome> {
  const asked = providers
    .filter(({ name }) => options.from.includes(name))
    .map((provider) => ({
      provider,
      client: createClient(provider, {
        ...options,
        onWait: (reason, milliseconds) => {
          const wait = Math.ceil(milliseconds / 1000);
          options.progress.say(`${reason} Trying again in ${wait.toLocaleString('en')} s.`);
        },
      }),
    }));
  const paper = await findPaper(options.paper, asked, options.now);
  const failures = asked.flatMap(({ provider }) => {
    const failure = paper.failures.get(provider.name);
    return failure ? [failed(provider, failure, options.now())] : [];
  });
  if (paper.answers.length === 0 || paper.title === null) {
    return { ...nothingWritten, hub: null, title: null, outcomes: failures, exitCode: 1 };
  }
  const hub = options.hub ?? (await findHubId(options.dumps, paper));
  checkNames(hub, asked);
  if (options.dryRun) return dryRun(hub, paper, failures);
  const staging = new Staging(options.dumps, hub);
  const unlock = await staging.lock();
  try {
    if (options.refresh) staging.discardLists();
    return await fetchInto(staging, hub, paper, asked, failures, options);
  } finally {
    unlock();
  }
}

/** Throws a sentence, before hours are spent, if a file would have a name that no build reads. */
function checkNames(hub: string, asked: readonly AskedProvider[]): void {
  for (const { provider } of asked) {
    const names = [listName(hub, provider), ...(provider.citing ? [hubFileName(hub, provider)] : [])];
    const problem = names.map(problemOfNewName).find((found) => found !== null);
    if (problem) throw new Error(`${problem} Or leave out ${provider.title} with --from.`);
  }
}

/** Fetches all lists of a hub, and replaces its files if they make a record. */
async function fetchInto(
  staging: Staging,
  hub: string,
  paper: HubPaper,
  asked: readonly AskedProvider[],
  failures: ProviderOutcome[],
  options: FetchOptions,
): Promise<FetchOutcome> {
  const { dumps } = options;
  await settle(dumps);
  const fetched = await readFetched(dumps, hub);
  const existing = await readDumps(dumps, hub);
  const lists = new HubLists(hub, paper, staging, fetched, options);
  const { files, outcomes } = await lists.fetchAll(asked, existing);
  const about = { hub, title: paper.title, outcomes: inOrder([...outcomes, ...failures], asked) };
  const { identifiers } = paper;
  // Another run may have added a file since.
  return whileChanging(
    dumps,
    () => replaceFiles(staging, { files, identifiers }, about, options),
    options.progress.say,
  );
}

function dryRun(hub: string, paper: HubPaper, failures: ProviderOutcome[]): FetchOutcome {
  const found = paper.answers.map(
    ({ provider, found: { promised } }): ProviderOutcome => ({
      provider,
      outcome: 'found',
      promised,
      came: null,
      reason: null,
      until: null,
    }),
  );
  return {
    ...nothingWritten,
    ...{ hub, title: paper.title, outcomes: [...found, ...failures] },
    exitCode: failures.length > 0 ? 3 : 0,
  };
}
