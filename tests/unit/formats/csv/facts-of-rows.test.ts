import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/csv/parse.ts';
import type { ParsedPaper } from '../../../../src/core/sources/parsed-source.ts';

/** One fact of each paper of a table, by its title, and what is said of its cells. */
function read(rows: string[], fact: (paper: ParsedPaper) => unknown) {
  const { papers, findings } = parse(rows.join('\n'));
  return {
    facts: Object.fromEntries(papers.map((paper) => [paper.title, fact(paper)])),
    said: findings.map(({ line, column, reason }) => `${line}:${column} ${reason}`),
    rules: findings.map(({ rule }) => rule),
    expected: findings.map(({ expected }) => expected),
    fields: findings.map(({ field }) => field),
  };
}

describe('the date of a row', () => {
  const header = 'title,date,early access date,year,month,day';
  const issued = ({ issued }: ParsedPaper) => issued;

  test.each([
    ['2024-03-09,,2024,,', '2024-03-09'],
    [',,2024,3,9', '2024-03-09'],
    [',,2024.0,3.0,9.0', '2024-03-09'],
    [',,2024,3,31', '2024-03-31'],
    [',,2024,May,', '2024-05'],
    [',,2024,May,4', '2024-05-04'],
    [',2024-03-09,2024,,', '2024-03-09'],
    ['2024-03-09,,2024,3,9', '2024-03-09'],
    ['2024-03-09,,2024,Mar,', '2024-03-09'],
    ['2024-03-09,,2024-03,,', '2024-03-09'],
    [',,2024-05,5,', '2024-05'],
    ['2025-01-02,2025-01,,,', '2025-01-02'],
    ['May 4,,2024,,', '2024-05-04'],
    [',,,,', null],
  ])('%s is %s, and nothing is said', (cells, date) => {
    const { facts, said } = read([header, `One,${cells}`], issued);
    expect([facts, said]).toEqual([{ One: date }, []]);
  });

  const notDate = 'a real date such as 2025, 2025-03 or 2025-03-09';
  const notYear = 'a year of four digits';
  const notMonth = 'a month';
  test.each<[string, string | null, string, string]>([
    [',,2024,2,31', '2024-02', '2:14 “day” is “31”. Of it, 2024-02 is kept.', 'a day of its month'],
    [',,2024,13,', '2024', '2:12 “month” is “13”. Of it, 2024 is kept.', notMonth],
    [',,2024,spring,', '2024', '2:12 “month” is “spring”. Of it, 2024 is kept.', notMonth],
    ['soon,,2024,,', '2024', '2:5 “date” is “soon”.', notDate],
    ['May 4,,,,', null, '2:5 “date” is “May 4”.', notDate],
    ['2024-02-30,,2024,,', '2024', '2:5 “date” is “2024-02-30”. Of it, 2024 is kept.', notDate],
    [',soon,2024,,', '2024', '2:6 “early access date” is “soon”.', notDate],
    [',,soon,,', null, '2:7 “year” is “soon”.', notYear],
    [',,24,,', null, '2:7 “year” is “24”.', notYear],
    [',,2013a,,', '2013', '2:7 “year” is “2013a”. Of it, 2013 is kept.', notYear],
    ['2024-03-09,,2024-05,,', '2024-03-09', '2:17 “year” is “2024-05”.', 'the year of the date 2024-03-09'],
    ['2024-03-09,,2024x,,', '2024-03-09', '2:17 “year” is “2024x”. Of it, 2024 is kept.', notYear],
    ['2024-03-09,,2023,,', '2024-03-09', '2:17 “year” is “2023”.', 'the year of the date 2024-03-09'],
  ])(
    'of the cells %s the date is %s, and a warning names the cell that does not say so',
    (cells, date, reason, wanted) => {
      const { facts, said, rules, expected, fields } = read([header, `One,${cells}`], issued);
      expect([facts, said, rules, expected]).toEqual([{ One: date }, [reason], ['bad-value'], [wanted]]);
      expect(said[0]).toContain(`“${fields[0]}”`);
    },
  );

  test.each(['2024-03-09', '2025-01-02', 'soon', 'Spring 2025'])(
    'an early access date %s beside another date is reported',
    (early) => {
      const { facts, said } = read([header, `One,2025-01,${early},,,`], issued);
      expect(facts).toEqual({ One: '2025-01' });
      expect(said).toEqual(['2:13 “early access date” has no field in a record; it occurs 1 time.']);
    },
  );

  test('a day without a month is told, for no date can hold it', () => {
    const { facts, said } = read([header, 'One,,,2024,,9'], issued);
    expect(facts).toEqual({ One: '2024' });
    expect(said).toEqual(['2:13 “day” has no field in a record; it occurs 1 time.']);
  });

  test.each([
    [',,2024-05,6,', '2024-05', ['month']],
    [',,2024-05,6,7', '2024-05', ['month', 'day']],
    ['2024,,2024,3,', '2024', ['month']],
    ['2024-03-09,,2024,3,8', '2024-03-09', ['day']],
    ['2024-03-09,,2024,spring,', '2024-03-09', ['month']],
    ['2024-03-09,,2024,,8', '2024-03-09', ['day']],
    ['2024-03-09,,,4,8', '2024-03-09', ['month', 'day']],
    [',,,5,', null, ['month']],
    [',,,5,6', null, ['month', 'day']],
    [',,,,6', null, ['day']],
  ])('of %s the date is %s, and a message names what is not in it', (cells, date, names) => {
    const { facts, said } = read([header, `One,${cells}`], issued);
    expect(facts).toEqual({ One: date });
    expect(said.map((text) => text.replace(/^\S+ /, ''))).toEqual(
      names.map((name) => `“${name}” has no field in a record; it occurs 1 time.`),
    );
  });

  test.each([
    [',,soon,4,2', ['year', 'month', 'day']],
    [',,2024,13,2', ['month', 'day']],
    ['2024-03-09,,2023,4,', ['year', 'month']],
  ])('of %s, a message names each cell that is not read', (cells, names) => {
    expect(read([header, `One,${cells}`], issued).fields).toEqual(names);
  });

  test('of two columns of dates the first counts, and one that says no less is a conflict', () => {
    const { facts, said, rules, fields } = read(
      [
        'title,date,published',
        'One,2024-03-09,2024',
        'Two,2024,2024-03-09',
        'Three,2024-03-09,2024-03',
        'Four,2024-03,2025',
        'Five,2024-03,2024-03',
      ],
      issued,
    );
    expect(facts).toEqual({
      ...{ One: '2024-03-09', Two: '2024', Three: '2024-03-09', Four: '2024-03', Five: '2024-03' },
    });
    expect(said).toEqual([
      '3:10 “published” is “2024-03-09”, and a column before it says “2024”.',
      '5:14 “published” is “2025”, and a column before it says “2024-03”.',
    ]);
    expect([rules, fields]).toEqual([
      ['conflicting-facts', 'conflicting-facts'],
      ['published', 'published'],
    ]);
  });

  test('the first of a month or year is not certain in a table of OpenAlex, and that is told once', () => {
    const rows = [
      'id,publication_date,title,authorships.author.display_name',
      'W12341,2020-01-02,One,Ada Birk',
      'W12342,2020-01-01,Two,Ada Birk',
      'W12343,2020-05-01,Three,Ada Birk',
      'W12344,2020-10-11,Four,Ada Birk',
      'W12345,2020-01,Five,Ada Birk',
      'W12346,,Six,Ada Birk',
    ];
    const { facts, said, rules, fields } = read(rows, issued);
    expect(facts).toEqual({
      ...{ One: '2020-01-02', Two: '2020', Three: '2020-05', Four: '2020-10-11', Five: '2020-01' },
      Six: null,
    });
    expect(said).toEqual(['3:8 “publication_date” is the first of a month or year 2 times.']);
    expect([rules, fields]).toEqual([['filled-in-date'], ['publication_date']]);
    const others = rows.map((row) => row.replace('authorships.author.display_name', 'authors'));
    expect(read(others, issued).facts).toMatchObject({ Two: '2020-01-01', Three: '2020-05-01' });
  });
});

