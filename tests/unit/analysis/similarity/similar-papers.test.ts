import { describe, expect, test } from 'vitest';
import { nearestPapers } from '../../../../src/core/analysis/similarity/nearest-papers.ts';
import {
  maxSimilar,
  minSimilarity,
  similarPapers,
} from '../../../../src/core/analysis/similarity/similar-papers.ts';
import { tfidfVectors } from '../../../../src/core/analysis/similarity/vectors.ts';

const titled = (...titles: string[]) => titles.map((title) => ({ title, summary: null, abstract: null }));

describe('similarPapers', () => {
  test('names the most similar papers with their shared terms, best first', () => {
    const space = tfidfVectors(
      titled(
        'Hate speech in tweets',
        'Tweets on rivers',
        'Hate speech detection',
        'Parsing Icelandic',
        'Odes',
      ),
    );
    const near = nearestPapers(space, maxSimilar);
    expect(similarPapers(space, near[0] ?? [], 0)).toEqual([
      { paper: 2, terms: ['Hate speech'] },
      { paper: 1, terms: ['tweets'] },
    ]);
    expect(similarPapers(space, near[3] ?? [], 3)).toEqual([]);
  });

  test('leaves out papers below the minimum similarity, and shows no more than the maximum', () => {
    const space = tfidfVectors(titled('one', 'one two'));
    const near = Array.from({ length: 9 }, (_, at) => ({
      paper: 1,
      similarity: at < 8 ? 0.5 : minSimilarity - 0.01,
    }));
    expect(similarPapers(space, near.slice(8), 0)).toEqual([]);
    expect(similarPapers(space, near, 0)).toHaveLength(maxSimilar);
  });
});

test('a paper is similar from a cosine of a tenth on, and five are listed with three terms each', () => {
  const features = [0, 1, 2, 3];
  const space = {
    vectors: Array.from({ length: 8 }, () => ({ features, weights: [0.5, 0.5, 0.5, 0.5] })),
    labels: ['tide', 'moon', 'sail', 'dust'],
    papers: [8, 8, 8, 8],
  };
  const near = [0.9, 0.8, 0.1, 0.0999].map((similarity, at) => ({ paper: at + 1, similarity }));
  const terms = ['tide', 'moon', 'sail'];
  expect(similarPapers(space, near, 0)).toEqual([1, 2, 3].map((paper) => ({ paper, terms })));
  const many = [1, 2, 3, 4, 5, 6].map((paper) => ({ paper, similarity: 0.5 }));
  expect(similarPapers(space, many, 0).map(({ paper }) => paper)).toEqual([1, 2, 3, 4, 5]);
});
