import { authorParts } from '../author-parts.ts';
import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

const titles = (papers: StatedPaper[]) => papers.map(({ title }) => title);
const keys = (papers: StatedPaper[]) => papers.map(({ key }) => key);
const dates = (papers: StatedPaper[]) => papers.map(({ issued }) => issued ?? '-');
const types = (papers: StatedPaper[]) => papers.map(({ publication }) => publication?.type ?? '-');
const identifiers = (papers: StatedPaper[]) =>
  papers.map((paper) => Object.values(paper.identifiers ?? {}).join(' '));
/** One entry for every input; a longer one is a file in tests/fixtures/csl. */
export const cases: Record<string, PaperListCase> = {
  // Where CSL-JSON comes from.
  zotero: {
    promises: 'an export of Zotero is read, the arXiv id of its note too',
    findings: ['note', 'source', 'title-short', 'accessed', 'citation-key'].map(
      (field) => `/0/${field} info left-out-field`,
    ),
    point: ([paper]) => [paper?.identifiers, paper?.authors, paper?.issued, paper?.abstract],
    expected: [
      { arxiv: '2401.00001', doi: '10.48550/arXiv.2401.00001' },
      [{ family: 'Doe', given: 'Jane' }],
      '2024-01-03',
      'We show one thing.\n\nThen another.',
    ],
  },
  'doi-org': {
    promises: 'the one item that doi.org answers with is read, its markup as text',
    findings: [
      '/author/0/ORCID info left-out-field',
      '/author/0/sequence info left-out-field',
      '/author/1/affiliation info left-out-field',
      '/indexed info left-out-field',
      '/reference-count info left-out-field',
    ],
    point: ([paper]) => [paper?.place, paper?.title, paper?.abstract, paper?.publication],
    expected: [
      { path: '' },
      'On E. coli at 10⁻³',
      'A study of H₂O.\nMore < less.',
      {
        type: 'article-journal',
        venue: 'Journal of Examples',
        publisher: 'Example & Sons',
        volume: '7',
        issue: '3',
        pages: '12-34',
      },
    ],
  },
  items: {
    promises: 'items may be in an object, and ids may be numbers',
    input:
      '{ "config": { "id": "x" }, "items": [{ "id": 1, "type": "book", "title": "A Book" }, { "id": 2, "type": "thesis", "title": "A Thesis" }] }\n',
    findings: ['/config info left-out-field'],
    point: (papers) => [keys(papers), papers[1]?.place],
    expected: [['1', '2'], { line: 1, path: '/items/1' }],
  },
  'json-lines': {
    promises: 'an item a line is read, and places are lines',
    input: lines(
      '{"id":"a","type":"book","title":"A Book"}',
      '',
      '{"id":"b","type":"book","title":"Another Book","issued":{"date-parts":[[2020,13]]}}',
    ),
    findings: ['3:/issued/date-parts warning bad-value'],
    point: (papers) => papers.map(({ place }) => place),
    expected: [{ line: 1 }, { line: 3 }],
  },
  'byte-order-mark': {
    promises: 'a byte order mark is skipped',
    input: '\ufeff[{"id":"a","type":"book","title":"A Book"}]\r\n',
    point: titles,
    expected: ['A Book'],
  },

  // Facts.
  names: {
    promises: 'particles and suffixes keep their place in a name; a name in one part is a family name',
    findings: [
      '/0/author/9 warning bad-value',
      '/0/author/10 warning bad-value',
      '/1/author warning bad-value',
      '/0/author/9/isInstitution info left-out-field',
    ],
    point: authorParts,
    expected: [
      ['Jan', 'van der Berg'],
      ['Ludwig van', 'Beethoven'],
      ['Martin Luther', 'King', 'Jr.'],
      [null, 'The Example Group'],
      [null, 'Plato'],
      [null, 'A Name in One'],
      [null, 'Spaces'],
      ['Зиновій', 'Левицький'],
      ['子宇', '刘'],
    ],
  },
  'whole-names': {
    promises: 'a whole name beside a divided one is said: it may be another one',
    input:
      '[{ "id": "a", "type": "book", "title": "A", "author": [{ "family": "Roe", "given": "Ada", "literal": "A. Roe of X" }, { "family": "Doe", "name": "The Doe Group" }] }]\n',
    findings: ['/0/author/0/literal info left-out-field', '/0/author/1/name info left-out-field'],
    point: authorParts,
    expected: [
      ['Ada', 'Roe'],
      [null, 'Doe'],
    ],
  },
  dates: {
    promises: 'dates are read in every form as far as they are certain; of a range, what both ends share',
    findings: [
      '/8/issued/date-parts warning bad-value',
      '/9/issued warning bad-value',
      '/10/issued/date-parts warning bad-value',
      '/11/issued/date-parts warning bad-value',
      '/12/issued/date-parts warning bad-value',
      '/14/issued/literal warning bad-value',
      '/15/issued/date-parts warning bad-value',
      '/13/issued/season info left-out-field',
    ],
    point: (papers) => dates(papers).join(' '),
    expected:
      '2024 2024-03 2024-02-29 2024-03-09 2024-03-09 2024-03 - - 2024 - 2024 2023-02 - 2024 - - 2024-03',
  },
  'dates-in-part': {
    promises: 'seasons, zeros and open ends cost no year that is certain',
    findings: [
      '/0/issued/date-parts warning bad-value',
      '/1/issued/date-parts warning bad-value',
      '/2/issued/date-parts warning bad-value',
      '/5/issued/date-parts warning bad-value',
      '/0/issued/season info left-out-field',
    ],
    point: (papers) => dates(papers),
    expected: ['2009', '2013', '2013', '2005-04-12', '2020', '2014-12-31'],
  },
  jats: {
    promises: 'JATS elements with a hyphen in their name are read as lines, and none is left',
    point: ([paper]) => paper?.abstract?.split(/\n+/),
    expected: ['See the site.', 'One', 'Two'],
  },
  'escaped-html': {
    promises: 'HTML that was escaped once too often is read, and an index follows its word without a space',
    point: ([paper]) => [paper?.title, paper?.abstract],
    expected: ['Emission of CO₂ in towns', 'We & they.'],
  },
  subtitle: {
    promises: 'the subtitle that Crossref gives is part of the title, unless the title ends with it',
    input:
      '[{"type":"article-journal","title":"Trams","subtitle":["How they run"],"DOI":"10.5555/st.1"},{"type":"book","title":"Trams: How They Run","subtitle":"How they run","DOI":"10.5555/st.2"},{"type":"book","title":"Trams?","subtitle":[],"DOI":"10.5555/st.3"}]',
    point: titles,
    expected: ['Trams: How they run', 'Trams: How They Run', 'Trams?'],
  },
  identifiers: {
    promises: 'identifiers are read from their fields and from what spells them out, and nothing is guessed',
    input: lines(
      '[',
      '  { "id": "a", "type": "article", "title": "Archive", "archive": "arXiv", "archive_location": "2401.00001v2" },',
      '  { "id": "b", "type": "article", "title": "Old Archive", "archive": "arxiv", "archive_location": "arXiv:math.GT/0309136" },',
      '  { "id": "c", "type": "article", "title": "DOI of arXiv", "DOI": "https://doi.org/10.48550/arXiv.2401.00002" },',
      '  { "id": "d", "type": "article", "title": "Address of arXiv", "URL": "https://arxiv.org/pdf/2401.00003v1.pdf" },',
      '  { "id": "e", "type": "article", "title": "Other Archive", "archive": "City Archive", "archive_location": "Box 7" },',
      '  { "id": "f", "type": "article", "title": "Address of a DOI", "URL": "https://doi.org/10.1000/182" },',
      '  { "id": "g", "type": "article", "title": "Odd DOI", "DOI": "10.1002/(SICI)1097-4636(199823)43:4<338::AID-JBM2>3.0.CO;2-B" },',
      '  { "id": "h", "type": "article", "title": "No Identifiers", "DOI": "n/a", "URL": "javascript:alert(1)", "archive": "arXiv", "archive_location": "here" },',
      '  { "id": "i", "type": "article", "title": "Others", "custom": { "openalex": "https://openalex.org/W12", "semantic-scholar": "CorpusID:34" } }',
      ']',
    ),
    findings: [
      '/7/archive_location warning bad-value',
      '/7/DOI warning bad-value',
      '/7/URL warning bad-value',
      '/4/archive info left-out-field',
      '/4/archive_location info left-out-field',
    ],
    point: identifiers,
    expected: [
      '2401.00001',
      'math/0309136',
      '2401.00002 10.48550/arXiv.2401.00002',
      '2401.00003',
      '',
      '10.1000/182',
      '10.1002/(SICI)1097-4636(199823)43:4<338::AID-JBM2>3.0.CO;2-B',
      '',
      'W12 CorpusId:34',
    ],
  },
  types: {
    promises: 'types are read in the words of CSL and of Crossref, and “document” states none',
    input: lines(
      '[',
      '  { "id": "a", "type": "article-journal", "title": "Journal" },',
      '  { "id": "b", "type": "proceedings-article", "title": "Conference" },',
      '  { "id": "c", "type": "document", "title": "Not Stated" },',
      '  { "id": "d", "title": "No Type" },',
      '  { "id": "e", "type": "sculpture", "title": "Unknown" }',
      ']',
    ),
    findings: ['/4/type warning bad-value'],
    point: types,
    expected: ['article-journal', 'paper-conference', '-', '-', '-'],
  },
  custom: {
    promises: 'what CSL has no field for is read under “custom”',
    findings: [
      '/0/custom/quotes/2 warning bad-value',
      '/1/custom/roles warning bad-value',
      '/1/custom/novelty warning bad-value',
      '/1/custom/influential warning bad-value',
      '/1/custom/quotes/0 warning bad-value',
      '/2/custom warning bad-value',
      '/0/custom/note-to-self info left-out-field',
      '/0 warning unknown-role',
    ],
    point: ([paper], { representatives }) => [
      paper?.roles,
      paper?.novelty,
      paper?.influential,
      paper?.retracted,
      paper?.quotes?.map(({ text, roles }) => [text, roles.length]),
      representatives.map(({ title }) => title),
    ],
    expected: [
      [{ role: 'method' }, { role: 'other', label: 'critique' }],
      7,
      false,
      true,
      [
        ['We follow them.', 1],
        ['As they say.', 0],
      ],
      ['All Facts'],
    ],
  },
  'source-summary': {
    promises: 'a note that is marked as the summary of the source is it',
    input:
      '[{ "id": "a", "type": "book", "title": "A Book", "note": "Summary by the source: It says &lt;i&gt; this.\\nAnd that." }]\n',
    point: ([paper]) => paper?.summary,
    expected: 'It says <i> this.\nAnd that.',
  },

  // Texts.
  markup: {
    promises: 'tags and entities become text, and what only looks like them stays',
    input: lines(
      '[',
      '  { "id": "a", "type": "book", "title": "<span class=\\"nocase\\">The</span> <b>Bold</b> CO<sub>2</sub>, 25<sup>th</sup> &amp; more" },',
      '  { "id": "b", "type": "book", "title": "If a < b and c > d, then <i> stays" },',
      '  { "id": "c", "type": "book", "title": "<script>alert(1)</script> &lt;i>text&lt;/i> &unknown; &#x1F600;" },',
      '  { "id": "d", "type": "book", "title": "A Title\\n  in Two Lines", "abstract": "<p>One.</p><p>Two.<br/>Three.</p>" }',
      ']',
    ),
    point: (papers) => [...titles(papers), papers[3]?.abstract],
    expected: [
      'The Bold CO₂, 25th & more',
      'If a < b and c > d, then <i> stays',
      '<script>alert(1)</script> <i>text</i> &unknown; 😀',
      'A Title in Two Lines',
      'One.\nTwo.\nThree.',
    ],
  },
  unicode: {
    promises: 'every script, combining marks, joiners and quotes stay as they are',
    input: lines(
      '[',
      '  { "id": "а-1", "type": "book", "title": "Навчання з підкріпленням", "author": [{ "family": "Їжакевич", "given": "Ґанна" }] },',
      '  { "id": "b", "type": "book", "title": "视觉强化微调：方法", "container-title": "中国科学" },',
      '  { "id": "c", "type": "book", "title": "التعلم المعزز" },',
      '  { "id": "d", "type": "book", "title": "Mode\\u0300le 👩\u200d🔬 🇫🇷 “quotes” A\\u00a0B" }',
      ']',
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
    promises:
      'control characters, bidirectional overrides and halves of characters are removed with a warning',
    input:
      '[{ "id": "a", "type": "book", "title": "A\\u0000 \\u202eB\\u202c \\ud800C", "publisher": "P\\u001b[31m" }]\n',
    findings: ['/0/title warning removed-characters', '/0/publisher warning removed-characters'],
    point: titles,
    expected: ['A B C'],
  },

  // What is not read.
  'missing-title': {
    promises: 'an item without a title, and what is no item, is left out with a warning',
    input: lines(
      '[',
      '  { "id": "a", "type": "book", "title": "" },',
      '  { "id": "b", "type": "book", "title": "A Book" },',
      '  { "type": "book", "DOI": "10.1000/182" },',
      '  { "type": "book", "title": { "text": "A Book" } },',
      '  null,',
      '  ["a book"]',
      ']',
    ),
    findings: [
      '/3/title warning bad-value',
      '/4 warning bad-value',
      '/5 warning bad-value',
      '/0 warning missing-title',
      '/2 warning missing-title',
      '/3 warning missing-title',
    ],
    point: titles,
    expected: ['A Book'],
  },
  'left-out-fields': {
    promises: 'a field that no field of a record holds is listed once, where it first says something',
    input: lines(
      '[',
      '  { "id": "a", "type": "book", "title": "One", "ISBN": "978", "keyword": "", "a/b~c": 1 },',
      '  { "id": "b", "type": "book", "title": "Two", "ISBN": "979", "note": "A note of my own.", "number": "5" }',
      ']',
    ),
    findings: [
      '/0/ISBN info left-out-field',
      '/0/a~1b~0c info left-out-field',
      '/1/number info left-out-field',
      '/1/note info left-out-field',
    ],
    point: (_, { findings }) => findings[0]?.reason,
    expected: '“ISBN” has no field in a record; it occurs 2 times.',
  },
  'prototype-keys': {
    promises: 'names of JavaScript are names like any other',
    input:
      '[{ "id": "a", "type": "book", "title": "A Book", "__proto__": { "title": "Another" }, "constructor": "x", "custom": { "__proto__": { "novelty": 3 }, "toString": 1 } }]\n',
    findings: [
      '/0/__proto__ info left-out-field',
      '/0/constructor info left-out-field',
      '/0/custom/__proto__ info left-out-field',
      '/0/custom/toString info left-out-field',
    ],
    point: ([paper]) => [paper?.title, paper?.novelty],
    expected: ['A Book', undefined],
  },

  // What is no list of papers.
  'error-empty': { promises: 'an empty file is refused', input: '', findings: ['-:- error empty-file'] },
  'error-comma': {
    promises: 'the place is named where the text stops being JSON',
    input: lines('[', '  {"id": "a", "type": "book", "title": "A Book",}', ']'),
    findings: ['2:49 error bad-syntax'],
  },
  'error-no-items': {
    promises: 'an empty list is refused',
    input: '[]\n',
    findings: ['-:- error no-entries'],
  },
  'error-no-titles': {
    promises: 'a list without any title is refused',
    input: '[{"id":"a","type":"book"}]\n',
    findings: ['/0 warning missing-title', '-:- error no-entries'],
  },
  'error-number': {
    promises: 'JSON that is no list of items is refused',
    input: '42\n',
    findings: ['(whole) warning bad-value', '-:- error no-entries'],
  },
  'error-other-format': {
    promises: 'the content of another format is not read under this name',
    input:
      '{"results":[{"id":"https://openalex.org/W1","title":"A Work","type":"article","publication_year":2024,"authorships":[]}]}\n',
    findings: ['-:- error unexpected-format'],
  },
  'error-pdf': {
    promises: 'a PDF is no CSL-JSON',
    input: '%PDF-1.7\n',
    findings: ['-:- error unexpected-format'],
  },
  'broken-line': {
    promises: 'a line of JSON Lines that cannot be read costs itself alone',
    input:
      '{"id":"a","type":"book","title":"One"}\n{"id":"b", broken\n{"id":"c","type":"book","title":"Three"}\n',
    findings: ['2:12 warning broken-entry'],
    point: (papers) => papers.map(({ title, place }) => [title, place]),
    expected: [
      ['One', { line: 1 }],
      ['Three', { line: 3 }],
    ],
  },
  'broken-entry': {
    promises: 'an entry that breaks the rules of JSON costs itself alone, and the message says which it is',
    input: lines(
      '[',
      '  { "id": "a", "type": "book", "title": "One" },',
      '  { "id": "b", "type": "book" "title": "Two" },',
      '  { "id": "c", "type": "book", "title": "A "quoted" three" },',
      '  { "id": "d", "type": "book", "title": "Four" }',
      '  { "id": "e", "type": "book", "title": "Five" },',
      ']',
    ),
    findings: [
      '3:31 warning broken-entry',
      '4:45 warning broken-entry',
      '6:3 warning broken-entry',
      '7:1 warning broken-entry',
    ],
    point: (papers) => papers.map(({ title, place }) => [title, place]),
    expected: [
      ['One', { path: '/0' }],
      ['Four', { path: '/3' }],
      ['Five', { path: '/4' }],
    ],
  },
  'broken-entries-on-one-line': {
    promises: 'entries that break the rules of JSON cost themselves alone, where the file is one line too',
    input:
      '[{"id":"a","title":"One","author":[{"family":"A"},{"family":"B"}},{"id":"b","title":"Two","author":[{"family":"C"}]},{"id":"c","title":"5" disk"},{"id":"d","title":"Four"}]\n',
    findings: ['1:65 warning broken-entry', '1:140 warning broken-entry'],
    point: (papers) => papers.map(({ key }) => key),
    expected: ['b', 'd'],
  },
  'cut-file': {
    promises: 'of a file that breaks off, the entries before are kept, and the message says that it is cut',
    input: '[{"id":"a","type":"book","title":"A Book"},\n {"id":"b","type":"book",\n  "title":"Cut o',
    findings: ['3:17 warning cut-file'],
    point: (papers) => papers.map(({ key }) => key),
    expected: ['a'],
  },
  'error-cut-in-first': {
    promises: 'a file that breaks off in its first entry is refused where it ends',
    input: '[{"id":"a","type":"book",\n  "title":"Cut o',
    findings: ['2:17 error bad-syntax'],
  },
};
