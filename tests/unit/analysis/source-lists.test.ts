import { expect, test } from 'vitest';
import { sourceLists } from '../../../src/core/analysis/source-lists.ts';

const nothing = { promised: null, came: null, note: null };
const short = 'OpenAlex promised 9 and sent 5.';
const files = [
  { file: 'x.pith.txt', key: 'pith', name: 'Pith', ...nothing },
  { file: 'x.openalex.json', key: 'openalex', name: 'OpenAlex', promised: 9, came: 5, note: short },
  { file: 'x.openalex.2.json', key: 'openalex', name: 'OpenAlex', promised: 2, came: 2, note: null },
  { file: 'x.hub.openalex.json', key: 'openalex', name: 'OpenAlex', ...nothing },
  { file: 'x.hub.csl.json', key: 'csl', name: 'CSL-JSON', ...nothing },
];

test('each source has the papers that it lists, and those that only it lists, and what it promised and sent, over all its files', () => {
  const papers = [
    listedBy('x.pith.txt'),
    listedBy('x.pith.txt', 'x.openalex.json'),
    listedBy('x.openalex.json', 'x.openalex.2.json'),
    listedBy('x.openalex.2.json'),
  ];
  expect(sourceLists(papers, files)).toEqual([
    {
      ...{ key: 'openalex', name: 'OpenAlex', papers: [1, 2, 3], only: [2, 3] },
      ...{ promised: 11, came: 7, notes: [short] },
    },
    { key: 'pith', name: 'Pith', papers: [0, 1], only: [0], promised: null, came: null, notes: [] },
  ]);
});

test('a paper that one file lists twice counts once', () => {
  expect(sourceLists([listedBy('x.pith.txt', 'x.pith.txt')], files)).toMatchObject([
    { papers: [0], only: [0] },
  ]);
});

function listedBy(...names: string[]) {
  return { source: names.map((file, line) => ({ file, line: line + 1 })) };
}

test('a file that no source has counts for none, and sources of one number keep their order', () => {
  expect(
    sourceLists([listedBy('x.pith.txt', 'x.else.json'), listedBy('x.hub.csl.json')], files),
  ).toMatchObject([
    { key: 'pith', papers: [0], only: [] },
    { key: 'csl', papers: [1], only: [1] },
  ]);
  expect(sourceLists([], files)).toEqual([]);
});

test('what was promised and what came are told apart, also where only one is noted', () => {
  const noted = [
    { file: 'x.ris', key: 'ris', name: 'RIS', promised: 0, came: null, note: null },
    { file: 'x.2.ris', key: 'ris', name: 'RIS', promised: null, came: null, note: 'It is cut.' },
  ];
  expect(sourceLists([listedBy('x.ris')], noted)).toEqual([
    { key: 'ris', name: 'RIS', papers: [0], only: [0], promised: 0, came: null, notes: ['It is cut.'] },
  ]);
});
