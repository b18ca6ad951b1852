import { authorParts } from '../author-parts.ts';
import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const titles = (papers: StatedPaper[]) => papers.map(({ title }) => title);
const dates = (papers: StatedPaper[]) => papers.map(({ issued }) => issued ?? '-').join(' ');
const types = (papers: StatedPaper[]) => papers.map(({ publication }) => publication?.type ?? '-');
const identifiers = (papers: StatedPaper[]) =>
  papers.map((paper) => Object.values(paper.identifiers ?? {}).join(' '));
/** One entry for every input; a longer one is a file in tests/fixtures/ris. */
export const cases: Record<string, PaperListCase> = {
  // Where RIS comes from.
  zotero: {
    promises: 'an export of Zotero is read, and of a conference its name or its proceedings',
    findings: [10, 15, 16, 18, 19, 20, 21, 29, 30].map((line) => `${line}:1 info left-out-field`),
    point: (papers) => [dates(papers), papers.map(({ publication }) => publication)],
    expected: [
      '2024-01-03 2025-07',
      [
        { type: 'article-journal', venue: 'Journal of Examples', volume: '7', issue: '3', pages: '12-34' },
        {
          type: 'paper-conference',
          venue: 'First Conference',
          publisher: 'Example Press',
          pages: '101-112',
        },
      ],
    ],
  },
  'google-scholar': {
    promises: 'old tags are read, and the arXiv id from the name of the journal',
    input: lines(
      'TY  - JOUR',
      'T1  - One thing: a study',
      'A1  - Doe, Jane',
      'A1  - Roe, Richard',
      'JO  - arXiv preprint arXiv:2401.00001',
      'Y1  - 2024',
      'ER  -',
    ),
    point: (papers) => [titles(papers), authorParts(papers), identifiers(papers)],
    expected: [
      ['One thing: a study'],
      [
        ['Jane', 'Doe'],
        ['Richard', 'Roe'],
      ],
      ['2401.00001'],
    ],
  },
  publisher: {
    promises: 'lines above the first entry are left out, and values of several lines are whole',
    findings: ['1:1', '15:1', '18:1'].map((place) => `${place} info left-out-field`),
    point: ([paper]) => [paper?.abstract, paper?.identifiers],
    expected: [
      'We show one thing, in a long line that the publisher breaks after some words, and goes on.' +
        '\n\nA second paragraph.',
      { doi: '10.1000/182' },
    ],
  },
  endnote: {
    promises: 'an export of EndNote is read',
    input: lines(
      'TY  - THES',
      'AU  - Poe, Edgar, Jr.',
      'A3  - Roe, Richard',
      'PY  - 2023',
      'TI  - A Thesis',
      'PB  - Example University',
      'M3  - Dissertation',
      'ID  - 42',
      'ER  - ',
    ),
    findings: ['3:1 info left-out-field', '7:1 info left-out-field'],
    point: ([paper]) => [paper?.key, paper?.publication],
    expected: ['42', { type: 'thesis', publisher: 'Example University' }],
  },
  'one-space': {
    promises: 'a file that has one space before the hyphen everywhere is read',
    input: lines('TY - JOUR', 'TI - One Thing', 'AU - Doe, Jane', 'PY - 2024', 'ER -'),
    point: (papers) => [titles(papers), authorParts(papers), dates(papers)],
    expected: [['One Thing'], [['Jane', 'Doe']], '2024'],
  },
  'byte-order-mark': {
    promises: 'a byte order mark is skipped',
    input: lines('\ufeffTY  - BOOK', 'TI  - A Book', 'ER  - '),
    point: titles,
    expected: ['A Book'],
  },
  'line-ends-cr': {
    promises: 'lines that end in CR have their numbers',
    input: 'TY  - BOOK\rTI  - A Book\rPY  - soon\rER  - \r',
    findings: ['3:1 warning bad-value'],
    point: titles,
    expected: ['A Book'],
  },

  // Facts.
  names: {
    promises: 'names are divided at their commas, and a name without one is whole',
    input: lines(
      'TY  - JOUR',
      'TI  - Names',
      'AU  - van der Berg, Jan, Jr.',
      'AU  - The Example Group',
      'AU  - 刘, 子渝',
      'AU  - King, Martin Luther, III',
      'AU  - Doe, Jane, Ann',
      'AU  - , Plato',
      'AU  - ,',
      'ER  - ',
    ),
    findings: ['7:1 warning bad-value'],
    point: authorParts,
    expected: [
      ['Jan', 'van der Berg', 'Jr.'],
      [null, 'The Example Group'],
      ['子渝', '刘'],
      ['Martin Luther', 'King', 'III'],
      [null, 'Plato'],
    ],
  },
  dates: {
    promises: 'real dates are read in every form, the most precise counts, and what differs is in a warning',
    findings: [
      '15:1 info left-out-field',
      '32:1 warning conflicting-facts',
      '37:1 warning bad-value',
      '41:1 warning bad-value',
      '50:1 warning bad-value',
    ],
    point: dates,
    expected: '2024 2024 2024-03 2024-03-09 2024-03-09 2024-03 2024-03-09 2024-03-09 - 2024 2024-03 2024',
  },
  identifiers: {
    promises: 'identifiers and addresses are read from their tags, and what RIS has no tag for after labels',
    findings: [
      '7:1 warning bad-value',
      '15:1 info left-out-field',
      '19:1 warning bad-value',
      '23:1 info left-out-field',
      '36:1 info left-out-field',
      '40:1 warning bad-value',
    ],
    point: (papers) => [identifiers(papers), papers.flatMap(({ url = null }) => url ?? []), types(papers)[7]],
    expected: [
      ['10.1000/182', '', '2401.00001', '', '', '', '2401.00002', 'W12 CorpusId:34', '', ''],
      ['https://example.org/a_b?c=%20d', 'https://arxiv.org/abs/2401.00002v1'],
      'speech',
    ],
  },
  types: {
    promises: 'TY is read as the kind of work, and GEN states none',
    findings: ['25:1 info left-out-field', '28:1 info left-out-field'],
    point: types,
    expected: [
      'article-journal',
      'article-journal',
      'paper-conference',
      'chapter',
      'manuscript',
      '-',
      'dataset',
      'article-journal',
      '-',
      '-',
    ],
  },
  pages: {
    promises: 'pages are read from their first and last, and a last one alone is told',
    findings: ['17:1 info left-out-field'],
    point: (papers) => papers.map(({ publication }) => publication?.pages),
    expected: ['12-34', '12-34', '12-34', undefined, 'e12', '12'],
  },
  'source-summary': {
    promises: 'a note that is marked as the summary of the source is it',
    input: lines(
      'TY  - JOUR',
      'TI  - A',
      'N1  - Accepted',
      'N1  - Summary by the source: It says this,',
      'and that.',
      'ER  - ',
    ),
    findings: ['3:1 info left-out-field'],
    point: ([paper]) => paper?.summary,
    expected: 'It says this, and that.',
  },

  // Texts.
  unicode: {
    promises: 'every script, combining marks, joiners, quotes and TeX stay as they are',
    point: titles,
    expected: [
      'Навчання з підкріпленням',
      '视觉强化微调：方法',
      'التعلم المعزز',
      'Mode\u0300le 👩‍🔬 🇫🇷 “quotes” A\u00A0B  - C',
      'By $24.3\\%$ on $O(1/\\sqrt{T})$',
    ],
  },
  'removed-characters': {
    promises: 'control characters and bidirectional overrides are removed with a warning',
    input: lines('TY  - JOUR', 'TI  - A \u202eB\u202c C\u0007', 'PB  - \u0001', 'ER  - '),
    findings: ['2:1 warning removed-characters', '3:1 warning removed-characters'],
    point: titles,
    expected: ['A B C'],
  },

  // What is not read.
  'missing-title': {
    promises: 'an entry without a title is left out with a warning',
    input: lines(
      'TY  - JOUR',
      'ID  - one',
      'ER  - ',
      'TY  - JOUR',
      'TI  - ',
      'ER  - ',
      'TY  - BOOK',
      'TI  - A Book',
      'ER  - ',
    ),
    findings: ['1:1 warning missing-title', '4:1 warning missing-title'],
    point: titles,
    expected: ['A Book'],
  },
  'left-out-tags': {
    promises: 'a tag that no field of a record holds is listed once, and a second title is in a warning',
    findings: [
      '3:1 warning conflicting-facts',
      '4:1 info left-out-field',
      '8:1 info left-out-field',
      '9:1 info left-out-field',
      '15:1 info left-out-field',
    ],
    point: (_, { findings }) => findings.slice(0, 2).map(({ reason }) => reason),
    expected: ['“TI” is also “Another Title”.', '“KW” has no field in a record; it occurs 3 times.'],
  },

  // What is no list of papers.
  'no-end': {
    promises: 'every entry without an end is reported, and the entries are read',
    input:
      'TY  - JOUR\nTI  - One\nTY  - JOUR\nTI  - Two\nER  - \n\nTY  - JOUR\nTI  - Three\nAB  - It breaks o',
    findings: ['1:1 warning unclosed-entry', '7:1 warning unclosed-entry'],
    point: titles,
    expected: ['One', 'Two', 'Three'],
  },
  outside: {
    promises: 'tags outside of an entry and text without a tag are reported where they are',
    input: lines(
      'AU  - Doe, Jane',
      'TI  - Lost',
      'TY  - JOUR',
      'a line',
      'TI  - One',
      'ER  - ',
      'ER  - ',
      'KW  - lost',
    ),
    findings: ['1:1 warning broken-entry', '4:1 warning broken-entry', '7:1 info left-out-field'],
    point: titles,
    expected: ['One'],
  },
  'error-empty': { promises: 'an empty file is refused', input: '', findings: ['-:- error empty-file'] },
  'error-no-entries': {
    promises: 'a file without an entry is refused',
    input: lines('A list', 'of words'),
    findings: ['-:- error no-entries', '1:1 info left-out-field'],
  },
  'error-no-titles': {
    promises: 'a file without any title is refused',
    input: lines('TY  - JOUR', 'ER  - '),
    findings: ['-:- error no-entries', '1:1 warning missing-title'],
  },
  'error-other-format': {
    promises: 'the content of another format is not read under this name',
    input: lines('@article{a,', '  title = {A Title}', '}'),
    findings: ['-:- error unexpected-format'],
  },
};
