import { expect, test } from 'vitest';
import type { Mutation } from '../../../../scripts/lib/mutation/find-mutations.ts';
import { roomOf, sampleMutations } from '../../../../scripts/lib/mutation/sample.ts';

const mutationsOf = (file: string, count: number): Mutation[] =>
  Array.from({ length: count }, (_, start) => ({
    ...{ file, line: 1, start, end: start + 1 },
    ...{ replacement: 'x', isStatement: false },
  }));
const all = [
  ...mutationsOf('src/core/formats/csv/parse.ts', 900),
  ...mutationsOf('src/core/search/index/format/bytes.ts', 300),
  ...mutationsOf('src/core/text/dates.ts', 40),
  ...mutationsOf('src/core/export/works.ts', 3),
];
const none = () => new Set<Mutation>();

test('the room of a file is its folder, and in the search the folder in it', () => {
  expect(roomOf('src/core/formats/csv/parse.ts')).toBe('formats');
  expect(roomOf('src/core/search/index/format/bytes.ts')).toBe('search/index');
});

test('the same seed chooses the same mutations, and another seed others', () => {
  const sample = sampleMutations(all, 100, 1, none);
  expect(sampleMutations(all, 100, 1, none)).toEqual(sample);
  expect(sampleMutations(all, 100, 2, none)).not.toEqual(sample);
  expect(new Set(sample).size).toBe(sample.length);
});

test('each room has its share, and a small one at least some', () => {
  const sample = sampleMutations(all, 100, 1, none);
  const counts = Object.fromEntries(
    [...Map.groupBy(sample, ({ file }) => roomOf(file))].map(([room, own]) => [room, own.length]),
  );
  expect(counts).toEqual({ formats: 63, 'search/index': 25, text: 9, export: 3 });
  expect(sample.length).toBe(100);
});

test('others take the places of those that the types refuse', () => {
  const isRefused = ({ start }: Mutation) => start % 2 === 0;
  const sample = sampleMutations(all, 100, 1, (some) => new Set(some.filter(isRefused)));
  expect(sample.filter(isRefused)).toEqual([]);
  expect(sample.filter(({ file }) => file.includes('/formats/'))).toHaveLength(63);
  expect(sample.filter(({ file }) => file.includes('/export/'))).toHaveLength(1);
});

test('a sample of more than there are has all', () => {
  expect(sampleMutations(all, 5000, 1, none)).toHaveLength(all.length);
});
