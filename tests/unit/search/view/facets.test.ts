import { describe, expect, test } from 'vitest';
import { readFacets, writeFacets } from '../../../../src/core/search/index/format/facet-file.ts';
import { facetsOf, valuesByPaper } from '../../../../src/core/search/view/build-facets.ts';
import {
  allowedBy,
  countFacets,
  type Facet,
  keysNotCarried,
  mostExcluding,
} from '../../../../src/core/search/view/facets.ts';
import { groupByValue } from '../../../../src/core/search/view/group-by-value.ts';
import { citingPaper } from '../../../support/joining/parsed.ts';

const value = (key: string, papers: number[]) => ({ key, label: key.toUpperCase(), papers });
const noneComputed = { term: [], topic: [], source: [], self: [], hub: [] };
const facets: Facet[] = [
  { name: 'role', label: 'Role', values: [value('method', [0, 1, 2]), value('dataset', [3])] },
  { name: 'year', label: 'Year', values: [value('2026', [0, 3]), value('2025', [1])] },
];

describe('allowedBy', () => {
  test('lets every paper pass where nothing is chosen', () => {
    expect(allowedBy(facets, {}, 5)).toBeNull();
  });

  test('takes values of one facet as alternatives, and facets as narrowing each other', () => {
    expect(allowedBy(facets, { role: ['method', 'dataset'] }, 5)).toEqual(Uint8Array.of(1, 1, 1, 1, 0));
    expect(allowedBy(facets, { role: ['method'], year: ['2026'] }, 5)).toEqual(Uint8Array.of(1, 0, 0, 0, 0));
  });

  test('lets no paper pass a value that no paper has', () => {
    expect(allowedBy(facets, { role: ['baseline'] }, 5)).toEqual(new Uint8Array(5));
  });
});

describe('countFacets', () => {
  test('counts what choosing a value would leave, given the query and the other facets', () => {
    const matches = Uint8Array.of(1, 1, 0, 1, 1);
    expect(countFacets(facets, {}, 5, null)).toEqual({ role: [3, 1], year: [2, 1] });
    expect(countFacets(facets, {}, 5, matches)).toEqual({ role: [2, 1], year: [2, 1] });
    expect(countFacets(facets, { year: ['2026'] }, 5, matches)).toEqual({ role: [1, 1], year: [2, 1] });
  });
});

describe('mostExcluding', () => {
  test('names the facet whose choice hides most, with what dropping it brings back', () => {
    const matches = Uint8Array.of(0, 1, 1, 0, 0);
    const chosen = { role: ['dataset'], year: ['2025'] };
    expect(mostExcluding(facets, chosen, 5, matches)).toEqual({ name: 'role', gains: 1 });
  });

  test('counts the first and the last paper among those that it brings back', () => {
    const chosen = { year: ['2025'] };
    expect(mostExcluding(facets, chosen, 5, Uint8Array.of(1, 0, 0, 0, 1))).toEqual({
      name: 'year',
      gains: 2,
    });
    expect(mostExcluding(facets, chosen, 5, null)).toEqual({ name: 'year', gains: 5 });
    expect(mostExcluding(facets, { ...chosen, role: ['method'] }, 5, null)).toEqual({
      name: 'year',
      gains: 3,
    });
  });

  test('names none where no single facet hides anything', () => {
    expect(mostExcluding(facets, {}, 5, null)).toBeNull();
    expect(mostExcluding(facets, { role: ['dataset'] }, 5, new Uint8Array(5))).toBeNull();
  });
});

