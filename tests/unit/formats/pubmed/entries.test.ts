import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/pubmed/parse.ts';
import { pubmed } from '../../../../src/core/formats/pubmed/pubmed.ts';
import { saidOfLines } from '../../../support/formats/said-of-lines.ts';

/** The papers of a file by their titles and lines, and what is said about it. */
function read(...lines: string[]) {
  const { papers, findings } = parse(lines.join('\n'));
  return {
    papers: papers.map(({ title, place }) => [title, place]),
    said: findings.map(({ rule, line, reason }) => [rule, line, reason]),
  };
}

const noTag = (text: string, line: number) => ['broken-entry', line, `Found “${text}” without a tag.`];
const leftOut = (name: string, line: number, times = '1 time') => [
  ...['left-out-field', line],
  `“${name}” has no field in a record; it occurs ${times}.`,
];

describe('entries', () => {
  const two = [
    ['A', { line: 1 }],
    ['B', { line: 4 }],
  ];

  test('an empty line parts two entries', () => {
    expect(read('PMID- 1', 'TI  - A', ' ', 'PMID- 2', 'TI  - B')).toEqual({ papers: two, said: [] });
    expect(read('TI  - A', 'VI  - 1', '', 'TI  - B').papers).toEqual(two);
  });

  test('a second PubMed id begins an entry without an empty line', () => {
    expect(read('PMID- 1', 'TI  - A', 'VI  - 1', 'PMID- 2', 'TI  - B')).toEqual({ papers: two, said: [] });
    expect(read('TI  - A', 'PMID- 1', 'VI  - 2', 'PMID- 2', 'TI  - B').papers).toEqual(two);
  });

  test('a line that begins with spaces goes on with the value above it, and other blanks are dropped', () => {
    expect(read('PMID- 1', 'TI  -', '      Tides ', '\tand harbours')).toEqual({
      papers: [['Tides and harbours', { line: 1 }]],
      said: [],
    });
    expect(read('PMID- 1', 'TI  - Tides', '      - and harbours').papers).toEqual([
      ['Tides - and harbours', { line: 1 }],
    ]);
  });

  test('a line without a tag or spaces is no part of a value, and neither is what follows it', () => {
    expect(read('PMID- 1', 'TI  - Tides', 'lost', '      more')).toEqual({
      papers: [['Tides', { line: 1 }]],
      said: [noTag('lost', 3), leftOut('text between entries', 4)],
    });
  });

  test('text between entries is counted', () => {
    expect(read('Results', 'PMID- 1', 'TI  - A', '', 'page 1', '  page 2')).toEqual({
      papers: [['A', { line: 2 }]],
      said: [leftOut('text between entries', 1, '3 times')],
    });
  });

  test.each(['TITLE- A', 'T   - A', 'ti  - A', 'TI - A', ' TI - A', 'TI   - A', 'T1  - A'])(
    '%j is no line of a title',
    (line) => {
      expect(read('PMID- 1', 'TI  - Tides', line).papers).not.toContainEqual(['A', { line: 1 }]);
      expect(read('PMID- 1', line).papers).toEqual([]);
    },
  );

  test.each(['TI  - A', 'TI  -A', 'TI  -\tA  '])('%j is a line of a title', (line) => {
    expect(read('PMID- 1', line)).toEqual({ papers: [['A', { line: 1 }]], said: [] });
  });

  test('a tag has two to four capitals', () => {
    expect(read('PMID- 1', 'TI  - A', 'MH  - x', 'MHD - x', 'MHDA- x').said).toEqual([
      leftOut('MH', 3),
      leftOut('MHD', 4),
      leftOut('MHDA', 5),
    ]);
  });

  test('a file without an entry of a title says what it calls an entry', () => {
    expect(read('Results').said).toEqual([
      ['no-entries', null, 'Found no entry with a title.'],
      leftOut('text between entries', 1),
    ]);
  });
});

test.each([
  ['PMID- 1', true],
  ['PMID-1  ', true],
  ['\uFEFFPMID- 123\nTI  - A', true],
  ['Results\nPMID- 1\n', true],
  ['PMID- one', false],
  ['PMID- 1 x', false],
  ['a PMID- 1', false],
  ['PMID-', false],
  [`${' '.repeat(65_527)}\nPMID- 1`, true],
  [`${' '.repeat(65_536)}\nPMID- 1`, false],
])('that the start %j is of PubMed is %s', (text, expected) => {
  expect(pubmed.detect(text)).toBe(expected);
});

