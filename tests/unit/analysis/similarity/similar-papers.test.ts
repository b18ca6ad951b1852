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
