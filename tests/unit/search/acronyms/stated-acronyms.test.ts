import { describe, expect, test } from 'vitest';
import { AcronymTable } from '../../../../src/core/search/acronyms/acronym-table.ts';
import { longKey, statedAcronyms } from '../../../../src/core/search/acronyms/stated-acronyms.ts';

const of = (...papers: string[]) =>
  Object.fromEntries(statedAcronyms(papers.map((text) => [text])).map(({ short, longs }) => [short, longs]));

describe('statedAcronyms(papers)', () => {
  test.each<[string, string, string]>([
    ['Group Relative Policy Optimization (GRPO) works', 'grpo', 'group relative policy optimization'],
    ['We use GRPO (Group Relative Policy Optimization) here', 'grpo', 'group relative policy optimization'],
    ['Large Vision-Language Models (LVLMs) see', 'lvlm', 'large vision language models'],
    ['Simultaneous Machine Translation (SiMT)', 'simt', 'simultaneous machine translation'],
    ['chain of thought (CoT) prompting', 'cot', 'chain of thought'],
    ['We train. Language models (LM) help', 'lm', 'language models'],
    ['A hyper-graph neural network (GNN)', 'gnn', 'graph neural network'],
    ['graph neural networks (GNN; see below)', 'gnn', 'graph neural networks'],
    ['graph neural networks (“GNN”)', 'gnn', 'graph neural networks'],
    // Half of its letters begin words, and two words more than letters are few enough.
    ['a contextual metric tensor (MTR)', 'mtr', 'metric tensor'],
    ['a xenon layer by name (XLyB) here', 'xlyb', 'xenon layer by name'],
    ['question and also answering (QA)', 'qa', 'question and also answering'],
    // A number is no word of it.
    ['3 dimensional Gaussian splatting (DGS)', 'dgs', 'dimensional gaussian splatting'],
  ])('finds what stands in brackets: %s', (text, short, long) => {
    expect(of(text)).toEqual({ [short]: [long] });
  });

  test.each([
    'an example (see Section 2)',
    'Results (Table 1)',
    'We show (OK) that it works',
    'It was Made (USA)',
    'of the (OT) thing',
    'Extensible Markup Language (XML)',
    'a convolution (CNN)',
    'question or even long answering (QA)',
    'model 3 learning (ML)',
    'GNN (a graph neural network)',
    'neural. Networks (NN)',
    'the marb zone (MRB)',
    'the marb mile (MRB)',
    'a vl language (VL)',
    'grows of the (GOT)',
  ])('takes nothing else in brackets for one: %s', (text) => {
    expect(of(text)).toEqual({});
  });

  test('finds a long form with the initials of an acronym in two papers that have both', () => {
    const both = ['A VLA model: vision-language-action learning', 'VLAs learn vision, language, action'];
    expect(of(...both)).toEqual({ vla: ['vision language action'] });
    expect(of(...both.slice(1))).toEqual({});
  });

  const long = (...ends: string[]) => ends.map((end) => `graph neural networks ${end}`);

  test.each<[string, string[]]>([
    ['one paper has both, and others have each', ['GNNs: graph neural networks', ...long('a'), 'GNN b']],
    ['three write it out and two use the acronym', [...long('a', 'b', 'c'), 'GNN d', 'GNN e']],
    [
      'so it is, and one has other words with the initials',
      [...long('a', 'b', 'c'), 'GNN d', 'GNN e', 'good new names'],
    ],
  ])('knows a meaning that no paper states: %s', (_, papers) => {
    expect(of(...papers)).toEqual({ gnn: ['graph neural networks'] });
  });

  test.each<[string, string[]]>([
    ['one paper has both, and no other has the acronym', ['GNNs: graph neural networks', ...long('a')]],
    ['two write it out', [...long('a', 'b'), 'GNN d', 'GNN e']],
    ['one uses the acronym', [...long('a', 'b', 'c'), 'GNN d']],
    [
      'two have other words with the initials',
      [...long('a', 'b', 'c'), 'GNN d', 'GNN e', 'good new names', 'good new names'],
    ],
    [
      'it has two letters, the initials of too many words',
      ['language models', 'language models', 'language models', 'LM a', 'LM b'],
    ],
  ])('guesses no meaning: %s', (_, papers) => {
    expect(of(...papers)).toEqual({});
  });

  test('gives the most frequent way to write it first, and ways as frequent by the alphabet', () => {
    const written = (text: string) => `${text} (GNN)`;
    const papers = [
      'graph neural networks',
      'graph neural network',
      'graph neural networks',
      'graph-neural nets',
    ].map(written);
    expect(of(...papers)).toEqual({ gnn: ['graph neural networks', 'graph neural network'] });
    expect(of(...papers.slice(0, 2))).toEqual({ gnn: ['graph neural network', 'graph neural networks'] });
  });

  test('puts the acronyms of most papers first, and equally frequent ones by the alphabet', () => {
    const papers = [
      'neural networks (NN)',
      'language models (LM)',
      'graph nets (GN)',
      'language models (LM)',
    ];
    expect(statedAcronyms(papers.map((text) => [text])).map(({ short }) => short)).toEqual([
      'lm',
      'gn',
      'nn',
    ]);
  });

  test('counts a paper once, however often it says what an acronym means', () => {
    const often = 'contrastive learning (CL). Contrastive learning (CL). Contrastive learning (CL).';
    expect(of(often, 'continual learning (CL)')).toEqual({});
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

test.each<[string, string, string]>([
  ['language models (LMs)', 'lm', 'language models'],
  ["language models ('LM')", 'lm', 'language models'],
  ['language models (LM, as usual)', 'lm', 'language models'],
  ['Yes! Language models (LM)', 'lm', 'language models'],
  ['LM (language models) help', 'lm', 'language models'],
  ['LMs (language models) help', 'lm', 'language models'],
  ['a b c d e f g h i j (ABCDEFGHIJ)', '', ''],
  ['bb cc dd ee ff gg hh ii jj kk (BCDEFGHIJK)', 'bcdefghijk', 'bb cc dd ee ff gg hh ii jj kk'],
  ['bb cc dd ee ff gg hh ii jj kk ll (BCDEFGHIJKL)', '', ''],
  ['language models (Lm)', '', ''],
  ['language models (L)', '', ''],
  ['language models (1LM)', '', ''],
  ['a model of language (LM)', '', ''],
  ['LM (the language models) help', '', ''],
  ['in models (IM)', '', ''],
  ['models in (MI)', '', ''],
])('statedAcronyms of %j finds the acronym %j', (text, short, long) => {
  expect(of(text)).toEqual(short === '' ? {} : { [short]: [long] });
});

test('statedAcronyms names the most frequent long form apart from the others', () => {
  const papers = ['language models (LM)', 'language model (LM)', 'language models (LM)'];
  expect(statedAcronyms(papers.map((text) => [text]))).toEqual([
    { short: 'lm', long: 'language models', longs: ['language models', 'language model'] },
  ]);
});

test('a meaning counts if six of ten papers mean it, and not if fewer do', () => {
  const meaning = (contrastive: number, continual: number) =>
    of(
      ...Array<string>(contrastive).fill('contrastive learning (CL)'),
      ...Array<string>(continual).fill('continual learning (CL)'),
    );
  expect(meaning(6, 4)).toEqual({ cl: ['contrastive learning'] });
  expect(meaning(5, 4)).toEqual({});
  expect(meaning(4, 6)).toEqual({ cl: ['continual learning'] });
});

test('longKey is one for the forms of a long form, wherever its words are joined', () => {
  expect(longKey('vision language models')).toBe(longKey('visionlanguage model'));
  expect(longKey('graph networks')).not.toBe(longKey('graph network learning'));
});

test('AcronymTable knows the most frequent of several acronyms for a long form, and long forms of up to ten words', () => {
  const words = 'bb cc dd ee ff gg hh ii jj kk'.split(' ');
  const acronyms = [
    { short: 'nn', long: 'neural network' },
    { short: 'nnet', long: 'neural networks' },
    { short: 'ten', long: words.join(' ') },
  ];
  const table = new AcronymTable(acronyms);
  expect(table.spelledOut(['neural', 'networks', 'learn'])).toEqual({ acronym: acronyms[0], length: 2 });
  expect(table.spelledOut([...words, 'more'])).toEqual({ acronym: acronyms[2], length: 10 });
  expect(table.spelledOut(words.slice(1))).toBeNull();
  expect(table.spelledOut(['neural'])).toBeNull();
  expect(table.spelledOut(['a', 'neural', 'network'])).toBeNull();
  expect(table.spelledOut([])).toBeNull();
  expect(table.named('nnet')).toBe(acronyms[1]);
});
