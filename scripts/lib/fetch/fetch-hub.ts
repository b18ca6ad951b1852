import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { formats } from '../../../src/core/formats/formats.ts';
import { type Changes, changesBetween } from '../../../src/core/history/changes.ts';
import { printHistory } from '../../../src/core/history/history-text.ts';
import { nextHistory } from '../../../src/core/history/update-history.ts';
import { isError } from '../../../src/core/messages/finding.ts';
import type { Fetched, FetchedFile } from '../../../src/core/schemas/fetched.ts';
import type { Message } from '../../../src/core/schemas/message.ts';
import { hubPartOf, readFile } from '../records/build-all.ts';
import { buildHub, type ReadDump, readDump } from '../records/build-hub.ts';
import {
  fetchedName,
  printFetched,
  readFetched,
  retrievedDays,
  sha256Of,
  withFiles,
} from '../records/fetched-file.ts';
import { historyName, readHistory } from '../records/history-file.ts';
import { recordFiles } from '../records/record-files.ts';
import { type Client, type ClientOptions, createClient } from './client.ts';
import { type FetchedList, fetchList } from './fetch-list.ts';
import { findPaper, type HubAnswer, type HubPaper } from './find-paper.ts';
import { hubIdOf, type KnownHub } from './hub-name.ts';
import { type LackingFact, lackingPapers } from './lacking-papers.ts';
import type { ProviderName } from './limits.ts';
import type { FetchProgress } from './progress.ts';
import type { KnownPaper, PagedList, Provider } from './provider.ts';
import { ProviderError } from './provider-error.ts';
import { providers } from './providers.ts';
import { Staging } from './staging.ts';

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

/** What became of what one provider was asked for. */
export interface ProviderOutcome {
  provider: Provider;
  /**
   * `whole`: all that was promised came; `short`: less came, and is used; `kept`: what came is not used, and the
   * earlier file stays; `failed`: no complete list came; `nothing`: there was nothing to ask for; `found`: the paper
   * was found and nothing else was asked for.
   */
  outcome: 'whole' | 'short' | 'kept' | 'failed' | 'nothing' | 'found';
  promised: number | null;
  came: number | null;
  /** Why it is not whole, in sentences. */
  reason: string | null;
  /** When asking again may help, if the provider says so. */
  until: Date | null;
}

export interface FetchOutcome {
  /** Null if no provider knows the paper. */
  hub: string | null;
  title: string | null;
  outcomes: ProviderOutcome[];
  /** Names of the files that were written. */
  written: string[];
  /** Null if nothing was written. */
  changes: Changes | null;
  /** Number of citing papers of the record; null if there is none. */
  papers: number | null;
  /** Errors that keep the new files from becoming a record. */
  errors: Message[];
  /** 0: all came; 1: nothing usable came; 3: less came than was promised. */
  exitCode: 0 | 1 | 3;
}

/** A list that came to its end, with the file that it becomes. */
interface NewFile {
  name: string;
  text: string;
  entry: FetchedFile;
  dump: ReadDump;
}

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
    const nothing = { written: [], changes: null, papers: null, errors: [] };
    return { ...nothing, hub: null, title: null, outcomes: failures, exitCode: 1 };
  }
  const hub = options.hub ?? (await findHubId(options.dumps, paper));
  if (options.dryRun) return dryRun(hub, paper, failures);
  const staging = new Staging(options.dumps, hub);
  const unlock = staging.lock();
  try {
    staging.finishCommit();
    if (options.refresh) staging.discardLists();
    return await new HubRun(hub, paper, staging, options).run(asked, failures);
  } finally {
    unlock();
  }
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
    ...{ hub, title: paper.title, outcomes: [...found, ...failures] },
    ...{ written: [], changes: null, papers: null, errors: [] },
    exitCode: failures.length > 0 ? 3 : 0,
  };
}

