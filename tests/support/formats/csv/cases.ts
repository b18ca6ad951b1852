import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const titles = (papers: StatedPaper[]) => papers.map(({ title }) => title);
const places = (papers: StatedPaper[]) => papers.map(({ place }) => place);
const identifiers = (papers: StatedPaper[]) =>
  papers.map((paper) => Object.values(paper.identifiers ?? {}).join(' '));
const names = (papers: StatedPaper[]) =>
  papers.map(({ authors = [] }) => authors.map(({ family, given }) => [given, family]));

/** One entry for every input; a longer one is a file in tests/fixtures/csv. */
export const cases: Record<string, PaperListCase> = {
  'citation-classes': {
    promises: 'citation classes of Web of Science are roles, those that are not ours under their own names',
    input: lines('title,citation class', 'One,Background', 'Two,Basis; Differ'),
    findings: ['3:1 warning unknown-role', '3:1 warning unknown-role'],
    point: (papers) => papers.map(({ roles }) => roles),
    expected: [
      [{ role: 'background' }],
      [
        { role: 'other', label: 'Basis' },
        { role: 'other', label: 'Differ' },
      ],
    ],
  },
  // How a table is laid out.
  zotero: {
    promises: 'an export of Zotero is read, with its own names of columns and types',
    input:
      'Key,Item Type,Publication Year,Author,Title,Publication Title,ISSN,DOI,Url,Abstract Note,Date,Date Added,Pages,Issue,Volume,Num Pages\r\n"ABCD2345","journalArticle","2024","Doe, Jane; Roe, Richard","A First Paper","Journal of Examples","1234-5678","10.1000/182","https://example.org/a","We show one thing.","2024-03-09","2024-05-01 10:00:00","12–34","3","7",\r\n"BCDE3456","preprint","2023","Plato","A Second Paper","","","","","","2023","2024-05-01 10:00:01","","","",\r\n',
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
    input: lines(
      'Title;Authors;YEAR;Arxiv_ID',
      'One, with a comma;Doe, Jane;2024;2401.00001',
      'Two;Jane Doe and Richard Roe;2023.0;hep-th/9901001v2',
    ),
    point: (papers) => [titles(papers), identifiers(papers), papers.map(({ issued }) => issued)],
    expected: [
      ['One, with a comma', 'Two'],
      ['2401.00001', 'hep-th/9901001'],
      ['2024', '2023'],
    ],
  },
  tabs: {
    promises: 'tabs separate cells that hold commas and semicolons',
    input: lines('title\tlink\tjournal', 'One\thttps://example.org/1\tJournal, of Examples; and More'),
    point: ([paper]) => [paper?.url, paper?.publication?.venue],
    expected: ['https://example.org/1', 'Journal, of Examples; and More'],
  },
  'stated-separator': {
    promises: 'a line that states the separator is no header',
    input: 'sep=;\r\ntitle;doi\r\n"One; more";10.1000/1\r\n',
    point: (papers) => [titles(papers), places(papers)],
    expected: [['One; more'], [{ line: 3 }]],
  },
  'line-breaks': {
    promises: 'line ends in quoted cells are counted, and kept where a text has paragraphs',
    input: lines(
      '"title",abstract,doi',
      '"One',
      'in two lines","First.',
      '',
      'Second ""quoted"", with a comma.",10.1000/1',
      'Two,,n/a',
    ),
    findings: ['6:6 warning bad-value'],
    point: (papers) => [titles(papers), places(papers), papers[0]?.abstract],
    expected: [
      ['One in two lines', 'Two'],
      [{ line: 2 }, { line: 6 }],
      'First.\n\nSecond "quoted", with a comma.',
    ],
  },
  'line-ends': {
    promises: 'rows end with any line end, also mixed; blank lines are not rows',
    input: 'title,doi\nOne,10.1000/1\r\nTwo,10.1000/2\rThree,n/a\n\r\n  \nFour,10.1000/4',
    findings: ['4:7 warning bad-value'],
    point: (papers) => [titles(papers), places(papers)],
    expected: [
      ['One', 'Two', 'Three', 'Four'],
      [{ line: 2 }, { line: 3 }, { line: 4 }, { line: 7 }],
    ],
  },
  quotes: {
    promises: 'quotes within a cell are characters, and blanks may surround a quoted cell',
    input: lines('title,doi', '5" disks and "quotes",10.1000/1', '  "Spaces, around"  ,10.1000/2'),
    point: titles,
    expected: ['5" disks and "quotes"', 'Spaces, around'],
  },

  // Facts.
  authors: {
    promises: 'names are separated by semicolons or “and”; commas that can be both tell nothing',
    input: lines(
      'title,authors',
      'Semicolons,"Doe, Jane; The Example Group; van der Berg, Jan;"',
      'And,"Doe, Jane and Richard Roe & Plato"',
      'Escaped,"Institute of A\\, B\\; and C; Doe, J."',
      'Commas,"Doe, Jane, Roe, Richard"',
      'None,',
    ),
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
    promises: 'of two columns for one fact the first is read, and a difference is reported',
    input: lines(
      'title,year,date,link,url',
      'Both,2024,2024-03-09,https://a.example/,https://a.example/',
      'Year,2024,,,',
      'Differ,2023,2024-03-09,https://a.example/,https://b.example/',
      'English,,9 March 2024,,',
      'Ambiguous,,03/04/2024,,',
    ),
    findings: ['4:8 warning bad-value', '4:43 warning conflicting-facts', '6:12 warning bad-value'],
    point: (papers) => papers.map(({ issued, url }) => [issued, url]),
    expected: [
      ['2024-03-09', 'https://a.example/'],
      ['2024', undefined],
      ['2024-03-09', 'https://a.example/'],
      ['2024-03-09', undefined],
      ['2024', undefined],
    ],
  },
  'all-facts': {
    promises: 'every fact of a citation has a column, and an invalid value is reported with its place',
    input: lines(
      'title,roles,polarity,verdict,novelty,category,representative,influential,retracted,source_summary,quotes,openalex,semantic scholar id,type',
      'One,method; critique,support,unverdicted,7.5,cs.CV,x,TRUE,no,It says this.,"(method) We follow them.',
      'As they say.",https://openalex.org/W12,CorpusID:34,preprint',
      'Two,,,,high,,maybe,,,,,V12,abc,sculpture',
      'Three,,,,,,no,,,,,,,',
    ),
    findings: [
      '2:1 warning unknown-role',
      '4:8 warning bad-value',
      '4:14 warning bad-value',
      '4:24 warning bad-value',
      '4:28 warning bad-value',
      '4:32 warning bad-value',
    ],
    point: ([one, two, three], { representatives }) => [
      one?.roles,
      one?.novelty,
      [one?.influential, one?.retracted],
      one?.quotes?.map(({ text, roles }) => [text, roles.length]),
      identifiers([one ?? {}]),
      representatives.map(({ title }) => title),
      two,
      three?.representative,
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
      false,
    ],
  },
  formulas: {
    promises: 'the apostrophe that keeps a spreadsheet from computing a cell is taken away, and no other',
    input: lines('title,source_summary,publisher', "'=1+1,'-a dash,'@home", "''=1,'quoted',-5", "+1,=2,'+3"),
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
    input:
      '\ufefftitle,venue\r\nНавчання з підкріпленням,中国科学\r\nالتعلم المعزز,Mod\u0300\r\n"👩\u200d🔬 🇫🇷 “quotes” A\u00a0B",\r\n',
    point: titles,
    expected: ['Навчання з підкріпленням', 'التعلم المعزز', '👩‍🔬 🇫🇷 “quotes” A\u00A0B'],
  },
  'removed-characters': {
    promises: 'control characters and bidirectional overrides are removed with a warning',
    input: lines('title,doi', 'A\u0007 B\u202e,10.1000/1'),
    findings: ['2:1 warning removed-characters'],
    point: titles,
    expected: ['A B'],
  },

  // What is not read.
  'left-out-columns': {
    promises: 'a column that no field of a record holds is listed once, where it first says something',
    input: lines('title,"Read', 'by",,notes,status', 'One,me,x,,', 'Two,me,,,,,', 'Three'),
    findings: ['3:5 info left-out-field', '3:8 info left-out-field'],
    point: (papers, { findings }) => [titles(papers), findings.map(({ reason }) => reason)],
    expected: [
      ['One', 'Two', 'Three'],
      [
        '“Read by” has no field in a record; it occurs 2 times.',
        '“column 3” has no field in a record; it occurs 1 time.',
      ],
    ],
  },
  'missing-title': {
    promises: 'a row without a title is left out with a warning',
    input: lines('title,doi', ',10.1000/1', 'Two,'),
    findings: ['2:1 warning missing-title'],
    point: titles,
    expected: ['Two'],
  },
  'prototype-names': {
    promises: 'names of JavaScript are names like any other',
    input: lines('title,constructor,__proto__,toString', 'One,1,2,3'),
    findings: ['2:5 info left-out-field', '2:7 info left-out-field', '2:9 info left-out-field'],
    point: titles,
    expected: ['One'],
  },

  // What is no table of papers.
  'error-empty': { promises: 'a blank file is refused', input: '\n', findings: ['-:- error empty-file'] },
  'error-header-only': {
    promises: 'a header alone is refused',
    input: 'title,doi\n',
    findings: ['-:- error no-entries'],
  },
  'error-no-title': {
    promises: 'a table needs a title column',
    input: lines('name,doi', 'One,10.1000/1'),
    findings: ['1:1 error bad-syntax'],
  },
  'open-quote': {
    promises: 'a quote that is never closed costs its row, with a warning at its place',
    input: lines('title,doi', 'One,10.1000/1', '"Two,10.1000/2', 'Three,10.1000/3'),
    findings: ['3:1 warning broken-row'],
    point: titles,
    expected: ['One', 'Three'],
  },
  'open-quote-before-quotes': {
    promises: 'a quote that opens by mistake costs no row after it, though a later quote closes it',
    input: lines('title,doi', '"One,10.1000/1', '"Two",10.1000/2', 'Three,10.1000/3'),
    findings: ['3:2 warning broken-row'],
    point: titles,
    expected: ['Two', 'Three'],
  },
  'rest-of-a-broken-row': {
    promises: 'the lines after a broken row are left out until one has as many cells as the header',
    input: lines(
      'title,abstract,doi',
      '"One","a "word" of',
      'more, and',
      'the end",10.1000/1',
      'Two,text,10.1000/2',
    ),
    findings: ['2:11 warning broken-row', '3:1 warning broken-row', '4:1 warning broken-row'],
    point: titles,
    expected: ['Two'],
  },
  'after-quote': {
    promises: 'text after a quoted cell costs its row, with a warning at its place',
    input: lines('title,doi', '"One" and more,10.1000/1', 'Two,10.1000/2'),
    findings: ['2:7 warning broken-row'],
    point: titles,
    expected: ['Two'],
  },
  'more-cells': {
    promises: 'a row with more cells than the header is left out, for its cells may be in wrong columns',
    input: lines('title,doi', 'One, two and three,10.1000/1', 'Two,10.1000/2'),
    findings: ['2:1 warning broken-row'],
    point: titles,
    expected: ['Two'],
  },
  'error-only-broken-rows': {
    promises: 'a file of which no row can be read is refused',
    input: lines('title,doi', 'One, two and three,10.1000/1'),
    findings: ['-:- error no-entries', '2:1 warning broken-row'],
  },
  'repeated-header': {
    promises: 'the header of a second file that was put below is not a paper, and neither is a row of commas',
    input: lines('title,doi', 'One,10.1000/1', ',', 'title,doi', 'Two,10.1000/2'),
    findings: ['4:1 info skipped-line'],
    point: titles,
    expected: ['One', 'Two'],
  },
  'error-other-format': {
    promises: 'the content of another format is not read under this name',
    input: '[{"id":"a","type":"book","title":"A Book","issued":{"date-parts":[[2024]]}}]\n',
    findings: ['-:- error unexpected-format'],
  },
};
