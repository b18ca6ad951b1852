import { expect, test } from 'vitest';
import { toOpenAlexAuthor, toOrcid, toSemanticScholarAuthor } from '../../../src/core/text/author-ids.ts';

test.each([
  ['0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['https://orcid.org/0000-0002-1694-233X', '0000-0002-1694-233X'],
  ['http://orcid.org/0000-0002-1694-233x', '0000-0002-1694-233X'],
  [' 0000-0002-1825-0097 ', '0000-0002-1825-0097'],
  // The last digit is wrong.
  ['0000-0002-1825-0098', null],
  ['0000-0002-1825', null],
  ['https://example.org/0000-0002-1825-0097', null],
])('%s as an ORCID iD is %s', (text, id) => {
  expect(toOrcid(text)).toBe(id);
});

test.each([
  ['https://openalex.org/A5023888391', 'A5023888391'],
  ['https://openalex.org/authors/a5023888391', 'A5023888391'],
  ['A5023888391', 'A5023888391'],
  [' A5023888391\n', 'A5023888391'],
  ['A', null],
  ['https://openalex.org/W5023888391', null],
])('%s as an author of OpenAlex is %s', (text, id) => {
  expect(toOpenAlexAuthor(text)).toBe(id);
});

test('an author of Semantic Scholar is a number', () => {
  expect(toSemanticScholarAuthor('1741101')).toBe('1741101');
  expect(toSemanticScholarAuthor('x1')).toBeNull();
});

test.each([
  ['https://www.orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['0000-0001-5109-3700', '0000-0001-5109-3700'],
  ['0000-0002-9079-593X', '0000-0002-9079-593X'],
  ['0000-0002-9079-5930', null],
  ['0000-0002-1694-233-X', null],
  ['000000021694233X', null],
])('the check digit of %s decides: %s', (text, id) => {
  expect(toOrcid(text)).toBe(id);
});

test('numbers of authors have a length', () => {
  expect(['1'.repeat(12), '1'.repeat(13), ''].map(toSemanticScholarAuthor)).toEqual([
    '1'.repeat(12),
    null,
    null,
  ]);
  const ids = [`A${'1'.repeat(15)}`, `A${'1'.repeat(16)}`, 'https://api.openalex.org/people/A1', 'B1'];
  expect(ids.map(toOpenAlexAuthor)).toEqual([`A${'1'.repeat(15)}`, null, 'A1', null]);
});