test('pages are the first and the last, unless one cell states them whole', () => {
  const { facts, said } = read(
    [
      'title,pages,first page,last page',
      'A range,,3,9',
      'One page,,3,3',
      'A whole range first,,3-9,9',
      'Only a range,,3-9,',
      'Only the first,,e12,',
      'Only the last,,,9',
      'Stated twice,1-2,3,9',
      'Stated alike,3–9,3,9',
      'First stated twice,3-9,3,',
      'In short,227-34,227,234',
      'With a word,pp. 12-20,12,20',
      'As numbers,12-20,12.0,20.0',
      'With letters,e1-e7,e1,7',
      'Of nothing,-,12,20',
    ],
    ({ publication }) => publication.pages,
  );
  expect(facts).toEqual({
    'A range': '3-9',
    'One page': '3',
    'A whole range first': '3-9',
    'Only a range': '3-9',
    'Only the first': 'e12',
    'Only the last': undefined,
    'Stated twice': '1-2',
    'Stated alike': '3-9',
    'First stated twice': '3-9',
    'In short': '227-34',
    'With a word': 'pp. 12-20',
    'As numbers': '12-20',
    'With letters': 'e1-e7',
    'Of nothing': '12-20',
  });
  expect(said).toEqual([
    '7:17 “last page” has no field in a record; it occurs 2 times.',
    '8:18 “first page” has no field in a record; it occurs 1 time.',
  ]);
});

