import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/web-of-science/parse.ts';
import { webOfScience } from '../../../../src/core/formats/web-of-science/web-of-science.ts';
import { saidOfLines } from '../../../support/formats/said-of-lines.ts';

/** The papers of a file by their titles and lines, and what is said about it. */
function read(...lines: string[]) {
  const source = parse(lines.join('\n'));
  return {
    papers: source.papers.map(({ title, place }) => [title, place]),
    said: saidOfLines(source.findings),
  };
}

describe('entries', () => {
  const head = ['FN Clarivate', 'VR 1.0'];
  const noEnd = (line: number) =>
    `unclosed-entry | ${line} | The entry that begins here has no end. | the tag “ER”`;
  const cut = (line: number) => `cut-file | ${line} | The file has a head, and no end. | the tag “EF”`;

  test('an entry goes from PT to ER, and the file from FN to EF', () => {
    expect(read(...head, 'PT J', 'TI A', 'ER', '', 'PT J', 'TI B', 'ER', 'EF')).toEqual({
      papers: [
        ['A', { line: 3 }],
        ['B', { line: 7 }],
      ],
      said: [],
    });
  });

  test('a text goes on after spaces, and a list has an item a line', () => {
    const { papers } = parse('PT J\nTI Tides\n   and\n\n\tharbours  \nAU Moss, N\n   Reed, B\nER');
    expect(papers[0]).toMatchObject({ title: 'Tides and harbours' });
    expect(papers[0]?.authors.map(({ family }) => family)).toEqual(['Moss', 'Reed']);
  });

  test('an entry without an end is read, and said', () => {
    expect(read('PT J', 'TI A', 'PT J', 'TI B', 'ER')).toEqual({
      papers: [
        ['A', { line: 1 }],
        ['B', { line: 3 }],
      ],
      said: [noEnd(1)],
    });
    expect(read(...head, 'PT J', 'TI A', 'EF').said).toEqual([noEnd(3)]);
    expect(read(...head, 'PT J', 'TI A').said).toEqual([noEnd(3)]);
    expect(read('PT J', 'TI A').said).toEqual([noEnd(1)]);
  });

  test('a file with a head and no end breaks off', () => {
    expect(read(...head, 'PT J', 'TI A', 'ER', '').said).toEqual([cut(6)]);
    expect(read('PT J', 'TI A', 'ER').said).toEqual([]);
    expect(read(...head, 'PT J', 'TI A', 'ER', 'EF', ...head, 'PT J', 'TI B', 'ER').said).toEqual([cut(11)]);
  });

  test('tags without PT begin an entry, too', () => {
    expect(read('TI A', 'ER', 'TI B', 'ER')).toEqual({
      papers: [
        ['A', { line: 1 }],
        ['B', { line: 3 }],
      ],
      said: [],
    });
  });

  test('a line without a tag or spaces is no part of a value, and neither is what follows it', () => {
    expect(read('PT J', 'TI A', 'lost', '   more', 'ER')).toEqual({
      papers: [['A', { line: 1 }]],
      said: [
        'broken-entry | 3 | Found “lost” without a tag. | a tag, or spaces before more of a value',
        'left-out-field | 4 | text between entries',
      ],
    });
  });

  test('text around entries is counted', () => {
    expect(read('Results', '  more', 'PT J', 'TI A', 'ER', 'end').said).toEqual([
      'left-out-field | 1 | text between entries',
    ]);
    expect(read('PT J', 'TI A', 'ER', '   end').said).toEqual(['left-out-field | 4 | text between entries']);
    expect(read(...head, '   more', 'PT J', 'TI A', 'ER', 'EF').said).toEqual([
      'left-out-field | 3 | text between entries',
    ]);
  });

  test.each(['TIA', 'T A', 'ti A', ' TI A', 'TIT A', '1T A', 'T- A'])('%j is no line of a title', (line) => {
    expect(read('PT J', line, 'ER').papers).toEqual([]);
  });

  test.each(['TI A', 'TI\tA', 'TI  A  '])('%j is a line of a title', (line) => {
    expect(read('PT J', line, 'ER')).toEqual({ papers: [['A', { line: 1 }]], said: [] });
  });

  test('a tag may end with a digit, and may have no value', () => {
    expect(read('PT J', 'TI A', 'Z9 4', 'Z9', 'ER').said).toEqual(['left-out-field | 3 | Z9']);
  });
});

