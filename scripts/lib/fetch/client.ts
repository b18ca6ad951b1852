import PQueue from 'p-queue';
import pRetry from 'p-retry';
import { type Limits, limitsIn, type Patience, patienceIn } from './limits.ts';
import type { ApiRequest, Provider } from './provider.ts';
import { isHtml, ProviderError, reasonIn } from './provider-error.ts';

/** An answer as it came. */
interface Answer {
  text: string;
  /** The JSON value, or the text of an XML answer. */
  value: unknown;
}

/** Sends requests to one provider, no faster than it allows, and repeats those that may succeed later. */
export interface Client {
  readonly limits: Limits;
  /** Throws a `ProviderError`. */
  get(request: ApiRequest): Promise<Answer>;
  /** The address of a request, without key and contact. */
  addressOf(request: ApiRequest): string;
}

export interface ClientOptions {
  environment: Readonly<Record<string, string | undefined>>;
  /** Tells a person why the next request is late. */
  onWait(reason: string, milliseconds: number): void;
  /** Resolves after a time; tests replace it. */
  sleep(milliseconds: number): Promise<void>;
  now(): Date;
}

/** A client of a provider; all clients of one provider share its queue. */
export function createClient(provider: Provider, options: ClientOptions): Client {
  const { environment } = options;
  const limits = limitsIn(provider.name, environment);
  const patience = patienceIn(environment);
  const { headers = {}, params = {} } = provider.access(limits, environment.FETCH_CONTACT?.trim() || null);
  const queue = queueOf(limits);
  const addressOf = (request: ApiRequest) =>
    toAddress(limits.url, { ...request.optional, ...request.params }, request.path);
  const secrets = [limits.key].filter((secret) => secret !== null);
  const hide = (text: string) => secrets.reduce((shown, secret) => shown.replaceAll(secret, '…'), text);

  async function attempt(request: ApiRequest): Promise<Answer> {
    const address = toAddress(
      limits.url,
      { ...request.optional, ...request.params, ...params },
      request.path,
    );
    const { status, header, text } = await send(address, headers, provider, patience);
    const safe = hide(text);
    if (status !== 200) throw failure(provider, status, reasonIn(safe), waitOf(header, safe, options.now()));
    const value = read(provider, safe);
    const inside = provider.errorIn(value);
    if (inside) throw failure(provider, inside.status, hide(inside.reason), null);
    return { text: safe, value };
  }

  async function get(request: ApiRequest): Promise<Answer> {
    return pRetry(() => queue.add(() => attempt(request)), {
      retries: patience.retries,
      minTimeout: patience.retryDelay,
      maxTimeout: patience.maxRetryDelay,
      randomize: true,
      shouldRetry: ({ error }) => error instanceof ProviderError && error.kind === 'busy',
      onFailedAttempt: async ({ error, retriesLeft, retryDelay }) => {
        if (!(error instanceof ProviderError) || error.kind !== 'busy') return;
        if (error.wait !== null && error.wait > patience.maxWait) {
          throw new ProviderError('wait', error.message, error.wait);
        }
        if (retriesLeft === 0) return;
        const wait = Math.max(error.wait ?? 0, retryDelay);
        options.onWait(error.message, wait);
        await options.sleep(wait - retryDelay);
      },
    });
  }

  return { limits, get, addressOf };
}

const queues = new Map<string, PQueue>();

/** The queue of an address, one for the whole process: all that ask it share its limit. */
function queueOf({ url, interval }: Limits): PQueue {
  const known = queues.get(url);
  if (known) return known;
  const intervalCap = interval > 0 ? 1 : Number.POSITIVE_INFINITY;
  const queue = new PQueue({ concurrency: 1, interval, intervalCap });
  queues.set(url, queue);
  return queue;
}

function toAddress(base: string, params: Record<string, string>, path: string): string {
  // Providers use colons and commas in parameters as they are, and an address is easier to read so.
  const query = new URLSearchParams(params).toString().replaceAll('%3A', ':').replaceAll('%2C', ',');
  return query === '' ? base + path : `${base}${path}?${query}`;
}

async function send(
  address: string,
  headers: Record<string, string>,
  { title }: Provider,
  patience: Patience,
) {
  try {
    const response = await fetch(address, {
      headers: {
        accept: 'application/json, application/atom+xml',
        'user-agent': 'citation-explorer',
        ...headers,
      },
      signal: AbortSignal.timeout(patience.timeout),
    });
    return {
      status: response.status,
      header: response.headers.get('retry-after'),
      text: await response.text(),
    };
  } catch (error) {
    throw new ProviderError('busy', `${title} ${networkReason(error, patience.timeout)}.`);
  }
}

/** Completes “Semantic Scholar …”. An error of `fetch` names the cause only within itself. */
function networkReason(error: unknown, timeout: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return `did not answer within ${(timeout / 1000).toLocaleString('en')} seconds`;
  }
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reasons: Record<string, string> = {
    ECONNREFUSED: 'refused the connection',
    ECONNRESET: 'broke the connection off',
    ENOTFOUND: 'has an address that cannot be found; check the network',
    EAI_AGAIN: 'has an address that cannot be found now; check the network',
    UND_ERR_SOCKET: 'broke the connection off',
    UND_ERR_HEADERS_TIMEOUT: 'did not answer in time',
    UND_ERR_BODY_TIMEOUT: 'stopped in the middle of an answer',
    UND_ERR_CONNECT_TIMEOUT: 'cannot be reached',
  };
  const said = cause instanceof Error ? cause.message : String(cause);
  return reasons[code] ?? `cannot be reached: ${said.replace(/\.$/, '')}`;
}

function read({ title, answers }: Provider, text: string): unknown {
  if (isHtml(text)) {
    throw new ProviderError('busy', `${title} sent an HTML page instead of data: ${reasonIn(text)}.`);
  }
  if (answers === 'xml') {
    if (!/<\/feed>\s*$/.test(text))
      throw new ProviderError('busy', `${title} sent an answer that breaks off.`);
    return text;
  }
  try {
    return JSON.parse(text);
  } catch {
    const what = /^\s*[[{]/.test(text) ? 'an answer that breaks off' : 'an answer that is not JSON';
    throw new ProviderError('busy', `${title} sent ${what}.`);
  }
}

/** What a status means. Too many requests and faults of the server pass; other refusals do not. */
function failure(
  { title }: Provider,
  status: number,
  reason: string | null,
  wait: number | null,
): ProviderError {
  const said = reason === null ? 'it gives no reason' : `it says “${reason}”`;
  if (status === 404) return new ProviderError('missing', `${title} does not have this: ${said} (404).`);
  if (status === 429)
    return new ProviderError('busy', `${title} takes no more requests now: ${said} (429).`, wait);
  if (status >= 500 || status === 408) {
    return new ProviderError('busy', `${title} has a fault: ${said} (${status}).`, wait);
  }
  if (status === 401 || status === 403) {
    return new ProviderError('denied', `${title} refuses access; check its key: ${said} (${status}).`);
  }
  return new ProviderError('refused', `${title} refuses the request: ${said} (${status}).`);
}

/** The wait that an answer asks for, in milliseconds: a header in seconds or as a date, or OpenAlex's `retryAfter`. */
function waitOf(header: string | null, text: string, now: Date): number | null {
  const inBody = /"retryAfter"\s*:\s*"?(\d+(?:\.\d+)?)/.exec(text)?.[1];
  const stated = header?.trim() || inBody;
  if (!stated) return null;
  const seconds = Number(stated);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(stated) - now.getTime();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}
