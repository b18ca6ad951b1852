import { zotero } from '../../../../src/core/formats/zotero/zotero.ts';
import { testAnyJson } from '../../../support/formats/json-files.ts';

const names = [
  ...['items', 'data', 'itemType', 'title', 'creators', 'creatorType', 'firstName', 'lastName', 'name'],
  ...['publicationTitle', 'bookTitle', 'publisher', 'university', 'volume', 'issue', 'pages', 'date', 'DOI'],
  ...['url', 'extra', 'archiveID', 'abstractNote', 'citationKey', 'key', 'tags', 'tag', 'version', 'meta'],
];
const texts = ['2024-02-30', '05/2020', '10.5555/1', 'arXiv:2401.00001', 'author', 'book', 'attachment'];

testAnyJson(zotero, {
  names,
  texts: [...texts, 'DOI: 10.5555/1', '<i>x</i>', 'https://example.org/', '\ud800'],
  toFile: (items) => ({ items: items.map((item) => ({ itemType: 'book', title: 'A Work', ...item })) }),
});
