import { describe, expect, test } from 'vitest';
import { countedBy } from '../../../../src/core/formats/json-input/counted-by.ts';
import {
  knownFields,
  type Mapping,
  readFacts,
  readStatedFacts,
} from '../../../../src/core/formats/json-input/field-mapping.ts';
import { statedFields } from '../../../../src/core/formats/json-input/field-texts.ts';
import { type JsonItem, JsonValues } from '../../../../src/core/formats/json-input/json-values.ts';
import { reportMissing } from '../../../../src/core/formats/json-input/report-missing.ts';
import { withIds } from '../../../../src/core/formats/json-input/with-ids.ts';
import { finding } from '../../../../src/core/messages/finding.ts';

const item = (fields: Record<string, unknown>): JsonItem => ({ fields, pointer: '/2' });

describe('statedFields(item, paths)', () => {
  test.each<[string, Record<string, unknown>, string[], [pointer: string, ...texts: string[]][]]>([
    ['a text, in small letters and trimmed', { title: ' A Paper ' }, ['title'], [['/2/title', 'a paper']]],
    [
      'a number and true',
      { year: 2024, open: true },
      ['year', 'open'],
      [
        ['/2/year', '2024'],
        ['/2/open', 'true'],
      ],
    ],
    [
      'zero and false, which state something',
      { year: 0, open: false },
      ['year', 'open'],
      [
        ['/2/year', '0'],
        ['/2/open', 'false'],
      ],
    ],
    [
      'a field of an object',
      { journal: { name: 'Tides' } },
      ['journal/name'],
      [['/2/journal/name', 'tides']],
    ],
    ['a name with a slash', { 'a/b': 'x' }, ['a/b'], []],
    [
      'the texts of an object',
      { ids: { doi: 'X', pmid: 5, more: { a: 'y' }, none: null } },
      ['ids'],
      [['/2/ids', 'x', '5']],
    ],
    ['a list as a whole', { names: ['A', 'B', ['C']] }, ['names'], [['/2/names', 'a', 'b']]],
    [
      'the texts of objects in a list',
      { authors: [{ name: 'Doe' }, { name: 'Roe', id: 7 }] },
      ['authors/name'],
      [['/2/authors', 'doe', 'roe', '7']],
    ],
    [
      'a list once that two paths lead into',
      { authors: [{ name: 'Doe' }] },
      ['authors/name', 'authors/id', 'authors'],
      [['/2/authors', 'doe']],
    ],
    [
      'the fields in the order of the paths',
      { b: 1, a: 2 },
      ['a', 'b'],
      [
        ['/2/a', '2'],
        ['/2/b', '1'],
      ],
    ],
    [
      'nothing of fields without a value',
      { a: null, b: '', c: [], e: { f: null } },
      ['a', 'b', 'c', 'd', 'e/f', 'b/g'],
      [],
    ],
  ])('has %s', (_, fields, paths, expected) => {
    expect(statedFields(item(fields), paths).map(({ pointer, texts }) => [pointer, ...texts])).toEqual(
      expected,
    );
  });
});

/** A mapping whose one fact is what is given, whatever the item is. */
const giving = (value: unknown, from: string[]): Mapping<{ title: unknown }> => ({
  title: { from, read: () => value },
});

describe('the place of a fact', () => {
  const two = { title: 'Tides and Time', name: 'The Tides' };
  test.each<[string, unknown, Record<string, unknown>, string | null]>([
    ['the only field that is stated, whatever the fact is', 'X', { name: 'The Tides' }, '/2/name'],
    ['the only field that is stated, of a list too', ['X'], { name: 'The Tides' }, '/2/name'],
    ['the field that is the fact', 'The Tides', two, '/2/name'],
    ['the first field that is the fact', 'Tides', { title: 'tides', name: 'TIDES' }, '/2/title'],
    [
      'the field that is the fact before one that contains it',
      'tides',
      { title: 'The Tides', name: 'Tides' },
      '/2/name',
    ],
    ['the first field that contains the fact', 'Tides', two, '/2/title'],
    [
      'the field with a member that is the fact',
      'Tides',
      { title: 'Time', name: ['Sea', 'Tides'] },
      '/2/name',
    ],
    [
      'the field with a member that contains the fact',
      'Tides',
      { title: 'Time', name: ['Sea', 'The Tides'] },
      '/2/name',
    ],
    ['a field that contains five letters', 'ides ', { title: 'Time', name: 'The Tides now' }, '/2/name'],
    ['none for a short fact that a field contains', 'Tide', two, null],
    ['a field that is a short fact', '12', { title: '2012', name: 12 }, '/2/name'],
    ['none for a fact that no field has', 'Stars', two, null],
    ['none for a list, where several fields are stated', ['The Tides'], two, null],
    ['none where no field is stated', 'Tides', {}, null],
    ['none for a fact that is null', null, { name: 'The Tides' }, null],
    ['none for an empty list', [], { name: 'The Tides' }, null],
    ['none for an empty object', {}, { name: 'The Tides' }, null],
    ['that of a fact that is false', false, { name: false }, '/2/name'],
    ['that of a fact that is zero', 0, { name: 0 }, '/2/name'],
  ])('is %s', (_, value, fields, pointer) => {
    const facts = readFacts(giving(value, ['title', 'name']), item(fields), new JsonValues());
    expect(facts).toEqual({ title: value, places: pointer === null ? {} : { title: { path: pointer } } });
  });

  test('is given of each part of identifiers and of a publication, but not of other objects', () => {
    const mapping: Mapping<{ identifiers: object; publication: object; hub: object }> = {
      identifiers: { from: ['doi', 'ids/pmid'], read: () => ({ doi: '10.1000/1', pmid: '77', other: 'x' }) },
      publication: { from: ['journal'], read: () => ({ venue: 'Tides', volume: '3' }) },
      hub: { from: ['journal', 'doi'], read: () => ({ venue: 'Tides' }) },
    };
    const fields = { doi: 'https://doi.org/10.1000/1', ids: { pmid: 77 }, journal: 'Tides 3' };
    expect(readFacts(mapping, item(fields), new JsonValues()).places).toEqual({
      'identifiers.doi': { path: '/2/doi' },
      'identifiers.pmid': { path: '/2/ids/pmid' },
      'publication.venue': { path: '/2/journal' },
      'publication.volume': { path: '/2/journal' },
    });
  });

  test('is a line and a pointer into its value in JSON lines', () => {
    const facts = readFacts(giving('A', ['name']), item({ name: 'A' }), new JsonValues([1, 2, 5]));
    expect(facts.places).toEqual({ title: { line: 5, path: '/name' } });
  });
});

