import { expect, test } from 'vitest';
import { shortHash } from '../../../src/core/text/hash.ts';

test.each([
  ['', 0xcbf29ce484222325n],
  ['a', 0xaf63dc4c8601ec8cn],
  ['foobar', 0x85944171f73967e8n],
])('shortHash(%j) is FNV-1a as published, in eight digits of base 36', (text, fnv1a) => {
  expect(shortHash(text)).toBe((fnv1a % 36n ** 8n).toString(36).padStart(8, '0'));
});

test('shortHash(text) has no collision among 100,000 short texts', () => {
  const hashes = Array.from({ length: 100_000 }, (_, index) => shortHash(`題 ${index}`));
  expect(new Set(hashes).size).toBe(hashes.length);
  expect(hashes.every((hash) => /^[a-z0-9]{8}$/.test(hash))).toBe(true);
});
