import { describe, expect, test } from 'vitest';
import { mapCoverage, mapFinding } from '../../../../src/core/figures/map/map-captions.ts';

const nearness =
  'Each dot is a paper. Papers with similar titles and summaries are close together; only distance has meaning. A label names the most typical term nearby, which at least a third of the papers there use. Our computation.';

/** The words of a map with regions of so many papers, and so many of these with its term. */
function findingOf(...regions: [label: string, papers: number, withTerm: number][]) {
  return mapFinding({
    ...{ marks: [], linked: [] },
    regions: regions.map(([label, papers, withTerm]) => ({
      ...{ term: { label, papers: [] }, middle: { x: 0, y: 0 }, withTerm },
      papers: Array.from({ length: papers }, (_, paper) => paper),
    })),
  });
}

describe('the finding of a map', () => {
  test.each<[string, [string, number, number][], string]>([
    ['no topic', [], 'No topics: papers gather around no one term'],
    ['a topic', [['tides', 1, 1]], 'Topics: “tides” (1 paper)'],
    ['a topic of many', [['tides', 1200, 600]], 'Topics: “tides” (1,200 papers)'],
    [
      'the largest topic first',
      [
        ['tides', 3, 3],
        ['moons', 5, 3],
      ],
      'Topics: “moons” (5 papers), “tides” (3)',
    ],
    [
      'topics as large',
      [
        ['tides', 3, 3],
        ['moons', 3, 2],
      ],
      'Topics: “tides” (3 papers), “moons” (3)',
    ],
    ['a term of half of the papers', [['tides', 6, 3]], 'Topics: “tides” (6 papers)'],
    ['a term of fewer', [['tides', 7, 3]], '1 topic, none with a term that most of its papers use'],
    [
      'a topic beside one',
      [
        ['tides', 7, 3],
        ['moons', 6, 3],
      ],
      'Topics: “moons” (6 papers), …',
    ],
    [
      'four topics',
      [
        ['a', 9, 9],
        ['b', 8, 8],
        ['c', 7, 7],
        ['d', 1006, 1000],
      ],
      'Topics: “d” (1,006 papers), “a” (9), “b” (8), “c” (7)',
    ],
    [
      'more topics',
      [
        ['a', 9, 9],
        ['b', 8, 8],
        ['c', 7, 7],
        ['d', 6, 6],
        ['e', 5, 5],
      ],
      'Topics: “a” (9 papers), “b” (8), “c” (7), “d” (6), …',
    ],
  ])('%s', (_, regions, finding) => {
    expect(findingOf(...regions)).toBe(finding);
  });
});

test.each([
  [[true, true], nearness],
  [[true, false], `${nearness} One paper has nothing in common with the others; it is shown below.`],
  [
    [false, true, false],
    `${nearness} 2 papers have nothing in common with the others; they are shown below.`,
  ],
])('the coverage of a map with links %j', (linked, coverage) => {
  expect(mapCoverage({ marks: [], regions: [], linked })).toBe(coverage);
});
