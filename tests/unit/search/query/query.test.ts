import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isEmptyQuery, parseQuery, printQuery, type Term } from '../../../../src/core/search/query/query.ts';

const term = (kind: Term['kind'], text: string, rest: Partial<Term> = {}): Term => ({
  kind,
  text,
  field: null,
  excluded: false,
  ...rest,
});

describe('parseQuery(input)', () => {
  test.each<[string, Term[]]>([
    ['', []],
    ['  ', []],
    ['GRPO', [term('word', 'grpo')]],
    ['visual reasoning', [term('word', 'visual'), term('word', 'reasoning')]],
    ['GUI-R1', [term('word', 'gui'), term('word', 'r1')]],
    ['gui GUI Gui', [term('word', 'gui')]],
    ['Schrödinger’s', [term('word', 'schrodingers')]],
    ['"Visual Grounded  Reasoning"', [term('phrase', 'visual grounded reasoning')]],
    ['“visual reasoning”', [term('phrase', 'visual reasoning')]],
    ['−gui', [term('word', 'gui', { excluded: true })]],
    ['– gui', [term('word', 'gui')]],
    ['GPT-4', [term('joined', 'gpt 4')]],
    ['Qwen2.5-VL', [term('joined', 'qwen2 5'), term('word', 'vl')]],
    ['2.5', [term('joined', '2 5')]],
    ['.5', [term('word', '5')]],
    ['-GPT-4', [term('phrase', 'gpt 4', { excluded: true })]],
    ['"(94%), then"', [term('literal', '94% then')]],
    ['"visual', [term('word', 'visual')]],
    ['""', []],
    ['-gui', [term('word', 'gui', { excluded: true })]],
    ['-fine-tuning', [term('phrase', 'fine tuning', { excluded: true })]],
    ['-"gui agents"', [term('phrase', 'gui agents', { excluded: true })]],
    ['- gui', [term('word', 'gui')]],
    ['title:GUI', [term('word', 'gui', { field: 'title' })]],
    ['Author:Liu', [term('word', 'liu', { field: 'author' })]],
    ['summary:"gui agents"', [term('phrase', 'gui agents', { field: 'summary' })]],
    ['-title:gui', [term('word', 'gui', { field: 'title', excluded: true })]],
    ['title:', [term('word', 'title')]],
    ['method:gui', [term('word', 'method'), term('word', 'gui')]],
    ['V*', [term('literal', 'v*')]],
    ['(V*),', [term('literal', 'v*')]],
    ['C++', [term('literal', 'c++')]],
    ['94%', [term('literal', '94%')]],
    ['$', [term('literal', '$')]],
    ['"V* Bench"', [term('literal', 'v* bench')]],
    ['CLIP™', [term('word', 'cliptm')]],
    ['深度学习', [term('literal', '深度学习')]],
    ['2503.01785', [term('identifier', '2503.01785')]],
    ['arXiv:2503.01785v2', [term('identifier', '2503.01785')]],
    ['https://arxiv.org/pdf/2503.01785v1.pdf', [term('identifier', '2503.01785')]],
    ['hep-th/9901001', [term('identifier', 'hep-th/9901001')]],
    ['https://doi.org/10.1000/ABC', [term('identifier', '10.1000/abc')]],
    ['"10.1000/abc"', [term('literal', '10.1000/abc')]],
    ['2503.01785.', [term('identifier', '2503.01785')]],
    ['(https://arxiv.org/abs/2503.01785v2/)', [term('identifier', '2503.01785')]],
    ['arXiv:2503.01785v1 [cs.CV] 3 Mar 2025', [term('identifier', '2503.01785')]],
    ['<https://doi.org/10.1000/abc(1)>,', [term('identifier', '10.1000/abc(1)')]],
  ])('of %j', (input, terms) => {
    expect(parseQuery(input)).toEqual({ terms, years: null });
  });

  test.each([
    ['year:2024', { from: 2024, to: 2024 }],
    ['year:2024..', { from: 2024, to: null }],
    ['YEAR:..2024', { from: null, to: 2024 }],
    ['year:2023..2025', { from: 2023, to: 2025 }],
    ['year:2025..2023', { from: 2023, to: 2025 }],
    ['year:2023 year:2025', { from: 2025, to: 2025 }],
  ])('of %j has a range of years', (input, years) => {
    expect(parseQuery(input)).toEqual({ terms: [], years });
  });

  test.each(['year:', 'year:..', 'year:20', 'year:abc'])('finds no range of years in %j', (input) => {
    expect(parseQuery(input)).toMatchObject({
      terms: expect.arrayContaining([term('word', 'year')]),
      years: null,
    });
  });

  test('keeps 24 terms of a pasted text', () => {
    const words = Array.from({ length: 2000 }, (_, index) => `w${index}`).join(' ');
    expect(parseQuery(words).terms).toHaveLength(24);
    for (const character of ['a', '"', '-', 'ﷺ', '½', ' ', '*', 'title:', '(', '😀']) {
      const pasted = character.repeat(10_000);
      const query = parseQuery(pasted);
      expect(query.terms.length).toBeLessThanOrEqual(24);
      expect(parseQuery(printQuery(query))).toEqual(query);
    }
  });
});

describe('printQuery(query)', () => {
  test('prints what parseQuery reads back', () => {
    const piece = fc.oneof(
      fc.constantFrom('title:', 'author:', 'summary:', 'year:', '2024', '..', '-', '"', ' ', '.', ':', '’'),
      fc.constantFrom(
        'GRPO',
        'V*',
        'GPT-4',
        '⁻',
        '–',
        'é',
        'ﬁ',
        'ς',
        'Σ',
        '½',
        '´',
        '＂',
        '：',
        '法',
        '10.1000/182',
        '%',
        '/',
        '\\',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const input = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(input, (text) => {
        const query = parseQuery(text);
        expect(parseQuery(printQuery(query))).toEqual(query);
      }),
    );
  });

  test('prints fields, years and exclusions as they are typed', () => {
    const typed = '-gui title:"visual reasoning" v* gpt-4 author:liu year:2024..';
    expect(printQuery(parseQuery(typed))).toBe(typed);
  });
});

test('isEmptyQuery(query) is true if there is nothing to search for', () => {
  expect(isEmptyQuery(parseQuery(' "" '))).toBe(true);
  expect(isEmptyQuery(parseQuery('year:2024'))).toBe(false);
});