describe('facetsOf', () => {
  test('shows a facet only where some paper has it, newest years and most frequent values first, not stated last', () => {
    const papers = [
      citingPaper({ issued: '2025-03', primaryCategory: 'cs.CL' }),
      citingPaper({ issued: '2026', primaryCategory: 'cs.CV', representative: true }),
      citingPaper({ primaryCategory: 'cs.CV' }),
    ];
    const found = facetsOf(papers, { ...noneComputed, term: [value('grpo', [0, 2])] });
    expect(found.map(({ name, values }) => [name, values.map(({ key }) => key)])).toEqual([
      ['rep', ['yes']],
      ['year', ['2026', '2025', 'not-stated']],
      ['category', ['cs.CV', 'cs.CL']],
      ['term', ['grpo']],
    ]);
    expect(facetsOf([citingPaper()], noneComputed)).toEqual([]);
  });

  test('counts a paper for each of its roles, once, and keeps the names that no vocabulary has', () => {
    const papers = [
      citingPaper({ roles: [{ role: 'method' }, { role: 'background' }, { role: 'method' }] }),
      citingPaper({ roles: [{ role: 'other', label: 'Motivation' }, { role: 'method' }] }),
      citingPaper({ roles: [{ role: 'other' }] }),
    ];
    const [role] = facetsOf(papers, noneComputed);
    expect(role?.values).toEqual([
      { key: 'method', label: 'method', papers: [0, 1] },
      { key: 'background', label: 'background', papers: [0] },
      { key: 'Motivation', label: 'Motivation', papers: [1] },
      { key: 'other', label: 'other', papers: [2] },
    ]);
  });

  test('offers what a source marks, and not what one says is not so', () => {
    const papers = [
      citingPaper({ influential: true, retracted: false }),
      citingPaper({ influential: false }),
      citingPaper({ retracted: true }),
    ];
    expect(facetsOf(papers, noneComputed)).toEqual([
      {
        name: 'influential',
        label: 'Influential',
        values: [{ key: 'yes', label: 'Influential', papers: [0] }],
      },
      { name: 'retracted', label: 'Status', values: [{ key: 'yes', label: 'Retracted', papers: [2] }] },
    ]);
  });

  test('offers authors, venues and types of work in words, and last for how many papers none is stated', () => {
    const papers = [
      citingPaper({
        authors: [name('Ebb', 'Ina'), name('Quay', 'Mira')],
        publication: { venue: 'Harbour Letters', type: 'paper-conference' },
      }),
      citingPaper({ authors: [name('Quay', 'Mira')], publication: { type: 'article-journal' } }),
      citingPaper(),
    ];
    const labels = facetsOf(papers, noneComputed).map(({ label, values }) => [
      label,
      ...values.map((one) => `${one.label}: ${one.papers.length}`),
    ]);
    expect(labels).toEqual([
      ['Authors', 'Mira Quay: 2', 'Ina Ebb: 1', 'Not stated: 1'],
      ['Venue', 'Harbour Letters: 1', 'Not stated: 2'],
      ['Type', 'journal article: 1', 'conference paper: 1', 'Not stated: 1'],
    ]);
  });

  test('names the list of what its sources do not state where another may, but not of how papers cite its hub', () => {
    const papers = [
      citingPaper({ issued: '2025', roles: [{ role: 'method' }], polarity: 'supporting' }),
      citingPaper(),
    ];
    const last = facetsOf(papers, noneComputed, ' in this list').map(
      ({ label, values }) => `${label}: ${values.at(-1)?.label}`,
    );
    expect(last).toEqual(['Role: Not stated', 'Polarity: Not stated', 'Year: Not stated in this list']);
  });

  test('offers who has a passage, who shares an author, and which source lists what', () => {
    const quote = { text: 'As in [3].', roles: [], source: { file: 'x.semantic-scholar.json', path: '/0' } };
    const papers = [citingPaper(), citingPaper({ quotes: [quote] })];
    const facets = facetsOf(papers, {
      ...noneComputed,
      self: [{ key: 'name', label: 'by name only', papers: [0] }],
      source: [value('pith', [0, 1]), value('pith-only', [0])],
    });
    expect(facets).toEqual([
      expect.objectContaining({
        name: 'passage',
        values: [{ key: 'yes', label: 'Has a citing passage', papers: [1] }],
      }),
      expect.objectContaining({
        name: 'self',
        values: [{ key: 'name', label: 'by name only', papers: [0] }],
      }),
      expect.objectContaining({ name: 'source', values: [value('pith', [0, 1]), value('pith-only', [0])] }),
    ]);
  });

  test('leaves to the list what the list shows: entries do not carry the names of authors again', () => {
    const facets = facetsOf([citingPaper({ authors: [name('Ebb', 'Ina')], issued: '2025' })], noneComputed);
    expect(valuesByPaper(facets, 1)).toEqual([['year:2025']]);
  });

  test('carries the values of each paper with keys as an address encodes them', () => {
    expect(valuesByPaper([{ name: 'term', label: 'Terms', values: [value('c++ x', [1])] }], 2)).toEqual([
      [],
      ['term:c%2B%2B%20x'],
    ]);
  });
});

test('facets written to bytes read back the same', () => {
  const read = readFacets(writeFacets(facets), 'facets', 1000);
  expect(
    read.map((facet) => ({
      ...facet,
      values: facet.values.map((one) => ({ ...one, papers: Array.from(one.papers) })),
    })),
  ).toEqual(facets);
});

test('bytes that are cut off are refused by name', () => {
  const bytes = writeFacets(facets);
  for (let length = 0; length < bytes.length; length += 1) {
    expect(() => readFacets(bytes.slice(0, length), 'facets', 1000)).toThrow(/facets/);
  }
});

function name(family: string, given: string) {
  return { family, given };
}