test.each([
  [webOfScience.sample, true],
  [`\uFEFF${webOfScience.sample}`, true],
  ['FN Thomson Reuters Web of Knowledge\r\nVR 1.0', true],
  ['FN ISI Export Format\rVR 1.0', true],
  ['FN Clarivate\nVR 1.0', true],
  ['FN Clarivate\nPT J', false],
  ['FN A Program\nVR 1.0', false],
  ['x FN Clarivate\nVR 1.0', false],
  ['PT J\nTI A\nER', true],
  ['\uFEFFPT B \nTI A\nER \n', true],
  ['PT S\nER', true],
  ['PT P\nER', true],
  ['PT X\nER', false],
  ['PT J x\nER', false],
  ['PT J\nERA', false],
  ['PT J\nTI A', false],
])('that the text %j is of Web of Science is %s', (text, expected) => {
  expect(webOfScience.detect(text)).toBe(expected);
});

test('the end of an entry may be anywhere in a file, and its kind only at the start', () => {
  const long = `   ${'x'.repeat(65_536)}\n`;
  expect(webOfScience.detect(`PT J\n${long}ER`)).toBe(true);
  expect(webOfScience.detect(`${long}PT J\nER`)).toBe(false);
});

/** What is read of one entry with some tags; a letter, with which entries begin, must be the first. */
function readOne(...lines: string[]) {
  const hasLetter = lines[0]?.startsWith('PT ');
  const source = parse(
    [...(hasLetter ? [] : ['TI A']), ...lines, ...(hasLetter ? ['TI A'] : []), 'ER'].join('\n'),
  );
  return { ...source.papers[0], said: saidOfLines(source.findings) };
}

