import { describe, expect, test } from 'vitest';
import { compareFacts } from '../../../src/core/analysis/comparison.ts';
import { harbourPaper } from '../../support/metadata/papers.ts';

const rows = (...papers: Parameters<typeof harbourPaper>[0][]) =>
  compareFacts(papers.map((paper) => harbourPaper(paper)));
const rowOf = (field: string, ...papers: Parameters<typeof harbourPaper>[0][]) =>
  rows(...papers).find((row) => row.field === field);
const valuesOf = (field: string, ...papers: Parameters<typeof harbourPaper>[0][]) =>
  rowOf(field, ...papers)?.cells.map(({ value }) => value);

describe('compareFacts(papers)', () => {
  test('has a cell for each paper, empty where no source states the fact', () => {
    expect(valuesOf('verdict', { verdict: 'accept' }, {}, { verdict: 'reject' })).toEqual([
      'accept',
      null,
      'reject',
    ]);
    expect(valuesOf('retracted', { retracted: false }, {})).toEqual(['no', null]);
    expect(valuesOf('novelty', {}, { novelty: 0 })).toEqual([null, '0.0']);
  });

  test('leaves out what no paper states', () => {
    expect(rowOf('verdict', {}, {})).toBeUndefined();
  });

  test('says of the roles of citations that they are not stated where no paper states one', () => {
    expect(valuesOf('roles', {}, {})).toEqual([null, null]);
    expect(rowOf('roles', {}, {})?.differs).toBe(false);
  });

  test('marks a difference only where two papers state different things', () => {
    expect(rowOf('verdict', { verdict: 'accept' }, { verdict: 'reject' })?.differs).toBe(true);
    expect(rowOf('verdict', { verdict: 'accept' }, { verdict: 'accept' })?.differs).toBe(false);
    expect(rowOf('verdict', { verdict: 'accept' }, {})?.differs).toBe(false);
    expect(rowOf('verdict', { verdict: 'accept' }, {}, { verdict: 'reject' })?.differs).toBe(true);
  });

  test('marks no difference of what names one paper', () => {
    const papers = ['2501.00001', '2501.00002'].map((arxiv) => ({
      identifiers: { arxiv },
      url: `https://example.org/${arxiv}`,
      authors: [{ family: arxiv, given: null }],
    }));
    for (const field of ['identifiers.arxiv', 'url', 'authors']) {
      expect(rowOf(field, ...papers)?.differs, field).toBe(false);
    }
    expect(rowOf('identifiers.arxiv', ...papers)?.cells[1]?.href).toBe('https://arxiv.org/abs/2501.00002');
  });

  test('has all authors, also where the page of a paper lists them apart', () => {
    const authors = Array.from({ length: 30 }, (_, index) => ({ family: `Name${index}`, given: null }));
    expect(valuesOf('authors', { authors }, {})?.[0]).toContain('Name29');
  });
});

test('a fact of several papers has its names, its field, and whether it differs', () => {
  expect(rowOf('pdf', { pdf: 'https://a.org/1.pdf' }, { pdf: 'https://a.org/2.pdf' })).toMatchObject({
    name: 'Open-access PDF',
    noun: 'open-access PDF',
    field: 'pdf',
    differs: false,
  });
  expect(
    rowOf('publication.venue', { publication: { venue: 'Tides' } }, { publication: { venue: 'Moons' } }),
  ).toMatchObject({
    name: 'Venue',
    differs: true,
  });
  expect(compareFacts([])).toEqual([]);
});
