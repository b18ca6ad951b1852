import { describe, expect, test } from 'vitest';
import { openalex } from '../../../../src/core/formats/openalex/openalex.ts';
import { readAnswer } from '../../../support/formats/read-answers.ts';

/** What is read of one work with some fields, at the root of a file. */
function read(fields: Record<string, unknown>) {
  const { papers, said } = readAnswer(openalex, { title: 'A Work', ...fields });
  const { title: _, place, places, ...facts } = papers[0] ?? {};
  return { facts, said };
}

test('a work with every field is a paper, and each fact has the place of its field', () => {
  const work = {
    id: 'https://openalex.org/W4400000012',
    doi: 'https://doi.org/10.1000/tides',
    ids: { openalex: 'https://openalex.org/W4400000012', pmid: 'https://pubmed.ncbi.nlm.nih.gov/77' },
    title: 'Tides of the North Sea',
    display_name: 'Tides of the North Sea',
    publication_date: '2024-05-17',
    publication_year: 2024,
    language: 'en',
    type: 'article',
    primary_location: {
      landing_page_url: 'https://example.org/tides',
      source: {
        display_name: 'Journal of Tides',
        type: 'journal',
        host_organization: 'https://openalex.org/P4310320990',
        host_organization_name: 'Sea Press',
      },
    },
    locations: [{ landing_page_url: 'https://arxiv.org/abs/2401.00012' }],
    best_oa_location: { pdf_url: 'https://example.org/tides.pdf' },
    authorships: [
      {
        author: {
          display_name: 'Nora Moss',
          id: 'https://openalex.org/A5',
          orcid: 'https://orcid.org/0000-0000-0000-0001',
        },
        raw_author_name: 'Nora Moss',
      },
    ],
    biblio: { volume: '12', issue: '3', first_page: '101', last_page: '119' },
    cited_by_count: 7,
    is_retracted: false,
    abstract_inverted_index: { Tides: [0], move: [1], '<b>sand</b>.': [2] },
  };
  expect(readAnswer(openalex, work)).toEqual({
    hub: {},
    papers: [
      {
        title: 'Tides of the North Sea',
        abstract: 'Tides move sand.',
        identifiers: { arxiv: '2401.00012', doi: '10.1000/tides', openalex: 'W4400000012', pmid: '77' },
        authors: [
          { family: 'Nora Moss', given: null, ids: { openalex: 'A5', orcid: '0000-0000-0000-0001' } },
        ],
        issued: '2024-05-17',
        url: 'https://example.org/tides',
        publication: {
          type: 'article-journal',
          venue: 'Journal of Tides',
          publisher: 'Sea Press',
          volume: '12',
          issue: '3',
          pages: '101-119',
        },
        languages: ['en'],
        citedBy: [{ count: 7, source: 'OpenAlex', asOf: null }],
        pdf: 'https://example.org/tides.pdf',
        retracted: false,
        place: { path: '' },
        places: {
          abstract: '/abstract_inverted_index',
          authors: '/authorships',
          citedBy: '/cited_by_count',
          'identifiers.arxiv': '/locations',
          'identifiers.doi': '/doi',
          'identifiers.openalex': '/id',
          issued: '/publication_date',
          languages: '/language',
          pdf: '/best_oa_location/pdf_url',
          'publication.issue': '/biblio/issue',
          'publication.publisher': '/primary_location/source/host_organization_name',
          'publication.venue': '/primary_location/source/display_name',
          'publication.volume': '/biblio/volume',
          retracted: '/is_retracted',
          title: '/title',
          url: '/primary_location/landing_page_url',
        },
      },
    ],
    said: [],
  });
});

