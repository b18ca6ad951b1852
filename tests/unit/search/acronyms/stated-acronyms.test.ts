import { describe, expect, test } from 'vitest';
import { AcronymTable } from '../../../../src/core/search/acronyms/acronym-table.ts';
import { statedAcronyms } from '../../../../src/core/search/acronyms/stated-acronyms.ts';

const of = (...papers: string[]) =>
  Object.fromEntries(statedAcronyms(papers.map((text) => [text])).map(({ short, longs }) => [short, longs]));

describe('statedAcronyms(papers)', () => {
  test.each<[string, string, string]>([
    ['Group Relative Policy Optimization (GRPO) works', 'grpo', 'group relative policy optimization'],
    ['We use GRPO (Group Relative Policy Optimization) here', 'grpo', 'group relative policy optimization'],
    ['Large Vision-Language Models (LVLMs) see', 'lvlm', 'large vision language models'],
    ['Simultaneous Machine Translation (SiMT)', 'simt', 'simultaneous machine translation'],
    ['chain of thought (CoT) prompting', 'cot', 'chain of thought'],
  ])('finds what stands in brackets: %s', (text, short, long) => {
    expect(of(text)).toEqual({ [short]: [long] });
  });

  test.each([
    'an example (see Section 2)',
    'Results (Table 1)',
    'We show (OK) that it works',
    'It was Made (USA)',
    'of the (OT) thing',
  ])('takes nothing else in brackets for one: %s', (text) => {
    expect(of(text)).toEqual({});
  });

  test('finds a long form with the initials of an acronym in two papers that have both', () => {
    const both = ['A VLA model: vision-language-action learning', 'VLAs learn vision, language, action'];
    expect(of(...both)).toEqual({ vla: ['vision language action'] });
    expect(of(...both.slice(1))).toEqual({});
  });

  test('leaves out an acronym with several meanings, unless most papers mean one', () => {
    const contrastive = 'contrastive learning (CL)';
    const continual = 'continual learning (CL)';
    expect(of(contrastive, continual)).toEqual({});
    expect(of(contrastive, contrastive, continual)).toEqual({ cl: ['contrastive learning'] });
  });
});

test('AcronymTable finds acronyms and long forms in singular and plural, and the longest', () => {
  const acronyms = [
    { short: 'vlm', long: 'vision language models' },
    { short: 'lm', long: 'language models' },
  ];
  const table = new AcronymTable(acronyms);
  expect(table.named('vlms')).toBe(acronyms[0]);
  expect(table.named('vl')).toBeUndefined();
  expect(table.spelledOut(['vision', 'language', 'model', 'here'])).toEqual({
    acronym: acronyms[0],
    length: 3,
  });
  expect(table.spelledOut(['language', 'model'])).toEqual({ acronym: acronyms[1], length: 2 });
  expect(table.spelledOut(['vision', 'model'])).toBeNull();
});
