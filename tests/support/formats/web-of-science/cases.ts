import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const titles = (papers: StatedPaper[]) => papers.map(({ title }) => title);
const names = (papers: StatedPaper[]) =>
  papers.flatMap(({ authors = [] }) => authors.map(({ family, given }) => [given, family]));

/** One entry for every input; a longer one is a file in tests/fixtures/web-of-science. */
export const cases: Record<string, PaperListCase> = {
  'plain-text': {
    promises: 'a plain text is read: full names, a folded title, and nothing to report',
    point: (papers) => [titles(papers), names(papers), papers.map(({ issued }) => issued), papers[0]],
    expected: [
      ['A title that is folded'],
      [
        ['Olga', 'Ness'],
        ['Paul', 'Ohm'],
      ],
      ['2020'],
      {
        title: 'A title that is folded',
        place: { line: 3 },
        authors: [
          { family: 'Ness', given: 'Olga' },
          { family: 'Ohm', given: 'Paul' },
        ],
        issued: '2020',
        identifiers: { doi: '10.5555/ciw.1' },
        publication: { type: 'article-journal', venue: 'INVENTED JOURNAL' },
      },
    ],
  },
  'full-record': {
    promises: 'full records are read, and an entry without its end is a paper with a warning',
    findings: [
      '12:1 info left-out-field',
      '13:1 info left-out-field',
      '14:1 info left-out-field',
      '15:1 info left-out-field',
      '18:1 info left-out-field',
      '19:1 info left-out-field',
      '20:1 info left-out-field',
      '21:1 info left-out-field',
      '23:1 info left-out-field',
      '24:1 info left-out-field',
      '25:1 info left-out-field',
      '27:1 info left-out-field',
      '28:1 info left-out-field',
      '29:1 info left-out-field',
      '30:1 info left-out-field',
      '31:1 info left-out-field',
      '39:1 info left-out-field',
      '40:1 info left-out-field',
      '41:1 info left-out-field',
      '42:1 info left-out-field',
      '43:1 info left-out-field',
      '45:1 info left-out-field',
      '46:1 info left-out-field',
      '49:1 warning bad-value',
      '57:1 info left-out-field',
      '62:1 info left-out-field',
      '63:1 info left-out-field',
      '69:1 warning unclosed-entry',
      '76:1 warning unclosed-entry',
      '81:1 info left-out-field',
      '82:1 warning bad-value',
      '84:1 info left-out-field',
    ],
    point: (papers) => [
      papers.map(({ key, issued, retracted }) => [key, issued, retracted]),
      papers.map(({ publication }) => [publication?.type, publication?.pages]),
      names(papers),
    ],
    expected: [
      [
        ['WOS:000500000000001', '2020-05-04', undefined],
        [undefined, '2018', undefined],
        ['WOS:000500000000002', '2019', undefined],
        ['WOS:000500000000003', '2021-03', true],
        [undefined, undefined, undefined],
      ],
      [
        ['article-journal', '123-134'],
        [undefined, undefined],
        ['paper-conference', 'e17'],
        ['article-journal', undefined],
        ['chapter', '7'],
      ],
      [
        ['Nora A.', 'Moss'],
        ['Jan', 'van der Berg'],
        [null, 'Tide Watch Grp'],
        ['O', 'Ness'],
        ['Olga', 'Ness'],
        ['B', 'Oduya'],
        ['Jana', 'Berg'],
        [null, 'Clock Soc'],
      ],
    ],
  },
  'names-that-differ-in-number': {
    promises: 'of short and full names, the longer list counts and the other is left out',
    input: lines('PT J', 'AU Ness, O', '   Ohm, P', 'AF Ness, Olga', 'TI Names', 'ER'),
    findings: ['4:1 info left-out-field'],
    point: names,
    expected: [
      ['O', 'Ness'],
      ['P', 'Ohm'],
    ],
  },
  anonymous: {
    promises: '“[Anonymous]” is no author',
    input: lines('PT J', 'AU [Anonymous]', 'TI Editorial', 'ER'),
    findings: ['2:1 info left-out-field'],
    point: names,
    expected: [],
  },
  'bad-values': {
    promises: 'what cannot be read costs its value only',
    input: lines(
      'a line above',
      'PT J',
      'TI A \u202EPaper\u0007',
      'PY two',
      'DI no doi',
      'TI Another title',
      'ER',
      'PT J',
      'AU Ness, O',
      'ER',
    ),
    findings: [
      '1:1 info left-out-field',
      '3:1 warning removed-characters',
      '4:1 warning bad-value',
      '5:1 warning bad-value',
      '6:1 warning conflicting-facts',
      '8:1 warning missing-title',
    ],
    point: titles,
    expected: ['A Paper'],
  },
  'error-no-titles': {
    promises: 'a file without any title is refused',
    input: lines('FN Clarivate Analytics Web of Science', 'VR 1.0', 'EF'),
    findings: ['-:- error no-entries'],
  },
  'error-empty': { promises: 'an empty file is refused', input: '', findings: ['-:- error empty-file'] },
};
