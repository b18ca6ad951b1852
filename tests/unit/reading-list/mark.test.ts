import { expect, test } from 'vitest';
import {
  countSaved,
  isId,
  isMarked,
  maxNote,
  readMark,
  unmarked,
} from '../../../src/core/reading-list/mark.ts';
import { markOf } from '../../support/reading-list/marks.ts';

const plain = unmarked({ hub: 'tide', paper: 'a' }, 'A title', 5);

test('countSaved(marks) counts the saved papers, not the others that are marked', () => {
  const marks = [markOf({ saved: true }), markOf({ saved: false, read: true }), markOf({ saved: true })];
  expect(countSaved(marks)).toBe(2);
  expect(countSaved([])).toBe(0);
});

test('a paper is marked by any one of its marks, and by none if it is new', () => {
  expect(isMarked(plain)).toBe(false);
  for (const mark of [{ saved: true }, { read: true }, { notForMe: true }, { note: 'x' }]) {
    expect([mark, isMarked({ ...plain, ...mark })]).toEqual([mark, true]);
  }
});

test('the id of a paper is a text without what ends a part of an address', () => {
  expect(['a', 'a-2', 'a'.repeat(2000)].filter(isId)).toHaveLength(3);
  expect(['', 'a b', 'a/b', 'a?b', 'a#b', 'a\\b', 'a'.repeat(2001), 5, null].filter(isId)).toEqual([]);
});

test('readMark(value) reads a mark back as it was, without unknown fields', () => {
  const mark = { ...plain, saved: true, note: 'n'.repeat(maxNote) };
  expect(readMark({ ...mark, extra: 1 })).toEqual(mark);
});

test.each<[string, unknown]>([
  ['nothing', null],
  ['a text', 'tide'],
  ['a hub with a slash', { ...plain, hub: 'a/b' }],
  ['no paper', { ...plain, paper: '' }],
  ['no title', { ...plain, title: undefined }],
  ['a title of 2,001 characters', { ...plain, title: 'x'.repeat(2001) }],
  ['saved as a word', { ...plain, saved: 'yes' }],
  ['read as a number', { ...plain, read: 1 }],
  ['notForMe as a word', { ...plain, notForMe: 'no' }],
  ['a note that is too long', { ...plain, note: 'n'.repeat(maxNote + 1) }],
  ['no time', { ...plain, since: 'today' }],
  ['a time that is no number', { ...plain, since: Number.NaN }],
])('readMark(value) refuses %s', (_, value) => {
  expect(readMark(value)).toBeNull();
});
