import { describe, expect, test } from 'vitest';
import { findRegions, type MapTerm, regionCount } from '../../../../src/core/figures/map/map-regions.ts';

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

  test('leaves out papers that have no place among the others', () => {
    const linked = all.map((_, at) => at !== 11);
    const regions = findRegions(marks, linked, [term('harbour', corner), term('tide', other)]);
    expect(regions.flatMap(({ papers }) => papers)).not.toContain(11);
  });
});

test.each([
  [8, 2],
  [50, 6],
  [1000, 12],
  [5000, 18],
  [20_000, 18],
])('regionCount(%i) is %i', (papers, count) => {
  expect(regionCount(papers)).toBe(count);
});
