import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const titles = (papers: StatedPaper[]) => papers.map(({ title }) => title);

/** One entry for every file in tests/fixtures/crossref. */
export const cases: Record<string, PaperListCase> = {
  works: {
    promises: 'works are read: subtitles, names in their parts, dates as precise as stated, retractions',
    findings: [
      '/message/items/0/title/1 info left-out-field',
      '/message/items/0/published info left-out-field',
      '/message/items/0/updated-by/0/DOI info left-out-field',
      '/message/items/0/updated-by/0/label info left-out-field',
      '/message/items/0/updated-by/0/updated info left-out-field',
      '/message/items/1/updated-by/0/type info left-out-field',
      '/message/items/2/type info left-out-field',
    ],
    point: (papers, source) => [
      titles(papers),
      papers[0]?.authors,
      papers.map(({ issued }) => issued ?? '-'),
      papers.map(({ retracted }) => retracted ?? null),
      papers.map(({ publication }) => publication),
      source.onlyEnriches,
    ],
    expected: [
      ['A First Work: That Cites H₂O', 'A Preprint: With a Subtitle', 'A Component'],
      [
        { family: 'Doe', given: 'Jane' },
        { family: 'King', given: 'Martin', suffix: 'Jr.' },
        { family: 'The Consortium', given: null },
      ],
      ['2025-03', '-', '2024'],
      [true, null, null],
      [
        {
          type: 'article-journal',
          venue: 'Journal of Examples',
          publisher: 'Example Press',
          volume: '12',
          issue: '3',
          pages: '101-109',
        },
        { type: 'article' },
        { pages: 'e7' },
      ],
      true,
    ],
  },
  'work-alone': {
    promises: 'a work alone is one paper, for a file about the hub paper',
    input:
      '{"status": "ok", "message-type": "work", "message-version": "1.0.0", "message": {"DOI": "10.1000/hub", "type": "journal-article", "title": ["The Hub Paper"]}}',
    point: (papers) => [titles(papers), papers[0]?.identifiers],
    expected: [['The Hub Paper'], { doi: '10.1000/hub' }],
  },
  'bad-values': {
    promises: 'a value of the wrong kind is left out and said',
    input: lines(
      '{"status": "ok", "message-type": "work-list", "message": {"items": [',
      '  {"DOI": "none", "title": [7], "issued": {"date-parts": [[2025, 13]]}},',
      '  {"DOI": "10.1000/2", "title": ["A Work"], "author": [{}], "issued": {"date-parts": [{}]}, "URL": "somewhere", "container-title": "text"},',
      '  {"DOI": "10.1000/3", "title": []},',
      '  5',
      ']}}',
    ),
    findings: [
      '/message/items/3 warning bad-value',
      '/message/items/0/title/0 warning bad-value',
      '/message/items/0/DOI warning bad-value',
      '/message/items/0/issued/date-parts warning bad-value',
      '/message/items/0 warning missing-title',
      '/message/items/1/author/0 warning bad-value',
      '/message/items/1/issued/date-parts/0 warning bad-value',
      '/message/items/1/URL warning bad-value',
      '/message/items/1/container-title warning bad-value',
      '/message/items/2 warning missing-title',
    ],
    point: titles,
    expected: ['A Work'],
  },
  'error-failed': {
    promises: 'a failed request is refused, with the reason of the API',
    input:
      '{"status": "failed", "message-type": "validation-failure", "message": [{"type": "parameter-not-allowed", "value": "doi", "message": "This route does not support doi"}]}',
    findings: ['(whole) error error-answer'],
  },
};
