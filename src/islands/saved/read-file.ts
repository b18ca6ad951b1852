import { keyOf } from '../../core/reading-list/mark.ts';
import { maxFileLength, readMarksFile } from '../../core/reading-list/marks-file.ts';
import { mergeMark, mergeMarks } from '../../core/reading-list/merge-marks.ts';
import { pluralize } from '../../core/text/numbers.ts';
import { changeMarks, type Marks } from '../reading-list/marks.ts';

/** Merges the marks of a file into those of this browser, and says what became of them. */
export async function mergeFile(file: File, own: Marks): Promise<string> {
  if (file.size > maxFileLength) return 'This file is too large to be a reading list.';
  const read = readMarksFile(await file.text());
  if ('problem' in read) return read.problem;
  const { added, changed, tooLong } = mergeMarks(own, read.marks);
  await changeMarks(
    read.marks.map((other) => [keyOf(other), (mark) => (mark ? mergeMark(mark, other).mark : other)]),
  );
  const parts = [
    added === 0 && changed === 0
      ? 'Your list has all of this file already.'
      : `Added ${pluralize(added, 'paper')} and changed the marks of ${pluralize(changed, 'paper')}.`,
    read.leftOut > 0 && `${pluralize(read.leftOut, 'entry', 'entries')} could not be read.`,
    tooLong.length > 0 &&
      `Two notes are too long together, so that yours is kept: ${tooLong.map(({ title, paper }) => `“${title || paper}”`).join(', ')}.`,
  ];
  return parts.filter(Boolean).join(' ');
}
