import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter, DamagedFile } from '../../../../../src/core/search/index/format/bytes.ts';
import { hashBytes } from '../../../../../src/core/search/index/format/hash-bytes.ts';

const numbers = fc.array(fc.integer({ min: 0, max: 0xffffffff }));

test('ByteReader reads the numbers that ByteWriter wrote', () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const reader = new ByteReader(written(values), 'a');
      expect(values.map(() => reader.varint())).toEqual(values);
      expect(reader.left).toBe(0);
    }),
  );
});

test('ByteWriter rejects anything but a 32-bit number', () => {
  for (const value of [-1, 2 ** 32, Number.NaN]) expect(() => written([value])).toThrow(RangeError);
});

test('ByteReader names the file that ends too early', () => {
  const reader = new ByteReader(written([300]).subarray(0, 1), 'abc.bin');
  expect(() => reader.varint()).toThrow(new DamagedFile('abc.bin'));
  expect(() => new ByteReader(new Uint8Array(3), 'abc.bin').bytes(4)).toThrow('damaged: abc.bin');
});

test('ByteReader rejects numbers of more than 32 bits and counts of more items than bytes left', () => {
  const tooLong = Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0x1f);
  expect(() => new ByteReader(tooLong, 'a').varint()).toThrow(DamagedFile);
  expect(() => new ByteReader(Uint8Array.of(0x80, 0x80, 0x80, 0x80, 0x80, 0), 'a').varint()).toThrow(
    DamagedFile,
  );
  expect(() => new ByteReader(Uint8Array.of(9, 1, 1), 'a').count()).toThrow(DamagedFile);
});

test('hashBytes depends on every byte and on the length', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (bytes, at, change) => {
        const other = bytes.slice();
        const changed = at % bytes.length;
        other[changed] = (bytes[changed] as number) ^ change;
        expect(hashBytes(bytes)).toMatch(/^[0-9a-z]{8}$/);
        expect(hashBytes(other)).not.toBe(hashBytes(bytes));
        expect(hashBytes(Uint8Array.of(...bytes, 0))).not.toBe(hashBytes(bytes));
      },
    ),
  );
});

function written(values: number[]): Uint8Array {
  const writer = new ByteWriter();
  for (const value of values) writer.varint(value);
  return writer.done();
}
