import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cosine,
  nearestPapers,
  sharedFeatures,
} from '../../../../src/core/analysis/similarity/nearest-papers.ts';
import { readTerms } from '../../../../src/core/analysis/similarity/read-terms.ts';
import { repeatedPairs } from '../../../../src/core/analysis/similarity/repeated-pairs.ts';
import { sharedTerms, withoutParts } from '../../../../src/core/analysis/similarity/shared-terms.ts';
import { tfidfVectors } from '../../../../src/core/analysis/similarity/vectors.ts';

interface Texts {
  title: string;
  summary: string | null;
  abstract: string | null;
}

const titles = (...all: string[]): Texts[] => all.map((title) => ({ title, summary: null, abstract: null }));
const keys = (text: string) => readTerms(text).map(({ key }) => key);

const words = ['video', 'videos', 'GRPO', 'zero-shot', 'reward', 'the', 'grounding', 'Über', '7', '视频'];
const text = fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join(' '));
const papers = fc.array(fc.record({ title: text, summary: fc.option(text), abstract: fc.option(text) }), {
  maxLength: 14,
});

describe('readTerms', () => {
  test.each([
    ['A video of the reward', ['video', 'reward']],
    ['temporal grounding', ['temporal', 'temporal grounding', 'grounding']],
    ['temporal, grounding', ['temporal', 'grounding']],
    ['RL-based GUI', ['rl', 'gui']],
    ['chain-of-thought', ['chain', 'thought', 'chain of thought']],
    ['GPT-4 and 7 papers', ['gpt', 'gpt 4']],
    ['gains of $24.3\\%$', []],
    ['we propose a novel method', []],
  ])('%s is worded with %j', (plain, expected) => {
    expect(keys(plain).sort()).toEqual(expected.sort());
  });
});

describe('tfidfVectors', () => {
  test('a rare word weighs more than a frequent one, a word of the title more than one of the summary', () => {
    const { vectors, labels } = tfidfVectors([
      { title: 'alpha common', summary: 'beta', abstract: null },
      ...titles('common', 'gamma'),
    ]);
    const weight = Object.fromEntries(
      (vectors[0]?.features ?? []).map((feature, at) => [labels[feature], vectors[0]?.weights[at] ?? 0]),
    );
    expect(weight.alpha).toBeGreaterThan(weight.common ?? 0);
    expect(weight.alpha).toBeGreaterThan(weight.beta ?? 0);
  });

  test('the abstract counts only if there is no summary', () => {
    const { labels } = tfidfVectors([
      { title: 'one', summary: 'summarised', abstract: 'abstracted' },
      { title: 'two', summary: null, abstract: 'whole' },
    ]);
    expect(labels).toContain('summarised');
    expect(labels).toContain('whole');
    expect(labels).not.toContain('abstracted');
  });

  test('a plural is its singular if the papers have both, and a label has no capital from a title', () => {
    const { labels, papers } = tfidfVectors(titles('Videos', 'a video', 'bias', 'GRPO'));
    expect(labels).toEqual(['video', 'bias', 'GRPO']);
    expect(papers).toEqual([2, 1, 1]);
  });

  test('a plural of what is itself a plural has a label of its own', () => {
    const { labels, papers } = tfidfVectors(titles('clips', 'a clip', 'CLiPS’s'));
    expect(labels).toEqual(['clip', 'CLiPS’s']);
    expect(papers).toEqual([2, 1]);
  });

  test('every vector is empty or of length one, with ascending features', () => {
    fc.assert(
      fc.property(papers, (list) => {
        for (const { features, weights } of tfidfVectors(list).vectors) {
          const length = weights.reduce((sum, weight) => sum + weight * weight, 0);
          if (features.length > 0) expect(length).toBeCloseTo(1, 9);
          expect(features).toEqual(features.toSorted((a, b) => a - b));
          expect(weights.every((weight) => weight > 0)).toBe(true);
        }
      }),
    );
  });
});

describe('a long list, from which pairs of only one paper are left out early', () => {
  // In a row of clas, class and classs, each word is the singular of the next.
  const similar = fc
    .array(fc.constantFrom('clas', 'class', 'classs', 'grpo', 'the', ',', 'video', 'videos'), {
      maxLength: 9,
    })
    .map((parts) => parts.join(' '));
  const list = fc.array(
    fc.record({ title: similar, summary: fc.option(similar), abstract: fc.constant(null) }),
    {
      maxLength: 6,
    },
  );

  test('has the same vectors, labels and numbers as without that', () => {
    fc.assert(
      fc.property(fc.oneof(list, papers), (all) => {
        expect(tfidfVectors(all, 0)).toEqual(tfidfVectors(all, all.length));
      }),
      { numRuns: 500 },
    );
  });

  test('leaves out most of these pairs', () => {
    const all = Array.from({ length: 200 }, (_, paper) => [
      { key: 'shared pair', spelling: '' },
      ...Array.from({ length: 60 }, (_, at) => ({ key: `own ${paper} ${at}`, spelling: '' })),
    ]);
    const mayRepeat = repeatedPairs(all, all.length);
    expect(mayRepeat('shared pair')).toBe(true);
    const kept = all.flatMap((terms) => terms.slice(1)).filter(({ key }) => mayRepeat(key)).length;
    expect(kept / (200 * 60)).toBeLessThan(0.5);
  });
});

