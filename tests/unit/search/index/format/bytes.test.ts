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

test.each([
  [0, [0]],
  [127, [0x7f]],
  [128, [0x80, 0x01]],
  [300, [0xac, 0x02]],
  [16_383, [0xff, 0x7f]],
  [16_384, [0x80, 0x80, 0x01]],
  [0x0fffffff, [0xff, 0xff, 0xff, 0x7f]],
  [0x10000000, [0x80, 0x80, 0x80, 0x80, 0x01]],
  [0xffffffff, [0xff, 0xff, 0xff, 0xff, 0x0f]],
])('the number %i takes as few bytes as it can, lowest first', (number, bytes) => {
  expect([...written([number])]).toEqual(bytes);
  expect(new ByteReader(Uint8Array.from(bytes), 'a').varint()).toBe(number);
});

test('a damaged file says in its error which one it is', () => {
  const { name, message, file } = new DamagedFile('abc.bin');
  expect([name, message, file]).toEqual(['DamagedFile', 'The search index is damaged: abc.bin', 'abc.bin']);
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
  expect(() => new ByteReader(tooLong.with(4, 0x10), 'a').varint()).toThrow(DamagedFile);
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

test('hashBytes gives the same names in every version, so that a site that did not change keeps its files', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);
  expect(['', 'a', 'abcd', 'abcdefgh!'].map((text) => hashBytes(bytes(text)))).toEqual([
    ...['zwtne56g', 'bfmgu4iq', 'l4tstk9i', '9j1vyt8g'],
  ]);
  expect(hashBytes(Uint8Array.from({ length: 1000 }, (_, at) => at & 0xff))).toBe('zusea3li');
  // A small hash begins with zeros.
  expect(hashBytes(bytes('p97'))).toBe('0kcz7x12');
});

test('ByteWriter and ByteReader keep bytes of any length, beside numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 700 })), (parts) => {
      const writer = new ByteWriter();
      for (const part of parts) {
        writer.varint(part.length);
        writer.bytes(part);
        writer.byte(7);
      }
      const reader = new ByteReader(writer.done(), 'a');
      for (const part of parts) {
        expect(Buffer.from(reader.bytes(reader.count())).equals(part)).toBe(true);
        expect(reader.byte()).toBe(7);
      }
      expect(reader.left).toBe(0);
    }),
  );
});

test('ByteReader counts as many items as there are bytes left, and reads up to the last byte', () => {
  const reader = new ByteReader(Uint8Array.of(2, 7, 8), 'a');
  expect(reader.count()).toBe(2);
  expect([...reader.bytes(2)]).toEqual([7, 8]);
  expect([reader.left, [...reader.bytes(0)]]).toEqual([0, []]);
  expect(() => reader.byte()).toThrow(DamagedFile);
  expect(() => new ByteReader(Uint8Array.of(3, 7, 8), 'a').count()).toThrow(DamagedFile);
});

function written(values: number[]): Uint8Array {
  const writer = new ByteWriter();
  for (const value of values) writer.varint(value);
  return writer.done();
}
