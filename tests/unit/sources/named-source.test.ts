import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isHubAlone, toHubId } from '../../../src/core/sources/hub-id.ts';
import {
  compareAge,
  compareFiles,
  compareNames,
  type NamedSource,
} from '../../../src/core/sources/named-source.ts';
import { takeName } from '../../../src/core/sources/take-name.ts';

test('the id of a hub is what its files begin with', () => {
  expect(
    [
      'visual-rft.pith.txt',
      'x2.csl.json',
      'x',
      'Visual.csl.json',
      'a--b.csv',
      '-a.csv',
      'a-.csv',
      'a b.csv',
      '.csv',
    ].map(toHubId),
  ).toEqual(['visual-rft', 'x2', 'x', null, null, null, null, null, null]);
});

test('a file is of the hub paper alone if it says so between its id and its extension', () => {
  const alone = ['x.hub.csl.json', 'x.hub.json', 'x.csl.hub.2.json'];
  const others = ['hub.csl.json', 'x.csl.hub', 'x.hubs.json', 'x.csl.json', 'hub'];
  expect([...alone, ...others].filter(isHubAlone)).toEqual(alone);
});

test('files are in the order of their numbers, the one without a number first', () => {
  const files = ['x.csl.json', 'x.csl.2.json', 'x.csl.10.json', 'x.ris.txt', 'y.csl.json'];
  expect(files.toReversed().sort(compareFiles)).toEqual(files);
  expect(['x.csl.txt', 'x.csl.json'].sort(compareFiles)).toEqual(['x.csl.json', 'x.csl.txt']);
});

test('names that sort equal still have an order', () => {
  expect(['b10', 'b9', 'a', 'B9', 'b09'].sort(compareNames)).toEqual(['a', 'b09', 'b9', 'B9', 'b10']);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(compareNames(a, b) === 0).toBe(a === b);
      expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0);
    }),
  );
});

test('of files of one format, the one that was got last comes first, and those without a day last', () => {
  const got: Pick<NamedSource, 'file' | 'retrieved'>[] = [
    { file: 'x.csl.json', retrieved: '2026-12-03' },
    { file: 'x.csl.10.json', retrieved: '2026-11-26' },
    { file: 'x.csl.9.json', retrieved: '2026-11-26' },
    { file: 'x.csl.4.json' },
    { file: 'x.csl.2.json' },
    { file: 'x.csl.json' },
  ];
  expect(got.toReversed().sort(compareAge)).toEqual(got);
  expect(compareAge({ file: 'x.csl.json' }, { file: 'x.csl.1.json' })).toBe(0);
});

test('a name that is taken gets a number before its last part', () => {
  const taken = new Set(['x.csl.json']);
  const names = [1, 2, 3].map(() => takeName(['x', 'csl', 'json'], taken));
  expect([...names, takeName(['x', 'ris'], taken), takeName(['x', 'ris'], taken)]).toEqual([
    'x.csl.2.json',
    'x.csl.3.json',
    'x.csl.4.json',
    'x.ris',
    'x.2.ris',
  ]);
  expect([...taken]).toHaveLength(6);
});
