import { expect, test } from 'vitest';
import { fromSummaryNote, toSummaryNote } from '../../../../src/core/formats/shared/source-summary.ts';

test.each([
  [null, 'Summary by the source: '],
  ['Pith, written by a machine', 'Summary by Pith, written by a machine: '],
])('a note names the writer of its summary, %j, and fromSummaryNote gives the summary', (summaryBy, mark) => {
  const summary = 'It says this.\nAnd that: Summary by the source: x';
  const note = toSummaryNote(summary, { summaryBy });
  expect(note).toBe(mark + summary);
  expect(fromSummaryNote(note)).toBe(summary);
});

test.each([
  'A note',
  '',
  'Summary by hand: x',
  'summary by the source: x',
  'Summary by the source: ',
  ' Summary by the source: x',
])('fromSummaryNote(%j) is null', (note) => {
  expect(fromSummaryNote(note)).toBeNull();
});
