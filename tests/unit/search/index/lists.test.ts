import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter, DamagedFile } from '../../../../src/core/search/index/format/bytes.ts';
import { readWideColumn, writeWideColumn } from '../../../../src/core/search/index/format/columns.ts';
import { readRanks } from '../../../../src/core/search/index/format/facet-file.ts';
import { anyField, commonFields } from '../../../../src/core/search/index/format/fields.ts';
import { packItems, packOf, readPack } from '../../../../src/core/search/index/format/packs.ts';
import {
  fieldSpan,
  readPositions,
  writePositions,
} from '../../../../src/core/search/index/format/positions.ts';
import { readPostings, writePosting } from '../../../../src/core/search/index/format/postings.ts';

const papersInIndex = 100_000;
const common = commonFields('abstract');
const postingLists = fc
  .uniqueArray(fc.tuple(fc.nat(papersInIndex - 1), fc.integer({ min: 1, max: anyField })), {
    selector: ([paper]) => paper,
  })
  .map((list) => list.sort((a, b) => a[0] - b[0]));

test('readPostings reads the papers and fields that writePosting wrote', () => {
  fc.assert(
    fc.property(postingLists, (list) => {
      const { papers, fields } = readPostings(reader(postings(list)), list.length, papersInIndex, common);
      expect(Array.from(papers, (paper, at) => [paper, fields[at]])).toEqual(list);
    }),
  );
});

test.each([
  ['an abstract alone', 3, 4, [12]],
  ['a title alone', 3, 1, [13]],
  ['both', 3, 5, [14]],
  ['a summary, where most have an abstract', 3, 2, [15, 2]],
  ['every field', 3, 63, [15, 63]],
  ['both, 31 papers further', 31, 5, [126]],
  ['both, 32 papers further', 32, 5, [0x82, 0x01]],
])('a posting in %s takes as few bytes as it can', (_, distance, fields, bytes) => {
  const writer = new ByteWriter();
  writePosting(writer, distance, fields, commonFields('abstract'));
  expect([...writer.done()]).toEqual(bytes);
});

test('the common fields are what most papers have, the title, and both', () => {
  expect(commonFields('summary')).toEqual([2, 1, 3]);
  expect(commonFields('abstract')).toEqual([4, 1, 5]);
});

test('a posting may have all six fields, and no seventh', () => {
  const read = (fields: number) => readPostings(reader(Uint8Array.of(7, fields)), 1, 1, common);
  expect(read(63)).toEqual({ papers: Uint32Array.of(0), fields: Uint8Array.of(63) });
  expect(() => read(64)).toThrow(DamagedFile);
});

test('readPostings rejects papers that do not exist, and bytes left over', () => {
  const bytes = postings([[500, 1]]);
  expect(() => readPostings(reader(bytes), 1, 500, common)).toThrow(DamagedFile);
  expect(() => readPostings(reader(Uint8Array.of(...bytes, 0)), 1, 1000, common)).toThrow(DamagedFile);
  expect(() => readPostings(reader(bytes), 9, 1000, common)).toThrow(DamagedFile);
});

test.each([
  ['a paper twice', [500, 0], [1, 1]],
  ['a paper before the first', [0], [1]],
  ['a paper without a field', [500], [0]],
  ['a field that does not exist', [500], [anyField + 1]],
])('readPostings rejects %s', (_, distances, fields) => {
  const writer = new ByteWriter();
  for (const [at, distance] of distances.entries()) {
    writer.varint(distance * 4 + 3);
    writer.byte(fields[at] ?? 0);
  }
  expect(() => readPostings(reader(writer.done()), distances.length, 1000, common)).toThrow(DamagedFile);
});

test('readPositions reads the positions of every field', () => {
  const inField = fc.oneof(fc.nat(40), fc.nat(fieldSpan - 2));
  const papers = fc.array(
    fc.uniqueArray(
      fc.tuple(fc.nat(2), inField).map(([field, index]) => field * fieldSpan + index),
      { minLength: 1 },
    ),
  );
  fc.assert(
    fc.property(papers, (list) => {
      const writer = new ByteWriter();
      for (const own of list)
        writePositions(
          writer,
          own.sort((a, b) => a - b),
        );
      const fields = Uint8Array.from(list, (own) =>
        own.reduce((bits, position) => bits | (1 << Math.floor(position / fieldSpan)), 0),
      );
      const { positions, starts } = readPositions(reader(writer.done()), fields);
      expect(list.map((_, at) => [...positions.subarray(starts[at], starts[at + 1])])).toEqual(list);
    }),
  );
});