describe('a value that a field cannot hold is left out, and said', () => {
  const address = 'an address that begins with http:// or https://';
  test.each<[Record<string, unknown>, string]>([
    [{ id: 'W' }, '/id bad-value: “id” is “W”. Expected: an id such as https://openalex.org/W1'],
    [
      { ids: { openalex: 'x' } },
      '/ids/openalex bad-value: “openalex” is “x”. Expected: an id such as https://openalex.org/W1',
    ],
    [{ doi: 'x' }, '/doi bad-value: “doi” is “x”. Expected: a DOI'],
    [{ ids: { doi: 'x' } }, '/ids/doi bad-value: “doi” is “x”. Expected: a DOI'],
    [{ ids: { pmid: 'x' } }, '/ids/pmid bad-value: “pmid” is “x”. Expected: a PubMed id'],
    [{ ids: 5 }, '/ids bad-value: “ids” is 5. Expected: an object'],
    [
      { primary_location: { landing_page_url: 'x' } },
      `/primary_location/landing_page_url bad-value: “landing_page_url” is “x”. Expected: ${address}`,
    ],
    [
      { best_oa_location: { pdf_url: 'x' } },
      `/best_oa_location/pdf_url bad-value: “pdf_url” is “x”. Expected: ${address}`,
    ],
    [{ primary_location: 5 }, '/primary_location bad-value: “primary_location” is 5. Expected: an object'],
    [{ locations: 5 }, '/locations bad-value: “locations” is 5. Expected: a list'],
    [{ best_oa_location: 5 }, '/best_oa_location bad-value: “best_oa_location” is 5. Expected: an object'],
    [
      { language: 5.5 },
      '/language bad-value: “language” is 5.5. Expected: a language such as de, ger or German',
    ],
    [{ cited_by_count: -1 }, '/cited_by_count bad-value: “cited_by_count” is -1. Expected: a whole number'],
    [{ is_retracted: 'no' }, '/is_retracted bad-value: “is_retracted” is “no”. Expected: true or false'],
    [
      { publication_date: 'soon' },
      '/publication_date bad-value: “publication_date” is “soon”. Expected: a date such as 2025-03-03',
    ],
    [
      { publication_year: 'x' },
      '/publication_year bad-value: “publication_year” is “x”. Expected: a year of four digits',
    ],
    [
      { abstract_inverted_index: { a: 1 } },
      '/abstract_inverted_index bad-value: “abstract_inverted_index” is an object. Expected: words with lists of their places',
    ],
    [
      { abstract_inverted_index: 'a' },
      '/abstract_inverted_index bad-value: “abstract_inverted_index” is “a”. Expected: an object',
    ],
    [{ authorships: 'Doe' }, '/authorships bad-value: “authorships” is “Doe”. Expected: a list'],
    [{ authorships: [{}] }, '/authorships/0 bad-value: An author has no name.'],
    [{ biblio: 5 }, '/biblio bad-value: “biblio” is 5. Expected: an object'],
    [{ biblio: { volume: true } }, '/biblio/volume bad-value: “volume” is true. Expected: a text'],
    [{ biblio: { issue: true } }, '/biblio/issue bad-value: “issue” is true. Expected: a text'],
    [
      { biblio: { first_page: true } },
      '/biblio/first_page bad-value: “first_page” is true. Expected: a text',
    ],
    [{ biblio: { last_page: true } }, '/biblio/last_page bad-value: “last_page” is true. Expected: a text'],
    [
      { primary_location: { source: 5 } },
      '/primary_location/source bad-value: “source” is 5. Expected: an object',
    ],
    [
      { primary_location: { source: { display_name: 5, type: true } } },
      '/primary_location/source/type bad-value: “type” is true. Expected: a text',
    ],
    [{ type: true }, '/type bad-value: “type” is true. Expected: a text'],
  ])('in %j', (fields, message) => {
    expect(read(fields).said.filter((line) => !line.includes(' left out: '))).toEqual([message]);
  });

  test('an author whose identifiers are none is still an author', () => {
    const author = { display_name: 'Nora Moss', id: 'x', orcid: 'y' };
    expect(read({ authorships: [{ author }] })).toEqual({
      facts: { authors: [{ family: 'Nora Moss', given: null }] },
      said: [
        '/authorships/0/author/id bad-value: “id” is “x”. Expected: the id of an author at OpenAlex',
        '/authorships/0/author/orcid bad-value: “orcid” is “y”. Expected: an ORCID iD',
      ],
    });
  });
});

