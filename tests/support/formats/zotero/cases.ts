import { lines } from '../lines.ts';
import type { PaperListCase } from '../paper-list-fixtures.ts';

/** One entry for every input; a longer one is a file in tests/fixtures/zotero. */
export const cases: Record<string, PaperListCase> = {
  items: {
    promises: 'items alone are read whole, not as CSL-JSON',
    findings: ['/0/version info left-out-field'],
    point: ([paper]) => [paper?.title, paper?.authors, paper?.publication, paper?.issued, paper?.identifiers],
    expected: [
      'Zotero speaks',
      [{ family: 'Quell', given: 'Pim' }],
      { type: 'article-journal', venue: 'Invented Journal', pages: '1-9' },
      '2020-05-04',
      { doi: '10.5555/z.1' },
    ],
  },
  api: {
    promises: 'answers of the API are read: creators who are authors, markup, and the arXiv id of “Extra”',
    findings: [
      '/2/data/date warning bad-value',
      '/3/data/url warning bad-value',
      '/3/data warning missing-title',
      '/0/key info left-out-field',
      '/0/version info left-out-field',
      '/0/library info left-out-field',
      '/0/links info left-out-field',
      '/0/meta info left-out-field',
      '/0/data/extra info left-out-field',
      '/0/data/creators/2 info left-out-field',
      '/0/data/conferenceName info left-out-field',
      '/0/data/tags info left-out-field',
      '/0/data/dateAdded info left-out-field',
      '/1/data info left-out-field',
      '/2/data/repository info left-out-field',
    ],
    point: (papers) =>
      papers.map(({ key, authors, issued, identifiers, publication }) => [
        key,
        authors,
        issued,
        identifiers,
        publication,
      ]),
    expected: [
      [
        'AAAA1111',
        [
          { family: 'Moss', given: 'Nora', suffix: 'III' },
          { family: 'Clock Group', given: null },
        ],
        '2024-03',
        { arxiv: '2401.00001', doi: '10.5555/Z.2' },
        {
          type: 'paper-conference',
          venue: 'Proceedings of Clocks',
          publisher: 'Invented Press',
          volume: '7',
          issue: '2',
          pages: '12-34',
        },
      ],
      ['ohm2023', [{ family: 'Paul', given: null }], '2023', { arxiv: '2301.00002' }, { type: 'article' }],
    ],
  },
  'better-bibtex': {
    promises: 'an export as Better BibTeX JSON is read from its list of items',
    input: lines(
      '{"config":{"id":"x"},"collections":{},"items":[',
      '{"itemType":"thesis","title":"A Thesis","citationKey":"a","university":"Invented University","date":"2020"},',
      '{"itemType":"document","title":"A Document"},',
      '{"itemType":"hologram","title":"A Hologram","extra":"DOI: 10.5555/9"}]}',
    ),
    findings: ['/items/2/itemType warning bad-value', '/config info left-out-field'],
    point: (papers) => papers.map(({ publication, identifiers }) => [publication, identifiers?.doi]),
    expected: [
      [{ type: 'thesis', publisher: 'Invented University' }, undefined],
      [undefined, undefined],
      [undefined, '10.5555/9'],
    ],
  },
  'error-notes-only': {
    promises: 'a file of notes alone is refused',
    input: '[{"itemType":"note","note":"text"}]',
    findings: ['/0 info left-out-field', '-:- error no-entries'],
  },
  'error-breaks-off': {
    promises: 'a file that breaks off is refused with the place',
    input: '[{"itemType":"book","title":"A B',
    findings: ['1:33 error bad-syntax'],
  },
  'pmid-in-extra': {
    promises: 'the PubMed id of “Extra” is read, and other lines of it are counted',
    input:
      '[{"itemType":"journalArticle","title":"A Paper","extra":"PMID: 12345678\\nPMCID: PMC1\\nCitation Key: a"}]\n',
    findings: ['/0/extra info left-out-field'],
    point: ([paper]) => paper?.identifiers,
    expected: { pmid: '12345678' },
  },
};
