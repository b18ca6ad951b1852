import { expect, test } from 'vitest';
import { authorSchema } from '../../../src/core/schemas/author.ts';
import { badgeEndpointSchema } from '../../../src/core/schemas/badge-endpoint.ts';
import { fetchedSchema } from '../../../src/core/schemas/fetched.ts';
import { historyEntrySchema } from '../../../src/core/schemas/history-entry.ts';
import { linesFileSchema } from '../../../src/core/schemas/lines-file.ts';
import { sourcePlaceSchema } from '../../../src/core/schemas/source-place.ts';

const file = {
  file: 'tide.openalex.json',
  provider: 'openalex',
  address: 'https://api.openalex.org/works',
  retrieved: '2026-11-26T05:23:41Z',
  promised: 12,
  came: 0,
  note: 'Two have no title.',
  sha256: 'a'.repeat(64),
  whole: { bytes: 0, entries: 12, end: '' },
};
const fetched = { schemaVersion: 1, identifiers: { doi: '10.5555/tide' }, files: [file] };
const entry = {
  paper: 'reading-the-harbour-2',
  title: 'Reading the Harbour',
  keys: ['doi:10.5555/harbour', 'arxiv:2601.00001'],
  firstSeen: '2026-11-26',
  lastSeen: '2026-12-03',
  source: 'openalex',
  gone: null,
  retracted: null,
};
const author = {
  family: 'Quay',
  given: 'Mira',
  suffix: 'Jr.',
  ids: { orcid: '0000-0002-1694-233X', semanticScholar: '1741101', openalex: 'A5023888391' },
};
const badge = { schemaVersion: 1, label: 'citations', message: 'canonical reference', color: 'blue' };
const lines = { file: 'citing-papers.jsonl.gz', sha256: '0'.repeat(64), papers: 12 };

test('a file with every field is taken as it is', () => {
  expect(fetchedSchema.parse(fetched)).toEqual(fetched);
  expect(historyEntrySchema.parse(entry)).toEqual(entry);
  expect(authorSchema.parse(author)).toEqual(author);
  expect(badgeEndpointSchema.parse(badge)).toEqual(badge);
  expect(linesFileSchema.parse(lines)).toEqual(lines);
});

test('what is not known of a file that was got is null, and older files do not say how it was', () => {
  const { whole: _, ...older } = file;
  const unknown = { provider: null, address: null, retrieved: null, promised: null, came: null, note: null };
  const parsed = fetchedSchema.parse({ ...fetched, identifiers: null, files: [{ ...older, ...unknown }] });
  expect(parsed.files).toEqual([{ ...file, ...unknown, whole: null }]);
  expect(fetchedSchema.parse({ ...fetched, files: [{ ...file, retrieved: '2026-11-26' }] })).toBeTruthy();
});

test.each<[string, object]>([
  ['without a name', { file: '' }],
  ['of a provider without a name', { provider: '' }],
  ['from an address that is not of the web', { address: 'ftp://example.org/' }],
  ['got at no moment', { retrieved: 'yesterday' }],
  ['that promised less than nothing', { promised: -1 }],
  ['of which half a paper came', { came: 0.5 }],
  ['with an empty note', { note: '' }],
  ['with a short hash', { sha256: 'a'.repeat(63) }],
  ['of less than no bytes', { whole: { ...file.whole, bytes: -1 } }],
  ['of less than no entries', { whole: { ...file.whole, entries: -1 } }],
  ['with a field that nobody knows', { extra: 1 }],
])('a file that was got, %s, is refused', (_, changes) => {
  expect(fetchedSchema.safeParse({ ...fetched, files: [{ ...file, ...changes }] }).success).toBe(false);
});

test.each<[object]>([
  [{ paper: 'Reading' }],
  [{ title: '' }],
  [{ keys: [''] }],
  [{ firstSeen: '2026-11' }],
  [{ lastSeen: '2026-02-30' }],
  [{ source: '' }],
  [{ gone: 'no' }],
  [{ retracted: true }],
  [{ extra: 1 }],
])('a line of a history with %j is refused', (changes) => {
  expect(historyEntrySchema.safeParse({ ...entry, ...changes }).success).toBe(false);
});

test.each<[object]>([
  [{ family: '' }],
  [{ given: '' }],
  [{ suffix: '' }],
  [{ extra: 1 }],
  [{ ids: { orcid: '0000-0002-1694-233' } }],
  [{ ids: { semanticScholar: 'x1' } }],
  [{ ids: { openalex: '5023888391' } }],
  [{ ids: { isni: '1' } }],
])('an author with %j is refused', (changes) => {
  expect(authorSchema.safeParse({ ...author, ...changes }).success).toBe(false);
});

test.each<[object]>([
  [{ label: '' }],
  [{ message: '' }],
  [{ color: '' }],
  [{ schemaVersion: 2 }],
  [{ extra: 1 }],
])('a badge with %j is refused', (changes) => {
  expect(badgeEndpointSchema.safeParse({ ...badge, ...changes }).success).toBe(false);
});

test('a file of lines has at least one paper', () => {
  const takes = (papers: number) => linesFileSchema.safeParse({ ...lines, papers }).success;
  expect([0, 1, 2, 2.5].map(takes)).toEqual([false, true, true, false]);
});

test('a place is a line, a line with a path, or a path, which may be that of the whole file', () => {
  const name = 'tide.json';
  const good = [
    { file: name, line: 1 },
    { file: name, line: 2, path: '/title' },
    { file: name, path: '/items/0' },
    { file: name, path: '' },
  ];
  const bad = [{ file: name }, { file: '', line: 1 }, { file: '', path: '' }, { file: name, line: 0 }];
  expect([...good, ...bad].filter((place) => sourcePlaceSchema.safeParse(place).success)).toEqual(good);
});
