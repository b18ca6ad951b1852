import { expect, test } from 'vitest';
import { sourceLists } from '../../../src/core/analysis/source-lists.ts';

const files = [
  { file: 'x.pith.txt', key: 'pith', name: 'Pith' },
  { file: 'x.openalex.json', key: 'openalex', name: 'OpenAlex' },
  { file: 'x.openalex.2.json', key: 'openalex', name: 'OpenAlex' },
  { file: 'x.hub.csl.json', key: 'csl', name: 'CSL-JSON' },
];

test('each source has the papers that it lists, and those that only it lists, over all its files', () => {
  const papers = [
    listedBy('x.pith.txt'),
    listedBy('x.pith.txt', 'x.openalex.json'),
    listedBy('x.openalex.json', 'x.openalex.2.json'),
    listedBy('x.openalex.2.json'),
  ];
  expect(sourceLists(papers, files)).toEqual([
    { key: 'openalex', name: 'OpenAlex', papers: [1, 2, 3], only: [2, 3] },
    { key: 'pith', name: 'Pith', papers: [0, 1], only: [0] },
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
