import { describe, expect, test } from 'vitest';
import { mapFrame } from '../../../../src/core/figures/map/map-frame.ts';
import {
  centralPapers,
  findRegions,
  type MapTerm,
  regionCount,
  topicKey,
} from '../../../../src/core/figures/map/map-regions.ts';

/** Two groups of papers at two corners; the even papers of each have a term of the corner. */
const marks = Array.from({ length: 24 }, (_, at) => ({
  x: (at < 12 ? 40 : 600) + (at % 4) * 12,
  y: (at < 12 ? 60 : 480) + (at % 3) * 12,
}));
const all = marks.map(() => true);
const term = (label: string, papers: number[]): MapTerm => ({ label, papers });
const corner = [0, 2, 4, 6, 8, 10];
const other = corner.map((paper) => paper + 12);

describe('findRegions', () => {
  test('names each part by the term that is at one place there, and holds every paper once', () => {
    const regions = findRegions(marks, all, [
      term('everywhere', [0, 3, 5, 13, 16, 20]),
      term('harbour', corner),
      term('tide', other),
    ]);
    expect(regions.map((region) => region.term.label)).toEqual(['harbour', 'tide']);
    expect(regions.flatMap(({ papers }) => papers).sort((a, b) => a - b)).toEqual(marks.map((_, at) => at));
    expect(regions[0]?.papers).toEqual(marks.slice(0, 12).map((_, at) => at));
  });

  test('prefers a phrase to a part of it that says as much', () => {
    const terms = [term('grained', corner), term('fine-grained', corner), term('tide', other)];
    const regions = findRegions(marks, all, terms);
    expect(regions.map((region) => region.term.label)).toEqual(['fine-grained', 'tide']);
  });

  test('has no region where no term is at one place', () => {
    expect(findRegions(marks, all, [term('rare', [0, 12])])).toEqual([]);
    expect(findRegions([], [], [])).toEqual([]);
  });

  test('names a part only by a term that at least a third of its papers have', () => {
    // Four of the twelve papers of a corner, then three of them.
    const third = [12, 13, 14, 15];
    const labels = (papers: number[]) =>
      findRegions(marks, all, [term('harbour', corner), term('tide', papers)]).map(
        (region) => region.term.label,
      );
    expect(labels(third)).toEqual(['harbour', 'tide']);
    expect(labels(third.slice(1))).toEqual(['harbour']);
  });

  test('has the region with the most papers of its term first, though another term is more concentrated', () => {
    const points = Array.from({ length: 24 }, (_, at) => (at < 6 ? { x: 60, y: 60 } : { x: 600, y: 480 }));
    const terms = [term('few', [0, 1, 2, 3, 4]), term('most', [6, 7, 8, 9, 10, 11])];
    const regions = findRegions(points, all, terms);
    expect(regions.map((region) => [region.term.label, region.withTerm])).toEqual([
      ['most', 6],
      ['few', 5],
    ]);
  });

  test('gives a paper between two regions to the one with the more concentrated term', () => {
    const points = Array.from({ length: 25 }, (_, at) => ({
      x: at < 12 ? 100 : at < 24 ? 500 : 300,
      y: 100,
    }));
    const terms = [term('tide', [12, 13, 14, 15, 16]), term('harbour', [0, 1, 2, 3, 4, 5])];
    const regions = findRegions(points, [...all, true], terms);
    expect(regions.map(({ papers }) => papers.includes(24))).toEqual([true, false]);
  });

  test('leaves out papers that have no place among the others', () => {
    const linked = all.map((_, at) => at !== 11);
    const regions = findRegions(marks, linked, [term('harbour', corner), term('tide', other)]);
    expect(regions.flatMap(({ papers }) => papers)).not.toContain(11);
  });
});

