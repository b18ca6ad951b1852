import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const titles = (papers: StatedPaper[]) => papers.map(({ title }) => title);
const places = (papers: StatedPaper[]) => papers.map(({ place }) => place);
const identifiers = (papers: StatedPaper[]) =>
  papers.map((paper) => Object.values(paper.identifiers ?? {}).join(' '));
const names = (papers: StatedPaper[]) =>
  papers.map(({ authors = [] }) => authors.map(({ family, given }) => [given, family]));

/** One entry for every file in tests/fixtures/csv. */
export const cases: Record<string, PaperListCase> = {
  // How a table is laid out.
  zotero: {
    promises: 'an export of Zotero is read, with its own names of columns and types',
    findings: ['2:100 info left-out-field', '2:184 info left-out-field'],
    point: (papers) => papers.map(({ key, issued, publication }) => [key, issued, publication]),
    expected: [
      [
        'ABCD2345',
        '2024-03-09',
        { type: 'article-journal', venue: 'Journal of Examples', volume: '7', issue: '3', pages: '12-34' },
      ],
      ['BCDE3456', '2023', { type: 'article' }],
    ],
  },
  semicolons: {
    promises: 'semicolons separate cells, names of columns are read in any case, and 2023.0 is a year',
    point: (papers) => [titles(papers), identifiers(papers), papers.map(({ issued }) => issued)],
    expected: [
      ['One, with a comma', 'Two'],
      ['2401.00001', 'hep-th/9901001'],
      ['2024', '2023'],
    ],
  },
  tabs: {
    promises: 'tabs separate cells that hold commas and semicolons',
    point: ([paper]) => [paper?.url, paper?.publication?.venue],
    expected: ['https://example.org/1', 'Journal, of Examples; and More'],
  },
  'stated-separator': {
    promises: 'a line that states the separator is no header',
    point: (papers) => [titles(papers), places(papers)],
    expected: [['One; more'], [{ line: 3 }]],
  },
  'line-breaks': {
    promises: 'line ends in quoted cells are counted, and kept where a text has paragraphs',
    findings: ['6:6 warning bad-value'],
    point: (papers) => [titles(papers), places(papers), papers[0]?.abstract],
    expected: [
      ['One in two lines', 'Two'],
      [{ line: 2 }, { line: 6 }],
      'First.\n\nSecond "quoted", with a comma.',
    ],
  },
  'line-ends': {
    promises: 'any line ends, mixed, end rows, and blank lines are none',
    findings: ['4:7 warning bad-value'],
    point: (papers) => [titles(papers), places(papers)],
    expected: [
      ['One', 'Two', 'Three', 'Four'],
      [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 7 }],
    ],
  },
  quotes: {
    promises: 'quotes within a cell are characters, and blanks may stand around a quoted cell',
    point: titles,
    expected: ['5" disks and "quotes"', 'Spaces, around'],
  },

  // Facts.
  authors: {
    promises: 'names are separated by semicolons or “and”, and commas alone do not tell them apart',
    findings: ['5:8 warning bad-value'],
    point: names,
    expected: [
      [
        ['Jane', 'Doe'],
        [null, 'The Example Group'],
        ['Jan', 'van der Berg'],
      ],
      [
        ['Jane', 'Doe'],
        [null, 'Richard Roe'],
        [null, 'Plato'],
      ],
      [
        [null, 'Institute of A, B; and C'],
        ['J.', 'Doe'],
      ],
      [],
      [],
    ],
  },
  'two-columns': {
    promises: 'of two columns for one fact the first is read, and a difference is told',
    findings: ['4:8 warning bad-value', '4:43 warning conflicting-facts', '6:12 warning bad-value'],
    point: (papers) => papers.map(({ issued, url }) => [issued, url]),
    expected: [
      ['2024-03-09', 'https://a.example/'],
      ['2024', undefined],
      ['2024-03-09', 'https://a.example/'],
      ['2024-03-09', undefined],
      [undefined, undefined],
    ],
  },
  'all-facts': {
    promises: 'every fact of a citation has a column, and a value that is none is told with its place',
    findings: [
      '2:1 warning unknown-role',
      '4:8 warning bad-value',
      '4:14 warning bad-value',
      '4:24 warning bad-value',
      '4:28 warning bad-value',
      '4:32 warning bad-value',
    ],
    point: ([one, two], { representatives }) => [
      one?.roles,
      one?.novelty,
      [one?.influential, one?.retracted],
      one?.quotes?.map(({ text, roles }) => [text, roles.length]),
      identifiers([one ?? {}]),
      representatives.map(({ title }) => title),
      two,
    ],
    expected: [
      [{ role: 'method' }, { role: 'other', label: 'critique' }],
      7.5,
      [true, false],
      [
        ['We follow them.', 1],
        ['As they say.', 0],
      ],
      ['W12 CorpusId:34'],
      ['One'],
      { title: 'Two', place: { line: 4 } },
    ],
  },
  formulas: {
    promises: 'the apostrophe that keeps a spreadsheet from computing a cell is taken away, and no other',
    point: (papers) =>
      papers.map(({ title, summary, publication }) => [title, summary, publication?.publisher]),
    expected: [
      ['=1+1', '-a dash', '@home'],
      ["'=1", "'quoted'", '-5'],
      ['+1', '=2', '+3'],
    ],
  },
  unicode: {
    promises: 'every script, combining marks, joiners and quotes stay, and a byte order mark is skipped',
    point: titles,
    expected: ['Навчання з підкріпленням', 'التعلم المعزز', '👩‍🔬 🇫🇷 “quotes” A\u00A0B'],
  },
  'removed-characters': {
    promises: 'control characters and bidirectional overrides are removed with a warning',
    findings: ['2:1 warning removed-characters'],
    point: titles,
    expected: ['A B'],
  },

  // What is not read.
  'left-out-columns': {
    promises: 'a column that no field of a record holds is listed once, where it first says something',
    findings: ['3:5 info left-out-field', '3:8 info left-out-field'],
    point: (papers, { findings }) => [titles(papers), findings.map(({ reason }) => reason)],
    expected: [
      ['One', 'Two', 'Three'],
      [
        'No field of a record holds “Read by”; it stands 2 times.',
        'No field of a record holds “column 3”; it stands 1 time.',
      ],
    ],
  },
  'missing-title': {
    promises: 'a row without a title is left out with a warning',
    findings: ['2:1 warning missing-title'],
    point: titles,
    expected: ['Two'],
  },
  'prototype-names': {
    promises: 'names of JavaScript are names like any other',
    findings: ['2:5 info left-out-field', '2:7 info left-out-field', '2:9 info left-out-field'],
    point: titles,
    expected: ['One'],
  },

  // What is no table of papers.
  'error-empty': { promises: 'a blank file is refused', findings: ['-:- error empty-file'] },
  'error-header-only': { promises: 'a header alone is refused', findings: ['-:- error no-entries'] },
  'error-no-title': { promises: 'a table needs a title column', findings: ['1:1 error bad-syntax'] },
  'error-open-quote': {
    promises: 'a quote that is never closed is told where it stands',
    findings: ['3:1 error bad-syntax'],
  },
  'error-behind-quote': {
    promises: 'text behind a quoted cell is told where it stands',
    findings: ['2:7 error bad-syntax'],
  },
  'error-more-cells': {
    promises: 'a row with more cells than the header is refused, for its cells may stand in wrong columns',
    findings: ['2:20 error bad-syntax'],
  },
  'error-other-format': {
    promises: 'the content of another format is not read under this name',
    findings: ['-:- error unexpected-format'],
  },
};
