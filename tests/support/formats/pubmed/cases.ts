import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const titles = (papers: StatedPaper[]) => papers.map(({ title }) => title);
const dates = (papers: StatedPaper[]) => papers.map(({ issued }) => issued ?? '-').join(' ');
const names = (papers: StatedPaper[]) =>
  papers.flatMap(({ authors = [] }) =>
    authors.map(({ family, given, suffix }) => [given, family, ...(suffix ? [suffix] : [])]),
  );

/** One entry for every input; a longer one is a file in tests/fixtures/pubmed. */
export const cases: Record<string, PaperListCase> = {
  folded: {
    promises: 'a folded title is one line, and a short name before a full one is the same person',
    input: lines(
      'PMID- 10000001',
      'OWN - NLM',
      'TI  - A title that is',
      '      folded',
      'AU  - Moss N',
      'FAU - Moss, Nora',
      'DP  - 2020 May',
      'JT  - Invented journal',
      'AID - 10.5555/nb.1 [doi]',
    ),
    findings: ['2:1 info left-out-field'],
    point: ([paper]) => [
      paper?.title,
      paper?.authors,
      paper?.issued,
      paper?.publication?.venue,
      paper?.identifiers?.doi,
    ],
    expected: [
      'A title that is folded',
      [{ family: 'Moss', given: 'Nora' }],
      '2020-05',
      'Invented journal',
      '10.5555/nb.1',
    ],
  },
  'citation-manager': {
    promises: 'a file for citation managers is read, with groups, full names and a notice of retraction',
    findings: [
      '3:1 info left-out-field',
      '4:1 info left-out-field',
      '5:1 info left-out-field',
      '6:1 info left-out-field',
      '7:1 info left-out-field',
      '18:1 info left-out-field',
      '21:1 info left-out-field',
      '22:1 info left-out-field',
      '30:1 info left-out-field',
      '31:1 info left-out-field',
      '32:1 info left-out-field',
      '33:1 info left-out-field',
      '35:1 info left-out-field',
      '36:1 info left-out-field',
      '37:1 info left-out-field',
      '38:1 info left-out-field',
      '39:1 info left-out-field',
      '40:1 info left-out-field',
      '41:1 info left-out-field',
      '42:1 info left-out-field',
      '44:1 info left-out-field',
      '45:1 info left-out-field',
      '50:1 warning bad-value',
      '56:1 info left-out-field',
    ],
    point: (papers) => [
      titles(papers),
      names(papers),
      dates(papers),
      papers.map(({ retracted }) => retracted ?? null),
      papers[0]?.url,
    ],
    expected: [
      [
        'Tides in small basins: a randomised study of clocks, of moons, and of the people who watch them',
        '[A retracted study of clocks]',
      ],
      [
        ['Nora A', 'Moss'],
        ['Jan', 'van der Berg'],
        ['Martin L', 'King', 'Jr'],
        [null, 'Tide Watch Group'],
        ['Bisi', 'Oduya'],
      ],
      '2020-05-04 2019',
      [null, true],
      'https://pubmed.ncbi.nlm.nih.gov/30000001/',
    ],
  },
  books: {
    promises: 'books, chapters and preprints are told apart, and of an unclear date the year is kept',
    findings: [
      '2:1 info left-out-field',
      '3:1 info left-out-field',
      '4:1 info left-out-field',
      '21:1 info left-out-field',
      '22:1 info left-out-field',
      '23:1 warning conflicting-facts',
      '24:1 warning bad-value',
      '25:1 warning bad-value',
    ],
    point: (papers) => [
      papers.map(({ title, publication }) => [title, publication?.type, publication?.venue]),
      names(papers),
      dates(papers),
    ],
    expected: [
      [
        ['Clocks of the North', 'chapter', 'A Handbook of Clocks'],
        ['A Handbook of Clocks', 'book', undefined],
        ['A preprint of clocks', 'article', undefined],
      ],
      [
        ['O', 'Ness'],
        ['PQ', 'Ohm', '3rd'],
        [null, 'World Clock Organization'],
        [null, 'Clock Group'],
      ],
      '2023 2023-01-02 2024',
    ],
  },
  'full-and-short-names': {
    promises: 'a short name without a full one is a person of its own',
    input: lines(
      'PMID- 1',
      'TI  - Names',
      'FAU - Moss, Nora',
      'AU  - Moss N',
      'AU  - Moss K',
      'FAU - Ōta, Ken',
      'AU  - Ota K',
    ),
    point: names,
    expected: [
      ['Nora', 'Moss'],
      ['K', 'Moss'],
      ['Ken', 'Ōta'],
    ],
  },
  'bad-values': {
    promises: 'what cannot be read costs its value only',
    input: lines(
      'a line above',
      'PMID- x1',
      'TI  - A \u202EPaper\u0007',
      'DP  - May 2020 or so',
      '',
      'PMID- 2',
      'AB  - No title',
      '',
      'TI  - Without an id',
    ),
    findings: [
      '1:1 info left-out-field',
      '3:1 warning removed-characters',
      '4:1 warning bad-value',
      '6:1 warning missing-title',
    ],
    point: titles,
    expected: ['A Paper', 'Without an id'],
  },
  'error-no-titles': {
    promises: 'a file without any title is refused',
    input: lines('PMID- 1', 'AB  - Text'),
    findings: ['-:- error no-entries', '1:1 warning missing-title'],
  },
  'error-empty': { promises: 'an empty file is refused', input: '', findings: ['-:- error empty-file'] },
  'line-without-a-tag': {
    promises: 'a line without a tag and without spaces before it is part of no value, and a warning says so',
    input: lines(
      'PMID- 10000001',
      'TI  - A title',
      'JT  - Invented journal',
      'a line from elsewhere',
      '      and more of it',
      'DP  - 2020 Nov-Dec',
    ),
    findings: ['4:1 warning broken-entry', '5:1 info left-out-field', '6:1 warning bad-value'],
    point: ([paper]) => [paper?.publication?.venue, paper?.issued],
    expected: ['Invented journal', '2020'],
  },
  review: {
    promises: 'a publication type “Review” or “Systematic Review” says that the paper is a review',
    input: lines('PMID- 1', 'TI  - A Paper', 'PT  - Journal Article', 'PT  - Systematic Review'),
    point: ([paper]) => [paper?.review, paper?.publication?.type],
    expected: [true, 'article-journal'],
  },
};
