import { describe, expect, test } from 'vitest';
import { AcronymTable } from '../../../../src/core/search/acronyms/acronym-table.ts';
import type { Finder } from '../../../../src/core/search/engine/finder.ts';
import { understand } from '../../../../src/core/search/engine/understand.ts';
import { parseQuery, type Term } from '../../../../src/core/search/query/query.ts';

const acronyms = new AcronymTable([
  { short: 'vlm', long: 'vision language model' },
  { short: 'lm', long: 'language model' },
]);
const two = new Map([['zeroshot', ['zero', 'shot']]]);

/** Papers have these identifiers and joined numbers. */
const known = ['2503.01785', '2503.1', 'gpt 4', 'gpt 4o', 'qwen 9', 'video 2026'];

const finder: Finder = {
  size: 1,
  years: new Uint16Array(1),
  find: async ({ text }) => ({
    papers: new Map(known.includes(text) ? [[0, { kind: 'exact', score: 1, words: [] }]] : []),
    capped: false,
  }),
  acronyms: async () => acronyms,
  writtenOut: async () => [],
  writtenAsTwo: async (word) => two.get(word) ?? null,
  isOneWord: async (one, next) => one + next === 'pretraining',
  nearest: async () => null,
};

/** Each term as its kind and its text, with what else is known of it. */
async function read(query: string): Promise<string> {
  const terms = await understand(parseQuery(query).terms, finder);
  return terms
    .map(({ kind, text, field, excluded, optional, stands }: Term) =>
      [
        ...(excluded ? ['not'] : []),
        ...(optional ? ['perhaps'] : []),
        ...(field ? [`${field}:`] : []),
        ...(kind === 'word' ? [] : [kind]),
        text,
        ...(stands ? [`(${stands.as} of ${stands.short})`] : []),
      ].join(' '),
    )
    .join(' + ');
}

describe('understand(terms, finder)', () => {
  test.each([
    ['', ''],
    ['visual reward', 'visual + reward'],
    // Words that papers write as two, and two that they write as one.
    ['zeroshot', 'zero + shot'],
    ['title:zeroshot', 'title: zero + title: shot'],
    ['-zeroshot', 'not zeroshot'],
    ['"zeroshot"', 'phrase zeroshot'],
    ['pre training', 'pretraining'],
    ['a pre training model', 'perhaps a + pretraining + model'],
    ['title:pre title:training', 'title: pretraining'],
    ['title:pre training', 'title: pre + training'],
    ['pre title:training', 'pre + title: training'],
    ['pre -training', 'pre + not training'],
    ['-pre training', 'not pre + training'],
    ['pre "training"', 'pre + phrase training'],
    ['training pre', 'training + pre'],
    // A word and its version.
    ['gpt 4', 'joined gpt 4'],
    ['gpt 4o', 'joined gpt 4o'],
    ['gpt 5', 'gpt + 5'],
    ['title:gpt title:4', 'title: joined gpt 4'],
    ['gpt -4', 'gpt + not 4'],
    ['video 2026', 'video + 2026'],
    ['4 gpt', '4 + gpt'],
    ['x qwen 9 y', 'x + joined qwen 9 + y'],
    // Identifiers.
    ['2503.01785', 'identifier 2503.01785'],
    ['2503.99999', 'identifier 2503.99999'],
    ['2503.1', 'identifier 2503.1'],
    ['2503.2', 'joined 2503 2'],
    ['see 2503.01785 soon', 'perhaps see + identifier 2503.01785 + perhaps soon'],
    ['see 2503.2', 'see + joined 2503 2'],
    ['"see" 2503.01785 -soon', 'phrase see + identifier 2503.01785 + not soon'],
    // Acronyms and what they stand for.
    ['vlm', 'vlm (short of vlm)'],
    ['VLMs', 'vlms (short of vlm)'],
    ['-vlm', 'not vlm'],
    ['title:vlm', 'title: vlm'],
    ['"vlm"', 'phrase vlm'],
    [
      'vision language models now',
      'vision (long of vlm) + language (long of vlm) + models (long of vlm) + now',
    ],
    ['new language model', 'new + language (long of lm) + model (long of lm)'],
    ['lm and language model', 'lm (short of lm) + perhaps and + language (long of lm) + model (long of lm)'],
    ['vision -language model', 'vision + not language + model'],
    ['language "x" model', 'language + phrase x + model'],
    ['language', 'language'],
  ])('of %j is %s', async (query, terms) => {
    expect(await read(query)).toBe(terms);
  });
});