describe('the title of a work', () => {
  const titleOf = (work: object) => {
    const { papers, said } = readAnswer(openalex, { results: [work] });
    return [papers[0]?.title ?? null, ...said];
  };
  test.each<[object, unknown[]]>([
    [{ title: 'Tides' }, ['Tides']],
    [{ display_name: 'Tides' }, ['Tides']],
    [{ title: null, display_name: 'Tides' }, ['Tides']],
    [{ title: 'Tides', display_name: 'Tides' }, ['Tides']],
    [
      { title: 'Tides', display_name: 'The Tides' },
      ['Tides', '/results/0/display_name left out: display_name, 1 time'],
    ],
    [{ title: 'Tides', display_name: null }, ['Tides']],
  ])('of %j is read', (work, expected) => {
    expect(titleOf(work)).toEqual(expected);
  });

  test.each<[object, string]>([
    [{ id: 'https://openalex.org/W1', doi: '10.1000/1' }, 'W1'],
    [{ doi: '10.1000/1' }, '10.1000/1'],
    [{ title: null }, 'A work'],
  ])('is missing in %j, and the message names it %s', (work, name) => {
    expect(titleOf(work)).toEqual([
      null,
      `/results/0 missing-title: ${name} has no title.`,
      '- no-entries: Found no paper with a title. Expected: a page of works, as /works?filter=cites:… answers, or a work',
    ]);
  });
});

describe('the arXiv id of a work', () => {
  const at = (landing_page_url: unknown) => ({ landing_page_url });
  const leftOut = (place: number) =>
    `/locations/${place}/landing_page_url left out: locations/landing_page_url, 1 time`;
  test.each<[string, Record<string, unknown>, unknown, string[]]>([
    [
      'its DOI',
      { doi: '10.48550/arXiv.2401.00012' },
      { arxiv: '2401.00012', doi: '10.48550/arXiv.2401.00012' },
      [],
    ],
    [
      'its first address',
      { primary_location: at('http://arxiv.org/abs/2401.00012') },
      { arxiv: '2401.00012' },
      [],
    ],
    ['another address', { locations: [at('https://arxiv.org/pdf/2401.00012')] }, { arxiv: '2401.00012' }, []],
    [
      'the first of several, and the others are left out',
      { locations: [at('https://arxiv.org/abs/2401.00012'), at('https://arxiv.org/abs/2401.00099')] },
      { arxiv: '2401.00012' },
      [leftOut(1)],
    ],
    [
      'one of several that say the same',
      { locations: [at('https://arxiv.org/abs/2401.00012'), at('https://ARXIV.org/pdf/2401.00012')] },
      { arxiv: '2401.00012' },
      [],
    ],
    [
      'no address elsewhere, which is left out but for the first one',
      {
        primary_location: at('https://example.org/2401.00012'),
        locations: [at('https://example.org/2401.00012'), at('https://example.com/x')],
      },
      undefined,
      [leftOut(1)],
    ],
    ['no value that is no address', { locations: [at(5), at(null)] }, undefined, [leftOut(0)]],
  ])('is read of %s', (_, fields, identifiers, said) => {
    const work = read(fields);
    expect([work.facts.identifiers, work.said]).toEqual([identifiers, said]);
  });
});

describe('an identifier that is stated twice', () => {
  test.each<[Record<string, unknown>, unknown, string[]]>([
    [{ doi: '10.1000/1', ids: { doi: '10.1000/1' } }, { doi: '10.1000/1' }, []],
    [{ ids: { doi: '10.1000/1' } }, { doi: '10.1000/1' }, []],
    [{ doi: null, ids: { doi: '10.1000/1' } }, { doi: '10.1000/1' }, []],
    [{ doi: '10.1000/1', ids: {} }, { doi: '10.1000/1' }, []],
    [
      { doi: '10.1000/1', ids: { doi: '10.1000/2' } },
      { doi: '10.1000/1' },
      ['/ids/doi conflicting-facts: “ids/doi” is 10.1000/2, and “doi” is 10.1000/1.'],
    ],
    [
      { id: 'https://openalex.org/W1', ids: { openalex: 'https://openalex.org/W2' } },
      { openalex: 'W1' },
      ['/ids/openalex conflicting-facts: “ids/openalex” is W2, and “id” is W1.'],
    ],
  ])('in %j is read once, and a message has the other', (fields, identifiers, said) => {
    const work = read(fields);
    expect([work.facts.identifiers, work.said]).toEqual([identifiers, said]);
  });
});

