import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ProviderName } from '../../../../scripts/lib/fetch/limits.ts';
import { FakeProviders, type Fault, type FaultOf } from '../../../support/fake-providers/fake-providers.ts';
import { fakeWorld } from '../../../support/fake-providers/world.ts';
import { FetchRun } from '../../../support/fetch/fetch-run.ts';

let fake: FakeProviders;
let run: FetchRun;

beforeEach(async () => {
  fake = new FakeProviders(fakeWorld({ both: 20, onlyFirst: 4, onlySecond: 3 }));
  run = new FetchRun({ ...(await fake.start()), OPENALEX_PAGE_SIZE: '10', SEMANTIC_SCHOLAR_PAGE_SIZE: '10' });
});

afterEach(async () => {
  await fake.stop();
  run.remove();
});

/** The fault at the requests with these numbers. */
const at =
  (numbers: number[], fault: Fault): FaultOf =>
  (number) =>
    numbers.includes(number) ? fault : null;

const answer = (status: number, body: unknown, headers: Record<string, string> = {}): Fault => ({
  status,
  body,
  headers,
});

// Request 1 looks the paper up, the others are pages.
describe('a fault that passes costs nothing', () => {
  test.each<[string, ProviderName, FaultOf]>([
    [
      'too many requests, without a word how long',
      'semantic-scholar',
      at([1, 2, 4], answer(429, { message: 'Too Many Requests', code: '429' })),
    ],
    [
      'too many requests, with status 200',
      'semantic-scholar',
      at([2, 3], answer(200, { message: 'Too Many Requests', code: '429' })),
    ],
    [
      'too many requests, as HTML',
      'crossref',
      at([1], answer(429, '<html><title>429 Too Many Requests</title></html>')),
    ],
    ['faults of the server', 'openalex', at([1, 2, 4, 5], answer(503, 'upstream connect error'))],
    [
      'an HTML page instead of data',
      'openalex',
      at([3], answer(200, '<!doctype html><title>Just a moment</title>')),
    ],
    ['an answer that breaks off', 'openalex', at([2, 4], { cutAt: 200 })],
    ['an answer that breaks off at once', 'semantic-scholar', at([3], { cutAt: 0 })],
    ['a broken connection', 'semantic-scholar', at([1, 3], 'reset')],
    [
      'a parameter that the provider no longer knows',
      'openalex',
      (_, { params }) =>
        params.has('select')
          ? {
              status: 400,
              body: { error: 'Invalid query parameters error.', message: 'ids is not a valid select field' },
            }
          : null,
    ],
    [
      'a page that has papers of the page before again',
      'openalex',
      (_, request) => (request.params.get('cursor') === 'c10' ? repeated(10) : null),
    ],
  ])('%s', async (_, provider, fault) => {
    fake.faults[provider] = fault;
    const outcome = await run.fetch();
    expect([outcome.exitCode, outcome.papers]).toEqual([0, 27]);
    expect((await run.record()).citingPapers).toHaveLength(27);
  });

  /** The page of OpenAlex from this entry on, with the two entries before it. */
  function repeated(from: number): Fault {
    const works = fake.world.citing.filter(({ listedBy }) => listedBy.includes('openalex'));
    const results = works.slice(from - 2, from + 10).map(({ number, title, date, doi }) => ({
      id: `https://openalex.org/W${4_400_000_000 + number}`,
      doi: doi && `https://doi.org/${doi}`,
      title,
      publication_date: date,
    }));
    return { status: 200, body: { meta: { count: works.length, next_cursor: 'c20' }, results } };
  }

  test('a provider that does not answer is asked again', async () => {
    fake.faults['semantic-scholar'] = at([2], 'hang');
    const outcome = await run.fetch({ env: { FETCH_TIMEOUT: '1000' } });
    expect(outcome.exitCode).toBe(0);
    expect(run.said.join()).toContain('Semantic Scholar did not answer within 1 second');
  });

  test('a wait that the provider asks for is granted up to two minutes', async () => {
    fake.faults.openalex = at([2], answer(429, { error: 'Rate limit exceeded' }, { 'retry-after': '90' }));
    const { exitCode } = await run.fetch();
    expect(exitCode).toBe(0);
    expect(run.waits.some((wait) => wait > 89_000)).toBe(true);
    expect(run.said).toContain(
      'OpenAlex takes no more requests now: it says “Rate limit exceeded” (429). Trying again in 90 s.',
    );
  });
});