test('stated facts have their place, or that of the first field, or of the entry; what says nothing is left away', () => {
  const mapping: Mapping<Record<string, unknown>> = {
    title: { from: ['title'], read: () => 'Tides' },
    authors: { from: ['names', 'author'], read: () => ['Doe'] },
    made: { from: ['nowhere'], read: () => 'up' },
    open: { from: ['open'], read: () => false },
    identifiers: { from: ['doi', 'arxiv'], read: () => ({ doi: '10.1000/1', arxiv: '2501.00001' }) },
    abstract: { from: ['title'], read: () => null },
    languages: { from: ['title'], read: () => [] },
    publication: { from: ['title'], read: () => ({}) },
  };
  const fields = {
    title: 'Tides',
    author: 'Doe',
    names: ['Doe'],
    open: false,
    arxiv: '2501.00001',
    doi: '10.1000/1',
  };
  expect(readStatedFacts(mapping, item(fields), new JsonValues())).toEqual({
    title: { value: 'Tides', place: { path: '/2/title' } },
    authors: { value: ['Doe'], place: { path: '/2/names' } },
    made: { value: 'up', place: { path: '/2' } },
    open: { value: false, place: { path: '/2/open' } },
    identifiers: {
      value: { doi: '10.1000/1', arxiv: '2501.00001' },
      place: { path: '/2/doi' },
      parts: { doi: { path: '/2/doi' }, arxiv: { path: '/2/arxiv' } },
    },
  });
});

test('knownFields(mappings) has the fields of all, one within another', () => {
  const known = knownFields(
    { title: { from: ['title', 'journal/name'] }, authors: { from: ['authors/name'] } },
    { venue: { from: ['journal/issn/print', 'title'] } },
  );
  expect(known).toEqual(
    new Map([
      ['title', new Map()],
      [
        'journal',
        new Map([
          ['name', new Map()],
          ['issn', new Map([['print', new Map()]])],
        ]),
      ],
      ['authors', new Map([['name', new Map()]])],
    ]),
  );
});

test('a count of citing works is that of its source, of zero too, and without a day', () => {
  const { from, read } = countedBy('Crossref', 'is-referenced-by-count');
  const readOf = (count: unknown) => read(item({ 'is-referenced-by-count': count }), new JsonValues());
  expect(from).toEqual(['is-referenced-by-count']);
  expect([readOf(12), readOf(0), readOf(null), readOf('many')]).toEqual([
    [{ count: 12, source: 'Crossref', asOf: null }],
    [{ count: 0, source: 'Crossref', asOf: null }],
    [],
    [],
  ]);
});

test('an author has the identifiers that are stated, and no list of them where none is', () => {
  const jane = { family: 'Doe', given: 'Jane' };
  const orcid = '0000-0000-0000-0001';
  expect(withIds(jane, { orcid, openalex: null })).toEqual({ ...jane, ids: { orcid } });
  expect(withIds(jane, { orcid: null, openalex: null })).toStrictEqual(jane);
  expect(withIds(jane, {})).toStrictEqual(jane);
});

describe('papers of a list that are not in the file', () => {
  const reported = (totals: number[], listed: number) => {
    const values = new JsonValues();
    reportMissing(
      totals.map((total, index) => ({ total, pointer: `/${index}/total` })),
      listed,
      values,
    );
    return values.findings();
  };
  test.each<[number[], number]>([
    [[], 0],
    [[2], 2],
    [[2], 3],
    [[0], 0],
    [[1, 3, 2], 3],
  ])('are none for the totals %j and %i papers', (totals, listed) => {
    expect(reported(totals, listed)).toEqual([]);
  });

  test.each<[number[], number, string, string]>([
    [[3], 2, '/0/total', 'The list has 3 papers, and this file 2 of them.'],
    [[1], 0, '/0/total', 'The list has 1 paper, and this file 0 of them.'],
    [[2, 4, 3], 3, '/1/total', 'The list has 4 papers, and this file 3 of them.'],
    [[12_000], 1000, '/0/total', 'The list has 12,000 papers, and this file 1,000 of them.'],
  ])('are reported for the totals %j and %i papers at the highest: %s', (totals, listed, path, reason) => {
    expect(reported(totals, listed)).toEqual([finding('more-pages', { path }, reason, { field: 'total' })]);
  });
});
