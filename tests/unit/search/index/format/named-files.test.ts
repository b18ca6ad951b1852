import { expect, test } from 'vitest';
import { NamedFiles } from '../../../../../src/core/search/index/format/named-files.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('a file is named by its bytes, with the length beside it, and the same bytes are one file', () => {
  const files = new NamedFiles('.works.bin');
  const [name, length] = files.add(bytes(1, 2, 3));
  expect(name).toMatch(/^[0-9a-z]{8}\.works\.bin$/);
  expect(length).toBe(3);
  expect(files.add(bytes(1, 2, 3))).toEqual([name, 3]);
  expect(files.all()).toEqual([{ name, bytes: bytes(1, 2, 3) }]);
});

test('of other bytes with the same hash, the second and the third have a number, in the order added', () => {
  const files = new NamedFiles('.bin', () => 'hash');
  const added = [bytes(2), bytes(1), bytes(1, 2), bytes(1), bytes(), bytes(1, 2), bytes(2)];
  expect(added.map((own) => files.add(own))).toEqual([
    ['hash.bin', 1],
    ['hash-2.bin', 1],
    ['hash-3.bin', 2],
    ['hash-2.bin', 1],
    ['hash-4.bin', 0],
    ['hash-3.bin', 2],
    ['hash.bin', 1],
  ]);
  expect(files.all()).toEqual([
    { name: 'hash.bin', bytes: bytes(2) },
    { name: 'hash-2.bin', bytes: bytes(1) },
    { name: 'hash-3.bin', bytes: bytes(1, 2) },
    { name: 'hash-4.bin', bytes: bytes() },
  ]);
});
