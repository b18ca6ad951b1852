import { describe, expect, test } from 'vitest';
import { inspire } from '../../../../src/core/formats/inspire/inspire.ts';
import { readAnswer } from '../../../support/formats/read-answers.ts';

/** What is read of one record with some metadata, at the root of a file. */
function read(metadata: Record<string, unknown>) {
  const { papers, said } = readAnswer(inspire, {
    metadata: { titles: [{ title: 'A Record' }], ...metadata },
  });
  const { title: _, place, places, ...facts } = papers[0] ?? {};
  return { facts, said: said.map((line) => line.replace(/^\/metadata/, '')) };
}

test('a record with every field is a paper, and each fact has the place of its field', () => {
  const metadata = {
    titles: [{ title: 'Tides of the North Sea' }],
    abstracts: [{ value: 'Tides move sand.\n\nAnd more.' }],
    dois: [{ value: '10.1000/tides' }],
    arxiv_eprints: [{ value: '2401.00012', categories: ['hep-th'] }],
    authors: [{ full_name: 'Moss, Nora' }, { full_name: 'Sea Group' }],
    earliest_date: '2024-05-17',
    languages: ['en', 'de'],
    citation_count: 7,
    document_type: ['article'],
    publication_info: [
      {
        journal_title: 'J.Tides',
        journal_volume: '12',
        journal_issue: '3',
        page_start: '101',
        page_end: '119',
      },
    ],
    imprints: [{ publisher: 'Sea Press' }],
  };
  const record = { id: '5', created: '2024', updated: '2025', links: { self: 'x' }, uuid: 'u', metadata };
  expect(readAnswer(inspire, { hits: { hits: [record], total: 1 }, links: { self: 'y' } })).toEqual({
    hub: {},
    papers: [
      {
        title: 'Tides of the North Sea',
        abstract: 'Tides move sand.\n\nAnd more.',
        identifiers: { arxiv: '2401.00012', doi: '10.1000/tides' },
        primaryCategory: 'hep-th',
        authors: [
          { family: 'Moss', given: 'Nora' },
          { family: 'Sea Group', given: null },
        ],
        issued: '2024-05-17',
        languages: ['en', 'de'],
        citedBy: [{ count: 7, source: 'INSPIRE', asOf: null }],
        publication: {
          type: 'article-journal',
          venue: 'J.Tides',
          publisher: 'Sea Press',
          volume: '12',
          issue: '3',
          pages: '101-119',
        },
        place: { path: '/hits/hits/0' },
        places: {
          abstract: '/hits/hits/0/metadata/abstracts',
          authors: '/hits/hits/0/metadata/authors',
          citedBy: '/hits/hits/0/metadata/citation_count',
          'identifiers.arxiv': '/hits/hits/0/metadata/arxiv_eprints',
          'identifiers.doi': '/hits/hits/0/metadata/dois',
          issued: '/hits/hits/0/metadata/earliest_date',
          languages: '/hits/hits/0/metadata/languages',
          primaryCategory: '/hits/hits/0/metadata/arxiv_eprints',
          'publication.issue': '/hits/hits/0/metadata/publication_info',
          'publication.publisher': '/hits/hits/0/metadata/imprints',
          'publication.venue': '/hits/hits/0/metadata/publication_info',
          'publication.volume': '/hits/hits/0/metadata/publication_info',
          title: '/hits/hits/0/metadata/titles',
        },
      },
    ],
    said: [],
  });
});

