import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isAscii, toBaseLetters } from '../../../src/core/text/base-letters.ts';

test.each([
  ['Plain TEXT 12!', 'plain text 12!'],
  ['Ångström', 'angstrom'],
  ['A\u030Angstro\u0308m', 'angstrom'],
  ['Straße', 'strasse'],
  ['ÆON œuvre', 'aeon oeuvre'],
  ['Łódź, Øre, Đặng, Þór, Óðinn', 'lodz, ore, dang, thor, odinn'],
  ['ısı', 'isi'],
  ['İstanbul', 'istanbul'],
  ['ＡＢＣ', 'abc'],
  ['x² ﬁt', 'x2 fit'],
  ['ℋilbert', 'hilbert'],
  ['Навчання', 'навчання'],
  ['王家琪', '王家琪'],
])('the base letters of “%s” are “%s”', (text, letters) => {
  expect(toBaseLetters(text)).toBe(letters);
});

test('text of ASCII is in small letters, and nothing else changes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(isAscii(text)).toBe(true);
      expect(toBaseLetters(text)).toBe(text.toLowerCase());
    }),
  );
});

test('one letter beyond ASCII is enough', () => {
  expect(['', '\u007F', 'a\u0080', 'é', 'a\né'].map(isAscii)).toEqual([true, true, false, false, false]);
});
