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

/** The types of papers by what their rows state, and what is said of the column. */
function readTypes(header: string, ...rows: string[]) {
  const { papers, findings } = parse([header, ...rows].join('\n'));
  return {
    types: papers.map(({ publication, retracted }) => [publication.type ?? null, retracted]),
    said: findings.map(({ line, column, rule, reason }) => `${line}:${column} ${rule} ${reason}`),
    findings,
  };
}

describe('a cell of types', () => {
  const expected = 'a type of work, such as “journal article” or “conference paper”';

  test.each([
    ['journal article', 'article-journal'],
    [' Journal_Article ', 'article-journal'],
    ['Book chapter.', 'chapter'],
    ['motion_picture', 'motion_picture'],
    ['"Journal Article, Review"', 'article-journal'],
    ['Article; Book Chapter', 'chapter'],
    ['J; Article', 'article-journal'],
    ['J|Review', 'article-journal'],
    ['"book,book"', 'book'],
    ['Book;;', 'book'],
    ['IET Journals', 'article-journal'],
    ['A B C Journals', 'article-journal'],
    ['A B C Conferences', 'paper-conference'],
    ['IEEE Standards', 'standard'],
    ['Datasets.', 'dataset'],
    ['J', null],
    ['S', null],
    ['document', null],
    ['; ;', null],
  ])('%s is %s, and nothing is said', (cell, type) => {
    const { types, said } = readTypes('title,type', `One,${cell}`);
    expect([types, said]).toEqual([[[type, null]], []]);
  });

  test.each([
    ['Article; Proceedings Paper', 'unclear-type', 'Article; Proceedings Paper'],
    ['conference paper|book', 'unclear-type', 'conference paper; book'],
    ['"conference paper,book"', 'unclear-type', 'conference paper; book'],
    ['Letter', 'unclear-type', 'Letter'],
    ['J; Letter to you', 'bad-value', 'Letter to you'],
    ['PDF; Letter', 'unclear-type', 'Letter'],
    ['PDF; HTML', 'unclear-type', 'PDF'],
    ['"Research Support, N.I.H."', 'unclear-type', 'Research Support, N.I.H.'],
    ['research supported', 'bad-value', 'research supported'],
    ['my research support', 'bad-value', 'my research support'],
    ['C', 'unclear-type', 'C'],
    ['documents', 'bad-value', 'documents'],
    ['A B C D Journals', 'bad-value', 'A B C D Journals'],
    ['A B C D Conferences', 'bad-value', 'A B C D Conferences'],
    ['Journals of it', 'bad-value', 'Journals of it'],
  ])('%s is no type, and that is told', (cell, rule, text) => {
    const { types, findings } = readTypes('title,type', `One,${cell}`);
    expect(types).toEqual([[null, null]]);
    expect(findings).toMatchObject([
      { rule, line: 2, column: 5, field: 'type', reason: `“type” is “${text}”.`, expected },
    ]);
  });

  test.each(['Retracted', 'retracted publication', 'Retracted Publication; Article', 'Article; RETRACTED'])(
    '%s says that the paper is retracted, which is no type',
    (cell) => {
      expect(readTypes('title,type,issue', `One,${cell},1`).types).toEqual([['article-journal', true]]);
      expect(readTypes('title,retracted,type,issue', `One,no,${cell},1`).types).toEqual([
        ['article-journal', false],
      ]);
    },
  );

  test.each(['Retracted article of ours', 'Not retracted', 'Retraction'])('%s does not say so', (cell) => {
    expect(readTypes('title,type,issue', `One,${cell},1`).types[0]?.[1]).toBeNull();
  });

  test('with a type and a name that is none is read, and the name is told', () => {
    const { types, said } = readTypes('title,type', 'One,book; gizmo', 'Two,gizmo; widget');
    expect(types).toEqual([
      ['book', null],
      [null, null],
    ]);
    expect(said).toEqual(['2:5 bad-value “type” is “gizmo” in 2 rows.', '3:5 bad-value “type” is “widget”.']);
  });

  test('and one of another column are read together, each with its name', () => {
    const { types, said } = readTypes(
      'title,type,document type',
      ...['One,J,Article', 'Two,J,Book', 'Three,C,Proceedings Paper', 'Four,B,Article'],
      ...['Five,J,gizmo', 'Six,book,thesis'],
    );
    expect(types.map(([type]) => type)).toEqual([
      ...['article-journal', 'book', 'paper-conference', null],
      ...[null, null],
    ]);
    expect(said).toEqual([
      '5:8 unclear-type “document type” is “Article”.',
      '6:8 bad-value “document type” is “gizmo”.',
      '7:5 unclear-type “type” is “book; thesis”.',
    ]);
  });
});

describe('the articles of a column', () => {
  test('are what CSL calls so where a name of CSL alone shows it, in small letters only', () => {
    const { types, said } = readTypes(
      'title,type,volume',
      ...['One,article,', 'Two,review,', 'Three,Article,', 'Four,Review,2', 'Five,letter,', 'Six,article,2'],
      'Seven,legal_case,',
    );
    expect(types.map(([type]) => type)).toEqual([
      ...['article', 'review', null, 'article-journal', null, 'article', 'legal_case'],
    ]);
    expect(said).toEqual(['4:7 unclear-type “type” is “Article”.', '6:6 unclear-type “type” is “letter”.']);
    const others = readTypes('title,type,volume', 'One,article,', 'Two,Paper-Conference,');
    expect(others.types.map(([type]) => type)).toEqual([null, 'paper-conference']);
  });

  test.each(['inproceedings', 'INCOLLECTION', 'inbook', 'phdthesis', 'mastersthesis', 'techreport'])(
    'are of journals where %s shows that the types are those of BibTeX',
    (name) => {
      expect(readTypes('title,type', 'One,article', `Two,${name}`).types[0]).toEqual([
        'article-journal',
        null,
      ]);
    },
  );

  test.each(['book', 'thesis', 'conference paper', 'chapter'])('are not decided by %s', (name) => {
    const { types } = readTypes('title,type', 'One,Review', `Two,${name}`);
    expect(types[0]).toEqual([null, null]);
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
