import { describe, expect, test } from 'vitest';
import { DamagedFile } from '../../../../../src/core/search/index/format/bytes.ts';
import type { Term } from '../../../../../src/core/search/query/query.ts';
import { finderOver, madeDocuments } from '../../../../support/search/made-index.ts';
import { documentOf } from '../../../../support/search-documents.ts';

const over = (titles: string[]) =>
  finderOver(titles.map((title, index) => documentOf(index, { title }))).finder;
const word = (text: string): Term => ({ kind: 'word', text, field: null, excluded: false });

describe('a word that papers write as two', () => {
  test('is those two, which the most papers have next to each other', async () => {
    const finder = over(['abc defghi', 'abcdef ghi', 'abcdef ghi again', 'other']);
    expect(await finder.writtenAsTwo?.('abcdefghi')).toEqual(['abcdef', 'ghi']);
    expect(await over(['fine tuning']).writtenAsTwo?.('finetuning')).toEqual(['fine', 'tuning']);
  });

  test('is not one that papers also write as one, or whose halves are nowhere next to each other', async () => {
    expect(await over(['finetuning', 'fine tuning']).writtenAsTwo?.('finetuning')).toBeNull();
    expect(await over(['refinetuning', 'fine tuning']).writtenAsTwo?.('finetuning')).toBeNull();
    expect(await over(['fine', 'tuning']).writtenAsTwo?.('finetuning')).toBeNull();
    expect(await over(['fine art']).writtenAsTwo?.('finetuning')).toBeNull();
  });
});

test('two words are one where papers write them so, in this order and with this first word', async () => {
  const finder = over(['pretraining', 'pre training', 'training pre', 'a pre trained model']);
  expect(await finder.isOneWord?.('pre', 'training')).toBe(true);
  expect(await finder.isOneWord?.('pre', 'trained')).toBe(true);
  expect(await finder.isOneWord?.('training', 'pre')).toBe(false);
  expect(await finder.isOneWord?.('pre', 'model')).toBe(false);
  // Another pair of the same letters makes no difference.
  const two = over(['pretraining', 'pre training', 'pret raining']);
  expect(await two.isOneWord?.('pre', 'training')).toBe(true);
  expect(await two.isOneWord?.('pret', 'raining')).toBe(true);
  // Nobody writes these as two.
  expect(await over(['pretraining', 'pre', 'training']).isOneWord?.('pre', 'training')).toBe(false);
});

describe('the nearest word', () => {
  test('of a known word is none, of another the most similar, then the most frequent, and no pair of words', async () => {
    const finder = over(['visual model', 'model modal modal', 'premodel pre']);
    expect(await finder.nearest('visual')).toBeNull();
    // The first word of the index is known too.
    expect(await over(['Abcdef abcdeg']).nearest('abcdef')).toBeNull();
    expect(await finder.nearest('visuall')).toBe('visual');
    expect(await finder.nearest('modol')).toBe('model');
    expect(await finder.nearest('xyzzyq')).toBeNull();
    expect(await over(['pretraining', 'pre training']).nearest('pre trainin')).toBe('pretraining');
  });
});

test('the words of titles are those of the papers asked for, in that order', async () => {
  const finder = over(['One paper', 'Two', 'Three: a third']);
  expect(await finder.titleWords([2, 0])).toEqual([
    ['three', 'a', 'third'],
    ['one', 'paper'],
  ]);
});

test('the answers to the last sixteen terms are kept, however often one is asked', async () => {
  const finder = over([Array.from({ length: 20 }, (_, at) => `word${at}`).join(' ')]);
  const first = await finder.find(word('word0'));
  const second = await finder.find(word('word1'));
  for (let at = 2; at < 16; at += 1) await finder.find(word(`word${at}`));
  expect(await finder.find(word('word0'))).toBe(first);
  await finder.find(word('word16'));
  expect(await finder.find(word('word0'))).toBe(first);
  expect(await finder.find(word('word1'))).not.toBe(second);
});

test('a term as written and one with similar spellings have answers of their own', async () => {
  const finder = over(['model', 'modal']);
  expect([...(await finder.findWritten(word('model'))).papers.keys()]).toEqual([0]);
  expect([...(await finder.find(word('model'))).papers.keys()]).toEqual([0, 1]);
  expect([...(await finder.findWritten(word('model'))).papers.keys()]).toEqual([0]);
});

test('a word is looked up once for itself and for similar spellings', async () => {
  const finder = over(['model', 'modal']);
  const written = await finder.findWritten(word('model'));
  expect((await finder.find(word('model'))).papers.get(0)).toBe(written.papers.get(0));
});

test('the positions of a word are not fetched if no paper has it together with the other words', async () => {
  // A word this frequent has a file of its own.
  const often = documentOf(1, { summary: '2nd '.repeat(5000) });
  const { finder, fetched, manifest } = finderOver([documentOf(0, { title: 'SemEval 2' }), often]);
  const largest = manifest.positions.reduce((a, b) => (b[1] > a[1] ? b : a));
  const { papers } = await finder.find({ ...word('semeval 2'), kind: 'joined' });
  expect([...papers.keys()]).toEqual([0]);
  expect(fetched).not.toContain(largest[0]);
  await finder.find({ ...word('2nd 2nd'), kind: 'phrase' });
  expect(fetched).toContain(largest[0]);
});

test('a file is decoded once', async () => {
  const { finder } = finderOver(madeDocuments(40));
  const [one, again] = [await finder.documents([3]), await finder.documents([4, 3])];
  expect(again[1]).toBe(one[0]);
});

test('no paper has a year before years are fetched', async () => {
  const { finder } = finderOver([2016, 2026].map((year, index) => documentOf(index, { year })));
  expect([...finder.years]).toEqual([0, 0]);
  await finder.loadYears();
  expect([...finder.years]).toEqual([2016, 2026]);
});

test('an index without years or acronyms has none', async () => {
  const finder = over(['Plain', 'Words']);
  await finder.loadYears();
  expect([...finder.years]).toEqual([0, 0]);
  expect(await finder.writtenOut?.('grpo')).toEqual([]);
  await expect(finder.column('none')).rejects.toEqual(new DamagedFile('manifest'));
});

test('an acronym is known by the papers that only write it out, and none is known by another', async () => {
  const finder = over([
    'Group Relative Policy Optimization (GRPO)',
    'Plain',
    'On group-relative policy optimization',
    'Again, group relative policy optimisation',
    'A group of relative policies',
  ]);
  const written = await finder.writtenOut?.('grpo');
  expect(written?.flatMap(({ papers }) => [...papers])).toEqual(expect.arrayContaining([2]));
  expect(written?.flatMap(({ papers }) => [...papers])).not.toContain(0);
  expect(await finder.writtenOut?.('rpo')).toEqual([]);
});
