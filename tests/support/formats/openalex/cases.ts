import { leftOut } from '../left-out.ts';
import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const titles = (papers: StatedPaper[]) => papers.map(({ title }) => title);
const places = (papers: StatedPaper[]) => papers.map(({ place }) => place);
const dates = (papers: StatedPaper[]) => papers.map(({ issued }) => issued ?? '-');
const abstracts = (papers: StatedPaper[]) => papers.map(({ abstract }) => abstract);
const publications = (papers: StatedPaper[]) => papers.map(({ publication }) => publication);

const badValues = (...paths: string[]) => paths.map((path) => `${path} warning bad-value`);
const twoWorks = ['A First Work That Cites', 'A Second Work That Cites'];

const ofSource = ['id', 'issn_l', 'issn', 'is_oa', 'is_in_doaj', 'is_core', 'host_organization_lineage'].map(
  (field) => `primary_location/source/${field}`,
);

/** What no field of a record holds of a work that is answered with all of its fields. */
const ofFullWork = (work: string) =>
  leftOut(
    ...[
      'authorships/0/raw_author_name',
      'ids/mag',
      'primary_location/is_oa',
      'primary_location/pdf_url',
      ...ofSource,
      'primary_location/license',
      'primary_location/license_id',
      'primary_location/version',
      'primary_location/is_accepted',
      'primary_location/is_published',
      'type_crossref',
      'indexed_in',
      'open_access',
      'authorships/0/author_position',
      'authorships/0/countries',
      'authorships/0/is_corresponding',
      'authorships/0/raw_affiliation_strings',
      'countries_distinct_count',
      'cited_by_percentile_year',
      'is_paratext',
      'keywords',
      'locations_count',
      'locations/0/is_oa',
      'locations/0/source',
      'locations/1/pdf_url',
      'referenced_works_count',
      'referenced_works',
      'cited_by_api_url',
      'counts_by_year',
      'updated_date',
      'created_date',
    ].map((field) => `${work}/${field}`),
  );