/** The hubs in the folder of dumps; the paper of each is read from its files unless it is written down. */
async function findHubId(dumps: string, paper: HubPaper): Promise<string> {
  const listing = await recordFiles.list(dumps);
  const names = 'names' in listing ? listing.names : [];
  const known: KnownHub[] = [];
  for (const [id, own] of Map.groupBy(names, hubPartOf)) {
    const { identifiers } = await readFetched(dumps, id);
    known.push({ id, identifiers: identifiers ?? (await hubIdentifiers(dumps, id, own)) });
  }
  return hubIdOf({ ...paper, title: paper.title ?? '' }, known);
}

async function hubIdentifiers(dumps: string, id: string, names: string[]) {
  const read = await Promise.all(names.map((name) => readFile(name, join(dumps, name), recordFiles)));
  return buildHub(id, read).record?.hub.identifiers ?? {};
}

/** One run for one hub. */
class HubRun {
  readonly #hub: string;
  readonly #paper: HubPaper;
  readonly #staging: Staging;
  readonly #options: FetchOptions;

  constructor(hub: string, paper: HubPaper, staging: Staging, options: FetchOptions) {
    this.#hub = hub;
    this.#paper = paper;
    this.#staging = staging;
    this.#options = options;
  }

  async run(
    asked: { provider: Provider; client: Client }[],
    failures: ProviderOutcome[],
  ): Promise<FetchOutcome> {
    const { dumps } = this.#options;
    const fetched = await readFetched(dumps, this.#hub);
    const lists = await Promise.all(
      this.#paper.answers.map(async (answer) => {
        const client = asked.find(({ provider }) => provider === answer.provider)?.client;
        return client ? this.#fetchCiting(answer, client, fetched) : null;
      }),
    );
    const results = lists.filter((list) => list !== null);
    const files = results.flatMap((result) => result.files);
    const existing = await this.#existingDumps();
    const enriched = await this.#enrich(asked, [...files.map(({ dump }) => dump), ...existing], fetched);
    const outcomes = [...results, ...enriched].map(({ outcome }) => outcome);
    const all = [...files, ...enriched.flatMap((result) => result.files)];
    return this.#finish(all, existing, fetched, inOrder([...outcomes, ...failures], asked));
  }

  /** Fetches the list of one provider; the files are those of the paper and of the list. */
  async #fetchCiting(answer: HubAnswer, client: Client, fetched: Fetched) {
    const { provider, found } = answer;
    const list = provider.citing?.list(found, client.limits, this.#options.max);
    if (!list) return null;
    const result = await this.#fetchList(provider, client, list, fetched);
    const isKept = result.outcome.outcome === 'kept' || result.outcome.outcome === 'failed';
    if (isKept || answer.text === null) return result;
    return { ...result, files: [...result.files, this.#hubFile(answer, answer.text)] };
  }

  #hubFile({ provider, address, retrieved }: HubAnswer, text: string): NewFile {
    const name = `${this.#hub}.hub.${provider.name}.json`;
    const facts = { provider: provider.name, address, retrieved, promised: null, came: null, note: null };
    return toFile(name, text, facts);
  }

  async #fetchList(
    provider: Provider,
    client: Client,
    list: PagedList,
    fetched: Fetched,
  ): Promise<{ outcome: ProviderOutcome; files: NewFile[] }> {
    const { max, now, progress } = this.#options;
    const key = JSON.stringify([client.addressOf(list.first), list.key ?? null, max]);
    const staged = this.#staging.openList(provider.name, key, now());
    try {
      const result = await fetchList(provider, client, list, staged, {
        max,
        onPage: (came, promised) => progress.came(provider.title, came, promised),
      });
      const name = `${this.#hub}.${provider.name}.${extensionOf(provider)}`;
      // What papers lack differs from run to run, so fewer facts are no loss.
      const entry = provider.enrich ? undefined : fetched.files.find(({ file }) => file === name);
      const outcome = judge(provider, result, entry?.came ?? null);
      if (outcome.outcome === 'kept' || outcome.outcome === 'nothing') return { outcome, files: [] };
      const { promised, came, retrieved } = result;
      const facts = {
        provider: provider.name,
        address: addressOf(client, list),
        retrieved,
        promised,
        came,
      };
      const text = `${result.texts.map((one) => one.trim()).join('\n')}\n`;
      return { outcome, files: [toFile(name, text, { ...facts, note: outcome.reason })] };
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      return { outcome: failed(provider, error, now()), files: [] };
    }
  }

  /** Asks the providers that add facts for what the papers lack, without what they added earlier. */
  async #enrich(asked: { provider: Provider; client: Client }[], dumps: ReadDump[], fetched: Fetched) {
    const results: { outcome: ProviderOutcome; files: NewFile[] }[] = [];
    for (const { provider, client } of asked) {
      const { enrich } = provider;
      if (!enrich) continue;
      const sources = dumps.flatMap(({ source }) =>
        source && !isOf(provider, source.format) ? [source] : [],
      );
      const added = results.flatMap(({ files }) => files.flatMap(({ dump }) => dump.source ?? []));
      const wanted = enrichedFacts[provider.name] ?? [];
      const lacking = lackingPapers(this.#hub, [...sources, ...added]).filter(({ lacks }) =>
        wanted.some((fact) => lacks.has(fact)),
      );
      const ids = [...new Set(lacking.flatMap(({ identifiers }) => enrich.idOf(identifiers) ?? []))].sort();
      if (ids.length === 0) {
        results.push({ outcome: nothingToAsk(provider), files: [] });
        continue;
      }
      results.push(await this.#fetchList(provider, client, enrich.list(ids, client.limits), fetched));
    }
    return results;
  }

  async #existingDumps(): Promise<ReadDump[]> {
    const { dumps } = this.#options;
    const listing = await recordFiles.list(dumps);
    const names = 'names' in listing ? listing.names.filter((name) => hubPartOf(name) === this.#hub) : [];
    return Promise.all(names.map((name) => readFile(name, join(dumps, name), recordFiles)));
  }

  /** Checks that the new files make a record with those that stay, and puts all in their places. */
  async #finish(
    files: NewFile[],
    existing: ReadDump[],
    fetched: Fetched,
    outcomes: ProviderOutcome[],
  ): Promise<FetchOutcome> {
    const { dumps, now } = this.#options;
    const about = { hub: this.#hub, title: this.#paper.title, outcomes };
    const isListed = files.some(({ entry }) => entry.came !== null && !isEnriching(entry.provider));
    const nothing: FetchOutcome = {
      ...about,
      ...{ written: [], changes: null, papers: null, errors: [] },
      exitCode: 1,
    };
    // A list that broke off is taken up by the next run.
    const ended = outcomes.filter(({ outcome }) => outcome !== 'failed').map(({ provider }) => provider.name);
    if (!isListed) {
      this.#staging.discardLists(ended);
      return nothing;
    }
    const names = new Set(files.map(({ name }) => name));
    const stay = existing.filter(({ name }) => !names.has(name));
    const entries = withFiles(
      { ...fetched, identifiers: { ...this.#paper.identifiers } },
      files.map(({ entry }) => entry),
    );
    const all = [...files.map(({ dump }) => dump), ...stay];
    const { record, messages } = buildHub(this.#hub, all, retrievedDays(entries, sourcesOf(all)));
    if (!record) return { ...nothing, errors: messages.filter(isError) };
    const earlier = await readHistory(dumps, this.#hub);
    const before =
      existing.length === 0
        ? null
        : buildHub(this.#hub, existing, retrievedDays(fetched, sourcesOf(existing))).record;
    const later = nextHistory(
      earlier,
      before && { record: before, retrieved: retrievedDays(fetched, before.sources) },
      { record, retrieved: retrievedDays(entries, record.sources) },
      now().toISOString().slice(0, 10),
    );
    this.#staging.commit(
      new Map([
        ...files.map(({ name, text }): [string, string] => [name, text]),
        [join('..', 'history', historyName(this.#hub)), printHistory(later)],
        [fetchedName(this.#hub), printFetched(entries)],
      ]),
      ended,
    );
    const isWhole = outcomes.every(({ outcome }) => outcome === 'whole' || outcome === 'nothing');
    return {
      ...about,
      written: [...names, fetchedName(this.#hub)].sort(),
      changes: changesBetween(earlier, later),
      papers: record.citingPapers.length,
      errors: [],
      exitCode: isWhole ? 0 : 3,
    };
  }
}

/** The first request; of a list of ids, which can be long, only where it goes. */
function addressOf(client: Client, { first, key }: PagedList): string {
  return client.addressOf(key === undefined ? first : { path: first.path });
}

/** What each provider that adds facts is asked for. */
const enrichedFacts: Partial<Record<ProviderName, LackingFact[]>> = {
  arxiv: ['title', 'authors', 'issued'],
  crossref: ['title', 'authors', 'issued', 'venue', 'retracted'],
};

function isEnriching(name: string | null): boolean {
  return providers.some((provider) => provider.name === name && provider.enrich !== undefined);
}

function isOf(provider: Provider, format: string): boolean {
  return provider.name === format;
}

function toFile(name: string, text: string, facts: Omit<FetchedFile, 'file' | 'sha256'>): NewFile {
  const bytes = Buffer.from(text, 'utf8');
  return {
    name,
    text,
    dump: readDump(name, bytes),
    entry: { file: name, ...facts, sha256: sha256Of(bytes) },
  };
}

function extensionOf({ name, answers }: Provider): string {
  const extension = formats.find((format) => format.name === name)?.extension ?? answers;
  // A page a line is JSON Lines, whatever the format is called alone.
  return extension === 'json' ? 'jsonl' : extension;
}

/** A list that shrinks so much without its provider saying so is not trusted. */
const leastKept = 0.9;

function judge(
  provider: Provider,
  { came, promised, cut }: FetchedList,
  earlier: number | null,
): ProviderOutcome {
  const numbers = { provider, promised, came, until: null };
  const isShort = promised !== null && came < promised;
  const shortfall = isShort
    ? `${provider.title} promised ${promised.toLocaleString('en')} and sent ${came.toLocaleString('en')}.`
    : null;
  const reason = [cut, shortfall].filter((part) => part !== null).join(' ') || null;
  const isSuspicious = earlier !== null && earlier > 0 && came < earlier * leastKept;
  if (isSuspicious && (isShort || came === 0 || cut !== null)) {
    const kept = `Its earlier list of ${earlier.toLocaleString('en')} is kept.`;
    return { ...numbers, outcome: 'kept', reason: [reason, kept].filter((part) => part !== null).join(' ') };
  }
  if (came === 0) return { ...numbers, outcome: isShort ? 'kept' : 'nothing', reason };
  return { ...numbers, outcome: isShort || cut !== null ? 'short' : 'whole', reason };
}

function nothingToAsk(provider: Provider): ProviderOutcome {
  return { provider, outcome: 'nothing', promised: null, came: null, reason: null, until: null };
}

function failed(provider: Provider, error: ProviderError, now: Date): ProviderOutcome {
  const until = error.kind === 'wait' && error.wait !== null ? new Date(now.getTime() + error.wait) : null;
  return { provider, outcome: 'failed', promised: null, came: null, reason: error.message, until };
}

function inOrder(outcomes: ProviderOutcome[], asked: { provider: Provider }[]): ProviderOutcome[] {
  const order = asked.map(({ provider }) => provider);
  return outcomes.toSorted((a, b) => order.indexOf(a.provider) - order.indexOf(b.provider));
}

function sourcesOf(dumps: ReadDump[]) {
  return dumps.flatMap(({ source }) => source ?? []);
}
