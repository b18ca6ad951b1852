import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf, type Mark, maxNote } from '../../../src/core/reading-list/mark.ts';
import { mergeMark, mergeMarks } from '../../../src/core/reading-list/merge-marks.ts';
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

test('a paper of both lists has the marks of both, the own title and the earlier time', () => {
  const own = markOf({ title: '', saved: false, read: true, note: 'mine', since: 9 });
  const other = markOf({ title: 'Tides', saved: true, read: false, notForMe: true, note: '', since: 4 });
  const both = { ...own, title: 'Tides', saved: true, notForMe: true, since: 4 };
  expect(mergeMark(own, other)).toEqual({ mark: both, fits: true });
  expect(mergeMark({ ...own, title: 'Own title' }, other).mark.title).toBe('Own title');
  expect(mergeMark(markOf({ saved: false, notForMe: true }), markOf({ saved: false })).mark).toEqual(
    markOf({ saved: false, notForMe: true }),
  );
});

test.each([
  ['tides', 'tides', 'tides'],
  ['on the tides', 'tides', 'on the tides'],
  ['tides', 'on the tides', 'on the tides'],
  ['', 'tides', 'tides'],
  ['tides', '', 'tides'],
  ['ebb', 'flow', 'ebb\n\nflow'],
])('of the notes %j and %j, %j is kept', (own, other, note) => {
  expect(mergeMark(markOf({ note: own }), markOf({ note: other }))).toEqual({
    mark: markOf({ note }),
    fits: true,
  });
});

test('two notes are kept if they have 2,000 characters together with the lines between them', () => {
  const lengthOf = (own: number) =>
    mergeMark(markOf({ note: 'm'.repeat(own) }), markOf({ note: 'other' })).mark.note.length;
  expect([lengthOf(maxNote - 7), lengthOf(maxNote - 6)]).toEqual([2000, 1994]);
});

test('mergeMarks counts papers that are new, and those of both lists that are changed by it', () => {
  const own = listOf(markOf({ paper: 'same' }), markOf({ paper: 'more' }), markOf({ paper: 'mine' }));
  const { marks, ...counts } = mergeMarks(own, [
    markOf({ paper: 'same' }),
    markOf({ paper: 'more', read: true }),
    markOf({ paper: 'new' }),
    markOf({ paper: 'new', read: true }),
    markOf({ paper: 'more', note: 'x' }),
  ]);
  expect(counts).toEqual({ added: 1, changed: 1, tooLong: [] });
  expect([...marks]).toEqual([
    ['visual-rft/same', markOf({ paper: 'same' })],
    ['visual-rft/more', markOf({ paper: 'more', read: true, note: 'x' })],
    ['visual-rft/mine', markOf({ paper: 'mine' })],
    ['visual-rft/new', markOf({ paper: 'new', read: true })],
  ]);
  expect(own.size).toBe(3);
});
