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

test.each([null, undefined, 'tide', 5, []])('readMark(%j) is none', (value) => {
  expect(readMark(value)).toBeNull();
});

test('a paper without marks has none of them, no note, and the time at which it was opened', () => {
  expect(plain).toEqual({
    ...{ hub: 'tide', paper: 'a', title: 'A title', saved: false, read: false, notForMe: false },
    ...{ note: '', since: 5 },
  });
});

test.each<[string, object]>([
  ['a title of 2,000 characters', { title: 'x'.repeat(2000), saved: true }],
  ['an empty title', { title: '', saved: true }],
  ['a note of 2,000 characters', { note: 'n'.repeat(2000) }],
  ['the time 0', { since: 0, read: true }],
  ['only “not for me”', { notForMe: true }],
])('readMark(value) reads a mark with %s', (_, change) => {
  expect(readMark({ ...plain, ...change })).toEqual({ ...plain, ...change });
});

test.each<[string, object]>([
  ['a title of 2,001 characters', { title: 'x'.repeat(2001) }],
  ['a note of 2,001 characters', { note: 'n'.repeat(2001) }],
  ['a note that is no text', { note: 5 }],
  ['a title that is no text', { title: null }],
  ['a hub with a slash', { hub: 'a/b' }],
  ['no paper', { paper: '' }],
  ['saved as a word', { saved: 'yes', read: true }],
  ['read as a number', { read: 1 }],
  ['notForMe as a word', { notForMe: 'no' }],
  ['a time that is a text', { since: '5' }],
  ['a time before 1970', { since: -1 }],
  ['a time that is no number', { since: Number.NaN }],
  ['an endless time', { since: Number.POSITIVE_INFINITY }],
  ['no mark set', { saved: false }],
])('readMark(value) refuses a mark that has %s, even if the paper is saved', (_, change) => {
  expect(readMark({ ...plain, saved: true, ...change })).toBeNull();
});
