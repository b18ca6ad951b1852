import { describe, expect, test } from 'vitest';
import { csv } from '../../../../src/core/formats/csv/csv.ts';
import { findHeader } from '../../../../src/core/formats/csv/header.ts';
import { parse } from '../../../../src/core/formats/csv/parse.ts';

/** The separator, the line of the header, its cells, and the columns that are known. */
function headerOf(text: string) {
  const { separator, cells, known } = findHeader(text);
  return [separator, cells[0]?.line ?? null, cells.map((cell) => cell.text), [...known]];
}

describe('the header of a table', () => {
  test.each<[string, unknown[]]>([
    ['title,doi', [',', 1, ['title', 'doi'], ['title', 'doi']]],
    ['title;doi', [';', 1, ['title', 'doi'], ['title', 'doi']]],
    ['title\tdoi', ['\t', 1, ['title', 'doi'], ['title', 'doi']]],
    // The most known columns, then the most cells, then the first separator.
    ['title;doi,x,y,z', [';', 1, ['title', 'doi,x,y,z'], ['title']]],
    ['title,doi;x;y;z', [',', 1, ['title', 'doi;x;y;z'], ['title']]],
    ['a,b;c;d', [';', 1, ['a,b', 'c', 'd'], []]],
    ['a,b;c', [',', 1, ['a', 'b;c'], []]],
    ['title', [',', 1, ['title'], ['title']]],
    ['', [',', null, [], []]],
    ['\n \n', [',', null, [], []]],
    ['"title,doi', [',', null, [], []]],
    // A line that states the separator decides, and is no header.
    ['sep=;\ntitle;doi', [';', 2, ['title', 'doi'], ['title', 'doi']]],
    ['SEP=|\r\ntitle|doi', ['|', 2, ['title', 'doi'], ['title', 'doi']]],
    ['sep=;\ntitle,doi', [';', 2, ['title,doi'], []]],
    ['sep=\ntitle,doi', [',', 2, ['title', 'doi'], ['title', 'doi']]],
    ['sep=;', [',', null, [], []]],
    ['x\nsep=;\ntitle,doi', [',', 3, ['title', 'doi'], ['title', 'doi']]],
    // What is above the header is no table.
    ['note\ntitle,doi', [',', 2, ['title', 'doi'], ['title', 'doi']]],
    ['"a"b,c\ntitle,doi', [',', 2, ['title', 'doi'], ['title', 'doi']]],
    ['title,x\nyear,doi,title', [',', 2, ['year', 'doi', 'title'], ['year', 'doi', 'title']]],
    ['title,doi\ntitle,doi,year', [',', 1, ['title', 'doi'], ['title', 'doi']]],
    ['title,x,doi', [',', 1, ['title', 'x', 'doi'], ['title', 'doi']]],
    ['note,a\ntitle,doi,x', [',', 1, ['note', 'a'], []]],
    ['note,a\ntitle,doi,year,x', [',', 2, ['title', 'doi', 'year', 'x'], ['title', 'doi', 'year']]],
    ['note,a\nyear,doi,venue', [',', 1, ['note', 'a'], []]],
    // Another column for titles counts as the title, once.
    ['display name,doi', [',', 1, ['display name', 'doi'], ['title', 'doi']]],
    ['title,display name', [',', 1, ['title', 'display name'], ['title']]],
    ['title,title,doi', [',', 1, ['title', 'title', 'doi'], ['title', 'doi']]],
    // Tags of Web of Science, if all are tags.
    ['TI\tAU\tPY\t', ['\t', 1, ['title', 'authors', 'publication year', ''], ['title', 'authors', 'year']]],
    ['TI,ZZ, AU ', [',', 1, ['title', 'ZZ', 'authors'], ['title', 'authors']]],
    ['TI,C1,PY', [',', 1, ['title', 'C1', 'publication year'], ['title', 'year']]],
    ['TI,AU,a1', [',', 1, ['TI', 'AU', 'a1'], []]],
    ['TI,AU,PYX', [',', 1, ['TI', 'AU', 'PYX'], []]],
    ['AU,PY', [',', 1, ['AU', 'PY'], []]],
  ])('of %j is %j', (text, header) => {
    expect(headerOf(text)).toEqual(header);
    // A table needs a title and one more column.
    const known = header[3] as string[];
    expect(csv.detect(text)).toBe(known.includes('title') && known.length > 1);
    expect(csv.detect(`\uFEFF${text}`)).toBe(csv.detect(text));
  });

  test.each(['remark\n', '"broken"x\n'])('has at most 20 rows such as %j above it', (row) => {
    const known = (count: number, before = '') =>
      findHeader(`${before}${row.repeat(count)}title,doi\n`).known.size;
    expect([known(19), known(20), known(21)]).toEqual([2, 2, 0]);
    expect([known(20, 'sep=,\n'), known(21, 'sep=,\n')]).toEqual([2, 0]);
    expect(known(20, '\n\n')).toBe(2);
  });

  test('is read whole where it is longer than the part that is searched', () => {
    const names = Array.from({ length: 20_000 }, (_, at) => `c${at}`);
    const text = `remark\ntitle,${names.join(',')},doi\nOne,2\n`;
    expect(text.length).toBeGreaterThan(65_536);
    const { cells, known } = findHeader(text);
    expect([cells.length, cells.at(-1)?.text, [...known]]).toEqual([1, 'remark', []]);
    const table = findHeader(`remark\ntitle,doi,year,${names.join(',')},venue\nOne\n`);
    expect([table.cells.length, table.cells[0]?.line]).toEqual([20_004, 2]);
    expect([...table.known]).toEqual(['title', 'doi', 'year', 'venue']);
  });
});