describe('a value that a field cannot hold is left out, and said', () => {
  const info = (fields: object) => ({ publication_info: [fields] });
  const bad = (path: string, name: string, expected: string, value = 'true') =>
    `${path} bad-value: ${name} is ${value}. Expected: ${expected}`;
  test.each<[Record<string, unknown>, string]>([
    [{ dois: [{ value: 'x' }] }, bad('/dois/0/value', '“value”', 'a DOI', '“x”')],
    [{ arxiv_eprints: [{ value: 'x' }] }, bad('/arxiv_eprints/0/value', '“value”', 'an arXiv id', '“x”')],
    [
      { arxiv_eprints: [{ categories: [true] }] },
      bad('/arxiv_eprints/0/categories/0', 'An entry of “categories”', 'a text'),
    ],
    [{ abstracts: [{ value: true }] }, bad('/abstracts/0/value', '“value”', 'a text')],
    [{ abstracts: true }, bad('/abstracts', '“abstracts”', 'a list')],
    [
      { authors: [{ full_name: true }, { full_name: 'Moss, N' }] },
      bad('/authors/0/full_name', '“full_name”', 'a text'),
    ],
    [
      { authors: [{ full_name: 'Moss, N', inspire_roles: true }] },
      bad('/authors/0/inspire_roles', '“inspire_roles”', 'a list'),
    ],
    [
      { earliest_date: 'soon' },
      bad('/earliest_date', '“earliest_date”', 'a date such as 2025-03-03', '“soon”'),
    ],
    [{ languages: [true] }, bad('/languages/0', 'An entry of “languages”', 'a text')],
    [
      { languages: ['5'] },
      bad('/languages/0', 'An entry of “languages”', 'a language such as de, ger or German', '“5”'),
    ],
    [{ languages: 'en' }, bad('/languages', '“languages”', 'a list', '“en”')],
    [{ citation_count: 'x' }, bad('/citation_count', '“citation_count”', 'a whole number', '“x”')],
    [{ document_type: 'x' }, bad('/document_type', '“document_type”', 'a list', '“x”')],
    [{ document_type: [true] }, bad('/document_type/0', 'An entry of “document_type”', 'a text')],
    [{ publication_info: true }, bad('/publication_info', '“publication_info”', 'a list')],
    [info({ journal_title: true }), bad('/publication_info/0/journal_title', '“journal_title”', 'a text')],
    [info({ journal_volume: true }), bad('/publication_info/0/journal_volume', '“journal_volume”', 'a text')],
    [info({ journal_issue: true }), bad('/publication_info/0/journal_issue', '“journal_issue”', 'a text')],
    [info({ page_start: true }), bad('/publication_info/0/page_start', '“page_start”', 'a text')],
    [info({ page_end: true }), bad('/publication_info/0/page_end', '“page_end”', 'a text')],
    [info({ artid: true }), bad('/publication_info/0/artid', '“artid”', 'a text')],
    [{ imprints: [{ publisher: true }] }, bad('/imprints/0/publisher', '“publisher”', 'a text')],
    [{ titles: [{ title: 'A' }, { title: true }] }, '/titles/1/title left out: titles/title, 1 time'],
  ])('in %j', (metadata, message) => {
    expect(read(metadata).said.filter((line) => !line.includes('no name'))).toEqual([message]);
  });
});

describe('the first of several counts, and the others are left out', () => {
  test.each<[Record<string, unknown>, object, string[]]>([
    [
      { abstracts: [{ value: 'One.' }, { value: 'Two.' }, { value: 'Three.' }] },
      { abstract: 'One.' },
      ['/abstracts/1/value left out: abstracts/value, 2 times'],
    ],
    [
      { dois: [{ value: '10.1000/a' }, { value: '10.1000/b' }, { value: '10.1000/a' }] },
      { identifiers: { doi: '10.1000/a' } },
      ['/dois/1/value left out: dois/value, 1 time'],
    ],
    [{ dois: [{ value: null }, { value: '10.1000/b' }] }, { identifiers: { doi: '10.1000/b' } }, []],
    [
      {
        arxiv_eprints: [
          { value: '2401.00012', categories: ['hep-th', 'gr-qc', 'math'] },
          { value: '2401.00013' },
        ],
      },
      { identifiers: { arxiv: '2401.00012' }, primaryCategory: 'hep-th' },
      [
        '/arxiv_eprints/1/value left out: arxiv_eprints/value, 1 time',
        '/arxiv_eprints/0/categories/1 left out: arxiv_eprints/categories, 2 times',
      ],
    ],
    [{ arxiv_eprints: [] }, {}, []],
    [
      { publication_info: [{ journal_title: 'J.Tides' }, { journal_title: 'Erratum' }, {}] },
      { publication: { venue: 'J.Tides' } },
      ['/publication_info/1 left out: publication_info, 2 times'],
    ],
    [
      { imprints: [{ publisher: 'Sea Press' }, { publisher: 'Land Press' }] },
      { publication: { publisher: 'Sea Press' } },
      ['/imprints/1/publisher left out: imprints/publisher, 1 time'],
    ],
    [
      { document_type: ['gizmo', 'report', 'thesis', ''] },
      { publication: { type: 'report' } },
      [
        '/document_type/0 left out: document_type/gizmo, 1 time',
        '/document_type/2 left out: document_type/thesis, 1 time',
      ],
    ],
    [{ languages: ['en', 'en', 'de'] }, { languages: ['en', 'de'] }, []],
  ])('in %j', (metadata, facts, said) => {
    expect(read(metadata)).toEqual({ facts, said });
  });
});

