import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const titles = (papers: StatedPaper[]) => papers.map(({ title }) => title);

/** One entry for every file in tests/fixtures/inspire. */
export const cases: Record<string, PaperListCase> = {
  page: {
    promises: 'a page is read: names in their parts, identifiers once each, journals, and not the erratum',
    findings: [
      '/hits/hits/0/metadata/titles/0/title info left-out-field',
      '/hits/hits/0/metadata/abstracts/1/value info left-out-field',
      '/hits/hits/0/metadata/dois/2/value info left-out-field',
      '/hits/hits/0/metadata/arxiv_eprints/0/categories/1 info left-out-field',
      '/hits/hits/0/metadata/authors/3/full_name info left-out-field',
      '/hits/hits/0/metadata/publication_info/1 info left-out-field',
      '/hits/hits/0/metadata/control_number info left-out-field',
      '/hits/hits/0/metadata/titles/0/source info left-out-field',
      '/hits/hits/0/metadata/abstracts/0/source info left-out-field',
      '/hits/hits/0/metadata/authors/0/ids info left-out-field',
      '/hits/hits/0/metadata/dois/0/source info left-out-field',
      '/hits/hits/0/metadata/dois/2/material info left-out-field',
      '/hits/hits/0/metadata/preprint_date info left-out-field',
      '/hits/hits/0/metadata/publication_info/0/year info left-out-field',
      '/hits/hits/0/metadata/publication_info/1/material info left-out-field',
      '/hits/hits/1/metadata/imprints/0/date info left-out-field',
      '/hits/hits/2/metadata/document_type/0 info left-out-field',
      '/hits/hits/2/metadata/publication_info/0/artid info left-out-field',
    ],
    point: ([first, second, third]) => [
      first?.authors,
      first?.identifiers,
      first?.issued,
      [first, second, third].map((paper) => paper?.publication),
    ],
    expected: [
      [
        { family: 'Doe', given: 'Jane' },
        { family: 'van der Berg', given: 'Jan', suffix: 'Jr.' },
        { family: 'Einstein', given: null },
      ],
      { arxiv: '2503.00001', doi: '10.1103/example.1' },
      '2025-03-04',
      [
        { type: 'article-journal', venue: 'Phys.Rev.D', volume: '111', issue: '5', pages: '051901' },
        { type: 'thesis', publisher: 'Example U.' },
        { type: 'paper-conference', pages: '12-34' },
      ],
    ],
  },
  'next-page-missing': {
    promises: 'a file with fewer records than its list has says so',
    input:
      '{"hits": {"hits": [{"id": "1", "metadata": {"control_number": 1, "titles": [{"title": "A Record That Cites"}]}}], "total": 2}, "links": {"next": "https://inspirehep.net/api/literature?page=2"}}',
    findings: ['/hits/total warning more-pages', '/hits/hits/0/metadata/control_number info left-out-field'],
  },
  'record-alone': {
    promises: 'a record alone is one paper, for a file about the hub paper',
    input:
      '{"id": "1", "created": "2025-03-10", "metadata": {"control_number": 1, "titles": [{"title": "The Hub Paper"}], "arxiv_eprints": [{"value": "hep-th/9901001"}]}}',
    findings: ['/metadata/control_number info left-out-field'],
    point: (papers) => [titles(papers), papers[0]?.identifiers],
    expected: [['The Hub Paper'], { arxiv: 'hep-th/9901001' }],
  },
  'bad-values': {
    promises: 'a value of the wrong kind is left out and said',
    input: lines(
      '{"hits": {"hits": [',
      '  {"id": "1", "metadata": {"control_number": 1, "titles": [{"title": 5}], "authors": [{}, 3], "dois": [{"value": "none"}], "arxiv_eprints": "x", "earliest_date": "soon", "document_type": [7, "poem"]}},',
      '  {"id": "2", "metadata": {"control_number": 2, "titles": []}},',
      '  {"id": "3"},',
      '  null',
      '], "total": "many"}}',
    ),
    findings: [
      '/hits/total warning bad-value',
      '/hits/hits/0/metadata/dois/0/value warning bad-value',
      '/hits/hits/0/metadata/arxiv_eprints warning bad-value',
      '/hits/hits/0/metadata/authors/1 warning bad-value',
      '/hits/hits/0/metadata/authors/0 warning bad-value',
      '/hits/hits/0/metadata/earliest_date warning bad-value',
      '/hits/hits/0/metadata/document_type/0 warning bad-value',
      '/hits/hits/1 warning missing-title',
      '/hits/hits/2 warning bad-value',
      '/hits/hits/0/metadata/document_type/1 info left-out-field',
      '/hits/hits/0/metadata/control_number info left-out-field',
    ],
    point: titles,
    expected: ['5'],
  },
  'error-too-many-requests': {
    promises: 'a request that was one too many is refused',
    input: '{"status": 429, "message": "Rate limit exceeded"}',
    findings: ['(whole) error error-answer'],
  },
};
