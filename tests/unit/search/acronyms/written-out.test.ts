import { expect, test } from 'vitest';
import { writtenOut } from '../../../../src/core/search/acronyms/written-out.ts';

const papersWith: Record<string, number[]> = { lm: [1], lms: [4], gas: [2], ga: [3] };
const papersReading: Record<string, number[]> = {
  'language model': [0, 1, 2],
  'language models': [2, 4, 5],
  'large model': [1, 4],
};
const having = (word: string) => papersWith[word] ?? [];
const reading = (words: readonly string[]) => papersReading[words.join(' ')] ?? [];

test('an acronym is written out in either number by the papers that use it in neither', () => {
  const acronym = { short: 'lm', long: 'language model', longs: ['language model', 'large model'] };
  expect(writtenOut(acronym, having, reading)).toEqual([
    { text: 'language model', papers: [0, 2] },
    { text: 'language models', papers: [2, 5] },
  ]);
});

test('each way to write it is named once, in the order of the most frequent', () => {
  const longs = ['language models', 'language model'];
  const acronym = { short: 'gas', long: 'language models', longs };
  expect(writtenOut(acronym, having, reading)).toEqual([
    { text: 'language models', papers: [4, 5] },
    { text: 'language model', papers: [0, 1] },
  ]);
});
