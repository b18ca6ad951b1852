import { expect, test } from 'vitest';
import { cutSuffix, isNameSuffix } from '../../../src/core/text/name-suffix.ts';

test('a part between commas is a suffix if it can be no given name', () => {
  const suffixes = ['Jr.', 'sr', '3rd', 'Esq.', 'II', 'III', 'IV', 'V', 'IX', 'PhD', 'Ph.D.', 'M.D.', 'MSc'];
  const given = ['Junior', 'I', 'Vi', 'X', 'Md', 'Ma', 'John', 'ii', ''];
  expect(suffixes.filter((part) => !isNameSuffix(part))).toEqual([]);
  expect(given.filter(isNameSuffix)).toEqual([]);
});

test.each([
  ['Martin King Jr.', 'Martin King', 'Jr.'],
  ['King sr', 'King', 'sr'],
  ['King III', 'King', 'III'],
  ['King 4th', 'King', '4th'],
  ['King V', 'King V', null],
  ['King PhD', 'King PhD', null],
  ['Jr.', 'Jr.', null],
  ['Jr. King', 'Jr. King', null],
])('the words of “%s” without a suffix are “%s”', (name, words, suffix) => {
  expect(cutSuffix(name.split(' '))).toEqual({ words: words.split(' '), suffix });
});

test('no words have no suffix', () => {
  expect(cutSuffix([])).toEqual({ words: [], suffix: null });
});