describe('the id of a row', () => {
  const named = ({ key, identifiers }: ParsedPaper) => [key, identifiers];

  test('is one of OpenAlex where all of the column are, and else the name of the entry', () => {
    const openalex = read(['id,title', 'W1234,One', 'https://openalex.org/W12345,Two', ',Three'], named);
    expect(openalex.facts).toEqual({
      One: [null, { openalex: 'W1234' }],
      Two: [null, { openalex: 'W12345' }],
      Three: [null, {}],
    });
    for (const other of ['W123', 'ab', 'XW1234', 'W1234x']) {
      expect(read(['id,title', `${other},One`, 'W12345,Two'], named).facts).toEqual({
        One: [other, {}],
        Two: ['W12345', {}],
      });
    }
  });

  test('is one of OpenAlex where it is an address there, whatever the others are', () => {
    const { facts } = read(
      ['id,title', 'ab,One', 'HTTP://openalex.org/W99,Two', 'see https://openalex.org/W9,Three'],
      named,
    );
    expect(facts).toEqual({
      One: ['ab', {}],
      Two: [null, { openalex: 'W99' }],
      Three: ['see https://openalex.org/W9', {}],
    });
  });

  test('counts less than a column that names the entry, or its id at OpenAlex, and is told', () => {
    const said = ['2:1 “id” has no field in a record; it occurs 1 time.'];
    expect(read(['id,key,title', 'ab,own,One', 'same,same,Two'], named)).toMatchObject({
      facts: { One: ['own', {}], Two: ['same', {}] },
      said,
    });
    expect(read(['id,openalex,title', 'W12345,W99,One', 'W12346,W12346,Two'], named)).toMatchObject({
      facts: { One: [null, { openalex: 'W99' }], Two: [null, { openalex: 'W12346' }] },
      said,
    });
  });
});

test('an arXiv id is read from the extra text of Zotero and the venue of Google Scholar, and all other text of it is told', () => {
  const { facts, said } = read(
    [
      'title,extra,venue,arxiv',
      'Extra,arXiv:2401.00001 [cs],,',
      'A line of it,"Cited by 3\n  arXiv:2401.00002 [cs]\nMore",,',
      'Amid a line,see arXiv:2401.00003,,',
      'No id,arXiv: soon,,',
      'Preprint,,arXiv preprint arXiv:2401.00004,',
      'E-prints,,arXiv e-prints arXiv:2401.00005,',
      'Other venue,,Proceedings of arXiv:2401.00006,',
      'Both,arXiv:2401.00007,arXiv preprint arXiv:2401.00008,',
      'Own column,arXiv:2401.00009,,2401.00010',
    ],
    ({ identifiers }) => identifiers.arxiv,
  );
  expect(facts).toEqual({
    Extra: '2401.00001',
    'A line of it': undefined,
    'Amid a line': undefined,
    'No id': undefined,
    Preprint: '2401.00004',
    'E-prints': '2401.00005',
    'Other venue': undefined,
    Both: '2401.00007',
    'Own column': '2401.00010',
  });
  expect(said).toEqual(['2:7 “extra” has no field in a record; it occurs 5 times.']);
});