describe('the authors of a work', () => {
  const author = { display_name: 'Nora Moss' };
  const moss = { family: 'Nora Moss', given: null };
  test.each<[object, unknown, string[]]>([
    [{ author }, [moss], []],
    [{ author, raw_author_name: 'Nora Moss' }, [moss], []],
    [
      { author, raw_author_name: 'N. Moss' },
      [moss],
      ['/authorships/0/raw_author_name left out: authorships/raw_author_name, 1 time'],
    ],
    [{ raw_author_name: 'N. Moss' }, [{ family: 'N. Moss', given: null }], []],
    [
      { author: { id: 'https://openalex.org/A5' }, raw_author_name: 'N. Moss' },
      [{ family: 'N. Moss', given: null, ids: { openalex: 'A5' } }],
      [],
    ],
    [
      { author: { id: 'https://openalex.org/A5', orcid: '0000-0000-0000-0001' } },
      undefined,
      [
        '/authorships/0 bad-value: An author has no name.',
        '/authorships/0/author/id left out: authorships/author/id, 1 time',
        '/authorships/0/author/orcid left out: authorships/author/orcid, 1 time',
      ],
    ],
  ])('are read of %j', (authorship, authors, said) => {
    const work = read({ authorships: [authorship] });
    expect([work.facts.authors, work.said]).toEqual([authors, said]);
  });
});

describe('the date of a work', () => {
  const first =
    '/publication_date filled-in-date: “publication_date” is the first of a month or year 1 time.';
  test.each<[string | null, number | null, string | undefined, string[]]>([
    ['2024-05-17', 2024, '2024-05-17', []],
    ['2024-05-01', 2024, '2024-05', [first]],
    ['2024-01-01', 2024, '2024', [first]],
    ['2024-01-17', 2024, '2024-01-17', []],
    ['2024-11-11', 2024, '2024-11-11', []],
    ['2024-01', 2024, '2024-01', []],
    ['2024', 2024, '2024', []],
    [null, 2024, '2024', []],
    ['2024-05-17', null, '2024-05-17', []],
    [null, null, undefined, []],
    [
      '2024-05-17',
      2023,
      '2024-05-17',
      [
        '/publication_year conflicting-facts: “publication_year” is 2023, and “publication_date” is 2024-05-17.',
      ],
    ],
    [
      '2024-01-01',
      2023,
      '2024',
      [
        '/publication_year conflicting-facts: “publication_year” is 2023, and “publication_date” is 2024-01-01.',
        first,
      ],
    ],
  ])('that is %s in the year %s is read as %s', (publication_date, publication_year, issued, said) => {
    const work = read({ publication_date, publication_year });
    expect([work.facts.issued, work.said]).toEqual([issued, said]);
  });
});