describe('the rows of a table', () => {
  function rowsOf(text: string) {
    const { papers, findings } = parse(text);
    return {
      titles: papers.map(({ title, place }) => `${'line' in place ? place.line : '-'} ${title}`),
      said: findings.map(({ line, column, rule, reason }) => `${line}:${column} ${rule} ${reason}`),
    };
  }
  const above = (line: number) =>
    `1:1 skipped-line The header of the table is in line ${line}; what is above it is not a row.`;

  test.each([
    ['remark\n\nmore\ntitle,doi\nA,\n', ['5 A'], [above(4)]],
    ['"broken"x\ntitle,doi\nA,\n', ['3 A'], [above(2)]],
    ['sep=;\nremark\ntitle;doi\nA;\n', ['4 A'], [above(3)]],
    ['sep=;\ntitle;doi\nA;\n', ['3 A'], []],
    ['\n\ntitle,doi\nA,\n', ['4 A'], []],
  ])('%j: what is above the header is no row, and told once', (text, titles, said) => {
    expect(rowsOf(text)).toEqual({ titles, said });
  });

  test('a row may have fewer cells, or more if these are empty; others are told with what is wrong', () => {
    const rows = [
      ...['title,doi,year', 'A', 'B,,2020,', 'B,,2020, ,', 'C,,2020,x', 'D,,2020,,,x', '"E"x,,'],
      ...['rest,2', 'rest,2,3,4', 'F,,2021', 'G'],
    ];
    expect(rowsOf(rows.join('\n'))).toEqual({
      titles: ['2 A', '3 B', '4 B', '10 F', '11 G'],
      said: [
        '5:1 broken-row The row has 4 cells, and the header 3.',
        '6:1 broken-row The row has 6 cells, and the header 3.',
        '7:4 broken-row Found text after a quoted cell.',
        '8:1 broken-row The row after a broken one has 2 cells, and the header 3.',
        '9:1 broken-row The row has 4 cells, and the header 3.',
      ],
    });
  });

  test('the header again is no paper, if it is the same in each cell', () => {
    expect(rowsOf('title,venue\nA,x\ntitle,venue\ntitle,place\nvenue,title\ntitle\ntitle,venue,\n')).toEqual({
      titles: ['2 A', '4 title', '5 venue', '6 title', '7 title'],
      said: ['3:1 skipped-line Found the header again.'],
    });
  });

  test.each([
    ['RIS', 'TY  - JOUR\nTI  - Another Paper\nER  - \n'],
    ['BibTeX', '@article{key,\n  title = {Another "Paper"},\n}\n'],
    ["PubMed's format", 'PMID- 1\nTI  - Another Paper\n'],
  ])('%s after the table gets one message, and none of its lines is a paper', (_, other) => {
    expect(rowsOf(`title,venue,doi\nA,x,\n${other}`)).toEqual({
      titles: ['2 A'],
      said: ['3:1 broken-row From this line on, the file has another format.'],
    });
  });

  test('a title may look like the start of such a file where its row has other cells', () => {
    expect(rowsOf('title,venue\n@word{a} as a title,x\nTY  - JOUR,y\n')).toEqual({
      titles: ['2 @word{a} as a title', '3 TY  - JOUR'],
      said: [],
    });
  });

  test('a row of blank cells is no paper and has no fault', () => {
    expect(rowsOf('title,doi\n , \n"",""\n,,,\nA, \n')).toEqual({ titles: ['5 A'], said: [] });
  });

  test('a column without a name is named by its place, and one that is not known by its name', () => {
    expect(rowsOf(' ,title, my note ,\nx,A,y, \n').said).toEqual([
      '2:1 left-out-field “column 1” has no field in a record; it occurs 1 time.',
      '2:5 left-out-field “my note” has no field in a record; it occurs 1 time.',
    ]);
  });

  test('a table without a title names the columns that could be known', () => {
    const { findings } = parse('sep=,\nname,"a ""b"""\nx,y');
    expect(findings).toMatchObject([
      {
        ...{ rule: 'bad-syntax', line: 2, column: 1 },
        reason: 'The header has no column “title”: “name”, “a "b"”.',
        expected: expect.stringMatching(
          /^title and any of key, title, authors, issued, type, venue, .*, quotes$/,
        ),
      },
    ]);
    expect(findings[0]?.expected).not.toMatch(/from_|list|display|undefined|summary_by/);
  });
});
