import { expect, test } from 'vitest';
import { placeFrom, placesOf, placeWithin } from '../../../src/core/facts/fact-places.ts';

const source = [
  { file: 'hub.pith.txt', line: 7 },
  { file: 'hub.csl.json', path: '/3' },
  { file: 'hub.openalex.json', path: '/results/1' },
];

test('placesOf(paper, field) is every place that provenance names, in its order', () => {
  const provenance = { title: [0, 1], issued: [2] };
  expect(placesOf({ source, provenance, places: {} }, 'title')).toEqual([source[0], source[1]]);
  expect(placesOf({ source, provenance, places: {} }, 'issued')).toEqual([source[2]]);
});

test('placesOf(paper, field) is the first place of the paper where provenance does not name the field', () => {
  expect(placesOf({ source, provenance: {}, places: {} }, 'summary')).toEqual([source[0]]);
});

test('placesOf(paper, field) leaves out a place that the paper does not have', () => {
  expect(placesOf({ source, provenance: { title: [9, 1] }, places: {} }, 'title')).toEqual([source[1]]);
  expect(placesOf({ source, provenance: { title: [9] }, places: {} }, 'title')).toEqual([source[0]]);
});

test('placesOf(paper, field) finds a part of a field at the place of the field', () => {
  const provenance = { identifiers: [1, 2], 'identifiers.doi': [2] };
  expect(placesOf({ source, provenance, places: {} }, 'identifiers.arxiv')).toEqual([source[1], source[2]]);
  expect(placesOf({ source, provenance, places: {} }, 'identifiers.doi')).toEqual([source[2]]);
});

test('placesOf(paper, field) is the very place of a fact, or of a part, where the record has one', () => {
  const provenance = { identifiers: [1, 2], summary: [0, 1] };
  const places = {
    summary: [
      { of: 0, line: 8 },
      { of: 1, line: 30, path: '/note' },
    ],
    'identifiers.doi': [{ of: 2, path: '/doi' }],
  };
  expect(placesOf({ source, provenance, places }, 'summary')).toEqual([
    { file: 'hub.pith.txt', line: 8 },
    { file: 'hub.csl.json', line: 30, path: '/3/note' },
  ]);
  expect(placesOf({ source, provenance, places }, 'identifiers.doi')).toEqual([
    { file: 'hub.openalex.json', path: '/results/1/doi' },
  ]);
  expect(placesOf({ source, provenance, places }, 'identifiers.arxiv')).toEqual([source[1], source[2]]);
});

const file = 'x.json';
test.each([
  ['a line of a text', { file, line: 37 }, { file, line: 38 }, { line: 38 }],
  ['the line of the entry', { file, line: 37 }, { file, line: 37 }, {}],
  ['a field in JSON Lines', { file, line: 2 }, { file, line: 2, path: '/title' }, { path: '/title' }],
  [
    'a field of an entry in JSON',
    { file, line: 4, path: '/1' },
    { file, line: 6, path: '/1/title' },
    { line: 6, path: '/title' },
  ],
  ['a field of a file that is one entry', { file, path: '' }, { file, path: '/title' }, { path: '/title' }],
])(
  'placeWithin(entry, place) is short, and placeFrom gives the place again: %s',
  (_, entry, place, within) => {
    expect(placeWithin(entry, place)).toEqual(within);
    expect(placeFrom(entry, within)).toEqual(place);
  },
);

test('placeWithin(entry, place) names no field that is not of the entry', () => {
  expect(placeWithin({ file, line: 4, path: '/1' }, { file, line: 9, path: '/10/title' })).toEqual({});
});

test('placesOf(paper, field) leaves out a very place in an entry that the paper does not have', () => {
  const places = { issued: [{ of: 9, line: 8 }] };
  expect(placesOf({ source, provenance: { issued: [1] }, places }, 'issued')).toEqual([source[1]]);
});

test('placeFrom(entry, within) of nothing is the entry', () => {
  for (const entry of source) expect(placeFrom(entry as Parameters<typeof placeFrom>[0], {})).toEqual(entry);
  expect(placeFrom({ file, path: '' }, {})).toEqual({ file, path: '' });
});