describe('where a work appeared', () => {
  const source = (type: string | null) => ({ primary_location: { source: { type } } });
  const sourceLeftOut = (type: string) =>
    `/primary_location/source/type left out: primary_location/source/type/${type}, 1 time`;
  test.each<[Record<string, unknown>, string | undefined, string[]]>([
    [{ type: 'article' }, 'article', []],
    [{ type: 'article', ...source('journal') }, 'article-journal', []],
    [{ type: 'letter', ...source('conference') }, 'paper-conference', []],
    [{ type: 'article', ...source('repository') }, 'article', [sourceLeftOut('repository')]],
    [{ type: 'article', ...source(null) }, 'article', []],
    [{ type: 'book', ...source('journal') }, 'book', [sourceLeftOut('journal')]],
    [{ type: 'dissertation' }, 'thesis', []],
    [{ type: 'paratext' }, undefined, ['/type left out: type/paratext, 1 time']],
    [{ ...source('journal') }, undefined, [sourceLeftOut('journal')]],
  ])('%j is of the type %s', (fields, type, said) => {
    const { facts, said: messages } = read(fields);
    expect([facts.publication, messages]).toEqual([type === undefined ? undefined : { type }, said]);
  });

  test.each<[string | null, string | null, string | undefined, string[]]>([
    ['https://openalex.org/P12', 'Sea Press', 'Sea Press', []],
    ['https://openalex.org/P12', null, undefined, ['host_organization']],
    ['https://openalex.org/I12', 'Sea School', undefined, ['host_organization', 'host_organization_name']],
    ['https://openalex.org/P12/x', 'Sea School', undefined, ['host_organization', 'host_organization_name']],
    [null, 'Sea Press', undefined, ['host_organization_name']],
    [null, null, undefined, []],
  ])(
    'the publisher with the id %s and the name %s is %s',
    (host_organization, host_organization_name, publisher, left) => {
      const work = read({ primary_location: { source: { host_organization, host_organization_name } } });
      const path = 'primary_location/source';
      expect([work.facts.publication, work.said]).toEqual([
        publisher && { publisher },
        left.map((field) => `/${path}/${field} left out: ${path}/${field}, 1 time`),
      ]);
    },
  );

  test.each<[string | null, string | null, string | undefined]>([
    ['101', '119', '101-119'],
    ['101', '101', '101'],
    ['101', null, '101'],
    [null, null, undefined],
  ])('the pages from %s to %s are %s', (first_page, last_page, pages) => {
    const work = read({ biblio: { first_page, last_page } });
    expect([work.facts.publication, work.said]).toEqual([pages && { pages }, []]);
  });

  test('a last page without a first one is not the page of the work, and is told', () => {
    const work = read({ biblio: { first_page: null, last_page: '119' } });
    expect([work.facts.publication, work.said]).toEqual([
      undefined,
      ['/biblio/last_page left out: biblio/last_page, 1 time'],
    ]);
  });
});

test('a review is one, and the other types do not say that a work is none', () => {
  expect(read({ type: 'review' }).facts.review).toBe(true);
  expect(read({ type: 'article' }).facts).not.toHaveProperty('review');
  expect(read({ is_retracted: true }).facts.retracted).toBe(true);
});

test('fields that are not kept are left out, and said', () => {
  expect(read({ concepts: [{ id: 'x' }], biblio: { note: 'y' } }).said).toEqual([
    '/concepts left out: concepts, 1 time',
    '/biblio/note left out: biblio/note, 1 time',
  ]);
});

test('an abstract keeps its paragraphs', () => {
  const index = { 'One.\n\nTwo.': [0] };
  expect(read({ abstract_inverted_index: index }).facts.abstract).toBe('One.\n\nTwo.');
});

test('an address that spells an identifier out gives it', () => {
  const landing_page_url = 'https://doi.org/10.1000/tides';
  expect(read({ primary_location: { landing_page_url } }).facts.identifiers).toEqual({
    doi: '10.1000/tides',
  });
});

