import { describe, expect, test } from 'vitest';
import { citingPapersFileSchema } from '../../../src/core/schemas/citing-papers-file.ts';
import { listsFileSchema } from '../../../src/core/schemas/lists-file.ts';
import { sharedPapersFileSchema } from '../../../src/core/schemas/shared-papers-file.ts';
import { harbourPaper } from '../../support/metadata/papers.ts';

const { places: _, ...paper } = harbourPaper();
const citingPapers = {
  schemaVersion: 1,
  about: 'All papers of the list that cite “Tides”.',
  hub: {
    ...{ id: 'tides', title: 'Tides', identifiers: {}, authors: [] },
    ...{ issued: null, url: null, publication: {} },
  },
  citingPapers: [{ ...paper, key: 'quay2025harbour', summaryBy: null }],
  sources: [{ file: 'tides.pith.txt', sha256: 'a'.repeat(64), retrieved: null }],
};
const sharedPapers = {
  schemaVersion: 1,
  hubs: ['tides', 'moon'],
  sets: [{ hubs: ['tides', 'moon'], papers: [{ tides: 'reading-the-harbour', moon: 'harbour' }] }],
};
const [set] = sharedPapers.sets;
const list = {
  ...{ id: 'tides', title: 'Tides', page: '/hubs/tides/' },
  ...{ json: '/hubs/tides/citing-papers.json', manifest: null, isDrawn: false, choosing: ['tides.pith.txt'] },
};
const lists = { schemaVersion: 1, hubs: [list] };

describe('the schema of citing-papers.json', () => {
  test('takes a file without notes, and one with notes of a reader', () => {
    expect(citingPapersFileSchema.parse(citingPapers)).toEqual(citingPapers);
    const withNotes = { ...citingPapers, notes: { quay2025harbour: 'Read again.' } };
    expect(citingPapersFileSchema.parse(withNotes)).toEqual(withNotes);
  });

  test.each<[string, object]>([
    ['does not say which papers it has', { about: '' }],
    ['names no source', { sources: [] }],
    ['has another version', { schemaVersion: 2 }],
    ['has a field that nobody knows', { extra: 1 }],
    [
      'has a key that is no citation key',
      { citingPapers: [{ ...citingPapers.citingPapers[0], key: 'A b' }] },
    ],
    ['names a nobody for a summary', { citingPapers: [{ ...citingPapers.citingPapers[0], summaryBy: '' }] }],
  ])('refuses a file that %s', (_, changes) => {
    expect(citingPapersFileSchema.safeParse({ ...citingPapers, ...changes }).success).toBe(false);
  });
});

describe('the schema of shared-papers.json', () => {
  test('takes papers that cite two hubs of the site', () => {
    expect(sharedPapersFileSchema.parse(sharedPapers)).toEqual(sharedPapers);
  });

  test.each<[string, object]>([
    ['is of a single hub', { hubs: ['tides'] }],
    ['has a hub without an id', { hubs: ['tides', ''] }],
    ['has a set of one hub', { sets: [{ ...set, hubs: ['tides'] }] }],
    ['has a set with a hub without an id', { sets: [{ ...set, hubs: ['tides', ''] }] }],
    ['has a set without papers', { sets: [{ ...set, papers: [] }] }],
    ['has a paper without an id', { sets: [{ ...set, papers: [{ tides: '' }] }] }],
  ])('refuses a file that %s', (_, changes) => {
    expect(sharedPapersFileSchema.safeParse({ ...sharedPapers, ...changes }).success).toBe(false);
  });
});

describe('the schema of lists.json', () => {
  test('takes short lists, and long ones with an index', () => {
    const long = { ...lists, hubs: [list, { ...list, manifest: '/hubs/tides/search/manifest.json' }] };
    expect(listsFileSchema.parse(long)).toEqual(long);
  });

  test.each<[string, object]>([
    ['has another version', { schemaVersion: 2 }],
    ['has no hub', { hubs: [] }],
    ['has a field that nobody knows', { extra: 1 }],
    ['has a source without a name', { hubs: [{ ...list, choosing: [''] }] }],
    ...Object.keys(list).map((name): [string, object] => [
      `has a hub with an empty ${name}`,
      { hubs: [{ ...list, [name]: '' }] },
    ]),
  ])('refuses a file that %s', (_, changes) => {
    expect(listsFileSchema.safeParse({ ...lists, ...changes }).success).toBe(false);
  });
});

test('a list may have several sources, hubs and papers', () => {
  const [source] = citingPapers.sources;
  const several = { ...citingPapers, sources: [source, source] };
  expect(citingPapersFileSchema.parse(several)).toEqual(several);
  const sets = [
    {
      hubs: ['tides', 'moon', 'candles'],
      papers: [
        { tides: 'one', moon: 'uno' },
        { tides: 'two', candles: 'due' },
      ],
    },
  ];
  const shared = { ...sharedPapers, hubs: ['tides', 'moon', 'candles'], sets };
  expect(sharedPapersFileSchema.parse(shared)).toEqual(shared);
});
