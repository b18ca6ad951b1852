import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxFileLength, readMarksFile, writeMarksFile } from '../../../src/core/reading-list/marks-file.ts';
import { anyMarks, markOf } from '../../support/reading-list/marks.ts';

const fileOf = (marks: unknown[], version: unknown = 1) =>
  JSON.stringify({ kind: 'citation-explorer-reading-list', version, marks });

test('readMarksFile(writeMarksFile(marks)) gives the same marks', () => {
  fc.assert(
    fc.property(anyMarks, (marks) => {
      const list = [...marks.values()];
      expect(readMarksFile(writeMarksFile(list))).toEqual({ marks: list, leftOut: 0 });
    }),
  );
});

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['null', 'null'],
  ['another JSON', '{"citingPapers": []}'],
  [
    'marks that are no list',
    '{"kind": "citation-explorer-reading-list", "version": 1, "marks": {"length": 1}}',
  ],
  ['a newer version', fileOf([markOf()], 2)],
  ['only entries that are no marks', fileOf([null, 'x', 5, [], {}])],
  ['a file too large', ' '.repeat(maxFileLength + 1)],
])('%s is refused in a sentence', (_, text) => {
  const { problem } = readMarksFile(text) as { problem: string };
  expect(problem).toMatch(/^[A-Z].+\.$/);
});

test('a file of the greatest size is read', () => {
  const text = fileOf([markOf()]);
  const greatest = text.replace(/^\{/, `{${' '.repeat(maxFileLength - text.length)}`);
  expect(readMarksFile(greatest)).toEqual({ marks: [markOf()], leftOut: 0 });
});

test('any text is read or refused', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.array(fc.jsonValue()).map((marks) => fileOf(marks)),
      ),
      (text) => {
        const read = readMarksFile(text);
        if ('problem' in read) expect(read.problem).toMatch(/\.$/);
        else expect(read.marks).toEqual([]);
      },
    ),
  );
});

test.each<[string, object]>([
  ['a note that is too long', { note: 'x'.repeat(2001) }],
  ['an id with a path', { paper: '../../about' }],
  ['an id that is no text', { hub: 5 }],
  ['a mark that is no boolean', { saved: 'yes' }],
  ['a time that is none', { since: Number.NaN }],
  ['no mark at all', { saved: false }],
])('an entry with %s costs itself alone', (_, change) => {
  const good = markOf({ paper: 'good' });
  expect(readMarksFile(fileOf([{ ...markOf(), ...change }, good]))).toEqual({ marks: [good], leftOut: 1 });
});

test('what an entry has beside its marks is left out', () => {
  const mark = markOf();
  const hostile = `{"kind":"citation-explorer-reading-list","version":1,"marks":[{"__proto__":{"x":1},"html":"<b>",${JSON.stringify(mark).slice(1)}]}`;
  expect(readMarksFile(hostile)).toEqual({ marks: [mark], leftOut: 0 });
});

test('a file has a mark a line, and says what it is', () => {
  const first = markOf();
  const second = markOf({ paper: 'b', note: 'Two\nlines' });
  expect(writeMarksFile([first, second])).toBe(
    `{\n"kind": "citation-explorer-reading-list",\n"version": 1,\n"marks": [\n${JSON.stringify(first)},\n${JSON.stringify(second)}\n]\n}\n`,
  );
  expect(writeMarksFile([])).toBe(
    '{\n"kind": "citation-explorer-reading-list",\n"version": 1,\n"marks": []\n}\n',
  );
});

test.each<[string, string, string]>([
  ['a text that is not JSON', '{', 'This file is not JSON, so it is not a reading list saved here.'],
  ['an empty file', '', 'This file is not JSON, so it is not a reading list saved here.'],
  [
    'JSON that is null',
    'null',
    'This JSON file is not a reading list. Choose one that was saved on this page.',
  ],
  [
    'JSON that is a text',
    '"text"',
    'This JSON file is not a reading list. Choose one that was saved on this page.',
  ],
  [
    'a file of another kind',
    '{"kind":"other","version":1,"marks":[]}',
    'This JSON file is not a reading list. Choose one that was saved on this page.',
  ],
  [
    'marks that are no list',
    '{"kind":"citation-explorer-reading-list","version":1,"marks":{}}',
    'This JSON file is not a reading list. Choose one that was saved on this page.',
  ],
  [
    'a file of a newer version',
    fileOf([markOf()], 2),
    'This reading list was saved by a newer version of this site. Reload the page.',
  ],
  ['one entry that cannot be read', fileOf([null]), 'The one entry of this file cannot be read.'],
  ['two entries that cannot be read', fileOf([null, 5]), 'None of the 2 entries of this file can be read.'],
  [
    'a file of more than 30 million characters',
    ' '.repeat(30_000_001),
    'This file is too large to be a reading list.',
  ],
])('%s is refused, and the reader is told why', (_, text, problem) => {
  expect(readMarksFile(text)).toEqual({ problem });
});

test('an empty reading list is read, and so is one that an editor saved with a byte order mark', () => {
  expect(readMarksFile(fileOf([]))).toEqual({ marks: [], leftOut: 0 });
  expect(readMarksFile(`\uFEFF${fileOf([markOf(), null, 'x'])}`)).toEqual({ marks: [markOf()], leftOut: 2 });
});
