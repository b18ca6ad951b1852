import { formats } from '../../../src/core/formats/formats.ts';
import type { Author } from '../../../src/core/schemas/author.ts';
import type { Client } from './client.ts';
import type { ProviderName } from './limits.ts';
import type { FoundPaper, KnownPaper, Provider } from './provider.ts';
import { ProviderError } from './provider-error.ts';

/** What a provider says about the hub paper. */
export interface HubAnswer {
  provider: Provider;
  found: FoundPaper;
  /** The content of the file about the hub paper; null if the provider states nothing about it. */
  text: string | null;
  address: string;
  retrieved: string;
}

/** The hub paper as the providers know it together. */
export interface HubPaper extends KnownPaper {
  authors: Author[];
  issued: string | null;
  answers: HubAnswer[];
  failures: Map<ProviderName, ProviderError>;
}

/**
 * Asks each provider for the paper, one after the other, so that what one says helps to find it at the next. A
 * provider that fails is noted, and the others go on.
 */
export async function findPaper(
  paper: KnownPaper,
  asked: readonly { provider: Provider; client: Client }[],
  now: () => Date,
): Promise<HubPaper> {
  const hub: HubPaper = { ...paper, authors: [], issued: null, answers: [], failures: new Map() };
  let hint: string | undefined;
  for (const { provider, client } of asked) {
    if (!provider.citing) continue;
    try {
      const identifiers = { ...(hint === undefined ? {} : { openalex: hint }), ...hub.identifiers };
      const answer = await lookUp(provider, client, { identifiers, title: hub.title }, now);
      hub.answers.push(answer);
      hint = answer.found.openalex ?? hint;
      addFacts(hub, answer);
    } catch (error) {
      if (!(error instanceof ProviderError)) throw error;
      hub.failures.set(provider.name, error);
    }
  }
  return hub;
}

async function lookUp(
  provider: Provider,
  client: Client,
  paper: KnownPaper,
  now: () => Date,
): Promise<HubAnswer> {
  const requests = provider.citing?.lookUps(paper) ?? [];
  for (const { optional, ...request } of requests) {
    const answer = await client.get({ ...request, ...(optional ? { optional } : {}) }).catch(skipMissing);
    const found = answer && provider.citing?.readPaper(answer.value, paper);
    if (!answer || !found) continue;
    const text = found.record === answer.value ? answer.text : JSON.stringify(found.record);
    return {
      provider,
      found,
      text: found.record === null ? null : `${text.trim()}\n`,
      address: client.addressOf(request),
      retrieved: now().toISOString(),
    };
  }
  throw new ProviderError('missing', `${provider.title} does not know this paper.`);
}

function skipMissing(error: unknown): null {
  if (error instanceof ProviderError && error.kind === 'missing') return null;
  throw error;
}

/** Takes over what the answer states and what no earlier one did. */
function addFacts(hub: HubPaper, { provider, text }: HubAnswer): void {
  const format = formats.find(({ name }) => name === provider.name);
  const [stated] = text === null ? [] : (format?.parse(text).papers ?? []);
  if (!stated) return;
  hub.identifiers = { ...stated.identifiers, ...hub.identifiers };
  hub.title ??= stated.title;
  if (hub.authors.length === 0) hub.authors = stated.authors;
  hub.issued ??= stated.issued;
}
