import type { ParsedSource } from '../../../../src/core/sources/parsed-source.ts';
import { leftOut } from '../left-out.ts';
import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const titles = (papers: StatedPaper[]) => papers.map(({ title }) => title);
const places = (papers: StatedPaper[]) => papers.map(({ place }) => place);
const dates = (papers: StatedPaper[]) => papers.map(({ issued }) => issued);
const identifiers = (papers: StatedPaper[]) => papers.map((paper) => paper.identifiers);
const roles = (papers: StatedPaper[]) =>
  papers.map((paper) => (paper.roles ?? []).map(({ role, label }) => (label ? `${role}: ${label}` : role)));
const hubTitle = (_: StatedPaper[], { hub }: ParsedSource) => hub.title?.value;

const sha = (number: number) => number.toString(16).padStart(40, '0');
const twoPapers = ['A First Paper That Cites', 'A Second Paper That Cites'];

/** What no field of a record holds of a paper that is asked for with all of its fields. */
const ofFullPaper = (paper: string) =>
  leftOut(
    ...[
      'corpusId',
      'externalIds/CorpusId',
      'publicationTypes/0',
      'externalIds/MAG',
      'externalIds/DBLP',
      'externalIds/ACL',
      'publicationVenue/id',
      'publicationVenue/type',
      'publicationVenue/alternate_names',
      'publicationVenue/url',
      'referenceCount',
      'influentialCitationCount',
      'isOpenAccess',
      'openAccessPdf/status',
      'openAccessPdf/license',
      'openAccessPdf/disclaimer',
      'fieldsOfStudy',
      's2FieldsOfStudy',
      'citationStyles',
    ].map((field) => `${paper}/${field}`),
  );

