import { describe, expect, test } from 'vitest';
import { pick, seededRandom } from '../../../../scripts/lib/made-papers/random.ts';
import { createEngine } from '../../../../src/core/search/engine/create-engine.ts';
import type { SearchEngine } from '../../../../src/core/search/engine/engine.ts';
import { marksOf } from '../../../../src/core/search/engine/highlight.ts';
import { createFuseFinder } from '../../../../src/core/search/memory/fuse-finder.ts';
import { type SearchDocument, textsOf } from '../../../../src/core/search/query/document.ts';
import { parseQuery } from '../../../../src/core/search/query/query.ts';
import { tokenize } from '../../../../src/core/search/query/tokens.ts';
import { at } from '../../../../src/core/text/at.ts';
import { finderOver, madeDocuments } from '../../../support/search/made-index.ts';
import { documentOf } from '../../../support/search-documents.ts';

const written = [
  'grpo',
  'r1',
  'v',
  'vis',
  'rein',
  'soning',
  'tool',
  'visual reasoning',
  'multi-modal learning',
  '"reinforcement learning"',
  '"learning reinforcement"',
  '"gui agents" data',
  'title:"visual r"',
  'title:visual',
  'summary:model -title:model',
  '-visual reasoning',
  '-"reinforcement learning" visual',
  '-fine-tuning reward',
  'author:schrodinger',
  'author:"fei fei li" visual',
  'author:"lovelace erwin"',
  'title:schrodinger',
  'year:2018',
  'year:2017.. vision',
  'year:..2019 -vision',
  '%',
  '94%',
  'v*',
  '"on v*"',
  '"89.8% on v*"',
  '"on V*,"',
  '"94%."',
  '"(1/sqrt(T))"',
  '"O(1/sqrt(T))"',
  'gui-2',
  'qwen2.5',
  'qwen-2.5',
  '2.5',
  'qwen 2.5',
  '1',
  'r-1',
  'gpt4',
  '89.8',
  'finetuning',
  'selfplay reasoning',
  'multimodal',
  'o(1/sqrt',
  'title:%',
  '2503.10007',
  'https://doi.org/10.1000/paper.42',
  'xyzzyq',
  'xhalucinatixn',
  'reinforcemnt xyzzyq',
  '"vsual reasoning"',
  'grop-1',
  'model of visual reasoning',
  'segmenting',
  'segmentations',
  'generalisation',
  'rewards',
  'multi modal',
  'multi-modal',
  'reasn*',
  'reas*',
  'video OR image',
  'fine-tuning OR grpo',
  '"visual reasoning" OR 94%',
  'author:"schrodinger erwin"',
  'abstract:visual',
  'quote:baseline',
  'baseline',
  'method',
  'march 2018',
  'may 2018',
  '2018',
  'see 2503.10007',
  '2503.1000',
  '10.1000/paper.4',
  'grpo2',
  'radiologist',
  'vlm',
  'vision language model',
  'group relative policy optimization',
  'chain of thought',
];

for (const size of [50, 300]) {
  describe(`the engine over shards, with ${size} papers`, () => {
    const documents = madeDocuments(size);
    const shards = createEngine(finderOver(documents).finder);
    const memory = createEngine(createFuseFinder(documents));

    test.each([...written, ...wordsAndBeginnings(documents)])(
      'finds what the engine in memory does: %s',
      async (text) => {
        const [own, other] = await both(text);
        expect(own).toMatchObject({
          total: other.total,
          full: other.full,
          capped: false,
          suggestion: other.suggestion,
        });
        expect(own.matching).toEqual(other.matching);
      },
    );

    test.each(slips(documents))('has the same first hit despite a slip: %s', async (text) => {
      const [own, other] = await both(text);
      expect(own.hits[0]?.index).toBe(other.hits[0]?.index);
      expect(own.hits[0]?.kind).toBe(other.hits[0]?.kind);
    });

    function both(text: string) {
      const search = (engine: SearchEngine) => engine.search(parseQuery(text), { limit: 10, allowed: null });
      return Promise.all([search(shards), search(memory)]);
    }
  });
}

