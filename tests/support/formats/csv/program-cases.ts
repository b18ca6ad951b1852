import { lines } from '../lines.ts';
import type { PaperListCase, StatedPaper } from '../paper-list-fixtures.ts';

/** Names of authors, family names first, of each paper. */
const names = (papers: StatedPaper[]) =>
  papers.map(({ authors = [] }) =>
    authors.map(({ family, given }) => (given === null ? family : `${family}, ${given}`)),
  );
const facts = (papers: StatedPaper[]) =>
  papers.map(({ issued, publication: { venue, volume, issue, pages, type } = {} }) =>
    [issued, venue, volume, issue, pages, type].map((fact) => fact ?? '-').join(' | '),
  );
const reasons = (_papers: StatedPaper[], { findings }: { findings: { reason: string }[] }) =>
  findings.map(({ reason }) => reason);

/** Tables as programs write them; each is invented, with the header and the notation of the program. */
export const programCases: Record<string, PaperListCase> = {
  'bars-and-lists': {
    promises: 'two people are never one: bars, lists of Python, JabRef’s “&”, and lines separate names',
    point: names,
    expected: [
      ['Lena Maier', 'Adam Nowak'],
      ['Maier, Lena', 'Nowak, Adam'],
      ['Maier, Lena', 'Nowak, Adam', 'Olsen, Pia'],
      ['Maier, Lena', 'Nowak, Adam'],
    ],
  },
  'publish-or-perish': {
    promises:
      'Publish or Perish: commas separate names, 0 is nothing, and HTML and PDF are no types of works',
    findings: [
      '2:1 info left-out-field',
      '2:101 info left-out-field',
      '2:126 info left-out-field',
      '2:128 info left-out-field',
      '2:150 info unclear-type',
      '2:189 info left-out-field',
      '2:192 info left-out-field',
      '3:153 info unclear-type',
    ],
    point: (papers) => [
      names(papers),
      facts(papers),
      papers.map(({ url, identifiers, publication }) => [url, identifiers, publication?.publisher]),
    ],
    expected: [
      [
        ['T Maier', 'A Nowak'],
        ['T Maier', 'A Nowak', 'P Olsen'],
      ],
      [
        '2020 | Journal of Rank | 3 | 1 | 55-77 | -',
        '2021 | arXiv preprint arXiv:2101.00001 | - | - | - | -',
      ],
      [
        ['https://example.org/1', { doi: '10.5555/pop.1' }, 'Springer'],
        ['https://example.org/2', { arxiv: '2101.00001' }, 'arxiv.org'],
      ],
    ],
  },
  pubmed: {
    promises: 'PubMed: the dot that ends a list of names is not part of the last one',
    findings: ['2:41 info left-out-field', '2:71 info left-out-field', '2:100 info left-out-field'],
    point: (papers) => [names(papers), facts(papers)],
    expected: [
      [
        ['Maier T', 'Nowak A'],
        ['Maier T', 'Nowak AB', 'van Dam P'],
      ],
      ['2021 | J Inv Med | - | - | - | -', '2022 | J Inv Med | - | - | - | -'],
    ],
  },
  scite: {
    promises:
      'scite: names are read from objects in the spelling of Python; tallies say how the paper is cited, and are no polarity of its citation',
    findings: ['2:166 info left-out-field', '2:189 info left-out-field'],
    point: (papers) => [
      names(papers),
      papers[0]?.polarity,
      papers[0]?.identifiers,
      papers[0]?.tallies?.map(({ polarity, count }) => `${polarity} ${count}`),
    ],
    expected: [
      [['Lena Maier', 'Adam Nowak']],
      undefined,
      { doi: '10.5555/sc.1', pmid: '1234' },
      ['supporting 3', 'contrasting 1', 'mentioning 10'],
    ],
  },
  'scopus-before-2023': {
    promises: 'Scopus until 2023: commas separate names with their initials',
    findings: ['2:22 info left-out-field'],
    point: names,
    expected: [['Maier T.', 'Nowak A.'], ['Maier T.', 'Nowak A.', 'Olsen P.'], ['Maier T.']],
  },
  'dates-in-part': {
    promises: 'of a date that is not whole, what is certain is kept',
    findings: ['3:21 warning bad-value', '5:23 warning bad-value'],
    point: (papers) => papers.map(({ issued }) => issued),
    expected: ['2020-05', '2021', '2020-05-06', '1998'],
  },
  'ieee-entities': {
    promises: 'references to characters are read as these in titles and abstracts',
    point: (papers) => [papers[0]?.title, papers[0]?.abstract, names(papers)],
    expected: ['Learning in\u00A0noise & fog', "Solvers' levels remain low.", [['L. Kern', 'M. Lang']]],
  },
  scopus: {
    promises:
      'Scopus: full names are read, “Article” is no preprint, “Review” no review of a work, and nobody no author',
    findings: [
      '2:20 info left-out-field',
      '2:104 info left-out-field',
      '2:116 info left-out-field',
      '2:172 info left-out-field',
      '2:180 info left-out-field',
      '2:189 info left-out-field',
      '4:108 info unclear-type',
      '5:1 info no-value',
      '5:107 info unclear-type',
    ],
    point: (papers) => [names(papers), facts(papers)],
    expected: [
      [['Winter, Anna', 'Xu, Bo'], ['Winter, Anna'], ['Winter, Anna'], []],
      [
        '2024 | Invented Journal | 6 | 1 | - | article-journal',
        '2023 | Proceedings of Invention | - | - | 10-20 | paper-conference',
        '2022 | Invented Reviews | - | - | - | -',
        '2022 | Proceedings of Invention | - | - | - | -',
      ],
    ],
  },
  'local-citation-network': {
    promises: 'Local Citation Network: lines above the header are skipped and reported once',
    findings: ['1:1 info skipped-line', '5:31 info left-out-field'],
    point: (papers) => [names(papers), facts(papers), papers[0]?.identifiers],
    expected: [
      [['Ada Birk', 'Cleo Dunn']],
      ['2020-05-01 | Invented Journal | 1 | 2 | 3-9 | article-journal'],
      { doi: '10.5555/lcn.1', openalex: 'W0000000001' },
    ],
  },
  dimensions: {
    promises: 'Dimensions: the line above the header is skipped',
    findings: ['1:1 info skipped-line', '3:1 info left-out-field', '3:3 info left-out-field'],
    point: (papers) => [names(papers), facts(papers), papers[0]?.identifiers],
    expected: [
      [['Birk, Ada', 'Dunn, Cleo']],
      ['2020-05-04 | Invented Journal | 1 | 2 | 3-9 | article-journal'],
      { doi: '10.5555/dim.1' },
    ],
  },
  lens: {
    promises: 'Lens: its names of columns and types are read',
    findings: ['2:1 info left-out-field'],
    point: (papers) => [names(papers), facts(papers), papers.map(({ url }) => url)],
    expected: [
      [['Ada Birk', 'Cleo Dunn'], ['Ada Birk']],
      [
        '2020-05-19 | Invented Journal | 7 | 2 | 30-39 | article-journal',
        '2021-01-02 | Inv Proceedings | - | - | - | paper-conference',
      ],
      ['http://dx.doi.org/10.5555/l.1', undefined],
    ],
  },
  'openalex-website': {
    promises: 'OpenAlex: its ids are identifiers, bars separate names, and “article” is no preprint',
    point: (papers) => [
      names(papers),
      facts(papers),
      papers.map(({ identifiers, key, retracted }) => [identifiers, key, retracted]),
    ],
    expected: [
      [['Ada Birk', 'Cleo Dunn']],
      ['2020-05-04 | Invented Journal | 1 | 2 | 3-9 | article-journal'],
      [[{ doi: '10.5555/oa.1', openalex: 'W0000000002' }, undefined, false]],
    ],
  },
  'openalex-filled-in-dates': {
    promises: 'OpenAlex: the first day of a month or year can be filled in, so it is not certain',
    input: lines(
      'id,title,publication_year,publication_date,authorships.author.display_name',
      'https://openalex.org/W12345,One,2020,2020-01-01,Ada Birk',
      'https://openalex.org/W12346,Two,2020,2020-05-01,Ada Birk',
    ),
    findings: ['2:38 info filled-in-date'],
    point: (papers) => papers.map(({ issued }) => issued),
    expected: ['2020', '2020-05'],
  },
  'web-of-science-tab': {
    promises:
      'Web of Science: tags name the columns, rows end with a tab, and the day has its year in another column',
    findings: ['2:119 info left-out-field'],
    point: (papers) => [names(papers), facts(papers), papers[0]?.identifiers],
    expected: [
      [['Maier, Lena', 'Nowak, Adam']],
      ['2023-05-04 | INVENTED JOURNAL | 6 | 1 | 3-9 | article-journal'],
      { doi: '10.5555/t.1' },
    ],
  },
  category: {
    promises: 'only a category of arXiv is one; other values are reported once each',
    findings: ['2:21 warning bad-value', '3:21 warning bad-value'],
    point: (papers, source) => [
      papers.map(({ primaryCategory }) => primaryCategory),
      reasons(papers, source),
    ],
    expected: [
      [undefined, undefined, 'cs.CV'],
      ['“Category” is “Magazine”.', '“Category” is “Conference Publication”.'],
    ],
  },
  'bad-rows': {
    promises: 'a bad row costs that row only, and a row of commas is blank',
    findings: ['3:1 warning broken-row', '5:8 warning broken-row'],
    point: (papers) => papers.map(({ title }) => title),
    expected: ['Good one', 'Good two'],
  },
  'excel-unicode-text': {
    promises: 'Excel’s “Unicode text” is read: UTF-16 with tabs',
    point: (papers) => [papers[0]?.title, names(papers), papers[0]?.issued],
    expected: ['Café in Łódź', [['Ibsen, Jörg', 'Çelik, Øle']], '2020'],
  },
  'error-windows-1252': {
    promises: 'Windows-1252, which nothing in a file names, is refused with what its text looks like',
    findings: ['2:1 error not-utf8'],
  },
  'many-of-one-kind': {
    promises: 'a type that 40 rows repeat is reported once, with its number',
    findings: ['2:40 info unclear-type'],
    point: (papers, source) => [papers.length, names(papers)[39], reasons(papers, source)],
    expected: [40, ['Maier T.', 'Nowak A.', 'Olsen P.'], ['“type” is “PDF” in 40 rows.']],
  },
  chinese: {
    promises: 'Chinese names with a comma are a family name and a given name',
    point: names,
    expected: [['李, 明'], ['王, 芳']],
  },
  covidence: {
    promises: 'Covidence: published year and month, and names with semicolons, are read',
    input: lines(
      'Title,Authors,Abstract,Published Year,Published Month,Journal,Volume,Issue,Pages,DOI,Covidence #,Study,Notes',
      'One,"Birk, Ada; Dunn, Cleo",Text,2020,May,Invented Journal,1,2,3-9,10.5555/c.1,#12,Birk 2020,',
    ),
    findings: ['2:80 info left-out-field', '2:84 info left-out-field'],
    point: (papers) => [names(papers), facts(papers)],
    expected: [[['Birk, Ada', 'Dunn, Cleo']], ['2020-05 | Invented Journal | 1 | 2 | 3-9 | -']],
  },
  rayyan: {
    promises: 'Rayyan: year, month and day are one date, and “and” separates names',
    input: lines(
      'key,title,year,month,day,journal,issn,volume,issue,pages,authors,url,publisher,abstract,notes,doi',
      'rayyan-1,One,2020,5,4,Invented Journal,,1,2,3-9,"Birk, Ada and Dunn, Cleo",https://example.org/1,,Text,,10.5555/r.1',
    ),
    point: (papers) => [names(papers), facts(papers)],
    expected: [[['Birk, Ada', 'Dunn, Cleo']], ['2020-05-04 | Invented Journal | 1 | 2 | 3-9 | -']],
  },
  springer: {
    promises: 'Springer: names without anything between them are left out with a warning',
    input: lines(
      'Item Title,Publication Title,Book Series Title,Journal Volume,Journal Issue,Item DOI,Authors,Publication Year,URL,Content Type',
      'One,Invented Journal,,1,2,10.5555/sp.1,Ada BirkCleo Dunn,2020,http://link.example.org/1,Article',
      'Two,Invented Lectures,,,,10.5555/sp.2,Ada McBirk,2021,http://link.example.org/2,Chapter ConferencePaper',
    ),
    findings: ['2:40 warning bad-value'],
    point: (papers) => [names(papers), facts(papers)],
    expected: [
      [[], ['Ada McBirk']],
      [
        '2020 | Invented Journal | 1 | 2 | - | article-journal',
        '2021 | Invented Lectures | - | - | - | paper-conference',
      ],
    ],
  },
  'ieee-xplore': {
    promises: 'IEEE Xplore: its kinds of documents are types',
    input: lines(
      '"Document Title",Authors,"Publication Title","Publication Year","Volume","Issue","Start Page","End Page","DOI","Document Identifier"',
      '"One","A. Birk; C. Dunn","Invented Conf","2020","","","3","9","10.5555/x.1","IEEE Conferences"',
      '"Two","A. Birk","Invented Journal","2021","1","2","3","3","10.5555/x.2","IEEE Journals"',
    ),
    point: (papers) => [names(papers), facts(papers)],
    expected: [
      [['A. Birk', 'C. Dunn'], ['A. Birk']],
      [
        '2020 | Invented Conf | - | - | 3-9 | paper-conference',
        '2021 | Invented Journal | 1 | 2 | 3 | article-journal',
      ],
    ],
  },
  acm: {
    promises: 'ACM: types of BibTeX say that “article” is of a journal',
    input: lines(
      'type,id,author,title,pages,doi,journal,issue_date,volume,issue_no,month,year,booktitle,publisher',
      'inproceedings,1,"Birk, Ada and Dunn, Cleo",One,3–9,10.5555/a.1,,,,,May,2020,Invented Proceedings,ACM',
      'article,2,"Birk, Ada",Two,1–2,10.5555/a.2,Invented Trans.,,,,,2021,,ACM',
    ),
    point: (papers) => [names(papers), facts(papers)],
    expected: [
      [['Birk, Ada', 'Dunn, Cleo'], ['Birk, Ada']],
      [
        '2020-05 | Invented Proceedings | - | - | 3-9 | paper-conference',
        '2021 | Invented Trans. | - | - | 1-2 | article-journal',
      ],
    ],
  },
  'web-of-science-excel': {
    promises:
      'Web of Science in a spreadsheet: long names of columns, a code for the type, a retracted paper',
    input: lines(
      'Publication Type,Authors,Author Full Names,Article Title,Source Title,Document Type,Publication Date,Publication Year,Volume,Start Page,End Page,DOI',
      'J,"Birk, A; Dunn, C","Birk, Ada; Dunn, Cleo",One,INVENTED JOURNAL,Article; Early Access,MAR-APR,2023,,,,10.5555/w.1',
      'J,"Birk, A","Birk, Ada",Two,INVENTED JOURNAL,Retracted Publication,NOV,2022,6,3,9,10.5555/w.2',
    ),
    findings: ['2:89 warning bad-value'],
    point: (papers) => [names(papers), facts(papers), papers.map(({ retracted }) => retracted)],
    expected: [
      [['Birk, Ada', 'Dunn, Cleo'], ['Birk, Ada']],
      [
        '2023 | INVENTED JOURNAL | - | - | - | article-journal',
        '2022-11 | INVENTED JOURNAL | 6 | - | 3-9 | article-journal',
      ],
      [undefined, true],
    ],
  },
  'zotero-preprint': {
    promises: 'Zotero: the arXiv id of a preprint is read from its extra text',
    input: lines(
      'Key,Item Type,Author,Title,Extra',
      'A,preprint,"Birk, Ada",One,"arXiv:2401.00001 [cs]"',
      'B,book,,Two,a note',
    ),
    findings: ['2:28 info left-out-field'],
    point: (papers) => papers.map(({ identifiers, publication }) => [identifiers, publication?.type]),
    expected: [
      [{ arxiv: '2401.00001' }, 'article'],
      [undefined, 'book'],
    ],
  },
  'openalex-api': {
    promises: 'OpenAlex: a table without `title` has its titles in `display_name`',
    input: 'id,display_name,publication_year\nhttps://openalex.org/W4390000001,A Work,2024\n',
    point: (papers) => papers.map(({ title, identifiers }) => [title, identifiers]),
    expected: [['A Work', { openalex: 'W4390000001' }]],
  },
};