test('a tally is a whole number, of which commas may group the digits', () => {
  const { facts, said, expected } = read(
    [
      'title,supporting cites,contrasting cites,mentioning cites',
      'One,3,"1,234",0',
      'Two,"12,34",,x',
      'Three,1234567890123456,123456789012345,1.5',
      'Four,"1,234,567",-1,',
    ],
    ({ tallies }) => tallies.map(({ polarity, count }) => `${polarity} ${count}`),
  );
  expect(facts).toEqual({
    One: ['supporting 3', 'contrasting 1234', 'mentioning 0'],
    Two: [],
    Three: ['contrasting 123456789012345'],
    Four: ['supporting 1234567'],
  });
  expect(said).toEqual([
    '3:5 “supporting cites” is “12,34”.',
    '3:14 “mentioning cites” is “x”.',
    '4:7 “supporting cites” is “1234567890123456”.',
    '4:40 “mentioning cites” is “1.5”.',
    '5:18 “contrasting cites” is “-1”.',
  ]);
  expect(new Set(expected)).toEqual(new Set(['a whole number']));
});

test('a line of quotes is a passage, and what is in parentheses before it are its roles', () => {
  const { facts } = read(
    [
      'title,quotes',
      'One,"(method; baseline) We use it.\n\nPlain words.\n() None.\n(see) here and (there).\n(method)"',
      'Two,(a (b) c',
    ],
    ({ quotes }) => quotes,
  );
  const place = { line: 2, column: 5 };
  expect(facts).toEqual({
    One: [
      { text: 'We use it.', roles: [{ role: 'method' }, { role: 'baseline' }], place },
      { text: 'Plain words.', roles: [], place },
      { text: 'None.', roles: [], place },
      { text: 'here and (there).', roles: [{ role: 'other', label: 'see' }], place },
      { text: '(method)', roles: [], place },
    ],
    Two: [{ text: '(a (b) c', roles: [], place: { line: 8, column: 5 } }],
  });
});

test('of several columns for one fact the first that says it counts, and others are told', () => {
  const { facts, said, rules, fields } = read(
    [
      'title,display name,url,link,venue,conference title,doi,doi',
      'One,One,https://a.org/,https://a.org/,Tides,Waves,10.1000/1,10.1000/2',
      'Two,Other,https://a.org/,https://b.org/,,Waves,,10.1000/2',
      ',Three,,https://b.org/,N/A,,,',
      'Four,,nothing,https://a.org/,,,,',
    ],
    ({ url, publication, identifiers, places }) => [url, publication.venue, identifiers.doi, places],
  );
  expect(facts).toEqual({
    One: [
      ...['https://a.org/', 'Tides', '10.1000/1'],
      {
        ...{ title: { line: 2 }, 'publication.venue': { line: 2 } },
        ...{ 'identifiers.doi': { line: 2 }, url: { line: 2 } },
      },
    ],
    Two: [
      ...['https://a.org/', 'Waves', '10.1000/2'],
      {
        ...{ title: { line: 3 }, 'publication.venue': { line: 3 } },
        ...{ 'identifiers.doi': { line: 3 }, url: { line: 3 } },
      },
    ],
    Three: ['https://b.org/', undefined, undefined, { title: { line: 4 }, url: { line: 4 } }],
    Four: ['https://a.org/', undefined, undefined, { title: { line: 5 }, url: { line: 5 } }],
  });
  expect(said).toEqual([
    '2:45 “conference title” has no field in a record; it occurs 1 time.',
    '2:61 “doi” is “10.1000/2”, and a column before it says “10.1000/1”.',
    '3:5 “display name” has no field in a record; it occurs 1 time.',
    '3:26 “link” is “https://b.org/”, and a column before it says “https://a.org/”.',
    '5:7 “url” is “nothing”.',
  ]);
  expect([rules.toSorted(), fields]).toEqual([
    ['bad-value', 'conflicting-facts', 'conflicting-facts', 'left-out-field', 'left-out-field'],
    ['conference title', 'doi', 'display name', 'link', 'url'],
  ]);
});

describe('a column “Source”', () => {
  const venue = ({ publication }: ParsedPaper) => publication.venue;
  const leftOut = (times: string) => [`2:5 “source” has no field in a record; it occurs ${times}.`];

  test('names the venue, unless all of it are databases or another column has the venue', () => {
    const databases = read(['title,source', 'One,Scopus', 'Two, pubmed central '], venue);
    expect([databases.facts, databases.said]).toEqual([
      { One: undefined, Two: undefined },
      leftOut('2 times'),
    ]);
    const both = read(['title,source', 'One,Scopus', 'Two,Nature'], venue);
    expect([both.facts, both.said]).toEqual([{ One: 'Scopus', Two: 'Nature' }, []]);
    const beside = read(['title,source,journal', 'One,Nature,Science'], venue);
    expect([beside.facts, beside.said]).toEqual([{ One: 'Science' }, leftOut('1 time')]);
  });

  test('is judged by its rows only, not by what is above the header', () => {
    const table = ['List of papers,of a reader', 'title,source', 'One,Scopus'];
    expect(read(table, venue).facts).toEqual({ One: undefined });
  });
});

