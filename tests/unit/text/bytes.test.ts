import { expect, test } from 'vitest';
import { printBytes } from '../../../src/core/text/bytes.ts';

test.each([
  [1, '1 KB'],
  [63_038, '63 KB'],
  [999_999, '1,000 KB'],
  [1_249_000, '1.2 MB'],
  [68_800_000, '69 MB'],
])('printBytes(%i) is %s', (bytes, text) => {
  expect(printBytes(bytes)).toBe(text);
});

test.each([
  [0, '1 KB'],
  [1499, '1.5 KB'],
  [1_000_000, '1 MB'],
  [1_250_000_000, '1,300 MB'],
])('%i bytes are told as %s', (bytes, text) => {
  expect(printBytes(bytes)).toBe(text);
});
