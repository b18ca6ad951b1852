import { lines } from '../lines.ts';
import type { PaperListCase } from '../paper-list-fixtures.ts';

const file = (...records: string[]) =>
  lines('<xml><records>', ...records.map((record) => `<record>${record}</record>`), '</records></xml>');

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
  'several-values': {
    promises: 'of several values of a fact the first that says it counts, and what differs is reported',
    input: file(
      '<titles><title> Spaces </title><secondary-title>V</secondary-title><short-title>S</short-title></titles><periodical><full-title>V</full-title><abbr-1>Vb</abbr-1></periodical><alt-periodical><full-title>W</full-title></alt-periodical><ref-type>17</ref-type>',
      '<titles><title>Addresses</title></titles><urls><related-urls><url>none</url><url>https://a.org/1</url><url>https://a.org/1</url></related-urls><web-urls><url>https://a.org/2</url></web-urls></urls>',
      '<titles><title>No address</title></titles><urls><web-urls><url>file.pdf</url></web-urls></urls>',
      '<titles><title>Two titles</title><title>The other</title></titles><ref-type name="Chart or Table">1</ref-type><keywords><keyword>a</keyword><keyword>b</keyword></keywords>',
      '<titles><title>E-print</title><secondary-title>arXiv:2401.00001</secondary-title></titles>',
      '<titles><title>Key</title></titles><label>L1</label><rec-number>5</rec-number><publisher>P</publisher><isbn>9</isbn><language>English; Dutch</language>',
      '<titles><title>Names</title></titles><contributors><authors><author>Roe, Ada</author><author></author><author>A &amp;amp; B,</author></authors></contributors>',
      '<ref-type name="JOURNAL ARTICLE">17</ref-type><titles><title>Type</title></titles><database><x>1</x>2</database>',
    ),
    findings: [
      '2:1 info left-out-field',
      '2:1 info left-out-field',
      '2:1 info left-out-field',
      '2:1 info left-out-field',
      '3:1 info left-out-field',
      '3:1 info left-out-field',
      '4:1 warning bad-value',
      '5:1 warning conflicting-facts',
      '5:1 info left-out-field',
      '5:1 info left-out-field',
      '7:1 info left-out-field',
      '7:1 info left-out-field',
      '9:1 info left-out-field',
    ],
    point: (papers) => papers.map(({ title, url, publication }) => [title, url ?? publication?.venue ?? '-']),
    expected: [
      ['Spaces', 'V'],
      ['Addresses', 'https://a.org/1'],
      ['No address', '-'],
      ['Two titles', '-'],
      ['E-print', 'arXiv:2401.00001'],
      ['Key', '-'],
      ['Names', '-'],
      ['Type', '-'],
    ],
  },
  'dates-of-a-year': {
    promises:
      'a date belongs to its year where it is of that year or the year is not stated, and what is not is reported',
    input: file(
      '<titles><title>Two years</title></titles><dates><year>2020</year><year>2020</year><year>2021</year><pub-dates><date>2020</date><date>May 4</date></pub-dates></dates>',
      '<titles><title>Date alone</title></titles><dates><pub-dates><date>2020-05-04</date><date>2020-05-04</date><date>2021</date></pub-dates></dates>',
      '<titles><title>Other year</title></titles><dates><year>2020</year><pub-dates><date>2021-05</date></pub-dates></dates>',
      '<titles><title>Month</title></titles><dates><year>2020</year><pub-dates><date>May</date></pub-dates></dates>',
      '<titles><title>Date without a year</title></titles><dates><year>n.d.</year><pub-dates><date>2021-05-04</date></pub-dates></dates>',
      '<titles><title>Empty date</title></titles><dates><year>2020</year><pub-dates><date></date></pub-dates></dates>',
    ),
    findings: [
      '2:1 warning conflicting-facts',
      '2:1 warning conflicting-facts',
      '3:1 warning conflicting-facts',
      '4:1 info left-out-field',
      '6:1 warning bad-value',
    ],
    point: (papers) => papers.map(({ issued }) => issued ?? '-').join(' '),
    expected: '2020 2020-05-04 2020 2020-05 2021-05-04 2020',
  },
  'numbers-of-an-article': {
    promises: 'a DOI is read alone or among other numbers, which are reported',
    input: file(
      '<titles><title>Two</title></titles><electronic-resource-num>10.5555/a; 10.5555/b</electronic-resource-num>',
      '<titles><title>Address</title></titles><electronic-resource-num>https://doi.org/10.5555/a</electronic-resource-num><electronic-resource-num>10.5555/c</electronic-resource-num>',
      '<titles><title>After a word</title></titles><electronic-resource-num>none,  10.5555/d</electronic-resource-num>',
      '<titles><title>None</title></titles><electronic-resource-num>Artn 17</electronic-resource-num>',
      '<titles><title>Empty</title></titles><electronic-resource-num></electronic-resource-num>',
    ),
    findings: ['2:1 info left-out-field', '3:1 warning conflicting-facts'],
    point: (papers) => papers.map(({ identifiers }) => identifiers?.doi ?? '-').join(' '),
    expected: '10.5555/a 10.5555/a 10.5555/d - -',
  },
  'styles-and-paragraphs': {
    promises:
      'digits above and below the line keep their place, and paragraphs their lines, however they end',
    input: file(
      '<titles><title><style face="normal">H</style><style face="subscript">2</style><style face="normal">O 10</style><style face="superscript">-3</style><style face="bold">x</style><style>y</style></title></titles><abstract>One.&#13;&#13;Two.&#13;\nThree</abstract><abstract>Other</abstract>',
      '<titles><title><style>A</style><style face="superscript">th</style></title></titles>',
    ),
    findings: ['3:1 warning conflicting-facts'],
    point: (papers) => papers.map(({ title, abstract }) => [title, abstract]),
    expected: [
      ['H₂O 10⁻³xy', 'One.\n\nTwo.\nThree'],
      ['Ath', undefined],
    ],
  },
  'broken-records': {
    promises: 'each broken record is reported where it breaks, and the others are read',
    input: lines(
      '<xml><records>',
      '<record><titles><title>A</title></titles></record>',
      '<record><titles><title>B</titles></record>',
      '<record>',
      ' <titles>',
      '  <title>C</title></titles></record>',
      '<record><titles><title>D',
    ),
    findings: ['3:25 warning broken-entry', '7:1 warning broken-entry'],
    point: (papers) => papers.map(({ title, place }) => [title, place]),
    expected: [
      ['A', { line: 2 }],
      ['C', { line: 4 }],
    ],
  },
  'end-with-a-blank': {
    promises: 'the end of the list may have a blank in it',
    input: '<xml>\n<records><record><titles><title>A</title></titles></record></records >\n</xml>',
    point: ([paper]) => paper?.title,
    expected: 'A',
  },
};
