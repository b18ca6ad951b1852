import { expect, test } from 'vitest';
import { countingSource, countOf } from '../../../src/core/analysis/counting-source.ts';

const paper = (counts: Record<string, number>) => ({
  citedBy: Object.entries(counts).map(([source, count]) => ({ source, count, asOf: null })),
});
const papers = [
  paper({ OpenAlex: 1, Crossref: 90 }),
  paper({ OpenAlex: 0 }),
  paper({ Crossref: 7 }),
  paper({}),
];

test('a list is ordered by the source that counts for the most papers, the first of several', () => {
  expect(countingSource(papers)).toBe('OpenAlex');
  expect(countingSource([...papers, paper({ Crossref: 2 })])).toBe('Crossref');
  expect(countingSource([paper({})])).toBeNull();
});

test('the count of another source never stands in for one that is missing', () => {
  expect(papers.map((one) => countOf(one, 'OpenAlex'))).toEqual([1, 0, null, null]);
  expect(countOf(paper({ OpenAlex: 1 }), null)).toBeNull();
});
