import { lines } from '../lines.ts';
import type { PaperListCase } from '../paper-list-fixtures.ts';

/** One entry for every input; a longer one is a file in tests/fixtures/endnote. */
export const cases: Record<string, PaperListCase> = {
  library: {
    promises: 'an export of EndNote is read without its styles, and a broken record costs itself alone',
    findings: [
      '3:1 info left-out-field',
      '3:1 info left-out-field',
      '9:1 info left-out-field',
      '16:75 warning broken-entry',
      '19:1 info left-out-field',
      '21:1 info left-out-field',
      '22:1 info left-out-field',
      '24:1 warning bad-value',
      '24:1 info left-out-field',
      '25:1 warning missing-title',
      '26:1 warning broken-entry',
    ],
    point: (papers) => papers.map(({ place: _, ...facts }) => facts),
    expected: [
      {
        title: 'Tides of Luna nova & others',
        key: '7',
        abstract: 'One paragraph.\n\nAnother one.',
        identifiers: { doi: '10.5555/tides.2020.1' },
        authors: [
          { family: 'Moss', given: 'Nora A.' },
          { family: 'Tide Watch Group', given: null },
        ],
        issued: '2020-05-04',
        url: 'https://example.org/tides',
        publication: {
          type: 'article-journal',
          venue: 'Journal of Invented Tides',
          volume: '12',
          issue: '3',
          pages: '123-134',
        },
      },
      {
        title: 'Clocks at sea\u00A0now',
        identifiers: { arxiv: '2401.00001', doi: '10.5555/clocks.17' },
        authors: [{ family: 'Ness', given: 'Olga' }],
        issued: '2019',
        publication: { type: 'paper-conference', venue: 'arXiv preprint arXiv:2401.00001' },
      },
      { title: 'A chart' },
    ],
  },
  'error-no-records': {
    promises: 'a file without a record is refused',
    input: '<xml><records></records></xml>',
    findings: ['-:- error no-entries'],
  },
  'error-empty': { promises: 'an empty file is refused', input: '', findings: ['-:- error empty-file'] },
  'markup-and-dates': {
    promises: 'entities and digits of the style “subscript” are read, and of a date what is certain',
    input: lines(
      '<xml><records><record><ref-type name="Journal Article">17</ref-type><titles><title>',
      '<style face="normal">Caf&amp;eacute;s &amp;amp; CO</style><style face="subscript">2</style></title></titles>',
      '<dates><year><style>c2019</style></year><pub-dates><date><style>Spring</style></date></pub-dates></dates>',
      '</record></records></xml>',
    ),
    findings: ['3:1 warning bad-value', '3:1 info left-out-field'],
    point: ([paper]) => [paper?.title, paper?.issued],
    expected: ['Cafés & CO₂', '2019'],
  },
  'cut-file': {
    promises: 'a file that is cut after a record is read so far, and a warning says that its end is missing',
    input: lines('<xml><records><record><titles><title>A title</title></titles></record>'),
    findings: ['1:71 warning cut-file'],
    point: ([paper]) => paper?.title,
    expected: 'A title',
  },
};
