import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countLines, joinParts, toLines } from '../../../src/core/text/lines.ts';

const texts = fc.string({ unit: fc.constantFrom('a', '\n', '\r', '\r\n', '\u2028', ' ') });

describe('toLines(text)', () => {
  test('splits at LF, CRLF and CR, and numbers empty lines too', () => {
    expect(toLines('a\n\r\nb\rc')).toEqual([
      { number: 1, text: 'a' },
      { number: 2, text: '' },
      { number: 3, text: 'b' },
      { number: 4, text: 'c' },
    ]);
  });

  test('a line separator of Unicode ends no line', () => {
    expect(toLines('a\u2028b\u0085c')).toHaveLength(1);
  });
});

describe('countLines(text)', () => {
  test.each([
    ['', 0],
    ['a', 1],
    ['a\n', 1],
    ['a\r\n', 1],
    ['a\r', 1],
    ['a\nb', 2],
    ['a\n\n', 2],
    ['\n', 1],
    ['\n\r', 2],
  ])('of %j is %i, as in an editor', (text, count) => {
    expect(countLines(text)).toBe(count);
  });

  test('is the number of the last line with something in it or after it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const lines = toLines(text);
        expect(countLines(text)).toBe(lines.at(-1)?.text === '' ? lines.length - 1 : lines.length);
      }),
    );
  });
});

describe('joinParts(text, separator)', () => {
  test('puts one space for each separator and the white space around it', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(joinParts(text, /\n/)).toBe(text.replace(/\s*\n\s*/g, ' '));
      }),
    );
  });

  // In quadratic time, this would take an hour.
  test('a million spaces are not a million attempts', () => {
    const text = `a${' '.repeat(1_000_000)}b`;
    expect(joinParts(text, /\n/)).toBe(text);
  });
});
