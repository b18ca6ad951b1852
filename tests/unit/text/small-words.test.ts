import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareText } from '../../../src/core/text/compare-text.ts';
import { textToMarkup } from '../../../src/core/text/escape-markup.ts';
import { lookUp } from '../../../src/core/text/look-up.ts';
import { markupToText } from '../../../src/core/text/markup.ts';
import { roleName } from '../../../src/core/text/role-name.ts';
import { workTypeName } from '../../../src/core/text/work-type-name.ts';

test('texts are in the order of their characters, whatever the language', () => {
  expect(['b', 'a', 'B', 'a', 'ab', 'é', ''].sort(compareText)).toEqual(['', 'B', 'a', 'a', 'ab', 'b', 'é']);
  expect([compareText('a', 'b'), compareText('b', 'a'), compareText('a', 'a')]).toEqual([-1, 1, 0]);
});

test('a table has its own names only', () => {
  const table = { article: 'Article' };
  expect(['article', 'book', 'constructor', '__proto__'].map((name) => lookUp(table, name))).toEqual([
    'Article',
    undefined,
    undefined,
    undefined,
  ]);
});

test('a role is called as its source prints it', () => {
  expect([{ role: 'method' }, { role: 'other', label: 'Motivation' }].map(roleName)).toEqual([
    'method',
    'Motivation',
  ]);
});

test('a type of work is told in words, one that has no other name by its own', () => {
  expect(
    ['article', 'paper-conference', 'legal_case', 'book', 'entry-encyclopedia', 'musical_score_x'].map(
      workTypeName,
    ),
  ).toEqual([
    'preprint or article',
    'conference paper',
    'legal case',
    'book',
    'entry encyclopedia',
    'musical score x',
  ]);
});

test.each([
  ['R&D at AT&T; 3 < 4', 'R&D at AT&T; 3 < 4'],
  ['an &amp; as such', 'an &amp;amp; as such'],
  ['the tag <b>, the tag </I>', 'the tag &lt;b>, the tag &lt;/I>'],
  ['the tag <jats:p>', 'the tag &lt;jats:p>'],
  ['a <model> of its own', 'a <model> of its own'],
  ['&#60; and &#x3c;', '&amp;#60; and &amp;#x3c;'],
])('“%s” is written with what would be read as markup escaped', (text, written) => {
  expect(textToMarkup(text)).toBe(written);
});

test('text that is written as markup is read as it was', () => {
  const piece = fc.constantFrom(
    '<b>',
    '</b>',
    '<sub>',
    '<x>',
    '&lt;',
    '&amp;',
    '&nosuch;',
    '&#65;',
    '<',
    '>',
    '&',
    ';',
    'a',
    ' b',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const text = pieces.join('').replace(/ +/g, ' ').trim();
      expect(markupToText(textToMarkup(text))).toBe(text);
    }),
  );
});
