import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const titles = (papers: StatedPaper[]) => papers.map(({ title }) => title);

/** One entry for every file in tests/fixtures/europe-pmc. */
export const cases: Record<string, PaperListCase> = {
  citations: {
    promises: 'a page of citations is read: titles without their full stop, names unsplit, retractions',
    input: lines(
      '{',
      '  "version": "6.9",',
      '  "hitCount": 3,',
      '  "request": { "id": "33817056", "source": "MED", "offSet": 0, "pageSize": 1000 },',
      '  "citationList": {',
      '    "citation": [',
      `      { "id": "34000001", "source": "MED", "citationType": "research support, non-u.s. gov't; journal article", "title": "A First Article That Cites.", "authorString": "Doe J, Roe A, van der Berg J.", "journalAbbreviation": "J Example", "pubYear": 2025, "volume": "12", "issue": "3", "pageInfo": "101-9", "citedByCount": 4 },`,
      '      { "id": "34000002", "source": "MED", "citationType": "journal article; retracted publication", "title": "A Retracted Article That Cites...", "authorString": "", "journalAbbreviation": "J Example", "pubYear": 2024, "citedByCount": 0 },',
      '      { "id": "PPR1", "source": "PPR", "title": "A Preprint That Cites", "pubYear": 2023 }',
      '    ]',
      '  }',
      '}',
    ),
    findings: [
      '/citationList/citation/0/citationType info left-out-field',
      '/citationList/citation/0/citationType info left-out-field',
      '/citationList/citation/0/id info left-out-field',
      '/citationList/citation/0/source info left-out-field',
    ],
    point: (papers) => [
      titles(papers),
      papers[0]?.authors,
      papers.map(({ retracted }) => retracted ?? null),
      papers[0]?.publication,
    ],
    expected: [
      ['A First Article That Cites', 'A Retracted Article That Cites...', 'A Preprint That Cites'],
      ['Doe J', 'Roe A', 'van der Berg J'].map((family) => ({ family, given: null })),
      [null, true, null],
      { venue: 'J Example', volume: '12', issue: '3', pages: '101-9' },
    ],
  },
  'search-core': {
    promises: 'a search result with all fields is read, for a file about the hub paper',
    findings: [
      '/resultList/result/0/pubYear info left-out-field',
      '/resultList/result/0/pubTypeList/pubType/0 info left-out-field',
      '/resultList/result/0/pubTypeList/pubType/1 info left-out-field',
      '/resultList/result/0/id info left-out-field',
      '/resultList/result/0/source info left-out-field',
      '/resultList/result/0/pmcid info left-out-field',
      '/resultList/result/0/journalInfo/yearOfPublication info left-out-field',
      '/resultList/result/0/journalInfo/journal/isoabbreviation info left-out-field',
      '/resultList/result/0/isOpenAccess info left-out-field',
    ],
    point: ([paper]) => [paper?.title, paper?.identifiers, paper?.authors, paper?.issued, paper?.publication],
    expected: [
      'The Hub Article',
      { doi: '10.1000/hub', pmid: '33817056' },
      [
        { family: 'Doe', given: 'Jane' },
        { family: 'The Consortium', given: null },
      ],
      '2021-03-10',
      { venue: 'Journal of Examples', volume: '5', issue: '2', pages: 'e5' },
    ],
  },
  'next-page-missing': {
    promises: 'a file with fewer articles than its list has says so',
    input:
      '{"version": "6.9", "hitCount": 1500, "citationList": {"citation": [{"id": "1", "source": "MED", "title": "An Article"}]}}',
    findings: [
      '/hitCount warning more-pages',
      '/citationList/citation/0/id info left-out-field',
      '/citationList/citation/0/source info left-out-field',
    ],
  },
  'bad-values': {
    promises: 'a value of the wrong kind is left out and said',
    input:
      '{"hitCount": "many", "citationList": {"citation": [{"id": "1", "source": "MED", "title": null}, {"id": "2", "source": "MED", "title": "An Article", "pubYear": "soon", "authorList": {"author": [{}]}, "doi": "none", "journalInfo": 5}, 7]}}',
    findings: [
      '/hitCount warning bad-value',
      '/citationList/citation/2 warning bad-value',
      '/citationList/citation/0 warning missing-title',
      '/citationList/citation/1/doi warning bad-value',
      '/citationList/citation/1/authorList/author/0 warning bad-value',
      '/citationList/citation/1/pubYear warning bad-value',
      '/citationList/citation/1/journalInfo warning bad-value',
      '/citationList/citation/1/id info left-out-field',
      '/citationList/citation/1/source info left-out-field',
    ],
    point: titles,
    expected: ['An Article'],
  },
  'error-with-status-200': {
    promises: 'an error that came with status 200 is refused, with its reason',
    input: '{"version":"6.9","errCode":404,"errMsg":"The resource identified by the request was not found"}',
    findings: ['(whole) error error-answer'],
  },
  'error-no-citations': {
    promises: 'a page without citations is refused',
    input: '{"version":"6.9","hitCount":0,"request":{"id":"1"},"citationList":{"citation":[]}}',
    findings: ['-:- error no-entries'],
  },
};