test.each<[object[], string | undefined, string[]]>([
  [[{ title: 'Tides' }], 'Tides', []],
  [
    [{ title: 'Tides' }, { title: 'The Tides' }],
    'Tides',
    ['/metadata/titles/1/title left out: titles/title, 1 time'],
  ],
  [
    [{ title: '<math>x</math>' }, { title: '$x$' }],
    '$x$',
    ['/metadata/titles/0/title left out: titles/title, 1 time'],
  ],
  [
    [{ title: '<math>x</math>' }, { title: '<math>y</math>' }],
    'x',
    ['/metadata/titles/1/title left out: titles/title, 1 time'],
  ],
  [
    [{ subtitle: 'x' }, { title: 'Tides' }],
    'Tides',
    ['/metadata/titles/0/subtitle left out: titles/subtitle, 1 time'],
  ],
])('the title of %j is %s', (titles, title, said) => {
  const { papers, said: messages } = readAnswer(inspire, { metadata: { titles } });
  expect([papers[0]?.title, messages]).toEqual([title, said]);
});

describe('the authors of a record', () => {
  test.each<[object, unknown, string[]]>([
    [{ full_name: 'Moss, Nora' }, { family: 'Moss', given: 'Nora' }, []],
    [{ full_name: 'Moss', inspire_roles: [] }, { family: 'Moss', given: null }, []],
    [{ full_name: ', ' }, undefined, ['/authors/0 bad-value: An author has no name.']],
    [{ full_name: 'Moss, Nora', inspire_roles: ['author'] }, { family: 'Moss', given: 'Nora' }, []],
    [
      { full_name: 'Moss, Nora', inspire_roles: ['supervisor', 'editor'] },
      { family: 'Moss', given: 'Nora' },
      [],
    ],
    [
      { full_name: 'Moss, Nora', inspire_roles: ['supervisor', 'x'] },
      undefined,
      ['/authors/0/full_name left out: authors/supervisor, 1 time'],
    ],
    [{ inspire_roles: ['author'] }, undefined, ['/authors/0 bad-value: An author has no name.']],
  ])('are read of %j', (author, expected, said) => {
    const record = read({ authors: [author] });
    expect([record.facts.authors, record.said]).toEqual([expected && [expected], said]);
  });
});

test.each<[object, string | undefined, string[]]>([
  [{ page_start: '3', page_end: '9' }, '3-9', []],
  [{ page_start: '3', page_end: '3' }, '3', []],
  [
    { page_end: '9' },
    undefined,
    ['/publication_info/0/page_end left out: publication_info/page_end, 1 time'],
  ],
  [
    { page_end: '9', artid: '012345' },
    '012345',
    ['/publication_info/0/page_end left out: publication_info/page_end, 1 time'],
  ],
  [{ artid: '012345' }, '012345', []],
  [{ page_start: '012345', artid: '012345' }, '012345', []],
  [
    { page_start: '3', page_end: '9', artid: '012345' },
    '3-9',
    ['/publication_info/0/artid left out: publication_info/artid, 1 time'],
  ],
  [
    { page_start: '3', page_end: '9', artid: '9' },
    '3-9',
    ['/publication_info/0/artid left out: publication_info/artid, 1 time'],
  ],
  [{}, undefined, []],
])('the pages of %j are %s', (info, pages, said) => {
  const record = read({ publication_info: [info] });
  expect([record.facts.publication, record.said]).toEqual([pages && { pages }, said]);
});