test.each<[string, string[]]>([
  ['2.5', ['Qwen2.5 in 500 steps', 'Qwen-2.5-VL']],
  ['2.5 steps', ['Qwen2.5 in 500 steps']],
  ['qwen 2.5', ['Qwen2.5 in 500 steps', 'Qwen-2.5-VL']],
  ['gpt-4', ['GPT-4o', 'GPT4']],
  ['gpt 4', ['GPT-4o', 'GPT4']],
])(
  'the engine over shards finds a version as it is written and at the end of a word: %s',
  async (query, found) => {
    const titles = ['Qwen2.5 in 500 steps', 'Qwen-2.5-VL', 'Qwen2 on 5 tasks', 'GPT-4o', 'GPT4', 'T12.5'];
    const { finder } = finderOver(titles.map((title, index) => documentOf(index, { title })));
    const { matching } = await createEngine(finder).search(parseQuery(query), {
      limit: 10,
      allowed: null,
    });
    expect(Array.from(matching, (paper) => titles[paper])).toEqual(found);
  },
);

describe.each(['memory', 'shards'])('the engine over %s understands', (kind) => {
  const texts = [
    ['Pretraining a parser', 'We parse.'],
    ['Pre-training of parsers', 'Behaviour of models'],
    ['On pre training', 'Modelling behavior'],
    ['Pre-trained models', 'Group Relative Policy Optimization (GRPO) in 7,662 steps'],
    ['Group-relative policy optimization, again', 'GPT-4o labels'],
    ['GRPO wins', 'by GPT4o'],
    ['Radiology', 'GPT 4o, with nothing in between'],
    ['A generalist', 'that generalizes'],
  ] as const;
  const documents = texts.map(([title, summary], index) =>
    documentOf(index, {
      ...{ title, summary, isAbstract: index > 3 },
      authors: ['Jiaqi Wang', 'Wang Li'].slice(index % 2, (index % 2) + 1),
      identifiers: [`2503.1000${index}`, `10.1000/x.${index}`],
      quotes: index === 2 ? ['Their reward is our baseline.'] : [],
      facts: index < 2 ? ['May 2026', 'cs.CV', 'method'] : ['2025'],
    }),
  );
  const engine =
    kind === 'memory'
      ? createEngine(createFuseFinder(documents))
      : createEngine(finderOver(documents).finder);
  const find = async (query: string) => {
    const result = await engine.search(parseQuery(query), { limit: 20, allowed: null });
    return { ...result, papers: [...result.matching] };
  };

  test.each([
    [
      ['pretraining', 'pre-training', 'pre training', 'pretrain', 'pre trained'],
      [0, 1, 2, 3],
    ],
    [
      ['parser', 'parsers', 'parsing', 'parse'],
      [0, 1],
    ],
    [
      ['behaviour', 'behavior', 'behaviours'],
      [1, 2],
    ],
    [
      ['modelling', 'modeling', 'model', 'models'],
      [1, 2, 3],
    ],
    [
      ['GPT4o', 'GPT-4o', 'GPT 4o', 'gpt4o'],
      [4, 5, 6],
    ],
    [['7662', '7,662'], [3]],
    [
      ['relativepolicy', 'relative policy', 'relative-policy'],
      [3, 4],
    ],
    [
      ['grpo', 'GRPO', 'group relative policy optimization', 'group-relative policy optimisation'],
      [3, 4, 5],
    ],
    [['generalist'], [7]],
    [
      ['author:"wang jiaqi"', 'author:"jiaqi wang"'],
      [0, 2, 4, 6],
    ],
    [
      ['may 2026', '2026 may', 'which papers are from May 2026?', 'method', 'cs.cv'],
      [0, 1],
    ],
    [['quote:baseline', 'baseline', 'quote:"our baseline"'], [2]],
    [
      ['abstract:gpt', 'summary:gpt'],
      [4, 5, 6],
    ],
    [['abstract:model'], []],
    [
      ['parser OR radiology', 'radiology OR parsing'],
      [0, 1, 6],
    ],
    [['radiolog*', 'radiology'], [6]],
    [['see 2503.10004', '10.1000/x.4'], [4]],
    [
      ['2503.1', '10.1000/x.', 'arxiv.org/abs/2503.1'],
      [0, 1, 2, 3, 4, 5, 6, 7],
    ],
    [['-parsers pre-training'], [2, 3]],
  ])('%j alike', async (queries, expected) => {
    for (const query of queries) expect((await find(query)).papers, query).toEqual(expected);
  });

  test('"pre training" exactly, without other forms and spellings', async () => {
    expect((await find('"pre training"')).papers).toEqual([1, 2]);
    expect((await find('"parser"')).papers).toEqual([0]);
  });

  test('words as typed before forms, and these before acronyms', async () => {
    const { hits } = await find('grpo');
    expect(hits.map(({ index, kind: own }) => [index, own])).toEqual([
      [5, 'exact'],
      [3, 'exact'],
      [4, 'acronym'],
    ]);
    expect((await find('group relative policy optimization')).hits.at(-1)).toMatchObject({
      index: 5,
      kind: 'acronym',
      found: expect.arrayContaining([{ term: 'group', word: 'grpo', kind: 'acronym' }]),
    });
  });

  test('that every mark and every reason of a hit is in one of its texts', async () => {
    const queries = [
      ...[
        'parsing 2026',
        'pre training',
        'grpo',
        'group relative policy optimization steps',
        'gpt4o',
        'gpt4',
        'modelling',
      ],
      ...[
        'radiologist',
        'author:"wang jiaqi"',
        'baseline OR parsers',
        'generalizd',
        'method cs.CV',
        '7662',
        'behav*',
      ],
    ];
    for (const query of queries) {
      const { hits, terms } = await find(query);
      expect(hits.length, query).toBeGreaterThan(0);
      for (const hit of hits) {
        const texts = textsOf(at(documents, hit.index));
        const marked = texts.flatMap(([field, text]) =>
          marksOf(text, terms, hit.found, field).map(({ start, end }) => text.slice(start, end)),
        );
        expect(marked.length, `${query}: ${hit.index}`).toBeGreaterThan(0);
        const all = texts
          .map(
            ([, text]) =>
              ` ${tokenize(text)
                .map(({ word }) => word)
                .join(' ')} `,
          )
          .join('|');
        for (const { word } of hit.found) expect(all, `${query}: ${word}`).toContain(` ${word}`);
      }
    }
  });
});

