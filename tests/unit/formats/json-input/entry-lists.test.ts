import { expect, test } from 'vitest';
import { isEntryList, pathIn } from '../../../../src/core/formats/json-input/entry-lists.ts';

test.each([
  ['', true],
  ['[]', true],
  ['items', true],
  ['results', true],
  ['[]/results', true],
  ['message/items', true],
  ['[]/message/items', true],
  ['hits/hits', true],
  ['[]/hits/hits', true],
  ['[]/resultList/result', true],
  ['[]/items', false],
  ['[][]', false],
  ['results[]', false],
  ['hits', false],
  ['results[]/authorships', false],
])('a list at %j has papers or answers in its members: %s', (path, isOne) => {
  expect(isEntryList(path)).toBe(isOne);
});

test.each([
  [{ kind: '{', path: '' }, 'results'],
  [{ kind: '{', path: 'message' }, 'message/results'],
  [{ kind: '{', path: 'results[]' }, 'results[]/results'],
  [{ kind: '[', path: '' }, '[]'],
  [{ kind: '[', path: 'results' }, 'results[]'],
] as const)('what is called “results” in %j is at %j', (around, path) => {
  expect(pathIn(around, 'results')).toBe(path);
});