describe('a region', () => {
  /** A third of all papers, at the second corner. */
  const tide = term('tide', [12, 13, 14, 15, 16, 17, 18, 19]);
  const labelsOf = (...terms: MapTerm[]) =>
    findRegions(marks, all, terms)
      .map((region) => region.term.label)
      .sort();

  test('has the middle of its papers with the term, all papers that are nearest, and how many have the term', () => {
    const regions = findRegions(marks, all, [term('harbour', [0, 1, 2, 3]), term('tide', other)]);
    expect(regions).toEqual([
      {
        term: term('tide', other),
        middle: { x: 612, y: 492 },
        papers: [12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23],
        withTerm: 6,
      },
      {
        term: term('harbour', [0, 1, 2, 3]),
        middle: { x: 58, y: 69 },
        papers: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
        withTerm: 4,
      },
    ]);
  });

  test('is where most papers of its term are, wherever the first one is', () => {
    const regions = findRegions(marks, all, [term('harbour', [0, 1, 2, 3, 23].reverse()), tide]);
    expect(regions.map(({ term: { label }, middle, withTerm }) => [label, middle, withTerm])).toEqual([
      ['tide', { x: 618, y: 490.5 }, 8],
      ['harbour', { x: 58, y: 69 }, 4],
    ]);
  });

  test('is found below as well as above, though its first paper is elsewhere', () => {
    const below = term('tide', [0, 12, 13, 14, 15, 16, 17, 18]);
    expect(labelsOf(below, term('harbour', [1, 2, 3, 4]))).toEqual(['harbour', 'tide']);
  });

  test('has a term of at least three papers that are together, and of a third of all papers at the most', () => {
    // Six papers at one corner, and twelve at the other.
    const isRegion = (...papers: number[]) =>
      findRegions(marks.slice(6), all.slice(6), [
        term('harbour', papers),
        term('tide', [6, 7, 8, 9, 10, 11]),
      ]).some((region) => region.term.label === 'harbour');
    expect(isRegion(0, 1)).toBe(false);
    expect(isRegion(0, 1, 2)).toBe(true);
    expect(isRegion(0, 1, 12)).toBe(false);
    expect(isRegion(0, 1, 2, 3, 4, 5)).toBe(true);
    expect(isRegion(0, 1, 2, 3, 4, 5, 12)).toBe(false);
  });

  test('of a large list has a term of at least one in five hundred papers', () => {
    const group = Array.from({ length: 4 }, (_, at) => ({ x: 20 + at, y: 500 }));
    const crowd = Array.from({ length: 1996 }, (_, at) => ({ x: 600 + (at % 50), y: 20 + (at % 60) }));
    const many = [...group, ...crowd];
    const isRegion = (...papers: number[]) =>
      findRegions(
        many,
        many.map(() => true),
        [
          term('harbour', papers),
          term(
            'crowd',
            Array.from({ length: 666 }, (_, at) => at + 4),
          ),
        ],
      ).some((region) => region.term.label === 'harbour');
    expect(isRegion(0, 1, 2)).toBe(false);
    expect(isRegion(0, 1, 2, 3)).toBe(true);
  });

  test('is not named where its term is no more frequent than anywhere else', () => {
    const spread = Array.from({ length: 24 }, (_, at) => ({ x: 300 + (at % 5), y: 280 + (at % 7) }));
    // All papers are together: any term is there by chance.
    expect(findRegions(spread, all, [term('harbour', [0, 1, 2, 3, 4, 5, 6, 7])])).toEqual([]);
  });

  test('is not beside another of the same words, whatever their case and order', () => {
    const there = [0, 1, 2, 3, 4, 5, 6, 7];
    const here = [13, 14, 15, 16, 17];
    const answers = term('Question Answering', there);
    expect(labelsOf(answers, term('answering-question', here))).toEqual(['Question Answering']);
    expect(labelsOf(answers, term('visual question', here))).toEqual([
      'Question Answering',
      'visual question',
    ]);
    expect(labelsOf(answers, term('visual question answering', here))).toEqual(['Question Answering']);
    // What is a part of a term that was left out for its words is left out too.
    expect(
      labelsOf(term('question', there), term('visual question', here), term('visual', here.slice(1))),
    ).toEqual(['question']);
    expect(labelsOf(term('question', there), term('visual', here.slice(1)))).toEqual(['question', 'visual']);
  });

  test('is not so near to another that both would be at one place', () => {
    const harbour = term('harbour', [0, 1, 2, 3, 4, 5, 6, 7]);
    expect(labelsOf(harbour, term('moon', [8, 9, 10, 11]))).toEqual(['harbour']);
    expect(labelsOf(harbour, term('moon', [12, 13, 14, 15]))).toEqual(['harbour', 'moon']);
  });

  test('holds what is as far from its densest paper as a circle that shares the map with the others', () => {
    // Fifteen papers make at most three regions.
    const radius = Math.sqrt((mapFrame.width * mapFrame.height) / (Math.PI * 3));
    const isRegion = (away: number) => {
      const line = [0, away, 2 * away].map((x) => ({ x, y: 0 }));
      const rest = Array.from({ length: 12 }, () => ({ x: 600, y: 540 }));
      return findRegions([...line, ...rest], all.slice(0, 15), [
        term('harbour', [0, 1, 2, 3, 4]),
        term('tide', [5, 6, 7, 8, 9]),
      ]).some((region) => region.term.label === 'harbour');
    };
    expect(isRegion(radius)).toBe(true);
    expect(isRegion(radius + 0.1)).toBe(false);
  });

  test('has its central papers, the nearest to its middle first', () => {
    const points = [3, 1, 1, 0, 2].map((x) => ({ x, y: 5 }));
    const region = { term: term('tide', []), middle: { x: 0, y: 5 }, papers: [0, 2, 1, 3], withTerm: 3 };
    expect(centralPapers(region, points, 3)).toEqual([3, 1, 2]);
    expect(centralPapers(region, points, 9)).toEqual([3, 1, 2, 0]);
    expect(region.papers).toEqual([0, 2, 1, 3]);
  });

  test('has an address that is the same for any case of its term', () => {
    expect(topicKey('Question Answering')).toBe('question answering');
  });
});

test.each([
  [0, 0],
  [3, 0],
  [4, 1],
  [8, 2],
  [50, 6],
  [1000, 12],
  [5000, 18],
  [20_000, 18],
])('regionCount(%i) is %i', (papers, count) => {
  expect(regionCount(papers)).toBe(count);
});
