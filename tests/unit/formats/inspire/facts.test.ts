import { expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/inspire/parse.ts';

/** What is read of a record with some metadata. */
function read(metadata: object) {
  const hits = [{ id: '1', metadata: { titles: [{ title: 'A Title' }], ...metadata } }];
  const { papers, findings } = parse(JSON.stringify({ hits: { hits, total: 1 } }));
  const [paper] = papers;
  if (!paper) throw new Error('no paper');
  return { ...paper, left: findings.map(({ reason }) => reason) };
}
const journal = { publication_info: [{ journal_title: 'Tides', journal_volume: '3', journal_issue: '2' }] };

test.each<[object, string | undefined]>([
  [{ document_type: ['article'] }, 'article'],
  [{ document_type: ['article'], ...journal }, 'article-journal'],
  [{ document_type: ['thesis'], ...journal }, 'thesis'],
  [{ document_type: ['conference paper'] }, 'paper-conference'],
  [{ document_type: ['book chapter'] }, 'chapter'],
  [{ document_type: ['gizmo'] }, undefined],
  [{ document_type: ['gizmo', 'report'] }, 'report'],
  [{}, undefined],
])('the type of %j is %s', (metadata, type) => {
  expect(read(metadata).publication?.type).toBe(type);
});

test('a type beside the one that is read is counted as left out', () => {
  expect(read({ document_type: ['report'] }).left).toEqual([]);
  expect(read({ document_type: ['report', 'thesis'] }).left).toHaveLength(1);
  expect(read({ document_type: ['gizmo'] }).left).toHaveLength(1);
});

test.each<[object, string | undefined]>([
  [{ page_start: '3', page_end: '9' }, '3-9'],
  [{ page_start: '3', page_end: '3' }, '3'],
  [{ page_start: '3' }, '3'],
  [{ artid: '012345' }, '012345'],
])('the pages of %j are %s', (info, pages) => {
  expect(read({ publication_info: [info] }).publication?.pages).toBe(pages);
});

test('the title is the first without MathML, and the others are left out', () => {
  const titles = [{ title: '<math>x</math> Tides' }, { title: '$x$ Tides' }];
  const paper = read({ titles });
  expect([paper.title, paper.left.length]).toEqual(['$x$ Tides', 1]);
});

test('an identifier that several sources state is read once, and another one is left out', () => {
  const same = { dois: [{ value: '10.5555/a' }, { value: '10.5555/a' }] };
  expect([read(same).identifiers.doi, read(same).left]).toEqual(['10.5555/a', []]);
  const two = { dois: [{ value: '10.5555/a' }, { value: '10.5555/b' }] };
  expect([read(two).identifiers.doi, read(two).left.length]).toEqual(['10.5555/a', 1]);
});

test('supervisors are no authors, editors are', () => {
  const authors = [
    { full_name: 'Moss, Nora', inspire_roles: ['author'] },
    { full_name: 'Reed, Ben', inspire_roles: ['supervisor'] },
    { full_name: 'Poe, Ann', inspire_roles: ['editor'] },
    { full_name: 'Roe, Jo' },
  ];
  expect(read({ authors }).authors.map(({ family }) => family)).toEqual(['Moss', 'Poe', 'Roe']);
});

test('the first category is the primary one, and each language is read once', () => {
  const paper = read({
    arxiv_eprints: [{ value: '2501.00001', categories: ['hep-th', 'gr-qc'] }],
    languages: ['de', 'en', 'de'],
  });
  expect([paper.primaryCategory, paper.identifiers.arxiv, paper.languages]).toEqual([
    'hep-th',
    '2501.00001',
    ['de', 'en'],
  ]);
});
