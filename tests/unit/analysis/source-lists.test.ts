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
