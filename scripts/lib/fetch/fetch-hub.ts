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
import type { Provider } from './provider.ts';
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
  const unwritable = asked.flatMap(({ provider }) => unwritableList(hub, provider) ?? []);
  const isWritable = ({ provider }: { provider: Provider }) =>
    unwritable.every((one) => one.provider !== provider);
  const left = asked.filter(isWritable);
  const problems = [...unwritable, ...failures.filter(isWritable)];
  if (left.length === 0) {
    return { ...nothingWritten, hub, title: paper.title, outcomes: inOrder(problems, asked), exitCode: 1 };
  }
  if (options.dryRun) {
    return dryRun(hub, { ...paper, answers: paper.answers.filter(isWritable) }, problems);
  }
  const staging = new Staging(options.dumps, hub);
  const unlock = await staging.lock();
  try {
    if (options.refresh) staging.discardLists();
    return await fetchInto(staging, hub, paper, left, problems, options);
  } finally {
    unlock();
  }
}

/** That a provider is not asked, since a file of its list would have a name that no build reads; null if none has. */
function unwritableList(hub: string, provider: Provider): ProviderOutcome | null {
  const names = [listName(hub, provider), ...(provider.citing ? [hubFileName(hub, provider)] : [])];
  const reason = names.map(problemOfNewName).find((problem) => problem !== null);
  if (reason === undefined) return null;
  return { provider, outcome: 'failed', promised: null, came: null, reason, until: null };
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