/** One entry for every input; a longer one is a file in tests/fixtures/openalex. */
export const cases: Record<string, PaperListCase> = {
  // The shapes in which works are saved.
  page: {
    promises: 'a page with all fields is read: ids, names, dates, places of publication, abstracts',
    findings: ofFullWork('/results/0'),
    point: ([first, second]) => [first?.identifiers, first?.authors, first?.abstract, second?.issued],
    expected: [
      { arxiv: '2503.00001', doi: '10.1000/example.1', openalex: 'W4400000001', pmid: '30000001' },
      [
        { family: 'Jane Doe', given: null, ids: { openalex: 'A1', orcid: '0000-0000-0000-0001' } },
        { family: 'Ada Roe', given: null },
      ],
      'We show that this is that is all.',
      '2024',
    ],
  },
  'selected-fields': {
    promises: 'works with only some of their fields are read, and a name is a title',
    point: titles,
    expected: ['Only Its Name and Id'],
  },
  'list-of-pages': {
    promises: 'pages with all works of a list are one list',
    point: (papers) => [titles(papers), places(papers)],
    expected: [
      twoWorks,
      [
        { line: 11, path: '/0/results/0' },
        { line: 27, path: '/1/results/0' },
      ],
    ],
  },
  'lines-of-pages': {
    promises: 'a page a line is read, and each work has a line and a path of its own',
    input: lines(
      '{"meta": {"count": 4, "db_response_time_ms": 21, "page": 1, "per_page": 25, "groups_count": null}, "results": [{"id": "https://openalex.org/W1", "title": "A First Work That Cites"}], "group_by": []}',
      '{"meta": {"count": 4, "db_response_time_ms": 21, "page": 1, "per_page": 25, "groups_count": null}, "results": [{"id": "https://openalex.org/W2", "title": "A Second Work That Cites"}, {"id": "https://openalex.org/W3", "title": "A Third Work That Cites"}], "group_by": []}',
    ),
    findings: ['1:/meta/count warning more-pages'],
    point: places,
    expected: [
      { line: 1, path: '/results/0' },
      { line: 2, path: '/results/0' },
      { line: 2, path: '/results/1' },
    ],
  },
  'lines-of-works': {
    promises: 'a work a line is read, and an empty line counts as a line',
    input: lines(
      '{"id": "https://openalex.org/W1", "title": "A First Work That Cites", "cited_by_count": 3}',
      '',
      '{"id": "https://openalex.org/W2", "title": null}',
      '{"id": "https://openalex.org/W3", "title": "A Second Work That Cites", "publication_date": "2025-13-01"}',
    ),
    findings: ['3:1 warning missing-title', '4:/publication_date warning bad-value'],
    point: (papers) => [titles(papers), places(papers)],
    expected: [twoWorks, [{ line: 1 }, { line: 4 }]],
  },
  'list-of-works': {
    promises: 'works without their page are read',
    input: lines(
      '[',
      '  {',
      '    "id": "https://openalex.org/W1",',
      '    "title": "A First Work That Cites"',
      '  },',
      '  {',
      '    "id": "https://openalex.org/W2",',
      '    "title": "A Second Work That Cites"',
      '  }',
      ']',
    ),
    point: titles,
    expected: twoWorks,
  },
  'work-alone': {
    promises: 'a work alone is one paper, for a file about the hub paper',
    findings: ofFullWork(''),
    point: (papers, { hub }) => [titles(papers), places(papers), hub],
    expected: [['A First Work That Cites'], [{ path: '' }], {}],
  },
  'next-page-missing': {
    promises: 'a file with fewer works than its list has says so',
    findings: ['/meta/count warning more-pages'],
  },

  // What a work says.
  abstracts: {
    promises: 'abstracts are put in order, gaps are closed, and markup is read as text',
    findings: badValues('/results/6/abstract_inverted_index'),
    point: abstracts,
    expected: [
      'First second 2024',
      'First last.',
      'one two two',
      'Water is H₂O & wet.',
      undefined,
      undefined,
      undefined,
    ],
  },
  'arxiv-ids': {
    promises: 'arXiv ids are read out of the DOI, then out of the addresses of the work, without version',
    findings: leftOut('/results/3/locations/0/landing_page_url'),
    point: (papers) => papers.map(({ identifiers }) => identifiers?.arxiv),
    expected: ['2503.00001', '2503.00002', 'hep-th/9901001', '2503.00004', undefined],
  },
  dates: {
    promises: 'a first of a month or year is read as the month or the year, and two years are said',
    findings: [
      '/results/4/publication_year warning conflicting-facts',
      '/results/1/publication_date info filled-in-date',
    ],
    point: dates,
    expected: ['2025-03-14', '2025', '2025-03', '2025', '2024-12-31', '-'],
  },
  types: {
    promises: 'types are those of CSL by the table, articles by the type of their source',
    findings: leftOut('/results/2/primary_location/source/type', '/results/8/type'),
    point: (papers) => papers.map(({ publication }) => publication?.type),
    expected: [
      'article-journal',
      'paper-conference',
      'article',
      'article',
      'article-journal',
      'article',
      'thesis',
      'chapter',
      undefined,
    ],
  },
  'where-it-appeared': {
    promises: 'a publisher is read and an institution is not taken for one; one page is one page',
    findings: [
      ...badValues('/results/3/primary_location/landing_page_url'),
      ...leftOut(
        '/results/0/primary_location/source/type',
        ...ofSource.map((field) => `/results/0/${field}`),
        '/results/1/primary_location/source/host_organization',
        '/results/1/primary_location/source/host_organization_name',
      ),
    ],
    point: publications,
    expected: [
      { venue: 'Journal of Examples', publisher: 'Example Press', volume: 'Spring', pages: '437-440' },
      { venue: 'Repository of Examples' },
      { issue: '2', pages: 'e5' },
      undefined,
    ],
  },
  retracted: {
    promises: 'a retraction is read, its absence too, and nothing where nothing is stated',
    point: (papers) => papers.map(({ retracted }) => retracted ?? null),
    expected: [true, false, null],
  },
  'markup-and-hidden-characters': {
    promises: 'markup of titles is read as text, hidden characters are removed, and another name is said',
    findings: ['/results/0/title warning removed-characters', ...leftOut('/results/0/display_name')],
    point: titles,
    expected: ['The E. coli of CO₂ & Vec<T>'],
  },

  // What is not stated, or stated wrongly.
  nulls: {
    promises: 'null states nothing',
    point: ([paper]) => Object.keys(paper ?? {}).sort(),
    expected: ['identifiers', 'place', 'title'],
  },
  'missing-title': {
    promises: 'a work without a title is left out, and named',
    findings: ['/results/0 warning missing-title', '/results/1 warning missing-title'],
    point: titles,
    expected: ['The Only Titled Work'],
  },
  'bad-values': {
    promises: 'a value of the wrong kind is left out and said, and so is what is no work',
    findings: badValues(
      '/results/2',
      '/results/3',
      '/results/4',
      ...[
        'abstract_inverted_index',
        'id',
        'ids/openalex',
        'doi',
        'ids/doi',
        'primary_location',
        'locations/0',
        'authorships/1',
        'authorships/0',
        'authorships/2/author',
        'authorships/2',
        'publication_date',
        'publication_year',
        'biblio',
        'type',
        'is_retracted',
      ].map((field) => `/results/0/${field}`),
      '/results/1/abstract_inverted_index',
    ),
    point: (papers) => [titles(papers), Object.keys(papers[0] ?? {}).sort()],
    expected: [
      ['All Values Bad', 'A Negative Place'],
      ['place', 'title'],
    ],
  },

  // Files that are no works.
  'error-bad-filter': {
    promises: 'the answer that a filter is wrong is refused',
    input: lines(
      '{',
      '  "error": "Invalid query parameters error.",',
      '  "message": "cite is not a valid field. Valid fields are underscore or hyphenated versions of: cites"',
      '}',
    ),
    findings: ['(whole) error error-answer'],
  },
  'error-too-many-requests': {
    promises: 'a request that was one too many is refused',
    input: lines('{', '  "message": "Too Many Requests",', '  "code": "429"', '}'),
    findings: ['(whole) error error-answer'],
  },
  'error-empty-page': {
    promises: 'a page without works is refused',
    input: lines(
      '{',
      '  "meta": {',
      '    "count": 0,',
      '    "db_response_time_ms": 21,',
      '    "page": 1,',
      '    "per_page": 25,',
      '    "groups_count": null',
      '  },',
      '  "results": [],',
      '  "group_by": []',
      '}',
    ),
    findings: ['-:- error no-entries'],
  },
  'error-groups': {
    promises: 'counts by group are refused: they are no works',
    findings: ['/meta/count warning more-pages', '/group_by info left-out-field', '-:- error no-entries'],
  },
  'error-authors': {
    promises: 'a page of authors is refused: they are no works',
    findings: [...badValues('/results/0'), '-:- error no-entries'],
  },
  'cut-file': {
    promises: 'of JSON lines of which the last breaks off, those before are kept, and the message says so',
    input: lines(
      '{"id": "https://openalex.org/W1", "title": "A First Work"}',
      '{"id": "https://openalex.org/W2", "tit',
    ),
    findings: ['2:39 warning cut-file'],
  },
  'error-empty-file': {
    promises: 'a file without text is refused',
    input: '',
    findings: ['-:- error empty-file'],
  },
  'broken-work': {
    promises: 'a work that breaks the rules of JSON costs itself alone, on a page and on a line of pages',
    input: lines(
      '{"meta":{"count":3},"results":[{"id":"https://openalex.org/W1","title":"One","topics":[{"id":"T1","display_name":"A"}},{"id":"https://openalex.org/W2","title":"Two"}],"group_by":[]}',
      '{"meta":{"count":3},"results":[{"id":"https://openalex.org/W3","title":"Three"}],"group_by":[]}',
    ),
    findings: ['1:118 warning broken-entry'],
    point: (papers) => papers.map(({ title, place }) => [title, place]),
    expected: [
      ['Two', { line: 1, path: '/results/1' }],
      ['Three', { line: 2, path: '/results/0' }],
    ],
  },
};
