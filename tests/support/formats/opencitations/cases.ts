import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const identifiers = (papers: StatedPaper[]) => papers.map((paper) => paper.identifiers);

/** One entry for every file in tests/fixtures/opencitations. */
export const cases: Record<string, PaperListCase> = {
  citations: {
    promises: 'identifiers are split by kind, arXiv ids are read out of DOIs, and no title is made up',
    findings: [
      '/0/citing info left-out-field',
      '/0/oci info left-out-field',
      '/0/cited info left-out-field',
      '/0/timespan info left-out-field',
      '/0/journal_sc info left-out-field',
      '/0/author_sc info left-out-field',
      '/2/citing info left-out-field',
    ],
    point: (papers) => [identifiers(papers), papers.map(({ title, issued }) => title ?? issued ?? '-')],
    expected: [
      [
        { doi: '10.1000/citing.1', openalex: 'W4400000001', pmid: '33817056' },
        { arxiv: '2504.00002', doi: '10.48550/arXiv.2504.00002' },
        { doi: '10.1000/CITING.3' },
      ],
      ['2025-03-10', '2025-04', '-'],
    ],
  },
  'bad-values': {
    promises: 'a citation without an identifier that papers are joined by is left out, and said',
    input: lines(
      '[',
      '  { "oci": "1-1", "citing": "omid:br/061 pmcid:PMC33817056", "creation": "2025" },',
      '  { "oci": "1-2", "citing": 5, "creation": "2025" },',
      '  { "oci": "1-3", "citing": "doi:10.1000/citing.1", "creation": "soon" },',
      '  { "oci": "1-4", "cited": "doi:10.1000/citing.1" },',
      '  "text"',
      ']',
    ),
    findings: [
      '/4 warning bad-value',
      '/0 warning missing-title',
      '/1 warning missing-title',
      '/2/creation warning bad-value',
      '/3 warning bad-value',
      '/0/citing info left-out-field',
      '/0/citing info left-out-field',
      '/0/oci info left-out-field',
      '/1/citing info left-out-field',
    ],
    point: identifiers,
    expected: [{ doi: '10.1000/citing.1' }],
  },
  'without-kind': {
    promises: 'an identifier that does not say of what kind it is stays under the name of its field',
    input: '[{ "citing": "10.1000/citing.1 doi:10.1000/citing.2", "creation": "2025" }]',
    findings: ['/0/citing info left-out-field'],
    point: identifiers,
    expected: [{ doi: '10.1000/citing.2' }],
  },
  'error-no-citations': {
    promises: 'an answer without citations, which means none or unknown, is refused',
    input: '[]',
    findings: ['-:- error no-entries'],
  },
  'error-not-found': {
    promises: 'an error answer is refused',
    input: '{"error": "HTTP status code 404: something unexpected happened"}',
    findings: ['(whole) error error-answer'],
  },
};
