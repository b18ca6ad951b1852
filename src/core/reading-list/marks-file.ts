import { pluralize } from '../text/numbers.ts';
import { type Mark, readMark } from './mark.ts';

/** What a file of marks calls itself. */
const kind = 'citation-explorer-reading-list';
const version = 1;

/** A longer file is no reading list: 10,000 marks with long notes are shorter. */
export const maxFileLength = 30_000_000;

/** What a file of marks holds. */
export interface MarksRead {
  marks: Mark[];
  /** Number of its entries that could not be read. */
  leftOut: number;
}

/** Writes marks as a file that `readMarksFile` reads, a mark a line. */
export function writeMarksFile(marks: Iterable<Mark>): string {
  const lines = Array.from(marks, (mark) => JSON.stringify(mark));
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n]`;
  return `{\n"kind": ${JSON.stringify(kind)},\n"version": ${version},\n"marks": ${list}\n}\n`;
}

/** Reads a file of marks. An entry that is not a mark costs itself alone; any other file is refused in a sentence. */
export function readMarksFile(text: string): MarksRead | { problem: string } {
  if (text.length > maxFileLength) return { problem: 'This file is too large to be a reading list.' };
  let file: unknown;
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'This file is not JSON, so it is not a reading list saved here.' };
  }
  const known = typeof file === 'object' && file !== null ? (file as Record<string, unknown>) : {};
  if (known.kind !== kind || !Array.isArray(known.marks)) {
    return { problem: 'This JSON file is not a reading list. Choose one that was saved on this page.' };
  }
  if (known.version !== version) {
    return { problem: 'This reading list was saved by a newer version of this site. Reload the page.' };
  }
  const read = known.marks.map(readMark);
  const marks = read.filter((mark) => mark !== null);
  if (marks.length === 0 && read.length > 0) {
    return {
      problem:
        read.length === 1
          ? 'The one entry of this file cannot be read.'
          : `None of the ${pluralize(read.length, 'entry', 'entries')} of this file can be read.`,
    };
  }
  return { marks, leftOut: read.length - marks.length };
}