/** What is read of one entry. */
function readOne(...lines: string[]) {
  const { papers, findings } = parse(['PMID- 1', 'TI  - A', ...lines].join('\n'));
  return { ...papers[0], said: saidOfLines(findings) };
}

describe('facts', () => {
  test('every fact has the line of its tag', () => {
    const paper = readOne(
      'FAU - Moss, Nora',
      'DP  - 2020',
      'JT  - Tides',
      'LID - 10.5555/a [doi]',
      'PT  - Review',
    );
    expect(paper.places).toEqual({
      ...{ 'identifiers.pmid': { line: 1 }, url: { line: 1 }, title: { line: 2 } },
      ...{ authors: { line: 3 }, issued: { line: 4 }, 'publication.venue': { line: 5 } },
      'identifiers.doi': { line: 6 },
    });
    expect([paper.key, paper.said]).toEqual(['1', []]);
  });

  test('an id that is no number is the key alone', () => {
    const { papers } = parse('PMID- one\nTI  - A\n');
    expect([papers[0]?.key, papers[0]?.identifiers, papers[0]?.url]).toEqual(['one', {}, null]);
  });

  test('volume, issue, pages, publisher, language and abstract are read from their tags', () => {
    const paper = readOne(
      ...['VI  - 7', 'IP  - 2', 'PG  - 12-34', 'PB  - Harbour Press', 'LA  - eng', 'LA  - ger'],
      ...['OAB - Other.', 'AB  - We show.'],
    );
    const publication = { volume: '7', issue: '2', pages: '12-34', publisher: 'Harbour Press' };
    expect(paper).toMatchObject({ publication, languages: ['en', 'de'], abstract: 'We show.' });
    expect(paper.said).toEqual(['left-out-field | 9 | OAB']);
    expect(readOne('OAB - Other.')).toMatchObject({ abstract: 'Other.', said: [] });
  });

  test.each<[string[], string, string[]]>([
    [['JT  - Tides', 'TA  - Tid'], 'Tides', ['left-out-field | 4 | TA']],
    [['TA  - Tid', 'JT  - Tides'], 'Tides', ['left-out-field | 3 | TA']],
    [['TA  - Tid'], 'Tid', []],
    [['JT  - Tides', 'JT  - Sea'], 'Tides', ['conflicting-facts | 4 | “JT” is also “Sea”.']],
    [['BTI - A Book', 'JT  - Tides', 'TA  - Tides'], 'A Book', ['left-out-field | 4 | JT']],
  ])('the venue of %j is %s', (lines, venue, said) => {
    const paper = readOne(...lines);
    expect([paper.publication?.venue, paper.said]).toEqual([venue, said]);
  });

  test('a second title contradicts the first, and a second book the first book', () => {
    expect(readOne('TI  - B', 'BTI - A Book', 'BTI - B Book').said).toEqual([
      'conflicting-facts | 3 | “TI” is also “B”.',
      'conflicting-facts | 5 | “BTI” is also “B Book”.',
    ]);
    const books = parse('PMID- 1\nBTI - A Book.\nBTI - B Book.');
    expect(books.papers.map(({ title }) => title)).toEqual(['A Book']);
    expect(books.findings.map(({ reason }) => reason)).toEqual(['“BTI” is also “B Book.”.']);
  });

  test('a title keeps an ellipsis, and a full stop that is all of it', () => {
    const titleOf = (title: string) => parse(`PMID- 1\nTI  - ${title}`).papers[0]?.title;
    expect(['A.', 'A..', 'A...', '.', 'A?', 'A. B.'].map(titleOf)).toEqual([
      'A',
      'A..',
      'A...',
      '.',
      'A?',
      'A. B',
    ]);
  });

  test.each<[string[], string | undefined, string[]]>([
    [['AID - 10.5555/a [DOI]'], '10.5555/a', []],
    [['AID - 10.5555/a[doi]'], '10.5555/a', []],
    [['LID - 10.5555/a [doi]', 'AID - 10.5555/b [doi]'], '10.5555/a', ['left-out-field | 4 | AID']],
    [['LID - S1 [pii]', 'AID - 10.5555/b [doi]'], '10.5555/b', ['left-out-field | 3 | LID']],
    [['LID - 10.5555/a [doi] old'], undefined, ['left-out-field | 3 | LID']],
    [['AID - none [doi]'], undefined, ['bad-value | 3 | “AID” is “none”. | a DOI']],
  ])('the DOI of %j is %s', (lines, doi, said) => {
    const paper = readOne(...lines);
    expect([paper.identifiers?.doi, paper.said]).toEqual([doi, said]);
  });

  test.each<[string[], string | null, string[]]>([
    [['DP  - 2020 May', 'DEP - 20200401'], '2020-05', ['left-out-field | 4 | DEP']],
    [
      ['DP  - 2020 Jan-Feb'],
      '2020',
      ['bad-value | 3 | “DP” is “2020 Jan-Feb”. | a real date such as 2020 May 4; 2020 is kept'],
    ],
    [
      ['DP  - 2019-2020', 'DEP - 20191215'],
      '2019-12-15',
      ['bad-value | 3 | “DP” is “2019-2020”. | a real date such as 2020 May 4'],
    ],
    [['DEP - 2020', 'DEP - 20200504'], '2020-05-04', []],
    [['DP  - soon'], null, ['bad-value | 3 | “DP” is “soon”. | a real date such as 2020 May 4']],
  ])('the date of %j is %s', (lines, issued, said) => {
    const paper = readOne(...lines);
    expect([paper.issued, paper.said]).toEqual([issued, said]);
  });

  test.each<[string[], string | undefined, boolean | null, boolean | null, string[]]>([
    [['Newspaper Article'], 'article-newspaper', null, null, []],
    [['Journal Article', 'Dataset'], 'article-journal', null, null, ['left-out-field | 4 | PT']],
    [['Dataset', 'Journal Article'], 'dataset', null, null, ['left-out-field | 4 | PT']],
    [['Journal Article', 'Journal Article'], 'article-journal', null, null, []],
    [['Dataset', 'Preprint'], 'article', null, null, []],
    [['RETRACTED PUBLICATION', 'systematic review'], undefined, true, true, []],
    [['Retraction of Publication'], undefined, null, null, ['left-out-field | 3 | PT']],
  ])('the types %j are %s', (types, type, retracted, review, said) => {
    const paper = readOne(...types.map((name) => `PT  - ${name}`));
    expect([paper.publication?.type, paper.retracted, paper.review, paper.said]).toEqual([
      ...[type, retracted, review],
      said,
    ]);
  });

  test('a notice of retraction is counted as left out, but for what it says', () => {
    expect(readOne('RIN - Tides. 2021;3:4')).toMatchObject({
      retracted: true,
      said: ['left-out-field | 3 | RIN'],
    });
  });

  test.each<[string[], object[]]>([
    [['FAU - Moss, Nora, Jr.'], [{ family: 'Moss', given: 'Nora', suffix: 'Jr.' }]],
    [['FAU - Moss'], [{ family: 'Moss', given: null }]],
    [['FAU - Moss, Jr'], [{ family: 'Moss', given: 'Jr' }]],
    [['AU  - van der Berg PJ Sr'], [{ family: 'van der Berg', given: 'PJ', suffix: 'Sr' }]],
    [['AU  - Moss ABCD'], [{ family: 'Moss', given: 'ABCD' }]],
    [['AU  - Moss ABCDE'], [{ family: 'Moss ABCDE', given: null }]],
    [['AU  - Moss N 2nd'], [{ family: 'Moss', given: 'N', suffix: '2nd' }]],
    [['AU  - Moss N PhD'], [{ family: 'Moss N PhD', given: null }]],
    [
      ['CN  - Tide Group', 'FAU - Moss, Nora', 'AU  - Moss N'],
      [
        { family: 'Tide Group', given: null },
        { family: 'Moss', given: 'Nora' },
      ],
    ],
    [
      ['AU  - Moss N', 'FAU - Moss, Nora', 'AU  - Moss N'],
      [
        { family: 'Moss', given: 'Nora' },
        { family: 'Moss', given: 'N' },
      ],
    ],
    [
      ['AU  - Moss N', 'CN  - Moss, Nora'],
      [
        { family: 'Moss', given: 'N' },
        { family: 'Moss, Nora', given: null },
      ],
    ],
  ])('the authors of %j are %j, in the order of the file', (lines, authors) => {
    expect(readOne(...lines).authors).toEqual(authors);
  });
});