describe('0 for a number', () => {
  const numbers = ({ publication: { volume, issue, pages, publisher }, issued }: ParsedPaper) => [
    ...[volume, issue, pages, publisher, issued],
  ];
  const names = 'title,volume,issue,pages,publisher,year';
  const rows = ['One,0,0,0,0,0', 'Two,00,10,0-5,x,2020'];

  test('says nothing in a table of Publish or Perish', () => {
    const { facts, said } = read([`GSRank,QueryDate,${names}`, ...rows.map((row) => `,,${row}`)], numbers);
    expect([facts, said]).toEqual([
      { One: [undefined, undefined, undefined, '0', null], Two: ['00', '10', '0-5', 'x', '2020'] },
      [],
    ]);
  });

  test('is the number in any other table', () => {
    for (const header of [names, `GSRank,${names}`, `QueryDate,${names}`]) {
      const before = header === names ? '' : ',';
      const table = [header, ...rows.map((row) => before + row)];
      expect(read(table, numbers).facts.One).toEqual(['0', '0', '0', '0', null]);
    }
  });
});

test('a category is one of arXiv, and any other is told once with its number', () => {
  const { facts, said, rules, expected, fields } = read(
    [
      'title,category,primary category',
      'One,cs.CV,',
      'Two,Magazine,',
      'Three,Magazine,cs.LG',
      'Four,hep-th,',
      'Five,cs,',
      'Six,cs.cv,',
      'Seven,physics.flu-dyn,math.AG',
      'Eight,physics.flu-dyn,',
    ],
    ({ primaryCategory }) => primaryCategory,
  );
  expect(facts).toEqual({
    ...{ One: 'cs.CV', Two: null, Three: 'cs.LG', Four: 'hep-th', Five: null, Six: null },
    ...{ Seven: 'math.AG', Eight: 'physics.flu-dyn' },
  });
  expect(said).toEqual([
    '3:5 “category” is “Magazine” in 2 rows.',
    '6:6 “category” is “cs”.',
    '7:5 “category” is “cs.cv”.',
    '8:7 “category” has no field in a record; it occurs 1 time.',
  ]);
  expect([new Set(rules), new Set(fields), new Set(expected)]).toEqual([
    ...[new Set(['bad-value', 'left-out-field']), new Set(['category'])],
    new Set(['a category of arXiv such as cs.CV', null]),
  ]);
});

test('markup is text in titles, venues, publishers, abstracts and names, and nowhere else', () => {
  const row = '<i>A</i> &amp; B,J &amp; K,P &amp; Q,<p>x &lt; y</p>,1&amp;2,"M&uuml;ller, Ann"';
  const facts = ({ title, publication, abstract, authors: [first] }: ParsedPaper) => [
    ...[title, publication.venue, publication.publisher, abstract, publication.volume, first?.family],
  ];
  const header = 'title,venue,publisher,abstract,volume,authors';
  const plain = ['A & B', 'J & K', 'P & Q', 'x < y', '1&amp;2', 'Müller'];
  expect(read([header, row], facts).facts).toEqual({ 'A & B': plain });
  const source = read(['title,source', 'One,J &amp; K'], ({ publication }) => publication.venue);
  expect(source.facts).toEqual({ One: 'J & K' });
});