describe('a fault that stays ends in a sentence with the reason of the provider', () => {
  test.each<[string, Fault, string]>([
    [
      'faults of the server',
      answer(502, '<html><title>502 Bad Gateway</title></html>'),
      'OpenAlex has a fault: it says “502 Bad Gateway” (502).',
    ],
    [
      'an HTML page',
      answer(200, '<!doctype html><title>Maintenance</title>'),
      'OpenAlex sent an HTML page instead of data: Maintenance.',
    ],
    ['answers that break off', { cutAt: 300 }, 'OpenAlex sent an answer that breaks off.'],
    ['text that is no data', answer(200, 'OK'), 'OpenAlex sent an answer that is not JSON.'],
    [
      'a key that is refused',
      answer(401, { error: 'Invalid API key' }),
      'OpenAlex refuses access; check its key: it says “Invalid API key” (401).',
    ],
    [
      'an error with status 200',
      answer(200, { error: 'Internal', message: 'the index is down' }),
      'OpenAlex refuses the request: it says “Internal the index is down” (400).',
    ],
    [
      'an answer of another form',
      answer(200, { works: [] }),
      'OpenAlex sent an answer that has no list “results” with its “meta”.',
    ],
    [
      'a list without an end',
      answer(200, {
        meta: { count: 23, next_cursor: '*' },
        results: [{ id: 'https://openalex.org/W1', title: 'One' }],
      }),
      'OpenAlex sent the same page twice; its list does not end.',
    ],
  ])('%s', async (_, fault, sentence) => {
    fake.faults.openalex = (number) => (number > 1 ? fault : null);
    const outcome = await run.fetch();
    expect(outcome.printed).toContain(`OpenAlex: failed – ${sentence}`);
    // The other provider is not held up.
    expect([outcome.exitCode, outcome.papers]).toEqual([3, 24]);
  });

  test('a wait of hours stops the list, keeps what came, and says when to go on', async () => {
    fake.faults.openalex = (number) =>
      number === 3
        ? { status: 429, body: { error: 'Daily budget used up' }, headers: { 'retry-after': '43200' } }
        : null;
    const first = await run.fetch();
    expect(first.exitCode).toBe(3);
    expect(first.printed).toContain(
      'OpenAlex: failed – OpenAlex takes no more requests now: it says “Daily budget used up” (429). Go on after 2026-11-27 00:00 UTC: run the same command again.',
    );
    fake.requests.length = 0;
    fake.faults = {};
    const second = await run.fetch();
    expect([second.exitCode, second.papers]).toEqual([0, 27]);
    // The first page was kept.
    expect(fake.requestsTo('openalex').map(({ params }) => params.get('cursor'))).toEqual([
      null,
      'c10',
      'c20',
    ]);
  });

  test('the wait can be in the answer alone, as OpenAlex states it', async () => {
    fake.faults.openalex = at([2], answer(429, { error: 'Rate limit exceeded', retryAfter: 7200 }));
    expect((await run.fetch()).printed).toContain('Go on after 2026-11-26 14:00 UTC');
  });
});

