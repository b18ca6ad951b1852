import { expect, test } from 'vitest';
import { placesOf } from '../../../src/core/facts/fact-places.ts';

const source = [
  { file: 'hub.pith.txt', line: 7 },
  { file: 'hub.csl.json', path: '/3' },
  { file: 'hub.openalex.json', path: '/results/1' },
];

test('placesOf(paper, field) is every place that provenance names, in its order', () => {
  const provenance = { title: [0, 1], issued: [2] };
  expect(placesOf({ source, provenance }, 'title')).toEqual([source[0], source[1]]);
  expect(placesOf({ source, provenance }, 'issued')).toEqual([source[2]]);
});

test('placesOf(paper, field) is the first place of the paper where provenance does not name the field', () => {
  expect(placesOf({ source, provenance: {} }, 'summary')).toEqual([source[0]]);
});

test('placesOf(paper, field) leaves out a place that the paper does not have', () => {
  expect(placesOf({ source, provenance: { title: [9, 1] } }, 'title')).toEqual([source[1]]);
  expect(placesOf({ source, provenance: { title: [9] } }, 'title')).toEqual([source[0]]);
});

test('placesOf(paper, field) finds a part of a field at the place of the field', () => {
  const provenance = { identifiers: [1, 2], 'identifiers.doi': [2] };
  expect(placesOf({ source, provenance }, 'identifiers.arxiv')).toEqual([source[1], source[2]]);
  expect(placesOf({ source, provenance }, 'identifiers.doi')).toEqual([source[2]]);
});
