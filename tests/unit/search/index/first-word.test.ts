import { describe, expect, test } from 'vitest';
import { createEngine } from '../../../../src/core/search/engine/create-engine.ts';
import { parseQuery } from '../../../../src/core/search/query/query.ts';
import { finderOver } from '../../../support/search/made-index.ts';
import { documentOf } from '../../../support/search-documents.ts';

/** Searches titles and returns the indexes of those found. */
function searchOver(titles: string[]) {
  const { finder } = finderOver(titles.map((title, index) => documentOf(index, { title })));
  const engine = createEngine(finder);
  return async (query: string) => {
    const { matching, suggestion } = await engine.search(parseQuery(query), { limit: 10, allowed: null });
    return { papers: [...matching], suggestion };
  };
}

describe('the first word of an index', () => {
  const first = searchOver(['Abc models', 'Abc reward', 'Plain reward', 'Rewards of 5% abc']);
  const second = searchOver(['Abc models', 'Abc reward', 'A plain reward', 'Rewards of 5% abc']);

  test.each([
    ['abc', [0, 1, 3]],
    ['ab', [0, 1, 3]],
    ['"abc models"', [0]],
    ['"5% abc"', [3]],
    ['abc models', [0]],
    ['abcmodels', [0]],
    ['abc*', [0, 1, 3]],
    ['5%', [3]],
  ])('is found like the second of another index: %s', async (query, expected) => {
    expect((await first(query)).papers).toEqual(expected);
    expect((await second(query)).papers).toEqual(expected);
  });

  test('is found in another form that does not begin like it', async () => {
    expect((await searchOver(['Mice', 'Of rats'])('mouse')).papers).toEqual([0]);
  });

  test('needs no other spelling', async () => {
    const own = searchOver(['Abcdef', 'Abcdeg abcdeg', 'Other']);
    expect(await own('abcdef other')).toMatchObject({ papers: [], suggestion: null });
  });
});
