import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchKey, spellOut, spellUnsafe, toDisplayText } from '../../../src/core/text/display.ts';

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc.string({
    unit: fc.constantFrom(' ', '\u00A0', '\t', '\n', '\u2003', '\u202E', '\u0007', 'e\u0301', 'é', 'a'),
  }),
);

describe('toDisplayText(input)', () => {
  test.each([
    ['', ''],
    ['  text  ', 'text'],
    ['a\tb', 'a b'],
    ['\u00A0a\u00A0b\u00A0', 'a\u00A0b'],
    ['👩\u200D🔬 🇫🇷', '👩\u200D🔬 🇫🇷'],
    ['e\u0301 שלום\u200F', 'e\u0301 שלום\u200F'],
    ['a\u200Bb\u00ADc', 'a\u200Bb\u00ADc'],
    ['<b>&amp;', '<b>&amp;'],
  ])('%j is shown as %j, with nothing removed', (input, text) => {
    expect(toDisplayText(input)).toEqual({ text, removed: [] });
  });

  test('keeps 30 marks on a letter, and says which others it removes', () => {
    const marked = `a${'\u0301\u0323'.repeat(15)}`;
    expect(toDisplayText(`${marked}b`)).toEqual({ text: `${marked}b`, removed: [] });
    expect(toDisplayText(`${marked}\u0327\u0327b`)).toEqual({
      text: `${marked}b`,
      removed: [
        { codePoint: 'U+0327', offset: 31 },
        { codePoint: 'U+0327', offset: 32 },
      ],
    });
  });

  test('removes overrides and control characters, and says where each stood', () => {
    expect(toDisplayText(' \u202Eab\u202C\u0000c\u007F\u0085\u2069 ')).toEqual({
      text: 'abc',
      removed: [
        { codePoint: 'U+202E', offset: 1 },
        { codePoint: 'U+202C', offset: 4 },
        { codePoint: 'U+0000', offset: 5 },
        { codePoint: 'U+007F', offset: 7 },
        { codePoint: 'U+0085', offset: 8 },
        { codePoint: 'U+2069', offset: 9 },
      ],
    });
  });

  test('removes each unsafe character of any text, outer white space, and nothing else', () => {
    const unsafe = /[\p{Cc}\p{Noncharacter_Code_Point}\u202A-\u202E\u2066-\u2069]/gu;
    fc.assert(
      fc.property(texts, (input) => {
        const { text, removed } = toDisplayText(input);
        const spaced = input.replaceAll('\t', ' ');
        if (/^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(spaced.replace(unsafe, ''))) {
          expect(text).toBe('');
          return;
        }
        expect(text).toBe(spaced.replace(unsafe, '').trim());
        expect(removed.map(({ offset }) => offset)).toEqual(
          [...spaced.matchAll(unsafe)].map(({ index }) => index),
        );
      }),
    );
  });
});

describe('a text of which nothing can be seen', () => {
  test.each([
    ['\u200B', ['U+200B']],
    [' \u3164\u00AD ', ['U+3164', 'U+00AD']],
    ['\u2800\u202E', ['U+2800', 'U+202E']],
  ])('%j is no text, and what it has is named', (input, codePoints) => {
    const { text, removed } = toDisplayText(input);
    expect(text).toBe('');
    expect(removed.map(({ codePoint }) => codePoint)).toEqual(codePoints);
  });

  test('a code point that is no character is removed: XML forbids two of them', () => {
    expect(toDisplayText('back\uFFFEground\u{1FFFF}').text).toBe('background');
  });
});

describe('matchKey(text)', () => {
  test.each([
    ['mode\u0300le', 'modèle'],
    ['a\u00A0 \t b', 'a b'],
    ['  a  ', 'a'],
    ['Å', 'A\u030A'],
  ])('%j and %j read the same', (one, other) => {
    expect(matchKey(one)).toBe(matchKey(other));
  });

  test.each([
    ['a', 'A'],
    ['x²', 'x2'],
    ['ﬁ', 'fi'],
    ['-', '–'],
    ['ab', 'a b'],
  ])('%j and %j do not', (one, other) => {
    expect(matchKey(one)).not.toBe(matchKey(other));
  });

  test('is what its slow definition gives', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(matchKey(text)).toBe(text.normalize('NFC').replace(/\s+/g, ' ').trim());
      }),
    );
  });
});

test('what must not lose a character has its unsafe ones spelled out, each time', () => {
  expect(spellUnsafe('a\u202Eb\u202E\u0000c')).toBe('a\\u{202e}b\\u{202e}\\u{0}c');
  expect(spellUnsafe('Plain \u200D text')).toBe('Plain \u200D text');
  expect([spellOut('\u{1FFFF}'), spellOut('')]).toEqual(['\\u{1ffff}', '\\u{0}']);
});

test('what is removed of a text that cannot be seen is told with its place, spaces aside', () => {
  expect(toDisplayText('\t\u200B \u0007')).toEqual({
    text: '',
    removed: [
      { codePoint: 'U+200B', offset: 1 },
      { codePoint: 'U+0007', offset: 3 },
    ],
  });
  expect(toDisplayText(' \t ')).toEqual({ text: '', removed: [] });
});
