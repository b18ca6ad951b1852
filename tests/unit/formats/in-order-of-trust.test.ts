import { describe, expect, test } from 'vitest';
import { inOrderOfTrust } from '../../../src/core/formats/in-order-of-trust.ts';

describe('inOrderOfTrust(sources)', () => {
  const files = (...list: [string, string][]) =>
    inOrderOfTrust(list.map(([file, format]) => ({ file, format }))).map(({ file }) => file);

  test('goes by format, whatever the names', () => {
    expect(files(['a', 'csv'], ['b', 'openalex'], ['c', 'csl'], ['d', 'pith'])).toEqual(['d', 'c', 'b', 'a']);
  });

  test('files of one format go by name, the later ones last, with numbers as numbers', () => {
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
