import { expect, test } from 'vitest';
import { crossref } from '../../../../src/core/formats/crossref/crossref.ts';

test.each([
  ['issued alone', { issued: [2024, 5] }, '2024-05'],
  ['published alone', { published: [2024, 6] }, '2024-06'],
  ['issued that says nothing, and published', { issued: [null], published: [2024, 6] }, '2024-06'],
  ['both', { issued: [2024, 5], published: [2024, 6] }, '2024-05'],
])('the date of a work with %s is read', (_, dates: Record<string, (number | null)[]>, issued) => {
  const stated = Object.entries(dates).map(([name, parts]) => [name, { 'date-parts': [parts] }]);
  const work = { DOI: '10.1000/a', title: ['A'], ...Object.fromEntries(stated) };
  const { papers } = crossref.parse(
    JSON.stringify({ status: 'ok', 'message-type': 'work-list', message: { items: [work] } }),
  );
  expect(papers.map((paper) => paper.issued)).toEqual([issued]);
});
