import { describe, expect, test } from 'vitest';
import { csv } from '../../../../src/core/formats/csv/csv.ts';
import { parse } from '../../../../src/core/formats/csv/parse.ts';
import { printQuotes } from '../../../../src/core/formats/csv/quotes.ts';

// Nothing is measured here: what takes more than linear time runs into the limit of the test.
const many = 100_000;

describe('parse(much of one kind)', () => {
  test('100,000 rows are 100,000 papers', () => {
    const { papers, findings } = parse(
      `title,authors,abstract\n${'"A","B, C; D","one\n\ntwo"\n'.repeat(many)}`,
    );
    expect([papers.length, findings.length]).toEqual([many, 0]);
    expect(papers.at(-1)?.place).toEqual({ line: 3 * many - 1 });
  });

  test('100,000 unknown columns are 100,000 findings', () => {
    const names = Array.from({ length: many }, (_, index) => `column${index}`).join(',');
    const header = `title,doi,${names}`;
    expect(csv.detect(header)).toBe(true);
    const { findings } = parse(`${header}\nA,${'x,'.repeat(many)}x\n`);
    expect(findings.filter(({ rule }) => rule === 'left-out-field')).toHaveLength(many);
  });

  test('100,000 rows that are too long are 100,000 findings', () => {
    const { findings } = parse(`title\n${'A,B\n'.repeat(many)}`);
    expect(findings.filter(({ rule }) => rule === 'broken-row')).toHaveLength(many);
  });

  test('a quote that is never closed costs its own row of 50,000', () => {
    const { papers, findings } = parse(`title,doi\n"${'a,10.1000/1\n'.repeat(50_000)}`);
    expect(findings).toMatchObject([{ rule: 'broken-row', line: 2, column: 1 }]);
    expect(papers).toHaveLength(49_999);
  });

  test('50,000 quotes in wrong places cost no more time than the rows have characters', () => {
    for (const row of ['"a,b\n', '"a" b,c\n', '"a""\n', 'a,"\n', '"",""b\n']) {
      const { findings } = parse(`title,doi\n${row.repeat(50_000)}`);
      expect(findings.length).toBeGreaterThan(10_000);
    }
  });

  test.each([
    '""',
    ' ',
    '\t',
    '|',
    "', '",
    'X. ',
    'X',
    'et al. ',
    ',',
    ';',
    "'",
    '=',
    ' and ',
    '\\',
    '(',
    '-',
    'a\n',
  ])('cells of a million characters made of %j are read', (unit) => {
    const cell = `"x${unit.repeat(1_000_000 / unit.length)}x"`;
    const names = 'title,authors,pages,roles,quotes,source_summary,issued,doi';
    const { papers } = parse(`${names}\n${Array(8).fill(cell).join(',')}\n`);
    expect(papers).toHaveLength(1);
  });

  test('a header with a name of 300,000 marks is read', () => {
    expect(parse(`title,x${'\u0301\u0323'.repeat(150_000)}\nA,1\n`).papers).toHaveLength(1);
  });

  test.each([
    ['blanks and the end of “et al.”', `x${' '.repeat(5 * many)}x al`],
    ['commas and the end of “et al.”', `x${','.repeat(5 * many)}x al`],
    ['blanks and a bracket', `x${' '.repeat(5 * many)}x (`],
    ['names that end without a dot', `${'Doe J, '.repeat(many)}x`],
  ])('a cell of authors made of %s is read', (_, authors) => {
    expect(parse(`title,authors\nA,"${authors}"\n`).papers).toHaveLength(1);
  });
});

test('a quote of 300,000 blanks is written as it is', () => {
  const text = `a${' '.repeat(300_000)}b`;
  expect(printQuotes([{ text, roles: [] }])).toBe(text);
});
