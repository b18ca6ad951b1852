import { describe, expect, test } from 'vitest';
import { formats } from '../../../src/core/formats/formats.ts';
import { inOrderOfTrust, sourceOrder } from '../../../src/core/sources/source-order.ts';

test('sourceOrder has every format once, each with a reason', () => {
  const ranked = sourceOrder.map(({ format }) => format);
  expect(ranked.toSorted()).toEqual(formats.map(({ name }) => name).toSorted());
  for (const { reason } of sourceOrder) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
});

describe('inOrderOfTrust(sources)', () => {
  const files = (...list: [string, string][]) =>
    inOrderOfTrust(list.map(([file, format]) => ({ file, format }))).map(({ file }) => file);

  test('goes by format, whatever the names', () => {
    expect(files(['a', 'csv'], ['b', 'openalex'], ['c', 'csl'], ['d', 'pith'])).toEqual(['d', 'c', 'b', 'a']);
  });

  test('files of one format go by name, the later ones behind, with numbers as numbers', () => {
    const names = ['x.csl.10.json', 'x.csl.2.json', 'x.hub.csl.json', 'x.csl.json'];
    expect(files(...names.map((name): [string, string] => [name, 'csl']))).toEqual([
      'x.csl.json',
      'x.csl.2.json',
      'x.csl.10.json',
      'x.hub.csl.json',
    ]);
  });

  test('a format that is not in the table comes last', () => {
    expect(files(['a', 'new'], ['b', 'csv'])).toEqual(['b', 'a']);
  });
});
