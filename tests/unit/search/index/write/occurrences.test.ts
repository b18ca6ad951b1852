import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldOrder } from '../../../../../src/core/search/index/format/fields.ts';
import { fieldSpan } from '../../../../../src/core/search/index/format/positions.ts';
import {
  type EntryList,
  papersOf,
  papersWith,
} from '../../../../../src/core/search/index/write/entry-lists.ts';
import { TextReader } from '../../../../../src/core/search/index/write/texts.ts';
import { walkOccurrences } from '../../../../../src/core/search/index/write/walk.ts';
import { documentOf } from '../../../../support/search-documents.ts';

type Occurrence = [paper: number, position: number];

function listOf(occurrences: Occurrence[]): EntryList {
  // Lists are parts of longer arrays.
  const papers = Uint32Array.from([0, ...occurrences.map(([paper]) => paper), 9]);
  const positions = Uint32Array.from([0, ...occurrences.map(([, position]) => position), 9]);
  return { papers, positions, start: 1, end: papers.length - 1 };
}

const occurrences = fc
  .uniqueArray(fc.tuple(fc.nat(3), fc.tuple(fc.nat(5), fc.nat(3))), { selector: String, maxLength: 12 })
  .map((list) =>
    list
      .map(([paper, [field, at]]): Occurrence => [paper, field * fieldSpan + at])
      .sort((a, b) => a[0] - b[0] || a[1] - b[1]),
  );

test('papersWith has the papers in which words follow one another in prose, and not in names or facts', () => {
  fc.assert(
    fc.property(fc.array(occurrences, { minLength: 1, maxLength: 3 }), (row) => {
      const [first = [], ...others] = row;
      const expected = first
        .filter(([paper, position]) =>
          others.every((list, at) =>
            list.some(([own, other]) => own === paper && other === position + at + 1),
          ),
        )
        .filter(([, position]) => {
          const field = fieldOrder[Math.floor(position / fieldSpan)];
          return field !== 'author' && field !== 'fact';
        })
        .map(([paper]) => paper);
      expect(papersWith(row.map(listOf))).toEqual([...new Set(expected)]);
    }),
  );
});

test('papersWith looks for a word in its own list alone, and not in the next', () => {
  const [papers, positions] = [Uint32Array.of(0, 0, 0), Uint32Array.of(4, 5, 6)];
  const [before, own, next] = [0, 1, 2].map((start) => ({ papers, positions, start, end: start + 1 }));
  expect(papersWith([before, own, next])).toEqual([0]);
  expect(papersWith([own, own])).toEqual([]);
  expect(papersWith([own, next])).toEqual([0]);
  expect(papersWith([own, before])).toEqual([]);
});

test('papersWith has none where a word is unknown, and papersOf none of an unknown word', () => {
  const list = listOf([[2, 5]]);
  expect(papersWith([list, undefined])).toEqual([]);
  expect(papersWith([undefined])).toEqual([]);
  expect(papersWith([])).toEqual([]);
  expect(papersOf(list)).toEqual([2]);
  expect(papersOf(undefined)).toEqual([]);
});

test('words beyond the span of a field are left out, and the next field begins at its own place', () => {
  const long = fieldSpan + 5;
  const numbers = new Uint32Array(long + 2);
  const texts = {
    ...{ chunks: ['a'], numbers, content: 'summary' as const },
    ...{ ends: Uint32Array.of(long, long + 2), fields: Uint32Array.of(0, 1) },
  };
  const words = {
    ...{ words: ['a'], pieces: [], parts: [] },
    ...{
      entries: Uint32Array.of(0),
      before: Uint32Array.of(0),
      ends: Uint32Array.of(1),
      lengths: Uint32Array.of(1),
    },
  };
  const seen = { inTitle: 0, last: -1, others: [] as number[] };
  walkOccurrences(texts, words, (_, __, position) => {
    if (position >= fieldSpan) seen.others.push(position);
    else {
      seen.inTitle += 1;
      seen.last = position;
    }
  });
  expect(seen).toEqual({ inTitle: fieldSpan - 2, last: fieldSpan - 3, others: [fieldSpan, fieldSpan + 1] });
});

test('each paper begins at the first place of its title, also after one that has only a title', () => {
  const one = { entries: Uint32Array.of(0), before: Uint32Array.of(0), lengths: Uint32Array.of(1) };
  const words = { ...one, words: ['a'], pieces: [], parts: [], ends: Uint32Array.of(1) };
  const texts = {
    ...{ chunks: ['a'], numbers: new Uint32Array(6), content: 'summary' as const },
    ...{ ends: Uint32Array.of(2, 3, 4, 6), fields: Uint32Array.of(0, 0, 3, 3) },
  };
  const seen: Occurrence[] = [];
  walkOccurrences(texts, words, (_, paper, position) => seen.push([paper, position]));
  const authors = 3 * 1_048_576;
  expect(seen).toEqual([
    ...[0, 1].map((position) => [0, position]),
    ...[0, authors, authors + 2, authors + 3].map((position) => [1, position]),
  ]);
});

test.each([
  ['summaries', [false, false, true], 'summary'],
  ['abstracts', [true, true, false], 'abstract'],
  ['as many of both', [true, false], 'summary'],
] as const)('an index of more %s says so', (_, abstracts, content) => {
  const reader = new TextReader();
  for (const [index, isAbstract] of abstracts.entries())
    reader.add(documentOf(index, { summary: 'x', isAbstract }));
  // A paper without either counts for none.
  reader.add(documentOf(3, { isAbstract: true }));
  expect(reader.done().content).toBe(content);
});
