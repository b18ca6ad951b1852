import { expect, test } from 'vitest';
import { readPaperKeys, writePaperKeys } from '../../../../../src/core/search/index/format/paper-keys.ts';

test('readPaperKeys(writePaperKeys(keys)) finds each paper by its key, and no other', () => {
  const keys = Array.from({ length: 5000 }, (_, index) => `long-list/paper-${index}-视觉`);
  const bytes = writePaperKeys(keys);
  expect(bytes).toHaveLength(8 * keys.length);
  const indexOf = readPaperKeys(bytes);
  expect(keys.map(indexOf)).toEqual(keys.map((_, index) => index));
  expect(indexOf('long-list/paper-5000-视觉')).toBeUndefined();
  expect(readPaperKeys(new Uint8Array())('a')).toBeUndefined();
});
