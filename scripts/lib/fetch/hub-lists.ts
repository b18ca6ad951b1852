import type { Fetched } from '../../../src/core/schemas/fetched.ts';
import type { ReadDump } from '../records/build-hub.ts';
import type { Client } from './client.ts';
import { fetchList } from './fetch-list.ts';
import type { FetchOptions } from './fetch-options.ts';
import type { HubAnswer, HubPaper } from './find-paper.ts';
import { type LackingFact, lackingPapers } from './lacking-papers.ts';
import type { ProviderName } from './limits.ts';
import { hubFileName, listName, type NewFile, toFile } from './new-file.ts';
import type { PagedList, Provider } from './provider.ts';
import { ProviderError } from './provider-error.ts';
import { failed, judge, nothingToAsk, type ProviderOutcome } from './provider-outcome.ts';
import type { Staging } from './staging.ts';

/** A provider that is asked, with what sends requests to it. */
export interface AskedProvider {
  provider: Provider;
  client: Client;
}

/** What came of one list: the files that it becomes, none if it is not used. */
interface ListResult {
  outcome: ProviderOutcome;
  files: NewFile[];
}

/** The lists of one hub: of the papers that cite it, and of facts that these lack. */
export class HubLists {
  readonly #hub: string;
  readonly #paper: HubPaper;
  readonly #staging: Staging;
  readonly #fetched: Fetched;
  readonly #options: FetchOptions;

  constructor(hub: string, paper: HubPaper, staging: Staging, fetched: Fetched, options: FetchOptions) {
    this.#hub = hub;
    this.#paper = paper;
    this.#staging = staging;
    this.#fetched = fetched;
    this.#options = options;
  }

  /** Fetches all lists, those of citing papers at the same time; `existing` are the dumps of the hub. */
  async fetchAll(asked: readonly AskedProvider[], existing: readonly ReadDump[]) {
    const lists = await Promise.all(
      this.#paper.answers.map(async (answer) => {
        const client = asked.find(({ provider }) => provider === answer.provider)?.client;
        return client ? this.#fetchCiting(answer, client) : null;
      }),
    );
    const results = lists.filter((list) => list !== null);
    const came = results.flatMap(({ files }) => files.map(({ dump }) => dump));
    const all = [...results, ...(await this.#enrich(asked, [...came, ...existing]))];
    return { files: all.flatMap(({ files }) => files), outcomes: all.map(({ outcome }) => outcome) };
  }

  /** Fetches the list of one provider; the files are those of the paper and of the list. */
  async #fetchCiting(answer: HubAnswer, client: Client): Promise<ListResult | null> {
    const { provider, found } = answer;
    const list = provider.citing?.list(found, client.limits, this.#options.max);
    if (!list) return null;
    const result = await this.#fetchList(provider, client, list);
    const isKept = result.outcome.outcome === 'kept' || result.outcome.outcome === 'failed';
    if (isKept || answer.text === null) return result;
    return { ...result, files: [...result.files, this.#hubFile(answer, answer.text)] };
  }

  #hubFile({ provider, address, retrieved }: HubAnswer, text: string): NewFile {
    const name = hubFileName(this.#hub, provider);
    const facts = { provider: provider.name, address, retrieved, promised: null, came: null, note: null };
    return toFile(name, text, facts);
  }

  async #fetchList(provider: Provider, client: Client, list: PagedList): Promise<ListResult> {
    const { max, now, progress } = this.#options;
    const key = JSON.stringify([client.addressOf(list.first), list.key ?? null, max]);
    const staged = this.#staging.openList(provider.name, key, now());
    try {
      const result = await fetchList(provider, client, list, staged, {
        max,
        onPage: (came, promised) => progress.came(provider.title, came, promised),
      });
      const name = listName(this.#hub, provider);
      // What papers lack differs from run to run, so fewer facts are no loss.
      const entry = provider.enrich ? undefined : this.#fetched.files.find(({ file }) => file === name);
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
  async #enrich(asked: readonly AskedProvider[], dumps: readonly ReadDump[]): Promise<ListResult[]> {
    const results: ListResult[] = [];
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
      results.push(await this.#fetchList(provider, client, enrich.list(ids, client.limits)));
    }
    return results;
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

function isOf(provider: Provider, format: string): boolean {
  return provider.name === format;
}
