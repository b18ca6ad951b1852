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