describe('answers of the API', () => {
  const record = { metadata: { titles: [{ title: 'A Record' }] } };
  const expected = 'Expected: a page of records, as /literature?q=refersto:… answers, or a record';
  const more = (path: string, total: string, listed: number) =>
    `${path} more-pages: The list has ${total}, and this file ${listed} of them.`;
  test.each<[string, unknown, number, string[]]>([
    ['a page with all records', { hits: { hits: [record], total: 1 }, links: {} }, 1, []],
    ['a page without a total', { hits: { hits: [record] } }, 1, []],
    [
      'a page of a longer list',
      { hits: { hits: [record], total: 3 } },
      1,
      [more('/hits/total', '3 papers', 1)],
    ],
    [
      'several pages',
      [{ hits: { hits: [record], total: 2 } }, { hits: { hits: [record, record], total: 4 } }],
      3,
      [more('/1/hits/total', '4 papers', 3)],
    ],
    ['a page without hits', [{ hits: null }, record], 1, []],
    [
      'a page with a text for hits',
      [{ hits: 'x' }, record],
      1,
      ['/0/hits bad-value: “hits” is “x”. Expected: an object'],
    ],
    [
      'a total that is none',
      { hits: { hits: [record], total: 'x' } },
      1,
      ['/hits/total bad-value: “total” is “x”. Expected: a whole number'],
    ],
    [
      'fields that are not kept',
      { hits: { hits: [{ ...record, note: 'x' }] }, aggregations: { a: 1 } },
      1,
      ['/aggregations left out: aggregations, 1 time', '/hits/hits/0/note left out: note, 1 time'],
    ],
    [
      'metadata that is not kept',
      { metadata: { ...record.metadata, texkeys: ['x'] } },
      1,
      ['/metadata/texkeys left out: texkeys, 1 time'],
    ],
    [
      'a record without metadata',
      [{ id: '1' }, record],
      1,
      ['/0 bad-value: An entry is an object. Expected: a record with “metadata”'],
    ],
    [
      'a page of no records',
      { hits: { hits: [], total: 0 } },
      0,
      [`- no-entries: Found no paper with a title. ${expected}`],
    ],
    [
      'a record without a title, with a DOI',
      [{ metadata: { dois: [{ value: '10.1000/1' }], arxiv_eprints: [{ value: '2401.00012' }] } }, record],
      1,
      ['/0 missing-title: 10.1000/1 has no title.'],
    ],
    [
      'a record without a title, with an arXiv id',
      [{ metadata: { titles: [], arxiv_eprints: [{ value: '2401.00012' }] } }, record],
      1,
      ['/0 missing-title: 2401.00012 has no title.'],
    ],
    ['a record without a title', [{ metadata: {} }, record], 1, ['/0 missing-title: A record has no title.']],
  ])('%s: each record is read, and what is missing is said', (_, answer, count, said) => {
    const { papers, said: messages } = readAnswer(inspire, answer);
    expect([papers.length, messages]).toEqual([count, said]);
  });
});

test.each<[unknown, boolean]>([
  [{ hits: { hits: [] } }, true],
  [[{ hits: { hits: [] } }], true],
  [{ metadata: { titles: [] } }, true],
  [{ metadata: { control_number: 1 } }, true],
  [[{ metadata: { titles: [] } }], true],
  [[{ metadata: { control_number: 1 } }], true],
  [{ hits: [] }, false],
  [{ metadata: { title: 'x' } }, false],
  [{ titles: [], control_number: 1 }, false],
  [{ data: [{ metadata: { titles: [] } }] }, false],
])('detect(%j) is %s', (file, isOne) => {
  expect(inspire.detect(JSON.stringify(file))).toBe(isOne);
});
