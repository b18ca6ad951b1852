import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  countAtLeast,
  countPapers,
  overlapFinding,
  overlapOf,
  setsWithPairs,
  sharedSets,
  shownOfEach,
} from '../../../src/core/analysis/overlap.ts';
import type { CitingPaper } from '../../../src/core/schemas/citing-paper.ts';
import { citingPaper } from '../../support/joining/parsed.ts';

type List = (string | Partial<CitingPaper>)[];

/** Records of hubs with their lists; a text is a title. */
function recordsOf(...lists: List[]) {
  return lists.map((list) => ({
    citingPapers: list.map((paper) => citingPaper(typeof paper === 'string' ? { title: paper } : paper)),
  }));
}

/** The sets of papers by their hubs: `{ '0,1': 2 }`. */
function countsOf(...lists: List[]): Record<string, number> {
  const { sets } = overlapOf(recordsOf(...lists));
  return Object.fromEntries(sets.map(({ hubs, papers }) => [hubs.join(), papers.length]));
}

describe('overlapOf(records)', () => {
  test('knows a paper again by its title, however it is spelled', () => {
    expect(countsOf(['A Tide of Words', 'Alone'], ['a tide of WORDS.'])).toEqual({ '0': 1, '0,1': 1 });
  });

  test('knows a paper again by an identifier, whatever its title', () => {
    const doi = (title: string) => ({ title, identifiers: { doi: '10.1000/182' } });
    expect(countsOf([doi('A Preprint')], [doi('The Published Paper')])).toEqual({ '0,1': 1 });
    const arxiv = { title: 'A', identifiers: { arxiv: '2503.01785' } };
    const arxivDoi = { title: 'B', identifiers: { doi: '10.48550/arXiv.2503.01785' } };
    expect(countsOf([arxiv], [arxivDoi])).toEqual({ '0,1': 1 });
  });

  test('knows a paper through a third list that ties the identifiers of two together', () => {
    const first = { title: 'A', identifiers: { doi: '10.1000/182' } };
    const second = { title: 'B', identifiers: { arxiv: '2503.01785' } };
    const both = { title: 'C', identifiers: { doi: '10.1000/182', arxiv: '2503.01785' } };
    expect(countsOf([first], [second])).toEqual({ '0': 1, '1': 1 });
    expect(countsOf([first], [second], [both])).toEqual({ '0,1,2': 1 });
  });

  test('takes papers with different identifiers of one kind for two, though their titles are the same', () => {
    const paper = (doi: string) => ({ title: 'A Tide of Words', identifiers: { doi } });
    expect(countsOf([paper('10.1000/1')], [paper('10.1000/2')])).toEqual({ '0': 1, '1': 1 });
  });

  test('keeps a paper apart that could be one of two in another list', () => {
    expect(countsOf(['A Survey', 'A Survey'], ['A Survey'])).toEqual({ '0': 2, '1': 1 });
  });

  test('keeps two papers of one list two, though a second list ties both to one', () => {
    const first = { title: 'A', identifiers: { doi: '10.1000/182' } };
    const second = { title: 'B', identifiers: { arxiv: '2503.01785' } };
    const both = { title: 'C', identifiers: { doi: '10.1000/182', arxiv: '2503.01785' } };
    expect(countsOf([first, second], [both])).toEqual({ '0': 2, '1': 1 });
  });

  test('names the citations of a paper from each of its lists, in the order of the hubs', () => {
    const { citations } = overlapOf(recordsOf(['One', 'Two'], ['Three'], ['Two', 'Four']));
    const shared = [
      { hub: 0, paper: 1 },
      { hub: 2, paper: 0 },
    ];
    expect(citations).toEqual([
      [[{ hub: 0, paper: 0 }], shared],
      [[{ hub: 1, paper: 0 }]],
      [shared, [{ hub: 2, paper: 1 }]],
    ]);
  });

  test('has the largest sets first, then those of fewer hubs, then in the order of the hubs', () => {
    const { sets } = overlapOf(recordsOf(['a', 'b', 'c', 'x'], ['a', 'd'], ['b', 'e', 'x', 'y'], ['y']));
    expect(sets.map(({ hubs }) => hubs)).toEqual([[0, 2], [0], [1], [2], [0, 1], [2, 3]]);
  });
});

// Few titles and identifiers, so that lists share papers in every way, and are doubtful in every way.
const somePaper = fc
  .record({
    title: fc.constantFrom('Alpha', 'Beta', 'alpha', 'Gamma', 'Delta', 'Epsilon'),
    doi: fc.option(fc.constantFrom('10.1000/1', '10.1000/2', '10.1000/3'), { nil: undefined }),
    arxiv: fc.option(fc.constantFrom('2503.00001', '2503.00002'), { nil: undefined }),
  })
  .map(({ title, doi, arxiv }) => ({
    title,
    identifiers: { ...(doi ? { doi } : {}), ...(arxiv ? { arxiv } : {}) },
  }));
const someLists = fc.array(fc.array(somePaper, { maxLength: 7 }), { minLength: 1, maxLength: 5 });

