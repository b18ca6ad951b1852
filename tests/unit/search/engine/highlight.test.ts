import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Hit } from '../../../../src/core/search/engine/engine.ts';
import { marksOf, matchReason } from '../../../../src/core/search/engine/highlight.ts';
import { parseQuery } from '../../../../src/core/search/query/query.ts';

/** The text with marks written as brackets. */
function marked(text: string, query: string, found: Hit['found'] = [], field: 'title' | null = null): string {
  const marks = marksOf(text, parseQuery(query).terms, found, field);
  return marks.reduceRight(
    (shown, { start, end }) => `${shown.slice(0, start)}[${shown.slice(start, end)}]${shown.slice(end)}`,
    text,
  );
}

const similar = (term: string, word: string) => ({ term, word, kind: 'similar' as const });

describe('marksOf(text, terms, found)', () => {
  test.each([
    ['Visual Reasoning', 'reasoning visual', '[Visual] [Reasoning]'],
    ['Visually grounded', 'visual', '[Visual]ly grounded'],
    ['AdaGRPO', 'grpo', 'Ada[GRPO]'],
    ['TempR1 and GUI-R1', 'r1', 'Temp[R1] and GUI-[R1]'],
    ['Context', 'text', 'Con[text]'],
    ['Contact', 'act', 'Contact'],
    ['VideoChat', 'videochat video', '[VideoChat]'],
    ['AdaGRPO', 'ada grpo', '[AdaGRPO]'],
    ['Schrödinger', 'schro', '[Schrö]dinger'],
    ['Schro\u0308dinger', 'schro', '[Schro\u0308]dinger'],
    ['Schrödinger', 'SCHRÖDINGER', '[Schrödinger]'],
    ['ﬁne', 'f', '[ﬁ]ne'],
    ['Straße', 'stras', '[Straß]e'],
    ['😀 𝐁old 👩‍🚀 text', 'bol text', '😀 [𝐁ol]d 👩‍🚀 [text]'],
    ['½ left', 'left', '½ [left]'],
    ["Don't stop", 'dont', "[Don't] stop"],
    ["Don't stop", 'don', "[Don]'t stop"],
    ["O'Neill", 'oneil', "[O'Neil]l"],
    ['89.8% on V* and C++', 'V* C++ 89.8%', '[89.8%] on [V*] and [C++]'],
    ['a.b (a*b) [a*b]', 'a*b', 'a.b ([a*b]) [[a*b]]'],
    ['V*  Bench', '"V* Bench"', '[V*  Bench]'],
    ['VGR: Visual-Grounded Reasoning', '"visual grounded reasoning"', 'VGR: [Visual-Grounded Reasoning]'],
    ['grounded visual', '"visual grounded"', 'grounded visual'],
    ['Qwen3 or Qwen 3', 'qwen 3', '[Qwen3] or [Qwen] [3]'],
    ['Qwen2.5-VL, 2.5 or 12.5', '2.5', '[Qwen2.5]-VL, [2.5] or 12.5'],
    ['GPT-4o, GPT4 and 4', 'gpt-4', '[GPT-4o], [GPT4] and 4'],
    ['GUI agents', '-gui agents', 'GUI [agents]'],
    ['2503.01785', '2503.01785', '2503.01785'],
    ['', 'gui', ''],
  ])('of %j for %j', (text, query, shown) => expect(marked(text, query)).toBe(shown));

  test('marks a similarly spelled word as a whole', () => {
    const found = [similar('hallucinaton', 'hallucinations')];
    expect(marked('Mitigating Hallucinations', 'hallucinaton', found)).toBe('Mitigating [Hallucinations]');
    expect(marked('Mitigating Hallucinations', 'other', found)).toBe('Mitigating Hallucinations');
  });

  test('does not mark terms limited to other fields', () => {
    expect(marked('GUI agents', 'summary:gui title:agents', [], 'title')).toBe('GUI [agents]');
  });

  test('gives ordered, disjoint ranges within the text that split no character', () => {
    const text = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 3 }),
        fc.constantFrom(
          'AdaGRPO',
          'o\u0308',
          'ﬁ',
          '😀',
          '👩‍🚀',
          '𝐀b',
          'V*',
          ' ',
          "don't",
          'ß',
          '\ud83d',
          '½',
        ),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(text, fc.nat(30), fc.nat(6), (pieces, from, length) => {
        const whole = pieces.join('');
        const queries = [
          whole.slice(from, from + length),
          `"${whole.slice(from, from + length)}"`,
          'a d % o',
        ];
        for (const query of queries) {
          let last = -1;
          for (const { start, end } of marksOf(whole, parseQuery(query).terms, [])) {
            expect(last < start && start < end && end <= whole.length).toBe(true);
            last = end;
            for (const at of [start, end]) {
              expect(
                /[\ud800-\udbff]$/.test(whole.slice(0, at)) && /^[\udc00-\udfff]/.test(whole.slice(at)),
              ).toBe(false);
            }
          }
        }
      }),
    );
  });
});

describe('matchReason(hit)', () => {
  test('is null if every match is as written', () => {
    expect(matchReason({ found: [{ term: 'grpo', word: 'adagrpo', kind: 'prefix' }] })).toBeNull();
  });

  test('names each similar word once', () => {
    const found = [similar('a', 'hallucination'), similar('b', 'hallucination'), similar('c', 'video')];
    expect(matchReason({ found })).toBe('also matched: hallucination, video');
  });
});