describe('facts', () => {
  test('every fact has the line of its tag', () => {
    const paper = readOne(
      ...['PT J', 'UT WOS:1', '', 'AU Moss, N', 'PY 2020', 'SO Tides', 'PU Harbour Press', 'VL 7', 'IS 2'],
      ...['BP 12', 'EP 34', 'LA German', 'DI 10.5555/a', 'AB We show.'],
    );
    expect(paper).toMatchObject({
      ...{ key: 'WOS:1', issued: '2020', abstract: 'We show.', languages: ['de'], translatesTitles: true },
      identifiers: { doi: '10.5555/a' },
      publication: {
        ...{ type: 'article-journal', venue: 'Tides', publisher: 'Harbour Press' },
        ...{ volume: '7', issue: '2', pages: '12-34' },
      },
      said: [],
    });
    expect(paper.places).toEqual({
      ...{ title: { line: 15 }, authors: { line: 4 }, issued: { line: 5 }, languages: { line: 12 } },
      ...{ 'publication.venue': { line: 6 }, 'publication.publisher': { line: 7 } },
      ...{ 'publication.volume': { line: 8 }, 'publication.issue': { line: 9 } },
      ...{ 'publication.pages': { line: 10 }, 'identifiers.doi': { line: 13 }, abstract: { line: 14 } },
    });
  });

  test('without a language, nothing says that titles are translated', () => {
    expect(readOne('PT J')).not.toHaveProperty('translatesTitles');
  });

  test('the DOI of a book is read where the paper has none of its own', () => {
    expect(readOne('D2 10.5555/book').identifiers).toEqual({ doi: '10.5555/book' });
    expect(readOne('D2 10.5555/book', 'DI 10.5555/a')).toMatchObject({
      identifiers: { doi: '10.5555/a' },
      said: ['left-out-field | 2 | D2'],
    });
  });

  test.each<[string[], string | undefined, string[]]>([
    [['PT X'], undefined, ['bad-value | 1 | “PT” is “X”. | J, B, S or P']],
    [['DT Proceedings Paper'], 'paper-conference', []],
    [['DT BOOK CHAPTER'], 'chapter', []],
    [['DT Article'], undefined, ['left-out-field | 2 | DT Article']],
    [['PT B', 'DT article'], 'book', ['left-out-field | 2 | DT article']],
    [
      ['PT J', 'DT Data Set;Early Access'],
      'article-journal',
      ['left-out-field | 2 | DT Data Set', 'left-out-field | 2 | DT Early Access'],
    ],
    [['PT J', 'DT Articles'], 'article-journal', ['left-out-field | 2 | DT Articles']],
    [['PT J', 'DT An Article'], 'article-journal', ['left-out-field | 2 | DT An Article']],
  ])('the types %j are %s', (lines, type, messages) => {
    const paper = readOne(...lines);
    expect([paper.publication?.type, paper.said]).toEqual([type, messages]);
  });

  test.each(['Not a Retracted Publication', 'Retracted Publications'])('%s is not retracted', (name) => {
    expect(readOne('PT J', `DT ${name}`).retracted).toBeNull();
  });

  test.each<[string[], object[], number | undefined, string[]]>([
    [
      ['CA Tide Group', '   Sea Group', 'GP Harbour Group', 'AU Moss, NA, Jr.'],
      [
        { family: 'Moss', given: 'NA', suffix: 'Jr.' },
        ...['Tide Group', 'Sea Group', 'Harbour Group'].map((family) => ({ family, given: null })),
      ],
      ...([5, []] as const),
    ],
    [['GP Harbour Group'], [{ family: 'Harbour Group', given: null }], 2, []],
    [['BA Moss, N', 'AU Reed, B'], [{ family: 'Reed', given: 'B' }], 3, ['left-out-field | 2 | BA']],
    [['BA Moss, N', 'BF Moss, Nora'], [{ family: 'Moss', given: 'Nora' }], 3, []],
    [
      ['AU Moss, N', '   Reed, B', 'AF Moss, Nora', '   Rose, Ben'],
      [
        { family: 'Moss', given: 'Nora' },
        { family: 'Rose', given: 'Ben' },
      ],
      4,
      ['left-out-field | 3 | AU'],
    ],
    [
      ['AU Moss, N', 'AF Moss, Nora', '   Reed, Ben'],
      [
        { family: 'Moss', given: 'Nora' },
        { family: 'Reed', given: 'Ben' },
      ],
      3,
      ['left-out-field | 2 | AU'],
    ],
    [['AF [Anonymous]'], [], undefined, ['no-value | 2 | authors']],
    [['AU'], [], undefined, []],
  ] as [string[], object[], number | undefined, string[]][])(
    'the authors of %j are %j',
    (lines, authors, line, messages) => {
      const paper = readOne(...lines);
      expect([paper.authors, paper.places?.authors, paper.said]).toEqual([
        authors,
        line && { line },
        messages,
      ]);
    },
  );

  test.each<[string[], string | null, number, string[]]>([
    [['PD MAY 4', 'PY 2020'], '2020-05-04', 3, []],
    [['PY 2020', 'PD MAY 4 2021'], '2020', 2, ['left-out-field | 3 | PD']],
    [['PY 2020', 'PD MAY-JUN'], '2020', 2, ['left-out-field | 3 | PD']],
    [
      ['PY soon', 'PD MAY 4'],
      null,
      2,
      ['bad-value | 2 | “PY” is “soon”. | a year such as 2020', 'left-out-field | 3 | PD'],
    ],
    [
      ['PY soon', 'PD MAY 4 2021'],
      '2021-05-04',
      3,
      ['bad-value | 2 | “PY” is “soon”. | a year such as 2020'],
    ],
    [['PD MAY 4 2021'], '2021-05-04', 2, []],
    [
      ['EA soon', 'PD MAY 4 2021'],
      '2021-05-04',
      3,
      ['bad-value | 2 | “EA” is “soon”. | a year such as 2020'],
    ],
    [['PD MAY 4', 'EA JUN 2021'], '2021-06', 3, ['left-out-field | 2 | PD']],
    [['PY 2020', 'PY 2021'], '2020', 2, ['conflicting-facts | 3 | “PY” is also “2021”.']],
    [['PY 2020', 'PD MAY', 'EA APR 2020'], '2020-05', 2, ['left-out-field | 4 | EA']],
  ])('the dates %j are %s', (lines, issued, line, messages) => {
    const paper = readOne(...lines);
    expect([paper.issued, paper.places?.issued, paper.said]).toEqual([issued, { line }, messages]);
  });

  test.each<[string[], string, number, string[]]>([
    [['AR 7', 'BP 3'], '3', 3, ['left-out-field | 2 | AR']],
    [['EP 9', 'BP 3'], '3-9', 3, []],
    [['EP 9', 'AR 7'], '7', 3, ['left-out-field | 2 | EP']],
    [['EP 3-9'], '3-9', 2, []],
    [['EP 3-9', 'AR 7'], '3-9', 2, ['left-out-field | 3 | AR']],
    [['BP 1', 'EP 12', 'AR 1'], '1-12', 2, []],
    [['BP 3', 'BP 4'], '3', 2, ['left-out-field | 3 | BP']],
    [['AR 7', 'AR 8'], '7', 2, ['left-out-field | 3 | AR']],
  ])('the pages %j are %s', (lines, pages, line, messages) => {
    const paper = readOne(...lines);
    expect([paper.publication?.pages, paper.places?.['publication.pages'], paper.said]).toEqual([
      ...[pages, { line }],
      messages,
    ]);
  });
});
