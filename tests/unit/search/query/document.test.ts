import { expect, test } from 'vitest';
import { explainingTexts, isExplaining, textsOf } from '../../../../src/core/search/query/document.ts';
import { isInField, printFacet, type SearchField } from '../../../../src/core/search/query/fields.ts';
import { documentOf } from '../../../support/search-documents.ts';

const document = documentOf(0, {
  ...{ title: 'Tides', summary: 'On tides.', authors: ['Mira Quay', 'Jo Ebb'] },
  ...{ quotes: ['As in [3].', 'See [3].'], facts: ['cs.CV', 'method'] },
});

test('the texts of a paper are its title, what the entry says, its authors, its passages and its facts, in this order', () => {
  expect(textsOf(document)).toEqual([
    ['title', 'Tides'],
    ['summary', 'On tides.'],
    ['author', 'Mira Quay'],
    ['author', 'Jo Ebb'],
    ['quote', 'As in [3].'],
    ['quote', 'See [3].'],
    ['fact', 'cs.CV'],
    ['fact', 'method'],
  ]);
  expect(textsOf(documentOf(0, { title: 'Tides', summary: 'On tides.', isAbstract: true }))).toEqual([
    ['title', 'Tides'],
    ['abstract', 'On tides.'],
  ]);
});

test('acronyms are explained in prose, and not in names and facts', () => {
  expect(explainingTexts(document)).toEqual(['Tides', 'On tides.', 'As in [3].', 'See [3].']);
  const fields: SearchField[] = ['title', 'summary', 'abstract', 'author', 'quote', 'fact'];
  expect(fields.filter(isExplaining)).toEqual(['title', 'summary', 'abstract', 'quote']);
});

test.each<[SearchField, SearchField | null, boolean]>([
  ['title', null, true],
  ['title', 'title', true],
  ['title', 'summary', false],
  ['abstract', 'summary', true],
  ['summary', 'abstract', false],
  ['abstract', 'abstract', true],
  ['abstract', 'title', false],
  ['quote', 'summary', false],
])('a text in the field %s may match a term limited to %s: %j', (field, wanted, may) => {
  expect(isInField(field, wanted)).toBe(may);
});

test.each([
  ['category', 'cs.cv', 'cat:cs.cv'],
  ['rep', 'representative', 'is:representative'],
  ['self', 'self', 'is:self'],
  ['passage', 'passage', 'has:passage'],
  ['venue', 'tides', 'venue:tides'],
  ['year', '2024', 'year:2024'],
])('a term of the facet %s is typed as %s', (facet, text, typed) => {
  expect(printFacet(facet, text)).toBe(typed);
});
