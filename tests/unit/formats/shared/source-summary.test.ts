import { expect, test } from 'vitest';
import { fromSummaryNote, toSummaryNote } from '../../../../src/core/formats/shared/source-summary.ts';

test('fromSummaryNote(toSummaryNote(summary)) is the summary', () => {
  expect(fromSummaryNote(toSummaryNote('It says this.\nAnd that.'))).toBe('It says this.\nAnd that.');
});

test.each(['A note', '', 'summary by the source: x', 'Summary by the source: ', ' Summary by the source: x'])(
  'fromSummaryNote(%j) is null',
  (note) => {
    expect(fromSummaryNote(note)).toBeNull();
  },
);
