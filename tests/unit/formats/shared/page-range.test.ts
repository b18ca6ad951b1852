import { expect, test } from 'vitest';
import { joinPages, toPageRange } from '../../../../src/core/formats/shared/page-range.ts';

test.each([
  ['116 - 135', '116-135'],
  ['12–34', '12-34'],
  ['12--34, 40 — 41', '12-34, 40-41'],
  ['e123', 'e123'],
])('toPageRange(%j) is %j', (text, expected) => expect(toPageRange(text)).toBe(expected));

test.each<[string | null, string | null, string | null, string | null, string[]]>([
  ['3', '9', null, '3-9', []],
  ['3', '3', null, '3', []],
  ['3', null, null, '3', []],
  [null, null, null, null, []],
  [null, null, 'e7', 'e7', []],
  ['3–9', '9', null, '3-9', []],
  ['3–9', '12', null, '3-9', ['last']],
  ['3', '3–9', null, '3-9', []],
  ['12-20', '12-25', null, '12-20', ['last']],
  ['12-1-12-10', '12-20', null, '12-1-12-10', ['last']],
  ['12-20', '12-', null, '12-20', ['last']],
  ['1', '12', '1', '1-12', []],
  ['5-', '9', null, '5-9', []],
  ['5 –', '9', null, '5-9', []],
  ['5', '-9', null, '5-9', []],
  ['5-', '- 9', null, '5-9', []],
  ['12', '12-', null, '12', []],
  ['5-', null, null, '5-', []],
  ['I-541', 'I-544', null, 'I-541-I-544', []],
  ['3–1', '3–20', null, '3-1-3-20', []],
  ['S12', 'S20', null, 'S12-S20', []],
  ['3–9', '3 - 9', null, '3-9', []],
  ['3–9', '3–9', null, '3-9', []],
  ['3', '9', 'e7', '3-9', ['article']],
  ['3', '9', '9', '3-9', ['article']],
  ['e7', null, 'e7', 'e7', []],
  [null, '3–9', 'e7', '3-9', ['article']],
])('the pages from %s to %s, with the article number %s, are %s', (first, last, article, pages, unread) => {
  expect(joinPages({ first, last, article })).toEqual({ pages, unread });
});

test.each<[string | null, string | null, string | null, string | null, string[]]>([
  [null, '9', null, null, ['last']],
  [null, 'S-12', null, null, ['last']],
  [null, '-', null, null, ['last']],
  [null, '9', 'e7', 'e7', ['last']],
  [null, 'e7', 'e7', 'e7', []],
  ['n/a', '9', null, 'n/a', ['last']],
  ['n/a', '9', 'e7', 'e7', ['first', 'last']],
])(
  'from %s to %s, with the article number %s: a last page alone says no pages',
  (first, last, article, pages, unread) => {
    expect(joinPages({ first, last, article })).toEqual({ pages, unread });
  },
);

test.each([
  ['n/a', 'n/a', 'n/a', []],
  ['No', 'Specified', 'No Specified', []],
  ['3', 'n/a', '3', ['last']],
])('a page that says nothing makes no range: %s to %s', (first, last, pages, unread) => {
  expect(joinPages({ first, last })).toEqual({ pages, unread });
});
