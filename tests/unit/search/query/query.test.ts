import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ignoredWords,
  isEmptyQuery,
  parseQuery,
  printQuery,
  type Term,
} from '../../../../src/core/search/query/query.ts';

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
    ['7,662', [term('word', '7662')]],
    ['segm*', [term('beginning', 'segm')]],
    ['multi-mod*', [term('word', 'multi'), term('beginning', 'mod')]],
    ['-segm*', [term('beginning', 'segm', { excluded: true })]],
    [
      'abstract:gui quote:gui',
      [term('word', 'gui', { field: 'abstract' }), term('word', 'gui', { field: 'quote' })],
    ],
    ['cat:cs.CV', [term('facet', 'cs.cv', { facet: 'category' })]],
    ['-role:"use of method"', [term('facet', 'use of method', { facet: 'role', excluded: true })]],
    [
      'is:representative has:passage',
      [term('facet', 'representative', { facet: 'rep' }), term('facet', 'passage', { facet: 'passage' })],
    ],
    ['is:blue', [term('word', 'is', { optional: true }), term('word', 'blue')]],
    [
      'see 2503.01785v2 please',
      [term('word', 'see'), term('identifier', '2503.01785'), term('word', 'please', { optional: true })],
    ],
    ['2503.1', [term('identifier', '2503.1', { otherwise: [term('joined', '2503 1')] })]],
    ['arxiv.org/abs/2503', [term('identifier', '2503', { otherwise: [term('word', '2503')] })]],
    ['10.1145/', [term('identifier', '10.1145/', { otherwise: [term('joined', '10 1145')] })]],
    [
      'which papers study euphemisms?',
      [
        ...['which', 'papers', 'study'].map((text) => term('word', text, { optional: true })),
        term('word', 'euphemisms'),
      ],
    ],
    ['user study', [term('word', 'user'), term('word', 'study')]],
    ['of the', [term('word', 'of'), term('word', 'the')]],
    ['"of the" title:the', [term('phrase', 'of the'), term('word', 'the', { field: 'title' })]],
    ['may 2026', [term('word', 'may'), term('word', '2026')]],
    ['may help', [term('word', 'may', { optional: true }), term('word', 'help')]],
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

  test('joins by OR the chunks beside it, and reads any other “or” as a word', () => {
    const branches = [[term('word', 'fine'), term('word', 'tuning')], [term('phrase', 'in context')]];
    expect(parseQuery('fine-tuning OR "in context" video').terms).toEqual([
      term('any', 'fine-tuning OR "in context"', { branches }),
      term('word', 'video'),
    ]);
    expect(parseQuery('year:2024 OR year:2025')).toMatchObject({ terms: [{ kind: 'any' }], years: null });
    for (const text of ['OR video', 'video OR', 'video or image', 'video OR -image', 'OR OR OR']) {
      expect(
        parseQuery(text).terms.every(({ kind }) => kind === 'word'),
        text,
      ).toBe(true);
    }
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
        'OR',
        'of',
        'cat:',
        'is:representative',
        '2503.1',
        'segm*',
        '7,662',
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
    const typed =
      '-gui title:"visual reasoning" v* gpt-4 segm* author:liu cat:cs.cv -is:retracted a OR b year:2024..';
    expect(printQuery(parseQuery(typed))).toBe(typed);
  });
});

test('an asterisk stands for any ending after three letters or more, not in a name such as V*', () => {
  const kinds = (input: string) => parseQuery(input).terms.map(({ kind, text }) => [kind, text]);
  expect(kinds('seg*')).toEqual([['beginning', 'seg']]);
  expect(kinds('ab*')).toEqual([['literal', 'ab*']]);
  expect(kinds('V*')).toEqual([['literal', 'v*']]);
});

test('ignoredWords(terms) are those that papers need not have', () => {
  expect(ignoredWords([term('word', 'need'), term('word', 'may', { optional: true })])).toEqual(['may']);
});

test('isEmptyQuery(query) is true if there is nothing to search for', () => {
  expect(isEmptyQuery(parseQuery(' "" '))).toBe(true);
  expect(isEmptyQuery(parseQuery('year:2024'))).toBe(false);
});

