import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, type Mark, maxNote } from '../../../src/core/reading-list/mark.ts';
import { mergeMarks } from '../../../src/core/reading-list/merge-marks.ts';
import { anyMarks, markOf } from '../../support/reading-list/marks.ts';

const listOf = (...marks: Mark[]) => new Map(marks.map((mark) => [keyOf(mark), mark]));

test('a list that is merged again changes nothing', () => {
  fc.assert(
    fc.property(anyMarks, anyMarks, (own, other) => {
      const once = mergeMarks(own, other.values());
      const twice = mergeMarks(once.marks, other.values());
      expect(twice.marks).toEqual(once.marks);
      expect([twice.added, twice.changed]).toEqual([0, 0]);
    }),
  );
});

test('which list is merged into which changes nothing but the order of notes', () => {
  const withoutNotes = (marks: Iterable<Mark>) =>
    Array.from(marks, ({ title: _, note, ...mark }) => ({ ...mark, length: note.length })).sort((a, b) =>
      keyOf(a) < keyOf(b) ? -1 : 1,
    );
  fc.assert(
    fc.property(anyMarks, anyMarks, (own, other) => {
      const there = mergeMarks(own, other.values());
      const back = mergeMarks(other, own.values());
      expect(withoutNotes(there.marks.values())).toEqual(withoutNotes(back.marks.values()));
    }),
  );
});

test('nothing that either list has is lost', () => {
  fc.assert(
    fc.property(anyMarks, anyMarks, (own, other) => {
      const { marks } = mergeMarks(own, other.values());
      for (const mark of [...own.values(), ...other.values()]) {
        const merged = marks.get(keyOf(mark));
        for (const name of ['saved', 'read', 'notForMe'] as const) {
          if (mark[name]) expect(merged?.[name]).toBe(true);
        }
        expect(merged?.note).toContain(mark.note);
      }
    }),
  );
});

test('two different notes are both kept, the own one first', () => {
  const { marks, changed } = mergeMarks(listOf(markOf({ note: 'mine' })), [markOf({ note: 'theirs' })]);
  expect(marks.get('visual-rft/a')?.note).toBe('mine\n\ntheirs');
  expect(changed).toBe(1);
});

test('of notes that are too long together the own one is kept, and the paper is reported', () => {
  const mine = markOf({ note: 'm'.repeat(maxNote - 5) });
  const theirs = markOf({ note: 'theirs', read: true });
  const { marks, tooLong } = mergeMarks(listOf(mine), [theirs]);
  expect(marks.get('visual-rft/a')).toEqual({ ...mine, read: true });
  expect(tooLong).toEqual([theirs]);
});
