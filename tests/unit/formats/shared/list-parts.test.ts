import { expect, test } from 'vitest';
import { jsonList } from '../../../../src/core/formats/shared/json-list.ts';
import { inOnePiece } from '../../../../src/core/formats/shared/list-parts.ts';
import { toOwnNote } from '../../../../src/core/formats/shared/own-note.ts';
import type { Work } from '../../../../src/core/schemas/work.ts';

test('inOnePiece(inParts) writes the head, the entries in their order, and the tail', () => {
  const write = inOnePiece((name: string) => ({
    head: `${name}:`,
    entry: ({ title }, index) => ` ${index} ${title},`,
    tail: (count) => ` ${count} papers`,
  }));
  const works = ['Tides', 'Harbours'].map((title) => ({ title }) as Work);
  expect(write(works, 'Papers')).toBe('Papers: 0 Tides, 1 Harbours, 2 papers');
  expect(write([], 'Papers')).toBe('Papers: 0 papers');
});

test.each([
  [[], '[]'],
  [[1], '[\n1\n]'],
  [['a\nb', { c: 2 }, null], '[\n"a\\nb",\n{"c":2},\nnull\n]'],
])('jsonList writes %j with an item a line', (values: unknown[], expected) => {
  const text = jsonList.head + values.map(jsonList.item).join('') + jsonList.tail(values.length);
  expect(text).toBe(expected);
  expect(JSON.parse(text)).toEqual(values);
});

test('a note of the reader is marked as theirs', () => {
  expect(toOwnNote(' Read again.\n')).toBe('My note: Read again.');
});
