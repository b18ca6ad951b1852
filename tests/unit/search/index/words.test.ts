import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteReader, ByteWriter, DamagedFile } from '../../../../src/core/search/index/format/bytes.ts';
import {
  type FlatWords,
  readWords,
  writeWords,
} from '../../../../src/core/search/index/format/front-coding.ts';
import { findSimilar } from '../../../../src/core/search/index/read/similar-words.ts';
import { Vocabulary } from '../../../../src/core/search/index/read/vocabulary.ts';
import { withinDistance, withinDistanceOfBeginning } from '../../../../src/core/search/query/distance.ts';

// Of few letters, so that words share beginnings and are near to one another.
const nearWord = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), minLength: 1, maxLength: 9 });
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

test('readWords finds words that are cut off', () => {
  const bytes = encoded(['model', 'models', 'more']);
  for (let length = 0; length < bytes.length; length += 1) {
    expect(() => readWords(new ByteReader(bytes.subarray(0, length), 'head'))).toThrow(DamagedFile);
  }
});

test('readWords reads bytes that are no words without any other error', () => {
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

test('Vocabulary finds words, beginnings and what words hold', () => {
  fc.assert(
    fc.property(wordLists, nearWord, (words, text) => {
      const vocabulary = new Vocabulary(flat(words));
      const places = (holds: (word: string) => boolean) =>
        words.flatMap((word, place) => (holds(word) ? [place] : []));
      const [from, to] = vocabulary.startingWith(text);
      expect(words.slice(from, to)).toEqual(words.filter((word) => word.startsWith(text)));
      expect(vocabulary.holding(text)).toEqual(places((word) => word.includes(text)));
      expect(vocabulary.find(text)).toBe(words.indexOf(text));
      expect(words.map((_, place) => vocabulary.word(place))).toEqual(words);
    }),
  );
});

test('findSimilar finds what the distance of every single word says', () => {
  fc.assert(
    fc.property(wordLists, nearWord, fc.constantFrom(1, 2), (words, term, slips) => {
      const expected = words.flatMap((word, place) => {
        const whole = withinDistance(term, word, slips);
        const begun = withinDistanceOfBeginning(term, word, slips);
        return whole === null && begun === null ? [] : [{ place, whole, begun }];
      });
      expect(findSimilar(flat(words), term, slips)).toEqual(expected);
    }),
  );
});

test('findSimilar compares terms of up to 30 letters', () => {
  const words = flat(['a'.repeat(30), 'a'.repeat(31)]);
  expect(findSimilar(words, `b${'a'.repeat(29)}`, 2).map(({ whole }) => whole)).toEqual([1, 2]);
  expect(findSimilar(words, 'a'.repeat(31), 2)).toEqual([]);
});

function encoded(words: string[]): Uint8Array {
  const writer = new ByteWriter();
  writeWords(writer, words);
  return writer.done();
}

function flat(words: string[]): FlatWords {
  return readWords(new ByteReader(encoded(words), 'head'));
}

function strings({ units, starts }: FlatWords): string[] {
  return Array.from({ length: starts.length - 1 }, (_, place) =>
    String.fromCharCode(...units.subarray(starts[place], starts[place + 1])),
  );
}