test('a hit says which of its texts match that its entry does not show', () => {
  const reason = (query: string, texts: Parameters<typeof matchReason>[2]) =>
    matchReason({ found: [] }, parseQuery(query).terms, texts);
  expect(reason('tides', { quotes: ['It floats.', 'The tides turn.'] })).toBe('in a further passage');
  expect(reason('tides', { quotes: ['It floats.'] })).toBeNull();
  expect(reason('quay', { authors: ['Mira Quay', 'Ada Neap', 'Jo Quay'] })).toBe(
    'author: Mira Quay, Jo Quay',
  );
  expect(reason('dataset', { type: 'dataset' })).toBe('type: dataset');
  expect(reason('dataset', { type: null })).toBeNull();
  expect(reason('quay', { authors: ['Mira Quay'], quotes: ['At the quay.'] })).toBe(
    'author: Mira Quay; in a further passage',
  );
});

test.each<[string, string, Parameters<typeof marked>[2], string]>([
  [
    'We train and pre train',
    'pretrain',
    [{ term: 'pretrain', word: 'pre train', kind: 'form' }],
    'We train and [pre train]',
  ],
  [
    'A segmenting model',
    'segmentation',
    [{ term: 'segmentation', word: 'segmenting', kind: 'form' }],
    'A [segmenting] model',
  ],
  ['AdaGRPO', 'grpo', [{ term: 'grpo', word: 'adagrpo', kind: 'prefix' }], 'Ada[GRPO]'],
  ['Context', 'text', [{ term: 'text', word: 'context', kind: 'inside' }], 'Con[text]'],
  ['Behaviors', 'behaviour', [{ term: 'behaviour', word: 'behaviors', kind: 'prefix' }], '[Behaviors]'],
  ['A language model', 'lm', [{ term: 'lm', word: 'language model', kind: 'acronym' }], 'A [language model]'],
  ['A language model', 'x', [{ term: 'lm', word: 'language model', kind: 'acronym' }], 'A language model'],
])('of %j for %j marks what the paper has instead', (text, query, found, shown) => {
  expect(marked(text, query, found)).toBe(shown);
});

test.each([
  ['fine tuning in context', 'fine-tuning OR "in context"', '[fine] [tuning] [in context]'],
  ['GUI agents', 'gui OR -agents', '[GUI] agents'],
  ['Segmenting context', 'segm*', '[Segm]enting context'],
  ['Pretext context', 'text*', 'Pretext context'],
  ['AdaGRPO', 'grp*', 'Ada[GRP]O'],
  ['the visual', 'the visual', 'the [visual]'],
  ['GPT-4o', 'gpt4o', '[GPT-4o]'],
  ['GPT-4o', 'gpt4', '[GPT-4o]'],
  ['7,662 images', '7662', '[7,662] images'],
  ['7,662 images', '76', '[7,6]62 images'],
  ['visual visual grounded', '"visual grounded"', 'visual [visual grounded]'],
  ['visual grounded', '"visual grounded reasoning"', 'visual grounded'],
  ['Wang Jiaqi', 'author:"jiaqi wang"', '[Wang Jiaqi]'],
  ['Wang Jiaqi', '"jiaqi wang"', 'Wang Jiaqi'],
  ['ab abc', 'ab abc', '[ab] [abc]'],
  ['C++ and c', 'c++', '[C++] and c'],
  ['a^b $5 {x}', '$5 a^b', '[a^b] [$5] {x}'],
  ['V*-Bench, V*. Bench', '"V* Bench"', 'V*-Bench, [V*. Bench]'],
  ['Tides', 'tides 2503.01785', '[Tides]'],
])('of %j for %j is %j', (text, query, shown) => expect(marked(text, query)).toBe(shown));

test.each<[string, Parameters<typeof marksOf>[3], string]>([
  ['tides', 'title', 'in it'],
  ['title:tides', 'title', 'in it'],
  ['title:tides', 'summary', 'not in it'],
  ['summary:tides', 'abstract', 'in it'],
  ['abstract:tides', 'summary', 'in it'],
  ['abstract:tides', 'title', 'not in it'],
  ['abstract:tides', null, 'in it'],
  ['author:tides', 'author', 'in it'],
  ['quote:tides', 'author', 'not in it'],
  ['role:tides', 'fact', 'in it'],
  ['role:tides', 'title', 'not in it'],
  ['role:tides', null, 'not in it'],
  ['role:"of tides"', 'fact', 'not in it'],
])('the query %s marks a text in the field %s', (query, field, where) => {
  const marks = marksOf('Tides', parseQuery(query).terms, [], field);
  expect(marks).toEqual(where === 'not in it' ? [] : [{ start: 0, end: 5 }]);
});

test('a hit names the words of an acronym, then its authors, then its passages, then its type', () => {
  const terms = parseQuery('quay').terms;
  const found: Hit['found'] = [
    { term: 'quay', word: 'quai', kind: 'similar' },
    { term: 'quay', word: 'landing stage', kind: 'acronym' },
    { term: 'quay', word: 'quays', kind: 'form' },
  ];
  const texts = { authors: ['Mira Quay', 'Jo'], quotes: ['A quai.', 'Quays.'], type: 'quay paper' };
  expect(matchReason({ found }, terms, texts)).toBe(
    'also matched: quai, landing stage; author: Mira Quay; in a further passage; type: quay paper',
  );
  expect(matchReason({ found: [] })).toBeNull();
  expect(
    matchReason({ found: [] }, terms, { authors: ['Jo'], quotes: ['A tide.'], type: 'book' }),
  ).toBeNull();
  expect(matchReason({ found: [] }, parseQuery('title:quay').terms, texts)).toBeNull();
});
