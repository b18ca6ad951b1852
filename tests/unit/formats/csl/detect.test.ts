import { expect, test } from 'vitest';
import { csl } from '../../../../src/core/formats/csl/csl.ts';

const item = (fields: object) => ({ title: 'A Paper', ...fields });

test.each<[unknown, boolean]>([
  // A title beside one field that only CSL spells so.
  [item({ issued: { 'date-parts': [[2024]] } }), true],
  [item({ DOI: '10.5555/1' }), true],
  [item({ URL: 'https://example.org/' }), true],
  [item({ 'container-title': 'A Journal' }), true],
  [item({ archive_location: '2401.00001' }), true],
  [item({ author: [{ family: 'Doe' }] }), true],
  [item({ author: [{ literal: 'Doe' }] }), false],
  [item({ id: 'a', type: 'book' }), true],
  [item({ id: 'a' }), false],
  [item({ type: 'book' }), false],
  [item({}), false],
  [{ id: 'a', type: 'book', issued: '2024' }, false],
  // In a list, under `items`, and nowhere else.
  [[item({ DOI: '10.5555/1' })], true],
  [{ items: [item({ DOI: '10.5555/1' })] }, true],
  [{ results: [item({ DOI: '10.5555/1' })] }, false],
  [[], false],
  // What others have beside such fields.
  [item({ id: 'a', type: 'article', display_name: 'A Paper' }), false],
  [item({ id: 'a', type: 'article', authorships: [] }), false],
  [item({ id: 'a', type: 'article', publication_year: 2024 }), false],
  [item({ DOI: '10.5555/1', paperId: 'c0ffee' }), false],
  [item({ DOI: '10.5555/1', externalIds: {} }), false],
  [[item({ DOI: '10.5555/1', itemType: 'book' })], false],
])('detect(%j) is %j', (file, expected) => {
  expect(csl.detect(JSON.stringify(file))).toBe(expected);
});
