import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printChecksums } from '../../../src/core/text/checksums.ts';
import { readChecksums } from '../../support/checksums.ts';

const sha256 = 'a'.repeat(64);

test.each([
  ['sources/tide.pith.txt', `${sha256}  sources/tide.pith.txt\n`],
  ['sources/tide.my list #1.csv', `${sha256}  sources/tide.my list #1.csv\n`],
  ['sources/tide.ä “b”.csv', `${sha256}  sources/tide.ä “b”.csv\n`],
  ['sources/tide.a\\b.csv', `\\${sha256}  sources/tide.a\\\\b.csv\n`],
  ['sources/tide.a\nb\r.csv', `\\${sha256}  sources/tide.a\\nb\\r.csv\n`],
])('%j is written as sha256sum writes it', (path, line) => {
  expect(printChecksums([{ path, sha256 }])).toBe(line);
});

const path = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });

test('every path is read back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(path, { minLength: 1, maxLength: 5 }), (paths) => {
      const printed = printChecksums(paths.map((path) => ({ path, sha256 })));
      expect([...readChecksums(printed).keys()]).toEqual(paths);
    }),
  );
});
