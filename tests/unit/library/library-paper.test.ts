import { expect, test } from 'vitest';
import { readKeptLibrary, toLibraryPaper, writeLibrary } from '../../../src/core/library/library-paper.ts';
import { paperOf } from '../../support/library/papers.ts';

const facts = {
  title: 'Tides',
  identifiers: { doi: '10.1000/a' },
  issued: '2024-03-09',
  authors: [{ family: 'Quay', given: 'Mira', ids: { orcid: '0000-0002-1825-0097' } }],
  publication: { type: 'book', venue: 'Harbour' },
};

test('a paper of a library has its year, its type and names without identifiers', () => {
  expect(toLibraryPaper(facts)).toEqual({
    title: 'Tides',
    identifiers: { doi: '10.1000/a' },
    year: '2024',
    authors: [{ family: 'Quay', given: 'Mira' }],
    type: 'book',
  });
  expect(toLibraryPaper({ ...facts, issued: null, publication: {} })).toMatchObject({
    year: null,
    type: null,
  });
});

test('of many authors the first ten are kept', () => {
  const authors = Array.from({ length: 12 }, (_, at) => ({ family: `Quay ${at}`, given: null }));
  const kept = (count: number) => toLibraryPaper({ ...facts, authors: authors.slice(0, count) }).authors;
  expect(kept(9)).toEqual(authors.slice(0, 9));
  expect(kept(10)).toEqual(authors.slice(0, 10));
  expect(kept(12)).toEqual(authors.slice(0, 10));
});

test('a library is kept as a row for each paper, the same paper once', () => {
  const authors = [
    { family: 'Quay', given: 'Mira', suffix: 'Jr.' },
    { family: 'Tide Group', given: null },
  ];
  const papers = [
    paperOf({ title: 'One', year: '2024', authors, type: 'book' }),
    paperOf({ title: 'Two', identifiers: { doi: '10.1000/a' } }),
  ];
  const text = writeLibrary([...papers, ...papers.slice(0, 1)]);
  expect(text).toBe(
    '[["One",{},"2024",[["Quay","Mira","Jr."],["Tide Group",null]],"book"],\n' +
      '["Two",{"doi":"10.1000/a"},null,[],null]]',
  );
  expect(readKeptLibrary(text)).toStrictEqual(papers);
  expect([writeLibrary([]), readKeptLibrary('[]')]).toEqual(['[]', []]);
});
