import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter, DamagedFile } from '../../../../src/core/search/index/format/bytes.ts';
import {
  type FlatWords,
  readWords,
  writeWords,
} from '../../../../src/core/search/index/format/front-coding.ts';
import { toStrings } from '../../../../src/core/search/index/format/head.ts';
import { findSimilar } from '../../../../src/core/search/index/read/similar-words.ts';
import { Vocabulary } from '../../../../src/core/search/index/read/vocabulary.ts';
import { withinDistance, withinDistanceOfBeginning } from '../../../../src/core/search/query/distance.ts';

// Few letters, so that words share beginnings and are similar to each other.
const nearWord = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'é', '\u007f', '\u0080'),
  minLength: 1,
  maxLength: 9,
});
const anyWord = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 50 })
  .filter((word) => !word.includes('\n'));
const wordLists = fc
  .array(fc.oneof(nearWord, anyWord), { maxLength: 60 })
  .map((words) => [...new Set(words)].sort());

test('readWords reads the words that writeWords wrote', () => {
  fc.assert(
    fc.property(wordLists, (words) => {
      expect(strings(flat(words))).toEqual(words);
    }),
  );
});

test('readWords reads words that share few letters with a long one before', () => {
  // From 31 dropped letters on, their number takes two bytes.
  for (const length of [29, 30, 31, 32, 33, 63, 64, 65]) {
    const words = ['b'.repeat(length), 'c', `c${'d'.repeat(length)}`, 'ce'];
    expect(strings(flat(words)), `${length} letters`).toEqual(words);
  }
});

test('letters that could be mistaken for a number follow an escape', () => {
  const units = [0, 1, 30, 31, 32, 126, 127, 128, 0xffff];
  const words = units.map((unit) => String.fromCharCode(unit));
  expect(strings(flat(words))).toEqual(words);
  expect([...encoded(['\u001f', ' ', '~', '\u007f', '\u0080'])]).toEqual([
    ...[5, 0, 127, 31, 1, 32, 1, 126, 1, 127, 127, 1, 0x80, 0x01, 0],
  ]);
});

test('readWords reads words that share many letters with a long one before', () => {
  const long = 'pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(9);
  const words = [long, `${long}es`, `${long}x`];
  expect(strings(flat(words))).toEqual(words);
  expect([...flat(words).shared]).toEqual([0, 63, 63]);
});

test('words share at most 63 letters, so that a damaged file never takes much memory', () => {
  const long = 'a'.repeat(200_000);
  const words = [long, `${long}b`, 'b'.repeat(63), 'b'.repeat(64)];
  expect([...flat(words).shared]).toEqual([0, 63, 0, 63]);
  expect(strings(flat(words))).toEqual(words);
  expect(toStrings(flat(words))).toEqual(words);
  const growing = [
    9_999,
    0,
    ...Array(5_000).fill(97),
    ...Array.from({ length: 9_998 }, () => [0, 97]).flat(),
  ];
  const writer = new ByteWriter();
  for (const number of [...growing, 0]) writer.varint(number);
  expect(() => readWords(new ByteReader(writer.done(), 'head'))).toThrow(DamagedFile);
});

test('a letter of more than two bytes is damage', () => {
  const writer = new ByteWriter();
  for (const number of [1, 0, 0x10000, 0]) writer.varint(number);
  expect(() => readWords(new ByteReader(writer.done(), 'head'))).toThrow(DamagedFile);
});

test('readWords says how many letters a word shares with the one before', () => {
  expect([...flat(['model', 'models', 'more', 'zoo']).shared]).toEqual([0, 5, 2, 0]);
});

test('readWords rejects words that are cut off', () => {
  const bytes = encoded(['model', 'models', 'more']);
  for (let length = 0; length < bytes.length; length += 1) {
    expect(() => readWords(new ByteReader(bytes.subarray(0, length), 'head'))).toThrow(DamagedFile);
  }
});

test('readWords fails on arbitrary bytes with no error but DamagedFile', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      try {
        readWords(new ByteReader(bytes, 'head'));
      } catch (error) {
        expect(error).toBeInstanceOf(DamagedFile);
      }
    }),
  );
});

test('Vocabulary finds words, beginnings of words, text inside words, and pairs only as a whole', () => {
  fc.assert(
    fc.property(wordLists, nearWord, (words, text) => {
      const vocabulary = new Vocabulary(flat(words));
      const indexes = (holds: (word: string) => boolean) =>
        words.flatMap((word, index) => (holds(word) ? [index] : []));
      const isSingle = (word: string) => !word.includes(' ');
      expect(vocabulary.startingWith(text)).toEqual(
        indexes((word) => isSingle(word) && word.startsWith(text)),
      );
      expect(vocabulary.containing(text)).toEqual(indexes((word) => isSingle(word) && word.includes(text)));
      expect([...vocabulary.pairs]).toEqual(indexes((word) => !isSingle(word)));
      expect(vocabulary.find(text)).toBe(words.indexOf(text));
      expect(words.map((_, index) => vocabulary.word(index))).toEqual(words);
      expect(words.map((_, index) => vocabulary.length(index))).toEqual(words.map(({ length }) => length));
    }),
  );
});

test('Vocabulary leaves out the only pair, and finds nothing in no words', () => {
  const vocabulary = new Vocabulary(flat(['pre', 'pre training', 'pretraining']));
  expect(vocabulary.startingWith('pre')).toEqual([0, 2]);
  expect(vocabulary.containing('train')).toEqual([2]);
  expect([vocabulary.startingWith(''), vocabulary.containing('')]).toEqual([
    [0, 2],
    [0, 2],
  ]);
  const none = new Vocabulary(flat([]));
  expect([none.size, none.find(''), none.find('a')]).toEqual([0, -1, -1]);
  expect([none.startingWith(''), none.containing('a')]).toEqual([[], []]);
});

test('Vocabulary holds more letters than a call takes', () => {
  const words = Array.from({ length: 3000 }, (_, at) => `word${String(at).padStart(5, '0')}`);
  const vocabulary = new Vocabulary(flat(words));
  expect(words.map((_, index) => vocabulary.word(index))).toEqual(words);
  expect(vocabulary.containing('02999')).toEqual([2999]);
});

test('findSimilar finds what comparing every word finds', () => {
  fc.assert(
    fc.property(wordLists, nearWord, fc.constantFrom(1, 2), (words, term, slips) => {
      const expected = words.flatMap((word, index) => {
        const whole = withinDistance(term, word, slips);
        const begun = withinDistanceOfBeginning(term, word, slips);
        return whole === null && begun === null ? [] : [{ index, whole, begun }];
      });
      expect(findSimilar(flat(words), term, slips)).toEqual(expected);
    }),
  );
});

test('findSimilar compares terms of up to 30 letters', () => {
  const words = flat(['a'.repeat(30), 'a'.repeat(31)]);
  expect(findSimilar(words, `b${'a'.repeat(29)}`, 2).map(({ whole }) => whole)).toEqual([1, 2]);
  expect(findSimilar(words, 'a'.repeat(31), 2)).toEqual([]);
  expect(findSimilar(words, '', 1)).toEqual([]);
});

function encoded(words: string[]): Uint8Array {
  const writer = new ByteWriter();
  writeWords(writer, words);
  return writer.done();
}

function flat(words: string[]): FlatWords {
  return readWords(new ByteReader(encoded(words), 'head'));
}

function strings(words: FlatWords): string[] {
  const vocabulary = new Vocabulary(words);
  return Array.from({ length: vocabulary.size }, (_, index) => vocabulary.word(index));
}