describe.each(['memory', 'shards'])('the engine over %s', (kind) => {
  const titles = [
    '基于CNN的图像识别',
    '大模型LLM综述',
    'ディープラーニングCNN入門',
    '딥러닝LLM연구',
    'A plain title',
  ];

  test.each<[string, number[]]>([
    ['CNN', [0, 2]],
    ['cnn', [0, 2]],
    ['LLM', [1, 3]],
    ['llm', [1, 3]],
    ['图像', [0]],
    ['CNN 图像', [0]],
    ['综述', [1]],
  ])('finds Latin words inside of Chinese, Japanese and Korean titles: %s', async (query, found) => {
    const documents = titles.map((title, index) => documentOf(index, { title }));
    const engine =
      kind === 'memory'
        ? createEngine(createFuseFinder(documents))
        : createEngine(finderOver(documents).finder);
    const { matching } = await engine.search(parseQuery(query), { limit: 10, allowed: null });
    expect([...matching]).toEqual(found);
  });
});

test('without titles, the engine finds the same papers and fetches none of them', async () => {
  const { finder, fetched, manifest } = finderOver(madeDocuments(300));
  const find = async (engine: SearchEngine) => {
    const { hits } = await engine.search(parseQuery('visual reasoning'), { limit: 300, allowed: null });
    return hits.map(({ index }) => index).sort((a, b) => a - b);
  };
  const documents = new Set(manifest.documents.map(([name]) => name));
  const found = await find(createEngine(finder, { titles: false }));
  expect(fetched.filter((name) => documents.has(name))).toEqual([]);
  expect(found).toEqual(await find(createEngine(finder)));
  expect(found.length).toBeGreaterThan(10);
  expect(fetched.filter((name) => documents.has(name)).length).toBeGreaterThan(0);
});

/** Words of titles, and the first letters of words. */
function wordsAndBeginnings(documents: SearchDocument[]): string[] {
  const random = seededRandom(11);
  const words = Array.from({ length: 20 }, () => titleWord(documents, random));
  return [
    ...new Set([...words, ...words.map((word) => word.slice(0, 1 + Math.floor(random() * word.length)))]),
  ];
}

/** A word of a title with two letters swapped, one missing, added or changed; alone or with a second word. */
function slips(documents: SearchDocument[]): string[] {
  const random = seededRandom(12);
  const words = Array.from({ length: 24 }, () => {
    const word = titleWord(documents, random);
    const at = 1 + Math.floor(random() * (word.length - 2));
    const [before, after] = [word.slice(0, at), word.slice(at)];
    return pick(
      [
        `${before}${after[1]}${after[0]}${after.slice(2)}`,
        before + after.slice(1),
        `${before}x${after}`,
        `${before}x${after.slice(1)}`,
      ],
      random,
    );
  });
  return [...new Set(words.flatMap((word) => [word, `${titleWord(documents, random)} ${word}`]))];
}

function titleWord(documents: SearchDocument[], random: () => number): string {
  const words = tokenize(pick(documents, random).title).map(({ word }) => word);
  const long = words.filter((word) => /^[a-z]{5,}$/.test(word));
  return long.length > 0 ? pick(long, random) : titleWord(documents, random);
}
