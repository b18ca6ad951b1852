import { expect, test } from 'vitest';
import { DamagedFile } from '../../../../../src/core/search/index/format/bytes.ts';
import { readPaperKeys, writePaperKeys } from '../../../../../src/core/search/index/format/paper-keys.ts';

test('readPaperKeys(writePaperKeys(keys)) finds each paper by its key, and no other', () => {
  const keys = Array.from({ length: 5000 }, (_, index) => `long-list/paper-${index}-视觉`);
  const bytes = writePaperKeys(keys);
  expect(bytes).toHaveLength(8 * keys.length);
  const indexOf = readPaperKeys(bytes, 5000);
  expect(keys.map(indexOf)).toEqual(keys.map((_, index) => index));
  expect(indexOf('long-list/paper-5000-视觉')).toBeUndefined();
  expect(readPaperKeys(new Uint8Array(), 0)('a')).toBeUndefined();
  expect(() => readPaperKeys(bytes, 4999)).toThrow(new DamagedFile('keys'));
  expect(() => readPaperKeys(bytes.subarray(1), 5000)).toThrow(new DamagedFile('keys'));
});