test.each<[string, Term[]]>([
  ['ab*', [term('literal', 'ab*')]],
  ['segm**', [term('literal', 'segm**')]],
  ['"segm*"', [term('literal', 'segm*')]],
  ['title:segm*', [term('beginning', 'segm', { field: 'title' })]],
  ["don't*", [term('beginning', 'dont')]],
  ['V*-bench', [term('literal', 'v*-bench')]],
  ['gpt–4', [term('joined', 'gpt 4')]],
  ['gpt‐4', [term('joined', 'gpt 4')]],
  ['gpt,4', [term('joined', 'gpt 4')]],
  ['gpt--4', [term('word', 'gpt'), term('word', '4')]],
  ['gpt:4', [term('word', 'gpt'), term('word', '4')]],
  ['1-2-3', [term('joined', '1 2 3')]],
  ['title:gpt-4', [term('joined', 'gpt 4', { field: 'title' })]],
  ['title:v*', [term('literal', 'v*', { field: 'title' })]],
  ['-v*', [term('literal', 'v*', { excluded: true })]],
  ['title:2503.01785', [term('joined', '2503 01785', { field: 'title' })]],
  ['-2503.01785', [term('phrase', '2503 01785', { excluded: true })]],
  ['a -a', [term('word', 'a'), term('word', 'a', { excluded: true })]],
  ['gui title:gui', [term('word', 'gui'), term('word', 'gui', { field: 'title' })]],
  ['«visual reward»', [term('phrase', 'visual reward')]],
  ['„visual reward”', [term('phrase', 'visual reward')]],
  ['a−b', [term('literal', 'a−b')]],
  ['x –gui', [term('word', 'x'), term('word', 'gui', { excluded: true })]],
  ['has:passage', [term('facet', 'passage', { facet: 'passage' })]],
  ['has:nothing', [term('word', 'has', { optional: true }), term('word', 'nothing')]],
  ['venue:" Tidal   Letters "', [term('facet', 'tidal letters', { facet: 'venue' })]],
  ['venue:""', [term('word', 'venue')]],
  ['CATEGORY:cs.CV', [term('facet', 'cs.cv', { facet: 'category' })]],
  ['papers', [term('word', 'papers')]],
  ['the papers', [term('word', 'the'), term('word', 'papers')]],
  ['the new papers', [term('word', 'the', { optional: true }), term('word', 'new'), term('word', 'papers')]],
  ['may -2026', [term('word', 'may'), term('word', '2026', { excluded: true })]],
  ['may 202', [term('word', 'may', { optional: true }), term('word', '202')]],
  ['will 2026', [term('word', 'will', { optional: true }), term('word', '2026')]],
  ['-the gui', [term('word', 'the', { excluded: true }), term('word', 'gui')]],
  ['the -gui', [term('word', 'the'), term('word', 'gui', { excluded: true })]],
  ['"the" gui', [term('phrase', 'the'), term('word', 'gui')]],
])('parseQuery of %j', (input, terms) => {
  expect(parseQuery(input)).toEqual({ terms, years: null });
});

test('function words are optional beside a range of years', () => {
  expect(parseQuery('which papers year:2024')).toEqual({
    terms: ['which', 'papers'].map((text) => term('word', text, { optional: true })),
    years: { from: 2024, to: 2024 },
  });
});

describe('alternatives', () => {
  const any = (text: string, ...branches: Term[][]) => term('any', text, { branches });
  const word = (text: string) => term('word', text);
  const year = (text: string) => [term('facet', text, { facet: 'year' })];

  test.each<[string, Term[]]>([
    ['a OR b OR c', [any('a OR b OR c', [word('a')], [word('b')], [word('c')])]],
    ['x a OR b y', [word('x'), any('a OR b', [word('a')], [word('b')]), word('y')]],
    ['a OR b c OR d', [any('a OR b', [word('a')], [word('b')]), any('c OR d', [word('c')], [word('d')])]],
    ['year:2024 OR year:2025', [any('year:2024 OR year:2025', year('2024'), year('2025'))]],
    ['year:2024 OR a', [any('year:2024 OR a', year('2024'), [word('a')])]],
    ['a OR cat:cs.cv', [any('a OR cat:cs.cv', [word('a')], [term('facet', 'cs.cv', { facet: 'category' })])]],
    ['a OR -b', [word('a'), word('or'), term('word', 'b', { excluded: true })]],
    ['a OR', [word('a'), { ...word('or'), optional: true }]],
    ['a OR OR b', [word('a'), word('or'), word('b')]],
    ['a or b', [word('a'), word('or'), word('b')]],
  ])('of %j', (input, terms) => {
    const required = (own: Term[]) => own.map(({ optional: _, ...rest }) => rest);
    expect(required(parseQuery(input).terms)).toEqual(required(terms));
  });

  test('cannot be ranges of years', () => {
    expect(parseQuery('year:2023.. OR tides')).toMatchObject({ years: { from: 2023, to: null } });
  });
});

test.each([
  ...['year:2024', 'year:2024..', 'year:..2024', 'year:2023..2025', 'tides year:2024'],
  ...['-title:"a b"', '"a b" c', '"v* bench"', 'v*', '"10.1000/abc"', '"ab %"', 'segm*', '-segm*'],
  ...['cat:cs.cv', '-role:"use of method"', 'is:self', 'has:passage', '2503.01785', 'a OR "b c"', 'qwen2-5'],
])('printQuery prints %s as it is typed', (typed) => {
  expect(printQuery(parseQuery(typed))).toBe(typed);
});

test('a query is read up to 8,000 characters, a term up to 300, and a repeated term once', () => {
  const [long] = parseQuery('x'.repeat(301)).terms;
  expect(long?.text).toHaveLength(300);
  expect(parseQuery(`"${'ab '.repeat(100)}cd"`).terms[0]?.text).toBe('ab '.repeat(100).trim());
  expect(parseQuery(`${' '.repeat(7999)}ab`).terms).toEqual([term('word', 'a')]);
  expect(parseQuery('a b a "a" b').terms.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
    ...['word a', 'word b', 'phrase a'],
  ]);
});

test('isEmptyQuery(query) is false for a word, too', () => {
  expect([
    isEmptyQuery(parseQuery('a')),
    isEmptyQuery(parseQuery('')),
    isEmptyQuery(parseQuery('a year:2024')),
  ]).toEqual([...[false, true, false]]);
});

test('no word is ignored where all must match', () => {
  expect(ignoredWords(parseQuery('which papers study the tides').terms)).toEqual([
    'which',
    'papers',
    'study',
    'the',
  ]);
  expect(ignoredWords(parseQuery('tides').terms)).toEqual([]);
});