test('the positions of a field begin at its number times 1,048,576, and those of the title at 0', () => {
  const bytes = Uint8Array.of(3, 5, 1, 2, 2);
  expect(readPositions(reader(bytes), Uint8Array.of(1 + 4, 8))).toEqual({
    positions: Uint32Array.of(0, 2, 2 * 1_048_576, 3 * 1_048_576),
    starts: Uint32Array.of(0, 3, 4),
  });
});

test('positions are written from one place of a list to another, whatever follows', () => {
  const writer = new ByteWriter();
  writePositions(writer, [9, 4, 4, 7, 7], 1, 4);
  expect([...writer.done()]).toEqual([(4 + 1) * 2 + 1, (7 - 4) * 2]);
});

test.each([
  [[4095, 4095], [0]],
  [
    [4095, 4096],
    [0, 1],
  ],
  [
    [4096, 1],
    [0, 1],
  ],
  [[4096], [0]],
  [
    [1, 4096, 1],
    [0, 1, 2],
  ],
  [[4095, 4095, 2], [0]],
  [
    [4095, 4095, 3],
    [0, 2],
  ],
  [
    [4095, 4095, 2, 1],
    [0, 3],
  ],
  [[], []],
])('items of %j bytes are in files that begin with items %j', (sizes, firsts) => {
  let end = 0;
  const packs = packItems(
    new Uint8Array(10_000),
    sizes.map((size) => (end += size)),
  );
  expect(packs.firsts).toEqual(firsts);
  expect(packs.files).toHaveLength(firsts.length);
});

test('packItems splits no item, and gives large ones a file of their own', () => {
  const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 20_000 })), {
    maxLength: 400,
  });
  fc.assert(
    fc.property(sizes, (lengths) => {
      let end = 0;
      const ends = lengths.map((length) => (end += length));
      const items = Uint8Array.from({ length: end }, (_, at) => (at * 31) & 0xff);
      const { files, firsts } = packItems(items, ends);
      const read = lengths.map((_, item) => {
        const pack = packOf(firsts, item);
        const file = files[pack] as Uint8Array;
        const offsets = readPack(file, 'a');
        const at = item - (firsts[pack] as number);
        return file.subarray(offsets[at], offsets[at + 1]);
      });
      expect(read).toEqual(
        lengths.map((length, item) => items.subarray((ends[item] as number) - length, ends[item])),
      );
      // Small items share a file up to 8 KB, as many as fit; one of 4 KB or more is alone.
      const own = firsts.map((first, at) => lengths.slice(first, firsts[at + 1]));
      const sizes = own.map((some) => some.reduce((sum, length) => sum + length, 0));
      const isAlone = (length = 0) => length >= 4096;
      for (const [at, some] of own.entries()) {
        expect(some.length).toBeGreaterThan(0);
        if (some.some(isAlone)) expect(some).toHaveLength(1);
        if (some.length > 1) expect(sizes[at]).toBeLessThanOrEqual(8192);
        const next = own[at + 1]?.[0];
        if (next === undefined || isAlone(next) || isAlone(some[0])) continue;
        expect((sizes[at] ?? 0) + next).toBeGreaterThan(8192);
      }
    }),
  );
});

test('readPack rejects a file that is cut off', () => {
  const [file] = packItems(Uint8Array.of(1, 2, 3, 4), [1, 4]).files;
  expect(() => readPack((file as Uint8Array).subarray(0, 5), 'abc.bin')).toThrow(new DamagedFile('abc.bin'));
});

test('readWideColumn reads two bytes for each paper', () => {
  const years = [0, 2016, 65_535];
  expect([...readWideColumn(writeWideColumn(years), 'years', 3)]).toEqual(years);
  expect(() => readWideColumn(writeWideColumn(years), 'years', 4)).toThrow(new DamagedFile('years'));
  expect(() => readWideColumn(writeWideColumn(years), 'years', 2)).toThrow(DamagedFile);
  expect([...writeWideColumn(years)]).toEqual([0, 0, 0xe0, 0x07, 0xff, 0xff]);
  expect([...writeWideColumn([])]).toEqual([]);
});

test('columns are also read from the middle of other bytes', () => {
  const bytes = Uint8Array.of(9, 0xe0, 0x07, 0, 1, 9);
  expect([...readWideColumn(bytes.subarray(1, 5), 'years', 2)]).toEqual([2016, 256]);
  expect([...readRanks(bytes.subarray(1, 5), 'newest', 1)]).toEqual([0x010007e0]);
});

function postings(list: [number, number][]): Uint8Array {
  const writer = new ByteWriter();
  let before = -1;
  for (const [paper, fields] of list) {
    writePosting(writer, paper - before, fields, common);
    before = paper;
  }
  return writer.done();
}

function reader(bytes: Uint8Array): ByteReader {
  return new ByteReader(bytes, 'a');
}
