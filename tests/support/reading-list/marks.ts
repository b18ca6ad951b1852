import fc from 'fast-check';
import { isMarked, keyOf, type Mark } from '../../../src/core/reading-list/mark.ts';

/** Ids as hubs and papers have them, of few, so that lists share papers. */
const hubs = fc.constantFrom('visual-rft', 'moon');
const papers = fc.constantFrom('a', 'b-2', 'vgr-visual-grounded-reasoning', '视觉', 'ناشر-5d1d');

const anyMark: fc.Arbitrary<Mark> = fc
  .record({
    hub: hubs,
    paper: papers,
    title: fc.string({ unit: 'grapheme', maxLength: 20 }),
    saved: fc.boolean(),
    read: fc.boolean(),
    notForMe: fc.boolean(),
    note: fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 30 })),
    since: fc.nat(),
  })
  .filter(isMarked);

/** Marks by their keys, as a browser keeps them. */
export const anyMarks = fc
  .array(anyMark, { maxLength: 8 })
  .map((marks): ReadonlyMap<string, Mark> => new Map(marks.map((mark) => [keyOf(mark), mark])));

/** A saved paper, with what a test changes of it. */
export function markOf(change: Partial<Mark> = {}): Mark {
  return {
    ...{ hub: 'visual-rft', paper: 'a', title: 'A', note: '', since: 1 },
    ...{ saved: true, read: false, notForMe: false },
    ...change,
  };
}