/** One entry for every input; a longer one is a file in tests/fixtures/semantic-scholar. */
export const cases: Record<string, PaperListCase> = {
  // The shapes in which citations are saved.
  'citations-page': {
    promises:
      'a page with all fields is read: ids, names, dates, places of publication, intents and contexts',
    findings: ofFullPaper('/data/0/citingPaper'),
    point: ([first, second]) => [first?.publication, first?.influential, second?.issued, second?.influential],
    expected: [
      {
        type: 'paper-conference',
        venue: 'Annual Meeting of the Invented Society',
        volume: '40',
        pages: '116-135',
      },
      false,
      '2024',
      true,
    ],
  },
  'only-ids-and-titles': {
    promises: 'a page as it is answered where no fields are asked for is read',
    point: (papers) => [titles(papers), identifiers(papers)],
    expected: [twoPapers, [{ semanticScholar: sha(1) }, { semanticScholar: sha(2) }]],
  },
  'list-of-pages': {
    promises: 'pages that follow each other are one list',
    point: (papers) => [titles(papers), places(papers)],
    expected: [
      twoPapers,
      [
        { line: 6, path: '/0/data/0' },
        { line: 17, path: '/1/data/0' },
      ],
    ],
  },
  'lines-of-pages': {
    promises: 'a page a line is read, and each paper and passage has a line and a path of its own',
    input: lines(
      '{"offset": 0, "next": 1, "data": [{"citingPaper": {"paperId": "0000000000000000000000000000000000000001", "title": "A First Paper That Cites"}}]}',
      '{"offset": 1, "next": 3, "data": [{"contexts": ["As in [1]."], "citingPaper": {"paperId": "0000000000000000000000000000000000000002", "title": "A Second Paper That Cites"}}, {"citingPaper": {"paperId": "0000000000000000000000000000000000000003", "title": null}}]}',
    ),
    findings: ['2:/next warning more-pages', '2:/data/1/citingPaper warning missing-title'],
    point: (papers) => [titles(papers), places(papers), papers[1]?.quotes?.[0]?.place],
    expected: [
      twoPapers,
      [
        { line: 1, path: '/data/0' },
        { line: 2, path: '/data/0' },
      ],
      { line: 2, path: '/data/0/contexts/0' },
    ],
  },
  'lines-of-citations': {
    promises: 'a citation a line is read, and an empty line counts as a line',
    input: lines(
      '{"isInfluential": true, "citingPaper": {"paperId": "0000000000000000000000000000000000000001", "title": "A First Paper That Cites"}}',
      '',
      '{"intents": ["motivation"], "contexts": ["As in [1]."], "citingPaper": {"paperId": "0000000000000000000000000000000000000002", "title": "A Second Paper That Cites", "tags": ["x"]}}',
    ),
    findings: ['3:/intents/0 warning unknown-role', '3:/citingPaper/tags info left-out-field'],
    point: (papers) => [titles(papers), places(papers)],
    expected: [twoPapers, [{ line: 1 }, { line: 3 }]],
  },
  'list-of-citations': {
    promises: 'citations without their page are read',
    point: titles,
    expected: twoPapers,
  },
  'paper-with-citations': {
    promises: 'a paper that is asked for with its citations is the hub paper, with the place of each fact',
    findings: [...ofFullPaper(''), ...leftOut('/tldr', '/citations/1/tldr/model')],
    point: (papers, { hub }) => [titles(papers), papers[1]?.summary, hub.title, hub.issued, hub.identifiers],
    expected: [
      twoPapers,
      'It cites the hub paper.',
      { value: 'The Hub Paper', place: { line: 13, path: '/title' } },
      { value: '2025-06-30', place: { line: 49, path: '/publicationDate' } },
      {
        value: {
          arxiv: '2501.00007',
          doi: '10.18653/v1/2025.example-main.7',
          semanticScholar: sha(1),
        },
        place: { line: 2, path: '/paperId' },
        parts: {
          arxiv: { line: 8, path: '/externalIds/ArXiv' },
          doi: { line: 9, path: '/externalIds/DOI' },
          semanticScholar: { line: 2, path: '/paperId' },
        },
      },
    ],
  },
  'paper-without-citations': {
    promises: 'a hub paper that nothing cites is still the hub paper',
    input: lines(
      '{',
      '  "paperId": "0000000000000000000000000000000000000001",',
      '  "title": "The Hub Paper",',
      '  "citations": []',
      '}',
    ),
    point: (papers, source) => [papers, hubTitle(papers, source)],
    expected: [[], 'The Hub Paper'],
  },
  'paper-alone': {
    promises: 'a paper alone is one paper, for a file about the hub paper',
    findings: ofFullPaper(''),
    point: (papers, { hub }) => [titles(papers), places(papers), hub],
    expected: [['The Hub Paper'], [{ path: '' }], {}],
  },
  'list-of-papers': {
    promises: 'papers that were asked for by their ids are read, and null for one that is not known is said',
    findings: ['/1 warning bad-value', ...leftOut('/0/tldr/model')],
    point: (papers) => [titles(papers), papers[0]?.summary],
    expected: [twoPapers, 'It is the first.'],
  },

  // More than the file has.
  'next-page-missing': {
    promises: 'a page that is not the last one says so',
    input: lines(
      '{',
      '  "offset": 0,',
      '  "next": 100,',
      '  "data": [',
      '    {',
      '      "citingPaper": {',
      '        "paperId": "0000000000000000000000000000000000000001",',
      '        "title": "A First Paper That Cites"',
      '      }',
      '    }',
      '  ]',
      '}',
    ),
    findings: ['/next warning more-pages'],
  },
  'list-of-pages-with-a-gap': {
    promises: 'each page whose next one is not in the file says so',
    findings: ['/0/next warning more-pages', '/1/next warning more-pages'],
    point: titles,
    expected: twoPapers,
  },
  'paper-with-first-citations': {
    promises: 'a hub paper with more citations than are given says so',
    input: lines(
      '{',
      '  "paperId": "0000000000000000000000000000000000000001",',
      '  "title": "The Hub Paper",',
      '  "citationCount": 1204,',
      '  "citations": [',
      '    {',
      '      "paperId": "0000000000000000000000000000000000000002",',
      '      "title": "A First Paper That Cites"',
      '    }',
      '  ]',
      '}',
    ),
    findings: ['/citationCount warning more-pages'],
  },

  // What a citation says.
  intents: {
    promises: 'intents are roles by the table; an unknown one counts as other under its own name',
    findings: ['/data/3/intents/1 warning unknown-role'],
    point: roles,
    expected: [
      ['background'],
      ['method', 'background'],
      ['other: result'],
      ['background', 'other: motivation'],
      ['other: result', 'method'],
      [],
    ],
  },
  contexts: {
    promises: 'every context is a quote, with its own roles where they are stated',
    point: (papers) =>
      papers.map(({ quotes = [] }) => quotes.map((quote) => [quote.text, roles([quote])[0]?.join(', ')])),
    expected: [
      [
        ['First [1].', 'method, other: result'],
        ['Twice [1].', 'background'],
        ['Twice [1].', ''],
        ['Only here [1].', 'background'],
      ],
      [['Two lines [1].', '']],
      [['As in [1].', '']],
    ],
  },

  // What a paper says.
  identifiers: {
    promises: 'the paper id counts before the corpus id, and an arXiv DOI holds an arXiv id',
    findings: leftOut('/data/0/citingPaper/corpusId', '/data/0/citingPaper/externalIds/CorpusId'),
    point: identifiers,
    expected: [
      { semanticScholar: sha(1) },
      { semanticScholar: 'CorpusId:8' },
      { arxiv: 'hep-th/9901001', semanticScholar: 'CorpusId:9', pmid: '1' },
      { arxiv: '2501.00009', doi: '10.48550/arXiv.2501.00009', semanticScholar: sha(2) },
    ],
  },
  'where-it-appeared': {
    promises: 'types, venues and pages are read, and what arXiv puts in their place is left out',
    findings: leftOut(
      '/data/0/citingPaper/journal/name',
      '/data/0/citingPaper/journal/volume',
      '/data/2/citingPaper/publicationTypes/0',
      '/data/2/citingPaper/publicationVenue/id',
      '/data/3/citingPaper/publicationTypes/0',
    ),
    point: (papers) => papers.map(({ publication }) => publication),
    expected: [
      { type: 'article-journal', venue: 'arXiv.org' },
      { type: 'article-journal', venue: 'Journal of Examples & Cases', volume: '7', pages: '12-34' },
      { type: 'paper-conference', venue: 'Conference on Examples' },
      { type: 'chapter', pages: '5' },
      undefined,
    ],
  },
  dates: {
    promises: 'a date is read to its day, a year alone is a year, and two years are said',
    findings: ['/data/3/citingPaper/year warning conflicting-facts'],
    point: dates,
    expected: ['2025-06-30', '2025', '2025-01-01', '2025-01-02'],
  },
  'markup-and-hidden-characters': {
    promises: 'markup of titles is read as text, that of quotes is text, and hidden characters are removed',
    findings: [
      '/data/0/citingPaper/abstract warning removed-characters',
      '/data/0/citingPaper/authors/0/name warning removed-characters',
      '/data/0/contexts/0 warning removed-characters',
    ],
    point: ([paper]) => [
      paper?.title,
      paper?.abstract,
      paper?.authors?.[0]?.family,
      paper?.quotes?.[0]?.text,
    ],
    expected: ['The E. coli of CO₂ & Vec<T>', 'One.\n\nTwo.', 'Jane Doe', 'Shown as it is <b>[1]</b>.'],
  },

  // What is not stated, or stated wrongly.
  nulls: {
    promises: 'null states nothing',
    point: ([paper]) => Object.keys(paper ?? {}).sort(),
    expected: ['place', 'title'],
  },
  'missing-title': {
    promises: 'a citation without a title is left out, and named where it can be',
    findings: [
      '/data/0/citingPaper warning missing-title',
      '/data/1/citingPaper warning missing-title',
      '/data/2/citingPaper warning missing-title',
      '/data/3 warning missing-title',
    ],
    point: titles,
    expected: ['The Only Titled Paper'],
  },
  'bad-values': {
    promises: 'a value of the wrong kind is left out and said, and numbers are taken for texts',
    findings: [
      '/data/2',
      '/data/3',
      ...[
        'abstract',
        'externalIds/DOI',
        'externalIds/ArXiv',
        'paperId',
        'corpusId',
        'externalIds/CorpusId',
        'authors/0',
        'authors/1',
        'authors/2',
        'publicationDate',
        'year',
        'url',
        'journal',
        'publicationTypes',
        'publicationVenue',
        'venue',
        'tldr',
      ].map((field) => `/data/0/citingPaper/${field}`),
      '/data/0/contextsWithIntent/0',
      '/data/0/contexts',
      '/data/0/intents/0',
      '/data/0/isInfluential',
      '/data/1/citingPaper',
    ]
      .map((path) => `${path} warning bad-value`)
      .concat('/data/1 warning missing-title', leftOut('/data/0/citingPaper/authors/1/authorId')),
    point: (papers) => [titles(papers), papers[1]?.issued, Object.keys(papers[0] ?? {}).sort()],
    expected: [['All Values Bad', '4711'], '2024', ['place', 'title']],
  },

  // Files that are no citations.
  'error-too-many-requests': {
    promises: 'a request that was one too many is refused',
    input: lines(
      '{',
      '  "message": "Too Many Requests. Please wait and try again or apply for a key for higher rate limits. https://www.semanticscholar.org/product/api#api-key-form",',
      '  "code": "429"',
      '}',
    ),
    findings: ['(whole) error error-answer'],
  },
  'error-not-found': {
    promises: 'the answer that there is no such paper is refused',
    input: lines('{', '  "error": "Paper with id ARXIV:2501.99999 not found"', '}'),
    findings: ['(whole) error error-answer'],
  },
  'error-in-a-list': {
    promises: 'a list in which one page is an error answer is refused, because its citations are missing',
    findings: ['/1 error error-answer', '/0/next warning more-pages'],
  },
  'error-references': {
    promises: 'the references of a paper are refused: they do not cite it',
    findings: ['/data/0 error no-entries'],
  },
  'error-empty-page': {
    promises: 'a page without citations is refused',
    input: lines('{', '  "offset": 0,', '  "data": []', '}'),
    findings: ['-:- error no-entries'],
  },
  'error-withheld': {
    promises: 'a page whose citations are withheld is refused',
    input: lines(
      '{',
      '  "offset": 0,',
      '  "data": null,',
      '  "citedPaperInfo": {',
      '    "paperId": "0000000000000000000000000000000000000001"',
      '  }',
      '}',
    ),
    findings: ['/citedPaperInfo info left-out-field', '-:- error no-entries'],
  },
  'error-two-hubs': {
    promises: 'the citations of two papers in one file are refused',
    findings: ['/1 error unexpected-format'],
  },
  'error-only-untitled': {
    promises: 'a file in which no paper has a title is refused',
    input: lines(
      '{',
      '  "offset": 0,',
      '  "data": [',
      '    {',
      '      "citingPaper": {',
      '        "paperId": "0000000000000000000000000000000000000001",',
      '        "title": null',
      '      }',
      '    }',
      '  ]',
      '}',
    ),
    findings: ['/data/0/citingPaper warning missing-title', '-:- error no-entries'],
  },
  'error-breaks-off': {
    promises: 'a file that breaks off is refused where it breaks off',
    input:
      '{"offset": 0, "next": 100, "data": [\n  {"citingPaper": {"paperId": "0000000000000000000000000000000000000001", "title": "A First Pap',
    findings: ['2:96 error bad-syntax'],
  },
  'error-empty-file': {
    promises: 'a file without text is refused',
    input: '\n',
    findings: ['-:- error empty-file'],
  },
  'error-html-page': {
    promises: 'a web page is refused',
    input: lines('<!DOCTYPE html>', '<html><title>502 Bad Gateway</title></html>'),
    findings: ['1:1 error bad-syntax'],
  },
};