describe('for any lists', () => {
  test('every entry of a list is in exactly one paper of exactly one set', () => {
    fc.assert(
      fc.property(someLists, (lists) => {
        const { sets } = overlapOf(recordsOf(...lists));
        const listed = lists.flatMap((list, hub) => list.map((_, paper) => `${hub}/${paper}`));
        const inSets = sets.flatMap(({ papers }) => papers.flat().map(({ hub, paper }) => `${hub}/${paper}`));
        expect(inSets.sort()).toEqual(listed.sort());
        for (const { hubs, papers } of sets) {
          for (const paper of papers) expect(paper.map(({ hub }) => hub)).toEqual(hubs);
        }
        expect(new Set(sets.map(({ hubs }) => hubs.join())).size).toBe(sets.length);
      }),
    );
  });

  test('the papers of all sets with a hub are as many as its list has', () => {
    fc.assert(
      fc.property(someLists, (lists) => {
        const { sets } = overlapOf(recordsOf(...lists));
        for (const [hub, list] of lists.entries()) {
          expect(countAtLeast(sets, [hub])).toBe(list.length);
          expect(countPapers(sets.filter(({ hubs }) => hubs.includes(hub)))).toBe(list.length);
        }
      }),
    );
  });

  test('neither the order of the hubs nor that of a list makes a difference', () => {
    fc.assert(
      fc.property(someLists, fc.integer(), (lists, seed) => {
        const order = shuffled(
          lists.map((_, hub) => hub),
          seed,
        );
        const inOrder = order.map((hub) => shuffled(lists[hub] ?? [], seed));
        const again = countsOf(...inOrder);
        const renamed = Object.entries(again).map(([hubs, papers]) => [
          hubs
            .split(',')
            .map((at) => order[Number(at)])
            .sort()
            .join(),
          papers,
        ]);
        expect(Object.fromEntries(renamed)).toEqual(countsOf(...lists));
      }),
    );
  });

  test('the table of pairs has every pair that some paper cites, and counts each paper once a row', () => {
    fc.assert(
      fc.property(someLists, (lists) => {
        const overlap = overlapOf(recordsOf(...lists));
        const rows = setsWithPairs(overlap);
        const pairs = lists.flatMap((_, a) => lists.slice(a + 1).map((_, b) => [a, a + 1 + b]));
        for (const pair of pairs) {
          const has = rows.some(({ hubs }) => hubs.join() === pair.join());
          expect(has).toBe(countAtLeast(sharedSets(overlap), pair) > 0);
        }
        expect(countPapers(rows)).toBe(countPapers(sharedSets(overlap)));
      }),
    );
  });
});

describe('overlapFinding(overlap)', () => {
  test.each([
    [[['a'], ['b']], 'No listed paper cites both hub papers'],
    [[['a'], ['a', 'b']], '1 listed paper cites both hub papers'],
    [
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
      '2 listed papers cite both hub papers',
    ],
    [[['a'], ['b'], ['c']], 'No listed paper cites two of the 3 hub papers'],
    [[['a'], ['a'], ['a']], '1 listed paper cites all 3 hub papers'],
    [[['a', 'b'], ['a'], ['b']], '2 listed papers cite two or more of the 3 hub papers'],
    [
      [['a', 'b'], ['a', 'b'], ['b']],
      '2 listed papers cite two or more of the 3 hub papers, 1 of them all 3',
    ],
  ])('of %j is %s', (lists, finding) => {
    expect(overlapFinding(overlapOf(recordsOf(...lists)))).toBe(finding);
  });
});

function shuffled<T>(items: T[], seed: number): T[] {
  return items
    .map((item, at) => ({ item, key: Math.imul(seed ^ (at + 1), 0x9e3779b1) >>> 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

test('the table of a few hubs has the sets with their papers, then the pairs that only a larger set has', () => {
  const overlap = overlapOf(recordsOf(['a', 'b'], ['a', 'b'], ['a'], ['d']));
  expect(setsWithPairs(overlap).map(({ hubs, papers }) => [hubs, papers.length])).toEqual([
    [[0, 1], 1],
    [[0, 1, 2], 1],
    [[0, 2], 0],
    [[1, 2], 0],
  ]);
  expect([[0], [0, 1], [0, 2], [3], [0, 3]].map((hubs) => countAtLeast(overlap.sets, hubs))).toEqual([
    2, 2, 1, 1, 0,
  ]);
  expect(overlap.hubs).toBe(4);
});

test('sets of one size and as many hubs are in the order of the first hub that differs', () => {
  const { sets } = overlapOf(recordsOf(['a', 'b'], ['a', 'c'], ['b', 'c'], ['d'], ['d']));
  expect(sets.map(({ hubs }) => hubs)).toEqual([
    [0, 1],
    [0, 2],
    [1, 2],
    [3, 4],
  ]);
});

test('a page that shows some papers of each set shows equally many, and one of each at least', () => {
  const sets = (...sizes: number[]) =>
    sizes.map((size) => ({ hubs: [0, 1], papers: Array.from({ length: size }, () => []) }));
  expect(shownOfEach(sets(40, 3, 1), 200)).toBe(40);
  expect(shownOfEach(sets(500), 200)).toBe(200);
  expect(shownOfEach(sets(500, 500, 10), 200)).toBe(95);
  expect(shownOfEach(sets(5, 4, 3), 2)).toBe(1);
  expect(shownOfEach([], 200)).toBe(1);
});

test('large numbers of papers and of hubs are told with their thousands', () => {
  const hubs = Array.from({ length: 1200 }, (_, hub) => [`Paper ${Math.floor(hub / 2)}`]);
  expect(overlapFinding(overlapOf(recordsOf(...hubs)))).toBe(
    '600 listed papers cite two or more of the 1,200 hub papers',
  );
  const list = Array.from({ length: 1001 }, (_, index) => `Paper ${index}`);
  expect(overlapFinding(overlapOf(recordsOf([...list, 'x'], [...list, 'x'], list)))).toBe(
    '1,002 listed papers cite two or more of the 3 hub papers, 1,001 of them all 3',
  );
});