test('every facet is offered under its name, in the order of the filters', () => {
  const quote = { text: 'As in [3].', roles: [], source: { file: 'x.semantic-scholar.json', path: '/0' } };
  const all = citingPaper({
    representative: true,
    influential: true,
    retracted: true,
    quotes: [quote],
    roles: [{ role: 'method' }],
    polarity: 'supporting',
    verdict: 'verified',
    issued: '2025-03',
    primaryCategory: 'cs.CV',
    authors: [name('Ebb', 'Ina')],
    publication: { venue: 'Harbour Letters', type: 'book' },
  });
  const one = [value('x', [0])];
  const found = facetsOf([all], { term: one, topic: one, source: one, self: one, hub: one });
  expect(found.map(({ name, label, values }) => [name, label, values.map((own) => own.label)])).toEqual([
    ['rep', 'Representative', ['Representative']],
    ['influential', 'Influential', ['Influential']],
    ['retracted', 'Status', ['Retracted']],
    ['passage', 'Has a citing passage', ['Has a citing passage']],
    ['self', 'Shares an author with the hub paper', ['X']],
    ['hub', 'Cites', ['X']],
    ['role', 'Role', ['method']],
    ['polarity', 'Polarity', ['supporting']],
    ['verdict', 'Verdict', ['verified']],
    ['year', 'Year', ['2025']],
    ['category', 'Category', ['cs.CV']],
    ['author', 'Authors', ['Ina Ebb']],
    ['venue', 'Venue', ['Harbour Letters']],
    ['type', 'Type', ['book']],
    ['topic', 'Topics', ['X']],
    ['term', 'Terms', ['X']],
    ['source', 'Listed by', ['X']],
  ]);
});

test('the 40 first terms are offered, and values as frequent by the alphabet', () => {
  const terms = Array.from({ length: 41 }, (_, at) => value(`t${at}`, [0]));
  const [found] = facetsOf([citingPaper()], { ...noneComputed, term: terms });
  expect(found?.values).toEqual(terms.slice(0, 40));
  const topics = facetsOf([citingPaper()], { ...noneComputed, topic: terms });
  expect(topics[0]?.values).toHaveLength(41);
  const papers = ['cs.CL', 'cs.AI', 'cs.CV', 'cs.CV'].map((primaryCategory) =>
    citingPaper({ primaryCategory }),
  );
  expect(facetsOf(papers, noneComputed)[0]?.values).toEqual([
    { key: 'cs.CV', label: 'cs.CV', papers: [2, 3] },
    { key: 'cs.AI', label: 'cs.AI', papers: [1] },
    { key: 'cs.CL', label: 'cs.CL', papers: [0] },
  ]);
});

test('papers carry each of their values, in the order of the facets', () => {
  const both: Facet[] = [
    { name: 'role', label: 'Role', values: [value('method', [0, 1]), value('dataset', [1])] },
    { name: 'date', label: 'Date', values: [value('2025..', [0])] },
  ];
  expect(valuesByPaper(both, 3)).toEqual([
    ['role:method', 'date:2025..'],
    ['role:method', 'role:dataset'],
    [],
  ]);
});

test('of a chosen facet, the values that a page does not carry are named in the order chosen', () => {
  const year = { name: 'year' as const, values: [value('2026', [])] };
  expect(keysNotCarried(year, { year: ['2024', '2026', '2023'] })).toEqual(['2024', '2023']);
  expect(keysNotCarried(year, { role: ['2024'] })).toEqual([]);
});

describe('facets that narrow each other', () => {
  test.each<[object, Parameters<typeof allowedBy>[3], number[] | null]>([
    [{ role: [] }, undefined, null],
    [{ role: ['method'] }, 'role', null],
    [{ role: ['method'], year: ['2026'] }, 'role', [1, 0, 0, 1, 0]],
    [{ role: ['method'], year: ['2026'] }, 'year', [1, 1, 1, 0, 0]],
    [{ role: ['method'], year: ['2025'] }, undefined, [0, 1, 0, 0, 0]],
    [{ role: ['dataset', 'gone'] }, undefined, [0, 0, 0, 1, 0]],
  ])('of %j, leaving out %j, %j pass', (chosen, except, passing) => {
    const allowed = allowedBy(facets, chosen, 5, except);
    expect(allowed && Array.from(allowed)).toEqual(passing);
  });

  test('are counted each without its own choice', () => {
    expect(countFacets(facets, { role: ['method'], year: ['2025'] }, 5, null)).toEqual({
      role: [1, 0],
      year: [1, 1],
    });
    expect(countFacets(facets, { role: ['dataset'] }, 5, Uint8Array.of(1, 0, 0, 1, 0))).toEqual({
      role: [1, 1],
      year: [1, 0],
    });
  });

  test('exclude most by the one whose loss brings back most, or by the first of two alike', () => {
    const one = [
      { name: 'role' as const, label: 'Role', values: [value('method', [0])] },
      { name: 'year' as const, label: 'Year', values: [value('2026', [1, 2])] },
    ];
    expect(mostExcluding(one, { role: ['method'], year: ['2026'] }, 3, null)).toEqual({
      name: 'role',
      gains: 2,
    });
    expect(mostExcluding(one, { role: ['method'], year: ['2026'] }, 3, Uint8Array.of(1, 1, 0))).toEqual({
      name: 'role',
      gains: 1,
    });
    expect(mostExcluding(one, { role: [], year: ['2026'] }, 3, null)).toEqual({ name: 'year', gains: 3 });
  });
});

test('a value that a paper states twice or leaves empty counts once or not at all', () => {
  const groups = groupByValue(['b', 'a', '', 'b'], (paper) => [paper, paper, null, undefined]);
  expect(groups).toEqual([
    { key: 'b', label: 'b', papers: [0, 3] },
    { key: 'a', label: 'a', papers: [1] },
  ]);
});
