import { authorParts } from '../author-parts.ts';
import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const titles = (papers: StatedPaper[]) => papers.map(({ title }) => title);
const keys = (papers: StatedPaper[]) => papers.map(({ key }) => key ?? '-');
const dates = (papers: StatedPaper[]) => papers.map(({ issued }) => issued ?? '-').join(' ');
const types = (papers: StatedPaper[]) => papers.map(({ publication }) => publication?.type ?? '-');
const publications = (papers: StatedPaper[]) => papers.map(({ publication }) => publication ?? {});
const places = (papers: StatedPaper[]) => papers.map(({ place }) => place);
const identifiers = (papers: StatedPaper[]) =>
  papers.map((paper) => Object.values(paper.identifiers ?? {}).join(' '));
/** One entry for every input; a longer one is a file in tests/fixtures/bibtex. */
export const cases: Record<string, PaperListCase> = {
  // Where BibTeX comes from.
  zotero: {
    promises: 'an export of Zotero is read, the arXiv id of its note too',
    findings: ['7:2', '12:2', '13:2', '14:2', '18:2', '20:2'].map((place) => `${place} info left-out-field`),
    point: (papers) => [titles(papers), types(papers), identifiers(papers)],
    expected: [
      ['One Thing: A Study of GRPO', 'A Second'],
      ['article', 'paper-conference'],
      ['2401.00001 10.48550/arXiv.2401.00001', ''],
    ],
  },
  biblatex: {
    promises: 'fields, names and dates of BibLaTeX are read, and a subtitle belongs to the title',
    findings: ['4:3', '10:3', '18:3', '27:46'].map((place) => `${place} info left-out-field`),
    point: (papers) => [titles(papers), types(papers), dates(papers), authorParts(papers)],
    expected: [
      ['One Thing: A Study', 'Is It So? Yes', 'A Thesis'],
      ['article', 'article-magazine', 'thesis'],
      '2024-01-03 2025-07 2023',
      [
        ['Jan', 'van der Berg'],
        ['Jane', 'Doe'],
        ['Richard', 'Roe'],
        ['Edgar', 'Poe'],
      ],
    ],
  },
  'google-scholar': {
    promises: 'the arXiv id is read from the name of the journal, and “and others” is reported',
    findings: ['3:3 info left-out-field'],
    point: (papers) => [identifiers(papers), authorParts(papers).length, papers[1]?.publication],
    expected: [
      ['2401.00001', ''],
      3,
      { type: 'paper-conference', venue: 'First Conference', publisher: 'PMLR', pages: '101-112' },
    ],
  },
  arxiv: {
    promises: 'an entry of arXiv is read, its id without the version',
    point: (papers) => [identifiers(papers), types(papers), papers[0]?.primaryCategory],
    expected: [['2401.00001', 'hep-th/9802150'], ['article', 'article-journal'], 'cs.LG'],
  },
  dblp: {
    promises: 'an entry of DBLP takes its year from the proceedings, which are no paper',
    findings: ['8:3', '9:3', '10:3', '13:1'].map((place) => `${place} info left-out-field`),
    point: ([paper, ...more]) => [paper?.issued, paper?.publication?.venue, authorParts([paper ?? {}]), more],
    expected: [
      '2024',
      'Proceedings of the First Conference, EX 2024',
      [
        ['Jane', 'Doe'],
        ['Jürgen', 'Groß'],
      ],
      [],
    ],
  },
  jabref: {
    promises: 'the comments that JabRef keeps its settings in are no entries',
    findings: ['10:3', '11:3', '12:3'].map((place) => `${place} info left-out-field`),
    point: titles,
    expected: ['One Thing'],
  },

  // The grammar.
  blocks: {
    promises: 'braces, parentheses, quotes, strings, comments and space are read by the rules of BibTeX',
    findings: ['1:1 info left-out-field', '5:1 info left-out-field'],
    point: (papers) => [titles(papers), dates(papers), papers[0]?.publication?.venue],
    expected: [
      ['One (1)', 'A "quoted" word and more', 'Three', 'Four'],
      '2024-02 2025 - -',
      'Journal of Examples B',
    ],
  },
  keys: {
    promises: 'an entry may have no key, and a key names one entry',
    input: lines(
      '@misc{, title = {No Key}}',
      '@misc{title = {Keyless}, year = 2025}',
      '@misc{same, title = {First}}',
      '@misc{same, title = {Second}}',
      '@misc{DBLP:journals/x+y_z-1.2, title = {Signs}}',
      '@misc{müller2024, title = {Letters}}',
      '@misc{alone}',
      '@misc{in{Braces}2024, title = {Braces}}',
      '@misc(in(Parentheses, title = {Parentheses})',
    ),
    findings: ['4:1 warning bad-value', '7:1 warning missing-title'],
    point: keys,
    expected: [
      '-',
      '-',
      'same',
      '-',
      'DBLP:journals/x+y_z-1.2',
      'müller2024',
      'in{Braces}2024',
      'in(Parentheses',
    ],
  },
  crossref: {
    promises:
      'an entry takes over what it does not state from the volume that it names, and a date as a whole',
    input: lines(
      '@inproceedings{a, title = {A Part}, crossref = {volume}, year = 2025}',
      '@incollection{b, title = {A Chapter}, crossref = {book}, booktitle = {Own Title}}',
      '@misc{c, title = {Lost}, crossref = {nowhere}}',
      '@misc{d, title = {Follows}, crossref = {c}}',
      '@proceedings{volume, title = {The Volume}, publisher = {A Press}, year = 2024, month = jul, doi = {10.1000/182}}',
      '@book{book, title = {The Book}, volume = 3}',
      '@book{other, title = {Another Book}}',
    ),
    findings: ['3:26 warning bad-value', '5:1 info left-out-field', '6:1 info left-out-field'],
    point: (papers) => [titles(papers), publications(papers), dates(papers)],
    expected: [
      ['A Part', 'A Chapter', 'Lost', 'Follows', 'Another Book'],
      [
        { type: 'paper-conference', venue: 'The Volume', publisher: 'A Press' },
        { type: 'chapter', venue: 'Own Title', volume: '3' },
        {},
        {},
        { type: 'book' },
      ],
      '2025 - - - -',
    ],
  },
  'undefined-strings': {
    promises: 'a value with a string that is not defined is left out with a warning',
    input: lines(
      '@misc{a, title = {A}, year = soon, journal = jex # {, Part B}}',
      '@string{jex = {Journal of Examples}}',
    ),
    findings: ['1:30 warning bad-value', '1:46 warning bad-value'],
    point: (_, { findings }) => findings.map(({ reason }) => reason),
    expected: [
      'The value of “year” is “soon”, and no @string defines “soon”.',
      'The value of “journal” is “jex # {, Part B}”, and no @string defines “jex”.',
    ],
  },
  'repeated-fields': {
    promises: 'the first of a repeated field counts; another value is a warning',
    input: '@misc{a, title = {First}, title = {Second}, year = 2024, year = 2024}\n',
    findings: ['1:27 warning conflicting-facts'],
    point: titles,
    expected: ['First'],
  },
  'byte-order-mark': {
    promises: 'a byte order mark is skipped, and lines may end in CRLF',
    input:
      '\ufeff@misc{a, title = {A Book}}\r\n@misc{b,\r\n  title = {Another\r\n  Book}, abstract = {One.\r\n\r\nTwo.}\r\n}\r\n',
    point: (papers) => [titles(papers), places(papers), papers[1]?.abstract],
    expected: [['A Book', 'Another Book'], [{ line: 1 }, { line: 2 }], 'One.\n\nTwo.'],
  },
  'line-ends-cr': {
    promises: 'lines that end in CR have their numbers',
    input: '@misc{a,\r  title = {One},\r  year = {in press}\r}\r',
    findings: ['3:3 warning bad-value'],
    point: titles,
    expected: ['One'],
  },

  // Facts.
  names: {
    promises: 'names are read in every form that BibTeX has',
    input: lines(
      '@misc{a, title = {Names}, author = {van der Berg, Jr., Jan and Ludwig van Beethoven and {Barnes and Noble, Inc.} and',
      '  G{\\"o}del, Kurt and Plato and 刘, 子渝 and Donald~E. Knuth and others}}',
    ),
    findings: ['1:27 info left-out-field'],
    point: authorParts,
    expected: [
      ['Jan', 'van der Berg', 'Jr.'],
      ['Ludwig', 'van Beethoven'],
      [null, 'Barnes and Noble, Inc.'],
      ['Kurt', 'Gödel'],
      [null, 'Plato'],
      ['子渝', '刘'],
      ['Donald E.', 'Knuth'],
    ],
  },
  dates: {
    promises: 'real dates are read in every form, and no other; of a range, what both ends share',
    findings: [
      '10:38 warning bad-value',
      '11:23 warning bad-value',
      '12:23 warning bad-value',
      '13:44 warning conflicting-facts',
      '14:23 warning bad-value',
      '15:36 warning bad-value',
      '16:23 warning bad-value',
      '18:23 warning bad-value',
    ],
    point: dates,
    expected:
      '2024 2024-03 2024-03 2024-03-09 2024-03-09 2024-03-09 2024-03-09 2024-03 2024-03 2024 - 2024 ' +
      '2024-03-09 - 2024 2024 - 2024',
  },
  identifiers: {
    promises: 'identifiers and addresses are read from their fields and what spells them out',
    findings: [
      '3:23 info left-out-field',
      '3:44 info left-out-field',
      '4:23 warning bad-value',
      '6:23 info left-out-field',
      '9:23 warning bad-value',
      '11:23 warning bad-value',
    ],
    point: (papers) => [identifiers(papers), papers.flatMap(({ url = null }) => url ?? [])],
    expected: [
      [
        '2401.00001',
        '2401.00002',
        '',
        '',
        '',
        '',
        '10.1007/978-3-030-58452-8_13',
        '10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O',
        '',
        '',
        '',
        '',
        '',
        '2401.00003',
        'W12 CorpusId:34',
        '2401.00004 10.48550/arXiv.2401.00004 W56',
      ],
      ['https://example.org/a_b?c=%20d&e=~f#g', 'https://example.org/how', 'https://openalex.org/W56'],
    ],
  },
  types: {
    promises: 'entry types are read as kinds of work, and @misc states none',
    findings: ['9:23 info left-out-field', '12:1 info left-out-field', '13:46 info left-out-field'],
    point: types,
    expected: [
      'article-journal',
      'paper-conference',
      'chapter',
      'thesis',
      'report',
      '-',
      'article',
      'speech',
      '-',
      'article-newspaper',
      'article-journal',
      '-',
      'book',
    ],
  },
  'source-summary': {
    promises: 'a note that is marked as the summary of the source is it',
    input: lines(
      '@misc{a, title = {A}, annote = {Summary by the source: It says {this}.}, note = {Accepted}}',
      '@misc{b, title = {B}, note = {Summary by the source: And that.}}',
    ),
    findings: ['1:74 info left-out-field'],
    point: (papers) => papers.map(({ summary }) => summary),
    expected: ['It says this.', 'And that.'],
  },

  // Texts.
  tex: {
    promises: 'accents, escapes and braces become text, mathematics stays TeX, and so does what is not known',
    input: lines(
      '@article{a,',
      "  title = {{\\'E}tudes \\& M{\\\"u}ller's {GRPO}: 50\\% off --- \\emph{really}},",
      '  journal = {Zeitschrift f{\\"u}r {\\AA}ngstr{\\"o}m},',
      '  abstract = {One paragraph,',
      '    which goes on.',
      '',
      "    Another with \\textbf{bold $x$} and ``quotes''.},",
      '  pages = {S12 -- S34},',
      '}',
      '@misc{b, title = {On $\\pi_0$ and $O(1/\\sqrt{T})$ by $24.3\\%$, for \\$5 and $6}}',
      '@misc{c, title = {An \\unknown{command} of {Unknown} \\kind}}',
    ),
    point: (papers) => [titles(papers), papers[0]?.abstract, papers[0]?.publication?.venue],
    expected: [
      [
        "Études & Müller's GRPO: 50% off — really",
        'On $\\pi_0$ and $O(1/\\sqrt{T})$ by $24.3\\%$, for $5 and $6',
        'An \\unknown{command} of Unknown \\kind',
      ],
      'One paragraph, which goes on.\n\nAnother with bold $x$ and “quotes”.',
      'Zeitschrift für Ångström',
    ],
  },
  unicode: {
    promises: 'every script, combining marks, joiners and quotes stay as they are',
    input: lines(
      '@misc{a, title = {Навчання з підкріпленням}}',
      '@misc{b, title = {视觉强化微调：方法}}',
      '@misc{c, title = {التعلم المعزز}}',
      '@misc{d, title = {Mode\u0300le 👩\u200d🔬 🇫🇷 “quotes” A\u00a0B}}',
    ),
    point: titles,
    expected: [
      'Навчання з підкріпленням',
      '视觉强化微调：方法',
      'التعلم المعزز',
      'Mode\u0300le 👩‍🔬 🇫🇷 “quotes” A\u00A0B',
    ],
  },
  'removed-characters': {
    promises: 'control characters and bidirectional overrides are removed with a warning',
    input: '@misc{a, title = {A \u202eB\u202c C\u0007}, publisher = {\u0001}}\n',
    findings: ['1:10 warning removed-characters', '1:30 warning removed-characters'],
    point: titles,
    expected: ['A B C'],
  },

  // What is not read.
  'missing-title': {
    promises: 'an entry without a title is left out with a warning',
    input: lines(
      '@misc{a, year = 2024}',
      '@misc{b, title = {}}',
      '@misc{c, title = {A Book}}',
      '@misc{eprint = {2401.00001}}',
    ),
    findings: ['1:1', '2:1', '4:1'].map((place) => `${place} warning missing-title`),
    point: titles,
    expected: ['A Book'],
  },
  'left-out-fields': {
    promises: 'a field that no field of a record holds is listed once, where it first says something',
    input: lines(
      '@misc{a, title = {A}, isbn = {1}, keywords = {x}, __proto__ = {y}, constructor = {z}}',
      '@misc{b, title = {B}, isbn = {2}, keywords = {}, note = {A note}, school = {S}, publisher = {P}}',
      '@misc{c, title = {C}, isbn = {3}, school = {P}, publisher = {P}, journal = {J}, booktitle = {B}}',
    ),
    findings: ['1:23', '1:35', '1:51', '1:68', '2:50', '2:67', '3:81'].map(
      (place) => `${place} info left-out-field`,
    ),
    point: (_, { findings }) => findings[0]?.reason,
    expected: '“isbn” has no field in a record; it occurs 3 times.',
  },

  // What is no list of papers.
  'error-empty': { promises: 'an empty file is refused', input: '', findings: ['-:- error empty-file'] },
  'error-no-entries': {
    promises: 'a file without an entry is refused',
    input: lines('% nothing here', '@comment{nothing}', '@string{a = {b}}'),
    findings: ['-:- error no-entries'],
  },
  'error-no-titles': {
    promises: 'a file without any title is refused',
    input: '@misc{a, year = 2024}\n',
    findings: ['-:- error no-entries', '1:1 warning missing-title'],
  },
  // Entries that break the grammar: a fault costs no other entry.
  'open-brace': {
    promises:
      'a brace that is never closed ends where the next field begins, and the entries after it are read',
    input: lines(
      '@article{a, title = {An {open brace}, year = 2024}',
      '@article{b, title = {Closed}, year = 2024}',
      '@article{c, title = {Open {again}, year = 2024',
      '@article{d, title = {Closed Again}, year = 2024}',
      '@article{e,',
      '  title = {Open {On a Line},',
      '  abstract = {And {another},',
      '  year = {2024},',
      '}',
    ),
    findings: ['1:13', '3:21', '6:11', '7:3'].map((place) => `${place} warning broken-entry`),
    point: (papers) => [titles(papers), dates(papers), papers[4]?.abstract],
    expected: [
      ['An open brace', 'Closed', 'Open again', 'Closed Again', 'Open On a Line'],
      '2024 2024 2024 2024 2024',
      'And another',
    ],
  },
  'open-quote': {
    promises: 'a quote that is never closed costs its value, and the message quotes what is not read',
    input: lines(
      '@article{a,',
      '  title = {Read},',
      '  journal = "An open quote,',
      '  year = 2024',
      '}',
      '',
      '@article{b, title = "Closed"}',
    ),
    findings: ['3:13 warning broken-entry'],
    point: (papers, { findings: [finding] }) => [titles(papers), dates(papers), finding?.reason],
    expected: [
      ['Read', 'Closed'],
      '2024 -',
      'The value of “journal” is never closed. Not read: “"An open quote,”.',
    ],
  },
  signs: {
    promises: 'every missing or excess sign is reported where it is, and costs at most its field',
    input: lines(
      '@article{a title = {No Comma After the Key}}',
      '@article{b, title = {No Comma Between} year = 2024}',
      '@article{c, title {No Equals Sign}, year = 2024}',
      '@article{d, title = }',
      '@article{e, = {No Name}, title = {Named}}',
      '@article{f, title = {One Brace Too Many}}, year = 2024}',
      '@string{s {No Equals Sign}}',
      '@article{g, title = {Read}}',
    ),
    findings: ['1:12', '2:39', '3:19', '4:21', '5:13', '6:41', '7:11'].map(
      (place) => `${place} warning broken-entry`,
    ),
    point: (papers) => [titles(papers), keys(papers), dates(papers)],
    expected: [
      ['No Comma After the Key', 'No Comma Between', 'Named', 'One Brace Too Many', 'Read'],
      ['a', 'b', 'e', 'f', 'g'],
      '- 2024 - 2024 -',
    ],
  },
  truncated: {
    promises: 'a file that breaks off has the entries before, and a warning',
    input: '@article{a, title = {Read}}\n\n@article{b,\n  title = {It breaks o',
    findings: ['4:11 warning broken-entry'],
    point: titles,
    expected: ['Read'],
  },
  'error-other-format': {
    promises: 'the content of another format is not read under this name',
    input: '[{"id": "a", "type": "book", "title": "A Book", "issued": {"date-parts": [[2024]]}}]\n',
    findings: ['-:- error unexpected-format'],
  },
};
