import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyOf } from '../../../src/core/reading-list/mark.ts';
import {
  asksForLibrary,
  markedPapers,
  marksFacet,
  marksHead,
} from '../../../src/core/reading-list/marks-facet.ts';
import { anyMarks, markOf } from '../../support/reading-list/marks.ts';

const marks = [
  markOf({ paper: 'c' }),
  markOf({ paper: 'a', read: true, saved: false, note: 'x' }),
  markOf({ paper: 'd', notForMe: true, saved: false }),
  markOf({ paper: 'gone' }),
  markOf({ hub: 'moon', paper: 'b' }),
];
const indexOf = (key: string) => {
  const index = ['a', 'b', 'c', 'd'].indexOf(key.replace('visual-rft/', ''));
  return index < 0 ? undefined : index;
};

test('marksFacet has the papers of each mark, by their index in the list', () => {
  const { values } = marksFacet(markedPapers(marks, 'visual-rft'), indexOf, 4);
  expect(Object.fromEntries(values.map(({ key, papers }) => [key, Array.from(papers)]))).toEqual({
    saved: [2],
    note: [0],
    read: [0],
    unread: [1, 2, 3],
    'not-for-me': [3],
    rest: [0, 1, 2],
    library: [],
    new: [0, 1, 2, 3],
  });
});

test('papers in the library are found whether they are marked or not; the others are new', () => {
  const known = ['visual-rft/a', 'visual-rft/b', 'visual-rft/gone'];
  const papers = markedPapers(marks, 'visual-rft', known);
  const { values } = marksFacet(papers, indexOf, 4);
  const of = (key: string) => Array.from(values.find((value) => value.key === key)?.papers ?? []);
  expect([of('library'), of('new'), of('read')]).toEqual([[0, 1], [2, 3], [0]]);
  const labels = (hasLibrary: boolean) => marksHead(papers, 4, hasLibrary).values.map(({ label }) => label);
  expect(labels(true).slice(-2)).toEqual(['In my library', 'New to me']);
  expect(labels(false)).not.toContain('New to me');
});

test('marksHead counts what marksFacet finds, if the list has all marked papers', () => {
  fc.assert(
    fc.property(anyMarks, (all) => {
      const list = markedPapers(all.values(), null);
      const keys = Array.from(all.values(), keyOf);
      const size = keys.length + 3;
      const { values } = marksFacet(list, (key) => keys.indexOf(key), size);
      expect(values.map(({ papers }) => papers.length)).toEqual(marksHead(list, size, true).counts);
    }),
  );
});

test('the list of one hub knows nothing of the marks of another', () => {
  expect(markedPapers(marks, 'moon').map(({ key }) => key)).toEqual(['moon/b']);
  expect(markedPapers(marks, null)).toHaveLength(5);
});

test('markedPapers(marks, hub, known) says of each paper what is marked, and which are in the library', () => {
  const unmarked = { saved: false, read: false, notForMe: false, noted: false };
  expect(markedPapers(marks.slice(1, 3), 'visual-rft', ['visual-rft/a', 'moon/x'])).toEqual([
    { key: 'visual-rft/a', ...unmarked, read: true, noted: true, known: true },
    { key: 'visual-rft/d', ...unmarked, notForMe: true, known: false },
    { key: 'moon/x', ...unmarked, known: true },
  ]);
});

test('marksHead counts the papers without marks as not read and not “not for me”, and new only beside a library', () => {
  const papers = markedPapers(marks, 'visual-rft', ['visual-rft/b']);
  const head = marksHead(papers, 10, true);
  expect(head.values.map(({ key, label }, at) => [key, label, head.counts[at]])).toEqual([
    ['saved', 'Saved', 2],
    ['note', 'With a note', 1],
    ['read', 'Read', 1],
    ['unread', 'Not read', 9],
    ['not-for-me', 'Not for me', 1],
    ['rest', 'All but “not for me”', 9],
    ['library', 'In my library', 1],
    ['new', 'New to me', 9],
  ]);
  const without = marksHead(papers, 10, false);
  expect(without).toEqual({
    ...{ name: 'mine', label: 'My marks' },
    values: head.values.slice(0, 6),
    counts: head.counts.slice(0, 6),
  });
});

test('marksFacet has papers in the order of the list, whatever was marked first', () => {
  const order = ['d', 'a', 'c'].map((paper) => markOf({ paper, read: true }));
  const { name, label, values } = marksFacet(markedPapers(order, null), indexOf, 4);
  expect([name, label]).toEqual(['mine', 'My marks']);
  expect(values.find(({ key }) => key === 'read')).toEqual({
    key: 'read',
    label: 'Read',
    papers: Uint32Array.of(0, 2, 3),
  });
});

test('only the library and what is new to the reader ask for a library', () => {
  const asking = [['library'], ['saved', 'new'], ['saved', 'rest'], []].map(asksForLibrary);
  expect(asking).toEqual([true, true, false, false]);
});