describe('a table that this project wrote', () => {
  test('holds facts in the words of a record: nothing is markup, and a key or a number never says nothing', () => {
    const { facts, said } = read(
      [
        'key,title,authors,issued,type,category,volume,from_sha256',
        'N/A,<i>A</i> &amp; B,"Doe, Jane; Roe",2024-01,book,any text,0,',
      ],
      ({ key, authors, issued, publication, primaryCategory }) => [
        ...[key, authors, issued, publication, primaryCategory],
      ],
    );
    expect(facts).toEqual({
      '<i>A</i> &amp; B': [
        'N/A',
        [
          { family: 'Doe', given: 'Jane' },
          { family: 'Roe', given: null },
        ],
        '2024-01',
        { type: 'book', volume: '0' },
        'any text',
      ],
    });
    expect(said).toEqual([]);
  });

  test('tells what was changed in it so that it is no such fact', () => {
    const { facts, said, expected, rules } = read(
      ['title,authors,issued,type,from_sha256', 'One,"Doe, Jane, x, y",soon,gizmo,'],
      ({ authors, issued, publication }) => [authors, issued, publication],
    );
    expect(facts).toEqual({ One: [[], null, {}] });
    expect(said).toEqual([
      '2:5 “authors” is “Doe, Jane, x, y”.',
      '2:23 “issued” is “soon”.',
      '2:28 “type” is “gizmo”.',
    ]);
    expect(new Set(rules)).toEqual(new Set(['bad-value']));
    expect(expected[0]).toBe('names as Family, Given; Family, Given');
  });

  test('has the id of arXiv in its own column only', () => {
    const { facts } = read(
      ['title,venue,from_sha256', 'One,arXiv preprint arXiv:2401.00004,'],
      ({ identifiers }) => identifiers,
    );
    expect(facts).toEqual({ One: {} });
  });
});

test('the language of the document says that its title is translated, unless another column has the language', () => {
  const { facts, said } = read(
    ['title,language of original document,language', 'One,English,', 'Two,German,French'],
    ({ languages, translatesTitles }) => [languages, translatesTitles],
  );
  expect(facts).toEqual({ One: [['en'], true], Two: [['fr'], undefined] });
  expect(said).toEqual(['3:5 “language of original document” has no field in a record; it occurs 1 time.']);
});

describe('the authors of a row', () => {
  const names = ({ authors }: ParsedPaper) =>
    authors.map(({ family, given }) => (given === null ? family : `${family}, ${given}`));
  const expectedNames =
    'names as “Family, Given; Family, Given”, or another notation that says where each name ends';

  test('are those of the column of full names, or of the next that can be read, and what cannot is told', () => {
    const { facts, said, expected, fields } = read(
      [
        'title,authors,author full names',
        'One,"Doe, J; Roe, A","Doe, Jane; Roe, Ann"',
        'Two,"Doe, J; Roe, A","Doe, Jane, Roe, Ann"',
        'Three,"J, K, L","X, Y, Z, W"',
        'Four,[Anonymous],',
        'Five,Doe et al.,Anonymous',
        'Six,et al.,',
        ',"a, b, c",',
      ],
      names,
    );
    expect(facts).toEqual({
      ...{
        One: ['Doe, Jane', 'Roe, Ann'],
        Two: ['Doe, J', 'Roe, A'],
        Three: [],
        Four: [],
        Five: ['Doe'],
        Six: [],
      },
    });
    expect(said).toEqual([
      '3:22 “author full names” cannot be read for certain: “Doe, Jane, Roe, Ann”.',
      '4:7 “authors” cannot be read for certain: “J, K, L”.',
      '4:17 “author full names” cannot be read for certain: “X, Y, Z, W”.',
      '5:1 “authors” is “[Anonymous]”.',
      '6:1 “authors” is “Anonymous”.',
      '6:6 “et al.” has no field in a record; it occurs 2 times.',
      '8:1 An entry has no title.',
    ]);
    expect([expected[0], fields[0]]).toEqual([expectedNames, 'author full names']);
  });

  test('are in two columns, and what only the other one says is reported', () => {
    const { facts, said, rules, fields } = read(
      [
        'title,authors,author full names',
        'One,"Doe, J; Roe, A","Doe, Jane; Roe, Ann"',
        'Two,"Doe, J; Row, A","Doe, Jane; Roe, Ann"',
        'Three,"Doe, J; Row, A; Xu, B","Doe, Jane; Roe, Ann"',
        'Four,"Doe, J; et al.","Doe, Jane; Roe, Ann"',
        'Five,"Doe, J; Roe, A; et al.","Doe, Jane; Roe, Ann"',
        'Six,[Anonymous],"Doe, Jane"',
        'Seven,"Jane Doe, Ann Roe","Doe, Jane; Roe, Ann"',
        'Eight,"J, K, L","Doe, Jane"',
        'Nine,"Roe, A","Doe, Jane; Roe, Ann"',
      ],
      names,
    );
    const both = ['Doe, Jane', 'Roe, Ann'];
    const one = ['Doe, Jane'];
    expect(facts).toEqual({
      ...{
        One: both,
        Two: both,
        Three: both,
        Four: both,
        Five: both,
        Six: one,
        Seven: both,
        Eight: one,
        Nine: both,
      },
    });
    expect(said).toEqual([
      '3:5 “authors” is “Doe, J; Row, A”, and “author full names” is “Doe, Jane; Roe, Ann”.',
      '4:7 “authors” is “Doe, J; Row, A; Xu, B”, and “author full names” is “Doe, Jane; Roe, Ann”.',
      '6:6 “et al.” has no field in a record; it occurs 1 time.',
      '9:7 “authors” is “J, K, L”, and “author full names” is “Doe, Jane”.',
    ]);
    const conflict = 'conflicting-facts';
    expect(rules).toEqual([conflict, conflict, 'left-out-field', conflict]);
    expect(fields).toEqual(['authors', 'authors', 'et al.', 'authors']);
  });

  test('are those of the profiles of OpenAlex, and what is printed besides is counted', () => {
    const columns = 'title,authorships.author.display_name,authorships.raw_author_name';
    const rows = ['One,Ada Birk|Bo Xu,A. Birk|B. Xu', 'Two,Ada Birk,Ada M. Birk', 'Three,,Ada M. Birk'];
    const { facts, said } = read([columns, ...rows], names);
    expect(facts).toEqual({ One: ['Ada Birk', 'Bo Xu'], Two: ['Ada Birk'], Three: ['Ada M. Birk'] });
    expect(said).toEqual(['3:14 “authorships.raw_author_name” has no field in a record; it occurs 1 time.']);
  });

  test('end with a dot in a table of PubMed, and have nothing between them in one of Springer', () => {
    const row = 'One,Maier T.,,';
    expect(read(['Title,Authors,Journal/Book,NIHMS ID', row], names).facts).toEqual({ One: ['Maier T'] });
    expect(read(['Title,Authors,Journal/Book,Note', row], names).facts).toEqual({ One: ['Maier T.'] });
    const glued = 'One,Ada BirkCleo Dunn,,';
    expect(read(['Item Title,Authors,Item DOI,Content Type', glued], names)).toMatchObject({
      facts: { One: [] },
      said: ['2:5 “Authors” cannot be read for certain: “Ada BirkCleo Dunn”.'],
    });
    expect(read(['Item Title,Authors,Item DOI,Note', glued], names).facts).toEqual({
      One: ['Ada BirkCleo Dunn'],
    });
  });
});

