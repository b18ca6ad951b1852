import { describe, expect, test } from 'vitest';
import { parse } from '../../../../src/core/formats/csv/parse.ts';

/** The types of the papers of a table of titles, types and volumes or issues, null where none is read. */
function typesOf(...rows: string[]): (string | null)[] {
  const text = ['title,type,volume,issue', ...rows.map((row, at) => `Paper ${at},${row}`)].join('\n');
  return parse(text).papers.map(({ publication }) => publication?.type ?? null);
}

describe('the type of a row', () => {
  test('an article is of a journal if it has a volume or an issue, and else not decided', () => {
    expect(typesOf('Article,3,', 'Article,,2', 'Article,3,2', 'Article,,')).toEqual([
      'article-journal',
      'article-journal',
      'article-journal',
      null,
    ]);
  });

  test('an article is of a journal where other rows have the types of BibTeX', () => {
    expect(typesOf('article,,', 'inproceedings,,')).toEqual(['article-journal', 'paper-conference']);
  });

  test('an article is not of a journal where other rows have the types of CSL', () => {
    expect(typesOf('article,,', 'paper-conference,,', 'article-journal,,')).toEqual([
      'article',
      'paper-conference',
      'article-journal',
    ]);
  });

  test('a type that no table knows is left out, with the number of its rows', () => {
    const { papers, findings } = parse('title,type\nA,gizmo\nB,gizmo\nC,widget');
    expect(papers.map(({ publication }) => publication?.type ?? null)).toEqual([null, null, null]);
    const reasons = findings.map(({ reason }) => reason);
    expect(reasons).toEqual([
      expect.stringMatching(/is “gizmo” in 2 rows\.$/),
      expect.stringMatching(/is “widget”\.$/),
    ]);
  });
});

describe('a table without titles', () => {
  test('is refused with the names of its columns, ten at most', () => {
    const reasonOf = (header: string) => parse(`${header}\nx,y`).findings[0]?.reason;
    expect(reasonOf('year,venue')).toBe('The header has no column “title”: “year”, “venue”.');
    const ten = Array.from({ length: 10 }, (_, at) => `c${at}`);
    expect(reasonOf(ten.join(','))).toMatch(/, “c9”\.$/);
    expect(reasonOf([...ten, 'c10'].join(','))).toMatch(/, “c9”, …\.$/);
  });
});

test('a row after a broken one is read only if it has all cells', () => {
  const { papers } = parse('title,year,volume\nA,2020,1\n"B"x,2021,2\nrest\nC,2022,3\nD,2023,\n');
  expect(papers.map(({ title }) => title)).toEqual(['A', 'C', 'D']);
});

test('blank lines and empty rows are no papers, and cells say where they are', () => {
  const { papers, findings } = parse('title,year\n\n  \nA,2020\n,\nB,soon\n');
  expect(papers.map(({ title }) => title)).toEqual(['A', 'B']);
  expect(findings).toMatchObject([{ line: 6, column: 3 }]);
});
