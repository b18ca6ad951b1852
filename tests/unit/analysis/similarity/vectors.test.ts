import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cosine, nearestPapers } from '../../../../src/core/analysis/similarity/nearest-papers.ts';
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