describe('similarity', () => {
  test('is symmetric, from 0 to 1, and 1 with itself', () => {
    fc.assert(
      fc.property(papers, (list) => {
        const { vectors } = tfidfVectors(list);
        for (const a of vectors) {
          for (const b of vectors) {
            expect(cosine(a, b)).toBeCloseTo(cosine(b, a), 12);
            expect(cosine(a, b)).toBeGreaterThanOrEqual(0);
            expect(cosine(a, b)).toBeLessThanOrEqual(1);
          }
          if (a.features.length > 0) expect(cosine(a, a)).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  test('nearestPapers finds what comparing all pairs finds, in the same order', () => {
    fc.assert(
      fc.property(papers, fc.integer({ min: 1, max: 5 }), (list, limit) => {
        const space = tfidfVectors(list);
        const found = nearestPapers(space, limit);
        space.vectors.forEach((vector, paper) => {
          const all = space.vectors
            .map((other, at) => ({ paper: at, similarity: cosine(vector, other) }))
            .filter((other) => other.paper !== paper && other.similarity > 0)
            // The same products summed in another order differ in the last bits.
            .sort((a, b) => Math.round((b.similarity - a.similarity) * 1e9) || a.paper - b.paper)
            .slice(0, limit);
          expect(found[paper]?.map(({ similarity }) => similarity.toFixed(9))).toEqual(
            all.map(({ similarity }) => similarity.toFixed(9)),
          );
        });
      }),
    );
  });

  test('of equally similar papers the earlier one comes first', () => {
    const space = tfidfVectors(titles('video', 'video', 'video', 'reward'));
    expect(nearestPapers(space, 5)[1]?.map(({ paper }) => paper)).toEqual([0, 2]);
  });

  test('a paper that shares no word with others has no neighbours', () => {
    const space = tfidfVectors(titles('video grounding', 'video', 'reward', 'of the'));
    expect(nearestPapers(space, 5).map((near) => near.length)).toEqual([1, 1, 0, 0]);
  });
});

describe('sharedTerms', () => {
  test('names shared terms as the papers write them, strongest first, no word twice', () => {
    const space = tfidfVectors(
      titles(
        'GRPO for temporal grounding of videos',
        'Temporal grounding of a video by GRPO',
        'A video',
        'Another video',
        'GRPO',
        'Tokens',
      ),
    );
    expect(sharedTerms(space, 0, 1, 3)).toEqual(['temporal grounding', 'GRPO']);
    expect(sharedTerms(space, 0, 5, 3)).toEqual([]);
  });

  test.each([
    [['temporal', 'temporal grounding'], ['temporal grounding']],
    [['expressions', 'referring expression'], ['referring expression']],
    [['vision', 'language', 'vision-language'], ['vision-language']],
    [['language models', 'vision-language'], ['language models']],
    [
      ['GRPO', 'video'],
      ['GRPO', 'video'],
    ],
  ])('withoutParts(%j) is %j', (all, kept) => {
    expect(withoutParts(all)).toEqual(kept);
  });
});

describe('terms of a text on both sides of their borders', () => {
  test.each([
    ['zero-shot transfer', ['zero', 'shot', 'zero shot', 'zero shot transfer', 'transfer']],
    [
      'deep reward models',
      ['deep', 'deep reward', 'deep reward models', 'reward', 'reward models', 'models'],
    ],
    ['deep reward, models', ['deep', 'deep reward', 'reward', 'models']],
    ['deep, reward models', ['deep', 'reward', 'reward models', 'models']],
    ['deep/reward', ['deep', 'deep reward', 'reward']],
    ['deep \u00A0 reward', ['deep', 'deep reward', 'reward']],
    ['deep - reward', ['deep', 'reward']],
    ['deep\u2010reward\u2011model', ['deep', 'reward', 'model', 'deep reward model']],
    ['deep of reward', ['deep', 'reward']],
    ['a-b-reward', ['reward']],
    ['reward-based-on', ['reward']],
    ['x y', []],
    ['7-9 papers in 2024', []],
    ['top-5 of 5-shot', ['top', 'top 5', 'shot', '5 shot']],
  ])('%s is worded with %j', (plain, expected) => {
    expect(keys(plain).sort()).toEqual(expected.sort());
  });

  test('a term is spelled as the text has it', () => {
    expect(readTerms('Zero-Shot  Über-Transfer')).toContainEqual({
      key: 'zero shot uber transfer',
      spelling: 'Zero-Shot  Über-Transfer',
    });
  });
});

describe('the weights of a small list', () => {
  const weights = (...all: Texts[]) => {
    const { vectors, labels } = tfidfVectors(all);
    return vectors.map(({ features, weights: own }) =>
      features.map((feature, at) => [labels[feature], Number(own[at]?.toFixed(6))]),
    );
  };

  test('are those of the scheme: one and the logarithm of how often a term is there, by how rare it is', () => {
    const list = [
      { title: 'tide', summary: 'moon, moon', abstract: null },
      { title: 'tide', summary: 'sail', abstract: null },
      { title: 'dust', summary: null, abstract: 'sail' },
    ];
    // A word of the title counts twice.
    const twice = 1 + Math.log(2);
    const [rare, common] = [Math.log(3), Math.log(3 / 2)];
    const scaled = (...own: number[]) => own.map((one) => Number((one / Math.hypot(...own)).toFixed(6)));
    const [tide, moon] = scaled(twice * common, twice * rare);
    const [other, sail] = scaled(twice * common, common);
    const [last, dust] = scaled(common, twice * rare);
    expect(weights(...list)).toEqual([
      [
        ['tide', tide],
        ['moon', moon],
      ],
      [
        ['tide', other],
        ['sail', sail],
      ],
      [
        ['sail', last],
        ['dust', dust],
      ],
    ]);
  });

  test('a term that all papers have, and a pair that only one has, are no features', () => {
    const { labels, papers: numbers } = tfidfVectors(
      titles('deep tide', 'deep moon tide', 'deep moon tide', 'deep'),
    );
    expect(labels.map((label, at) => [label, numbers[at]])).toEqual([
      ['tide', 3],
      ['deep moon', 2],
      ['deep moon tide', 2],
      ['moon', 2],
      ['moon tide', 2],
    ]);
  });

  test('a plural of four letters is one, and a shorter word is a word of its own', () => {
    expect(tfidfVectors(titles('ape', 'apes', 'x')).labels).toEqual(['ape']);
    expect(tfidfVectors(titles('ga', 'gas', 'x')).labels).toEqual(['ga', 'gas']);
  });

  test('the label of a term is its most frequent spelling in small letters', () => {
    const spelled = titles(
      'Temporal-Grounding',
      'a temporal grounding',
      'a temporal-grounding of temporal-grounding',
      'x',
    );
    expect(tfidfVectors(spelled).labels).toContain('temporal-grounding');
    expect(tfidfVectors(titles('Tide', 'TIDE', 'TIDE', 'x')).labels).toEqual(['TIDE']);
  });

  test('papers without any term have empty vectors', () => {
    expect(tfidfVectors(titles('of the', 'x'))).toEqual({
      vectors: [
        { features: [], weights: [] },
        { features: [], weights: [] },
      ],
      labels: [],
      papers: [],
    });
    expect(tfidfVectors([])).toEqual({ vectors: [], labels: [], papers: [] });
  });
});

test('shared features are those of both papers, by their products, of equal ones the earlier first', () => {
  const a = { features: [0, 1, 3, 5], weights: [0.5, 0.1, 0.5, 0.6] };
  const b = { features: [1, 2, 3, 4, 5, 9], weights: [0.5, 0.5, 0.1, 0.2, 0.3, 0.1] };
  const shared = sharedFeatures(a, b).map(({ feature, product }) => [feature, Number(product.toFixed(9))]);
  expect(shared).toEqual([
    [5, 0.18],
    [1, 0.05],
    [3, 0.05],
  ]);
  expect(cosine(a, b)).toBeCloseTo(0.28, 9);
  expect(cosine({ features: [0], weights: [1.1] }, { features: [0], weights: [1] })).toBe(1);
});

test('a shared term is named if it adds a quarter of what the strongest does, and at most so many are', () => {
  const vector = (...weights: number[]) => ({ features: weights.map((_, at) => at), weights });
  const space = {
    vectors: [vector(1, 1, 1, 1), vector(0.8, 0.2, 0.199, 0.4), vector()],
    labels: ['tide', 'moon', 'sail', 'dust'],
    papers: [2, 2, 2, 2],
  };
  expect(sharedTerms(space, 0, 1, 9)).toEqual(['tide', 'dust', 'moon']);
  expect(sharedTerms(space, 0, 1, 2)).toEqual(['tide', 'dust']);
  expect(sharedTerms(space, 0, 2, 9)).toEqual([]);
  expect([sharedTerms(space, 0, 7, 9), sharedTerms(space, 7, 0, 9)]).toEqual([[], []]);
});

test.each([
  [
    ['referring expression', 'expression', 'grounding'],
    ['referring expression', 'grounding'],
  ],
  [
    ['tide', 'moon', 'tide moon', 'sail'],
    ['tide moon', 'sail'],
  ],
  [
    ['tide pool', 'moon', 'tide moon'],
    ['tide pool', 'moon'],
  ],
  [['Tides', 'tide'], ['tide']],
])('of %j, %j repeat no word', (all, kept) => {
  expect(withoutParts(all)).toEqual(kept);
});
