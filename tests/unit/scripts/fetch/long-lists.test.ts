import { describe, expect, test } from 'vitest';
import { limitsIn } from '../../../../scripts/lib/fetch/limits.ts';
import type { ApiRequest, PagedList } from '../../../../scripts/lib/fetch/provider.ts';
import { inspire } from '../../../../scripts/lib/fetch/providers/inspire.ts';
import { semanticScholar } from '../../../../scripts/lib/fetch/providers/semantic-scholar.ts';
import { answers } from '../../../support/fake-providers/answers.ts';
import { fakePaper, hubPaper } from '../../../support/fake-providers/world.ts';

/** Reads a list to its end, as the fake provider answers it. */
function readAll(list: PagedList, answer: (request: ApiRequest) => unknown) {
  const ids = new Set<string | null>();
  let [cut, requests, request]: [string | undefined, number, ApiRequest | null] = [undefined, 0, list.first];
  while (request && requests < 100) {
    const page = list.read(answer(request), request);
    for (const id of page.ids) ids.add(id);
    [cut, request, requests] = [page.cut, page.next, requests + 1];
  }
  return { came: ids.size, cut, requests };
}

const ask = (provider: 'inspire' | 'semantic-scholar', numbers: number[]) => {
  const world = {
    hub: hubPaper,
    citing: numbers.map((number) => fakePaper(number, [provider], { date: `20${20 + (number % 5)}-01-02` })),
  };
  return ({ path, params }: ApiRequest) =>
    answers[provider](world, { provider, path, params: new URLSearchParams(params), headers: {} }).body;
};
const numbers = (length: number) => Array.from({ length }, (_, index) => index + 1);

describe('Semantic Scholar', () => {
  test('ends its lists at 9,999 papers without a word, and the list says so', () => {
    const limits = limitsIn('semantic-scholar', { SEMANTIC_SCHOLAR_PAGE_SIZE: '1000' });
    const list = semanticScholar.citing?.list(
      { id: '0'.repeat(40), promised: 10_050, record: {} },
      limits,
      null,
    );
    expect(list && readAll(list, ask('semantic-scholar', numbers(10_050)))).toEqual({
      came: 9999,
      cut: 'Semantic Scholar lists at most 9,999 citing papers of a paper.',
      requests: 10,
    });
  });
});

describe('INSPIRE', () => {
  const limits = { ...limitsIn('inspire', { INSPIRE_PAGE_SIZE: '10' }), maxEntries: 40 };
  const record = { metadata: { control_number: 1, earliest_date: '2021-03-03' } };
  const list = () => inspire.citing?.list({ id: '1', promised: null, record }, limits, null);

  test('is asked year by year for a list that is longer than it answers', () => {
    const paged = list();
    expect(paged && readAll(paged, ask('inspire', numbers(90))).came).toBe(90);
  });

  test('is asked once for a shorter list', () => {
    const paged = list();
    expect(paged && readAll(paged, ask('inspire', numbers(35)))).toMatchObject({ came: 35, requests: 4 });
  });
});
