import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldSpan } from '../../../../../src/core/search/index/format/positions.ts';
import {
  commonPapers,
  findAdjacent,
  mergeSpans,
  type Spans,
} from '../../../../../src/core/search/index/read/spans.ts';

type Runs = [paper: number, position: number, words: number][];

const ascending = (numbers: Iterable<number>) => [...new Set(numbers)].sort((a, b) => a - b);

/** Spans of runs, each as long as it says. */
function spansOf(runs: Runs): Spans {
  const papers = ascending(runs.map(([paper]) => paper));
  const own = papers.map((paper) => runs.filter(([other]) => other === paper).sort((a, b) => a[1] - b[1]));
  let end = 0;
  return {
    papers,
    starts: [0, ...own.map(({ length }) => (end += length))],
    positions: own.flat().map(([, position]) => position),
    words: own.flat().map(([, , words]) => words),
  };
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
      expect([...commonPapers(all)]).toEqual(
        first.filter((paper) => all.every((list) => list.includes(paper))),
      );
    }),
  );
  expect([...commonPapers([])]).toEqual([]);
});

test('findAdjacent has the papers in which a run of each part follows one of the part before, with their fields', () => {
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
      const { papers, fields } = findAdjacent(parts.map(spansOf));
      expect(Array.from(papers, (paper, at) => [paper, fields[at]])).toEqual(expected);
    }),
  );
});

test('mergeSpans has the runs of all parts, paper by paper', () => {
  fc.assert(
    fc.property(fc.array(runs, { maxLength: 3 }), (parts) => {
      const { papers, starts, positions, words } = mergeSpans(parts.map(spansOf));
      const read = Array.from(papers).flatMap((paper, at) =>
        Array.from({ length: (starts[at + 1] ?? 0) - (starts[at] ?? 0) }, (_, run) => {
          const index = (starts[at] ?? 0) + run;
          return `${paper} ${positions[index]} ${typeof words === 'number' ? words : words[index]}`;
        }),
      );
      expect(read.sort()).toEqual(
        parts
          .flat()
          .map((run) => run.join(' '))
          .sort(),
      );
      expect(Array.from(papers)).toEqual(ascending(parts.flat().map(([paper]) => paper)));
    }),
  );
});

test('mergeSpans knows the length of runs that are all of one length', () => {
  const one = { papers: [2], starts: [0, 2], positions: [4, 7], words: 3 };
  const other = { papers: [1, 2], starts: [0, 1, 2], positions: [0, 5], words: [1, 2] };
  expect(mergeSpans([one, other])).toEqual({
    papers: [1, 2],
    starts: [0, 1, 4],
    positions: [0, 4, 7, 5],
    words: [1, 3, 3, 2],
  });
});