test('of two columns of years, days, pages, ids or categories, the first counts, and another value in the second is told', () => {
  const { facts, said } = read(
    [
      'title,year,pub year,month,publication month,day,publication day,first page,start page,last page,end page,id,id,category,category',
      'One,2024,2025,3,4,9,10,1,2,5,6,a,b,cs.CL,cs.LG',
      'Two,2024,2024,3,3,9,9,1,1,5,5,a2,a2,cs.CL,cs.CL',
    ],
    ({ issued, publication, key, primaryCategory }) => [issued, publication.pages, key, primaryCategory],
  );
  expect(facts).toEqual({
    One: ['2024-03-09', '1-5', 'a', 'cs.CL'],
    Two: ['2024-03-09', '1-5', 'a2', 'cs.CL'],
  });
  expect(said).toEqual([
    '2:10 “pub year” is “2025”, and a column before it says “2024”.',
    '2:17 “publication month” is “4”, and a column before it says “3”.',
    '2:21 “publication day” is “10”, and a column before it says “9”.',
    '2:26 “start page” is “2”, and a column before it says “1”.',
    '2:30 “end page” is “6”, and a column before it says “5”.',
    '2:34 “id” is “b”, and a column before it says “a”.',
    '2:42 “category” has no field in a record; it occurs 1 time.',
  ]);
});

test('the numbers of authors are told: no record holds them', () => {
  const { facts, said } = read(
    [
      'title,authors,author full names',
      'One,"Doe J.; Roe B.","Doe, Jane (57200000000); Roe, Bea (57200000001)"',
      'Two,"Doe, Jane (0000-0002-1825-0097)",',
    ],
    ({ authors }) => authors,
  );
  expect(facts).toEqual({
    One: [
      { family: 'Doe', given: 'Jane' },
      { family: 'Roe', given: 'Bea' },
    ],
    Two: [{ family: 'Doe', given: 'Jane' }],
  });
  expect(said).toEqual([
    '2:22 “the numbers in author full names” has no field in a record; it occurs 1 time.',
    '3:5 “the numbers in authors” has no field in a record; it occurs 1 time.',
  ]);
});
