import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProviderName } from '../../../scripts/lib/fetch/limits.ts';
import { answers, type FakeAnswer, type FakeRequest } from './answers.ts';
import type { FakeWorld } from './world.ts';

/** What goes wrong with a request: another answer, or none. */
export type Fault = FakeAnswer | 'reset' | 'hang' | { cutAt: number };

/** Decides what goes wrong with a request, from its place among the requests to its provider, counted from 1. */
export type FaultOf = (number: number, request: FakeRequest) => Fault | null;

/** A request as it came. */
export interface SeenRequest extends FakeRequest {
  number: number;
}

const variables: Record<ProviderName, string> = {
  'semantic-scholar': 'SEMANTIC_SCHOLAR',
  openalex: 'OPENALEX',
  opencitations: 'OPENCITATIONS',
  inspire: 'INSPIRE',
  'europe-pmc': 'EUROPE_PMC',
  arxiv: 'ARXIV',
  crossref: 'CROSSREF',
};

/** A server of this machine that answers as the providers do, and misbehaves where a test asks for it. */
export class FakeProviders {
  world: FakeWorld;
  /** What goes wrong, by provider. */
  faults: Partial<Record<ProviderName, FaultOf>> = {};
  /** Every request since the start, in order. */
  readonly requests: SeenRequest[] = [];
  /** Is told of a request before it is answered. */
  onRequest: (count: number) => void = () => {};
  readonly #server: Server;

  constructor(world: FakeWorld) {
    this.world = world;
    this.#server = createServer((request, response) =>
      this.#answer(request.url ?? '/', request.headers, response),
    );
  }

  /** Starts the server; returns the environment in which the providers are there and nobody waits. */
  async start(): Promise<Record<string, string>> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done));
    const { port } = this.#server.address() as AddressInfo;
    const addresses = Object.entries(variables).flatMap(([name, variable]) => [
      [`${variable}_URL`, `http://127.0.0.1:${port}/${name}`],
      [`${variable}_INTERVAL`, '0'],
    ]);
    return { ...Object.fromEntries(addresses), FETCH_RETRY_DELAY: '1', FETCH_TIMEOUT: '5000' };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  /** The requests to one provider. */
  requestsTo(provider: ProviderName): SeenRequest[] {
    return this.requests.filter((request) => request.provider === provider);
  }

  #answer(url: string, headers: FakeRequest['headers'], response: ServerResponse): void {
    const { pathname, searchParams } = new URL(url, 'http://localhost');
    const [, name = '', path = ''] = /^\/([^/]+)(.*)$/.exec(decodeURIComponent(pathname)) ?? [];
    if (!Object.hasOwn(answers, name)) {
      response.writeHead(404).end();
      return;
    }
    const provider = name as ProviderName;
    const request: FakeRequest = { provider, path, params: searchParams, headers };
    const number = this.requestsTo(provider).length + 1;
    this.requests.push({ ...request, number });
    this.onRequest(this.requests.length);
    const fault = this.faults[provider]?.(number, request) ?? null;
    if (fault === 'hang') return;
    if (fault === 'reset') {
      response.destroy();
      return;
    }
    const answer = fault !== null && 'status' in fault ? fault : answers[provider](this.world, request);
    const body = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
    const type = body.startsWith('<') ? 'text/html' : 'application/json';
    response.writeHead(answer.status, { 'content-type': type, ...answer.headers });
    response.end(fault !== null && 'cutAt' in fault ? body.slice(0, fault.cutAt) : body);
  }
}