describe('answers of the API', () => {
  const work = (id: number) => ({ id: `https://openalex.org/W${id}`, title: `Work ${id}` });
  const outcome = (answer: unknown) => {
    const { papers, said } = readAnswer(openalex, answer);
    return { titles: papers.map(({ title }) => title), said };
  };

  test.each<[string, unknown, string[]]>([
    ['a page with all works', { meta: { count: 1 }, results: [work(1)] }, []],
    ['a page without a count', { meta: {}, results: [work(1)] }, []],
    ['a page with a count of none', { meta: { count: 0 }, results: [work(1)] }, []],
    ['a work beside a page', [{ meta: { count: 1 }, results: [work(1)] }, work(2)], []],
    [
      'a page of a longer list',
      { meta: { count: 1200 }, results: [work(1)] },
      ['/meta/count more-pages: The list has 1,200 works, and this file 1 of them.'],
    ],
    [
      'pages that hold all',
      [
        { meta: { count: 2 }, results: [work(1)] },
        { meta: { count: 2 }, results: [work(2)] },
      ],
      [],
    ],
    [
      'pages of which the second has the highest count',
      [
        { meta: { count: 3 }, results: [work(1)] },
        { meta: { count: 4 }, results: [work(2)] },
        { meta: { count: 4 }, results: [] },
      ],
      ['/1/meta/count more-pages: The list has 4 works, and this file 2 of them.'],
    ],
    [
      'a page with fields beside',
      { meta: { count: 1, page: 1 }, results: [work(1)], group_by: [{ key: 'x' }] },
      ['/group_by left out: group_by, 1 time'],
    ],
    [
      'a page without a list',
      [{ results: 'x' }, work(1)],
      ['/0/results bad-value: “results” is “x”. Expected: a list'],
    ],
    [
      'a page of one work that says one',
      [{ meta: { count: 1 }, results: 'x' }, work(1)],
      [
        '/0/results bad-value: “results” is “x”. Expected: a list',
        '/0/meta/count more-pages: The list has 1 work, and this file 0 of them.',
      ],
    ],
    [
      'an author beside a work',
      [{ id: 'https://openalex.org/A1', display_name: 'Nora Moss' }, work(1)],
      ['/0 bad-value: An entry is “https://openalex.org/A1”. Expected: a work'],
    ],
    [
      'what is nothing of a work',
      [{ name: 'x' }, work(1)],
      ['/0 bad-value: An entry is an object. Expected: a work'],
    ],
    [
      'a work that is known by its DOI',
      [{ doi: '10.1000/1' }, work(1)],
      ['/0 missing-title: 10.1000/1 has no title.'],
    ],
    ['a work with the long form of its id', [{ ...work(1), id: 'HTTP://OpenAlex.org/works/w1' }], []],
    [
      'a work with an id of its own',
      [{ ...work(1), id: 'see https://openalex.org/A1' }],
      [
        '/0/id bad-value: “id” is “see https://openalex.org/A1”. Expected: an id such as https://openalex.org/W1',
      ],
    ],
  ])('%s: each work is read, and what is missing is said', (_, answer, said) => {
    expect(outcome(answer).said).toEqual(said);
    expect(outcome(answer).titles).toContain(JSON.stringify(answer).includes('Work 1') ? 'Work 1' : 'Work 2');
  });
});

test.each<[unknown, boolean]>([
  [{ abstract_inverted_index: {} }, true],
  [{ results: [{ authorships: [] }] }, true],
  [[{ primary_location: null }], true],
  [{ publication_year: 2024 }, true],
  [{ ids: { openalex: 'W1' } }, true],
  [{ ids: { doi: 'x' } }, false],
  [{ my_publication_year: 2024 }, false],
  [{ publication_year_of: 2024 }, false],
  [{ meta: { count: 1 }, results: [] }, true],
  [[{ meta: { count: 1 }, results: [] }], true],
  [{ meta: { count: 1 } }, false],
  [{ results: [] }, false],
  [{ meta: { page: 1 }, results: [] }, false],
  [[{ id: 'https://openalex.org/W1' }], true],
  [{ id: 'https://openalex.org/A1' }, false],
  [{ url: 'https://openalex.org/W1' }, false],
  ['"id": "https://openalex.org/W1"', false],
  ['{"id" : "https://openalex.org/W1"}', true],
  [`{"x":"${'x'.repeat(65_536)}","id":"https://openalex.org/W1"}`, false],
])('detect(%j) is %s', (file, isOne) => {
  expect(openalex.detect(typeof file === 'string' ? file : JSON.stringify(file))).toBe(isOne);
});

test('detect(text) looks at the first 65,536 characters', () => {
  const id = '"id":"https://openalex.org/W1"';
  const endingAt = (end: number) => `{"x":"${'x'.repeat(end - id.length - 8)}",${id}}`;
  expect(endingAt(65_536).indexOf(id) + id.length).toBe(65_536);
  expect([endingAt(65_536), endingAt(65_537)].map(openalex.detect)).toEqual([true, false]);
});