describe('less than was promised is used, and said', () => {
  test('a total that grows from page to page counts as the last page states it', async () => {
    fake.faults.openalex = (number, { params }) => {
      if (number < 3) return null;
      const isLast = params.get('cursor') === 'c20';
      return {
        status: 200,
        body: { meta: { count: 25, next_cursor: isLast ? null : 'c20' }, results: works(isLast ? 20 : 10) },
      };
    };
    const outcome = await run.fetch();
    expect(FetchRun.outcomeOf(outcome, 'openalex')).toBe('short 23 of 25');
    expect(outcome.exitCode).toBe(3);
    expect(outcome.printed).toContain('OpenAlex: 23 of 25 papers – OpenAlex promised 25 and sent 23.');
  });

  function works(from: number) {
    const listed = fake.world.citing.filter(({ listedBy }) => listedBy.includes('openalex'));
    return listed
      .slice(from, from + 10)
      .map(({ number, title }) => ({ id: `https://openalex.org/W${4_400_000_000 + number}`, title }));
  }

  test('entries without a paper, and nulls, are not counted as papers', async () => {
    fake.faults['semantic-scholar'] = (_, { params }) =>
      params.get('offset') === '20'
        ? {
            status: 200,
            body: {
              offset: 20,
              data: [
                { citingPaper: null },
                {
                  citingPaper: {
                    paperId: null,
                    title: 'A Paper Without an Id',
                    authors: null,
                    externalIds: null,
                  },
                },
                null,
              ],
            },
          }
        : null;
    const outcome = await run.fetch();
    expect(FetchRun.outcomeOf(outcome, 'semantic-scholar')).toBe('short 21 of 24');
    expect((await run.record()).citingPapers.map(({ title }) => title)).toContain('A Paper Without an Id');
  });

  test('holes in a list do not end it', async () => {
    fake.faults['semantic-scholar'] = (_, { params }) =>
      params.get('offset') === '10' ? { status: 200, body: { offset: 10, next: 20, data: [] } } : null;
    expect(FetchRun.outcomeOf(await run.fetch(), 'semantic-scholar')).toBe('short 14 of 24');
  });
});

describe('one provider is down', () => {
  test.each([
    ['semantic-scholar', 23],
    ['openalex', 24],
  ] as const)(
    '%s: the other gives what it has, and the exit code says that something is missing',
    async (name, papers) => {
      fake.faults[name] = () => 'reset';
      const outcome = await run.fetch();
      expect([outcome.exitCode, outcome.papers, outcome.hub]).toEqual([3, papers, 'liu-visual-2025']);
      expect(FetchRun.outcomeOf(outcome, name)).toBe('failed');
    },
  );

  test('Crossref: the papers come without the facts that it would add', async () => {
    fake.faults.crossref = () => ({ status: 500, body: '' });
    const outcome = await run.fetch();
    expect([outcome.exitCode, outcome.papers]).toEqual([3, 27]);
  });
});

describe('a paper that a provider does not know under its id', () => {
  test('is found at OpenAlex by its title, if only one work has it', async () => {
    fake.faults.openalex = (_, { path }) =>
      path.startsWith('/works/') ? { status: 404, body: '<title>404</title>' } : null;
    const outcome = await run.fetch();
    expect([outcome.exitCode, outcome.papers]).toEqual([0, 27]);
  });

  test('is not guessed if two works have the title', async () => {
    fake.faults.openalex = (_, { path, params }) => {
      if (path.startsWith('/works/')) return { status: 404, body: '' };
      const work = { title: fake.world.hub.title, authorships: [] };
      const results = ['W1', 'W2'].map((id) => ({ ...work, id: `https://openalex.org/${id}` }));
      return params.get('filter')?.startsWith('title.search')
        ? { status: 200, body: { meta: { count: 2 }, results } }
        : null;
    };
    expect((await run.fetch()).printed).toContain('OpenAlex: failed – OpenAlex does not know this paper.');
  });

  test('and that nobody knows ends without a file', async () => {
    const outcome = await run.fetch({ paper: { identifiers: { arxiv: '2501.99999' }, title: null } });
    expect(outcome.exitCode).toBe(1);
    expect(outcome.printed).toContain('No provider knows the paper.');
    expect(run.files().size).toBe(0);
  });
});
