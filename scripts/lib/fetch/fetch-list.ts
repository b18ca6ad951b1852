import { printCount } from '../../../src/core/text/numbers.ts';
import type { Client } from './client.ts';
import type { ApiRequest, Page, PagedList, Provider } from './provider.ts';
import { ProviderError, UnexpectedAnswer } from './provider-error.ts';
import type { StagedList } from './staging.ts';

/** A list that came to its end. */
export interface FetchedList {
  /** The answers in their order, as they came. */
  texts: string[];
  /** The number of different papers. */
  came: number;
  /** How many the provider said that it has; null if it did not say. */
  promised: number | null;
  /** Why the list ends although it has more; null if it does not. */
  cut: string | null;
  /** When the first answer came. */
  retrieved: string;
}

export interface ListOptions {
  /** Stop when so many papers came; null for all. */
  max: number | null;
  onPage(came: number, promised: number | null): void;
}

/** Pages without a single paper after which a list is given up; some providers have holes. */
const maxEmptyPages = 20;

/**
 * Fetches the pages of a list, after those that an earlier run left. Each page is kept as soon as it came, so that
 * a run can be stopped at any time. Throws a `ProviderError`.
 */
export async function fetchList(
  provider: Provider,
  client: Client,
  list: PagedList,
  staged: StagedList,
  { max, onPage }: ListOptions,
): Promise<FetchedList> {
  const texts: string[] = [];
  const ids = new Set<string>();
  const asked = new Set<string>();
  let [unnamed, emptyPages] = [0, 0];
  let promised = list.promised;
  let cut: string | null = null;
  let request: ApiRequest | null = list.first;
  const source = new PageSource(provider, client, list, staged);
  while (request !== null) {
    const key = JSON.stringify(request);
    if (asked.has(key))
      throw new ProviderError(
        'refused',
        `${provider.title} sent the same page twice; its list does not end.`,
      );
    asked.add(key);
    const { text, page }: { text: string; page: Page } = await source.next(request);
    texts.push(text);
    for (const id of page.ids) {
      if (id === null) unnamed += 1;
      else ids.add(id);
    }
    promised = page.promised ?? promised;
    cut = page.cut ?? null;
    const came = ids.size + unnamed;
    onPage(came, promised);
    emptyPages = page.ids.length === 0 ? emptyPages + 1 : 0;
    if (emptyPages > maxEmptyPages) {
      throw new ProviderError(
        'refused',
        `${provider.title} sent ${emptyPages} empty pages; its list does not end.`,
      );
    }
    request = page.next;
    if (max !== null && came >= max && request !== null) {
      cut = `Stopped after ${printCount(came)} papers, as --max asks.`;
      request = null;
    }
  }
  return { texts, came: ids.size + unnamed, promised, cut, retrieved: staged.started };
}

/** Gives pages: those that are staged first, then those that the provider sends. */
class PageSource {
  readonly #provider: Provider;
  readonly #client: Client;
  readonly #list: PagedList;
  readonly #staged: StagedList;
  #index = 0;
  #dropsOptional = false;

  constructor(provider: Provider, client: Client, list: PagedList, staged: StagedList) {
    this.#provider = provider;
    this.#client = client;
    this.#list = list;
    this.#staged = staged;
  }

  async next(request: ApiRequest): Promise<{ text: string; page: Page }> {
    return this.#readStaged(request) ?? this.#ask(request);
  }

  #readStaged(request: ApiRequest): { text: string; page: Page } | null {
    const line = this.#staged.lines[this.#index];
    if (line === undefined) return null;
    try {
      const value: unknown = JSON.parse(line);
      const page = this.#list.read(value, request);
      this.#index += 1;
      return { text: typeof value === 'string' ? value : line, page };
    } catch {
      this.#staged.cutAt(this.#index);
      this.#staged.lines.length = this.#index;
      return null;
    }
  }

  async #ask(request: ApiRequest): Promise<{ text: string; page: Page }> {
    const { text, value } = await this.#get(request);
    const page = this.#read(value, request);
    // JSON allows a line end only between its tokens, where a space says the same.
    const line = typeof value === 'string' ? JSON.stringify(text) : text.replace(/[\r\n]+/g, ' ').trim();
    this.#staged.append(line);
    return { text: typeof value === 'string' ? text : line, page };
  }

  #read(value: unknown, request: ApiRequest): Page {
    try {
      return this.#list.read(value, request);
    } catch (error) {
      if (!(error instanceof UnexpectedAnswer)) throw error;
      throw new ProviderError('refused', `${this.#provider.title} sent an answer that ${error.message}.`);
    }
  }

  async #get(request: ApiRequest) {
    const { optional, ...needed } = request;
    if (this.#dropsOptional || !optional) return this.#client.get(needed);
    try {
      return await this.#client.get(request);
    } catch (error) {
      if (!(error instanceof ProviderError) || error.kind !== 'refused') throw error;
      // A field that the provider no longer knows must not cost the list.
      const answer = await this.#client.get(needed);
      this.#dropsOptional = true;
      return answer;
    }
  }
}
