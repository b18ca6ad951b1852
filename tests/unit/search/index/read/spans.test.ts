import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldSpan } from '../../../../../src/core/search/index/format/positions.ts';
import {
  commonPapers,
  findAdjacent,
  mergeSpans,
  type Occurrences,
  placesOf,
  type Spans,
} from '../../../../../src/core/search/index/read/spans.ts';

/** How many papers there are at most. */
const maxPapers = 9;

type Runs = [paper: number, position: number, words: number][];

const ascending = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);

/** The occurrences of an entry of as many words. */
function occurrences(runs: Runs, words: number): Occurrences {
  const papers = ascending(runs.map(([paper]) => paper));
  const own = papers.map((paper) => runs.filter(([other]) => other === paper).sort((a, b) => a[1] - b[1]));
  let end = 0;
  return {
    papers: Uint32Array.from(papers),
    starts: Uint32Array.from([0, ...own.map(({ length }) => (end += length))]),
    positions: Uint32Array.from(own.flat().map(([, position]) => position)),
    words,
  };
}

/** Spans in some papers, each as long as it says. */
function spansIn(papers: number[], runs: Runs): Spans {
  const lengths = ascending(runs.map(([, , words]) => words));
  const entries = lengths.map((length) =>
    occurrences(
      runs.filter(([, , words]) => words === length),
      length,
    ),
  );
  return mergeSpans(entries, placesOf(Uint32Array.from(papers), maxPapers), papers.length);
}

const position = fc.tuple(fc.nat(2), fc.nat(4)).map(([field, at]) => field * fieldSpan + at);
const runs: fc.Arbitrary<Runs> = fc.uniqueArray(
  fc.tuple(fc.nat(3), position, fc.integer({ min: 1, max: 2 })),
  {
    selector: ([paper, at]) => `${paper} ${at}`,
    maxLength: 14,
  },
);

test('commonPapers has the papers that are in every list', () => {
  const lists = fc.array(fc.array(fc.nat(8)).map(ascending), { maxLength: 4 });
  fc.assert(
    fc.property(lists, ([first = [], ...others]) => {
      const all = [first, ...others];
      expect([...commonPapers(all.map((list) => Uint32Array.from(list)))]).toEqual(
        first.filter((paper) => all.every((list) => list.includes(paper))),
      );
    }),
  );
  expect([...commonPapers([])]).toEqual([]);
});

test('findAdjacent has the papers in which a span of each part follows one of the part before, with their fields', () => {
  fc.assert(
    fc.property(fc.array(runs, { minLength: 1, maxLength: 3 }), (parts) => {
      const expected = [0, 1, 2, 3].flatMap((paper) => {
        const ends = parts.reduce<number[] | null>(
          (known, part) =>
            part
              .filter(([own, at]) => own === paper && (known === null || known.includes(at)))
              .map(([, at, words]) => at + words),
          null,
        );
        const fields = new Set(ends?.map((end) => Math.floor(end / fieldSpan)));
        const bits = [...fields].reduce((sum, field) => sum + 2 ** field, 0);
        return bits > 0 ? [[paper, bits]] : [];
      });
      const all = [0, 1, 2, 3];
      const { papers, fields } = findAdjacent(
        Uint32Array.from(all),
        parts.map((part) => spansIn(all, part)),
      );
      expect(Array.from(papers, (paper, at) => [paper, fields[at]])).toEqual(expected);
    }),
  );
});

test('mergeSpans has the spans of all entries in the wanted papers, paper by paper', () => {
  const wanted = fc.uniqueArray(fc.nat(3)).map(ascending);
  fc.assert(
    fc.property(fc.array(runs, { maxLength: 3 }), wanted, (parts, papers) => {
      const { starts, positions, words } = spansIn(papers, parts.flat());
      const read = papers.flatMap((paper, at) =>
        Array.from(
          positions.slice(starts[at], starts[at + 1]),
          (position, run) => `${paper} ${position} ${words[(starts[at] ?? 0) + run]}`,
        ),
      );
      const expected = parts.flat().filter(([paper]) => papers.includes(paper));
      expect(read.sort()).toEqual(expected.map((run) => run.join(' ')).sort());
      expect([...starts]).toHaveLength(papers.length + 1);
    }),
  );
});

test('mergeSpans keeps the papers in their order and the length of each span', () => {
  const one = occurrences(
    [
      [2, 4, 3],
      [2, 7, 3],
    ],
    3,
  );
  const other = occurrences(
    [
      [1, 0, 1],
      [2, 5, 1],
    ],
    1,
  );
  const { starts, positions, words } = mergeSpans([one, other], placesOf(Uint32Array.of(1, 2), 3), 2);
  expect([...starts]).toEqual([0, 1, 4]);
  expect([...positions]).toEqual([0, 4, 7, 5]);
  expect([...words]).toEqual([1, 3, 3, 1]);
});
