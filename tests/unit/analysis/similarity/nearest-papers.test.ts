import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cosine,
  nearestFinder,
  nearestPapers,
} from '../../../../src/core/analysis/similarity/nearest-papers.ts';
import { tfidfVectors } from '../../../../src/core/analysis/similarity/vectors.ts';

const words = ['reef', 'coral', 'tide', 'moon', 'crater', 'dust', 'ice', 'core', 'wind', 'sail'];
const papers = fc.array(
  fc
    .array(fc.constantFrom(...words), { minLength: 1, maxLength: 6 })
    .map((title) => ({ title: title.join(' '), summary: null, abstract: null })),
  { minLength: 2, maxLength: 40 },
);

describe('nearestPapers', () => {
  test('in a list too long to compare all, says of each paper it finds how similar it is by all terms', () => {
    fc.assert(
      fc.property(papers, fc.integer({ min: 1, max: 10 }), (list, sharing) => {
        const space = tfidfVectors(list);
        for (const [paper, near] of nearestPapers(space, 3, sharing).entries()) {
          const vector = space.vectors[paper];
          for (const { paper: other, similarity } of near) {
            const found = space.vectors[other];
            expect(vector && found && cosine(vector, found)).toBeCloseTo(similarity, 9);
            expect(
              vector?.features.some(
                (feature) =>
                  found?.features.includes(feature) && (space.papers[feature] ?? Infinity) <= sharing,
              ),
            ).toBe(true);
          }
        }
      }),
    );
  });

  test('in such a list, a paper that shares a rare term is found before one that shares a common term', () => {
    const list = ['tide sail', 'tide moon', 'tide dust', 'tide sail core', 'ice', 'wind'].map((title) => ({
      title,
      summary: null,
      abstract: null,
    }));
    const [near] = nearestPapers(tfidfVectors(list), 5, 2);
    expect(near?.map(({ paper }) => paper)).toEqual([3]);
  });

  test('finds the same for a paper whichever others were asked for before', () => {
    fc.assert(
      fc.property(papers, fc.integer({ min: 1, max: 10 }), (list, sharing) => {
        const space = tfidfVectors(list);
        const nearest = nearestFinder(space, 3, sharing);
        const backwards = list.map((_, paper) => nearest(list.length - 1 - paper));
        expect(backwards.reverse()).toEqual(nearestPapers(space, 3, sharing));
      }),
    );
  });

  test('finds only papers among some, those that a search of all finds in this order', () => {
    fc.assert(
      fc.property(papers, fc.integer({ min: 1, max: 4 }), (list, step) => {
        const space = tfidfVectors(list);
        const among = Int32Array.from(list.keys()).filter((paper) => paper % step === 0);
        const find = nearestFinder(space, list.length, list.length, among);
        for (const [paper, near] of nearestPapers(space, list.length, list.length).entries()) {
          expect(find(paper)).toEqual(near.filter(({ paper: other }) => other % step === 0));
        }
      }),
    );
  });
});
