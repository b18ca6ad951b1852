import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameReader } from '../../../../../src/core/formats/csv/names/read-name-column.ts';

/** Names as `Family, Given, Suffix`, or null where it cannot be decided who they are. */
function read(cell: string, ...others: string[]): string[] | null {
  const names = nameReader([cell, ...others])(cell);
  if (names === null) return null;
  return names.authors.map(({ family, given, suffix }) => [family, given, suffix].filter(Boolean).join(', '));
}

describe('one notation', () => {
  test.each([
    ['Maier, Lena; Nowak, Adam', ['Maier, Lena', 'Nowak, Adam']],
    ['Winter, Anna (111); Xu, Bo (0000-0002-1825-0097)', ['Winter, Anna', 'Xu, Bo']],
    ['Maier T., Nowak A.', ['Maier T.', 'Nowak A.']],
    ['T Maier, TA van Dam', ['T Maier', 'TA van Dam']],
    ['Maier, T., & Nowak, A.', ['Maier, T.', 'Nowak, A.']],
    ['Maier, T., Nowak, A., Olsen, P.', ['Maier, T.', 'Nowak, A.', 'Olsen, P.']],
    ['Jane Doe, Richard Roe and Ann Poe', ['Jane Doe', 'Richard Roe', 'Ann Poe']],
    ['Doe, Jane and Roe, Richard', ['Doe, Jane', 'Roe, Richard']],
    ["['Maier, Lena', \"O'Neil, Kim\"]", ['Maier, Lena', "O'Neil, Kim"]],
    ["['Lena Maier' 'Adam Nowak']", ['Lena Maier', 'Adam Nowak']],
    ['[{"family": "Maier", "given": "Lena"}, {"name": "A Group"}]', ['Maier, Lena', 'A Group']],
    ['Lena Maier || Adam Nowak', ['Lena Maier', 'Adam Nowak']],
    ['Lena Maier,\nAdam Nowak', ['Lena Maier', 'Adam Nowak']],
    ['李明；王芳', ['李明', '王芳']],
    ['李明、王芳', ['李明', '王芳']],
    ['van der Berg, Jan Willem', ['van der Berg, Jan Willem']],
    ['King, Martin Luther, Jr.; Doe, Jane', ['King, Martin Luther, Jr.', 'Doe, Jane']],
    ['King, Jr., Martin Luther; Doe, Jane', ['King, Martin Luther, Jr.', 'Doe, Jane']],
    ['Lena Maier, PhD; Adam Nowak, MD', ['Lena Maier PhD', 'Adam Nowak MD']],
    ['The Sand and Water Group;', ['The Sand and Water Group']],
    ['Maier T, Nowak A; Invented Study Group', ['Maier T', 'Nowak A', 'Invented Study Group']],
    ['Doe, Jane (12); Roe', ['Doe, Jane (12)', 'Roe']],
    ['Doe, Jane (123); Roe (0000-0002-1825-009X)', ['Doe, Jane', 'Roe']],
    ['Doe, Jane (0000-0002-1825-00976)', ['Doe, Jane (0000-0002-1825-00976)']],
    ['Doe, PhD; Roe, Ann', ['Doe PhD', 'Roe, Ann']],
    ['Doe, Jr; Roe, 2nd', ['Doe Jr', 'Roe 2nd']],
    ['Doe, J., PhD; Roe, A.', ['Doe, J., PhD', 'Roe, A.']],
    ['Doe, JA; Roe, AB', ['Doe, JA', 'Roe, AB']],
    ['Doe, Jane Ann; Roe, Srinivas; Poe, Mdeni', ['Doe, Jane Ann', 'Roe, Srinivas', 'Poe, Mdeni']],
    ['Doe, Jane,; ; Roe, Ann', ['Doe, Jane', 'Roe, Ann']],
    ['Doe J, Roe A; Poe', ['Doe J', 'Roe A', 'Poe']],
    ['J. Doe, A. Roe; Ann Poe', ['J. Doe', 'A. Roe', 'Ann Poe']],
    ['Tide Group, Some; Poe', ['Tide Group, Some', 'Poe']],
    ['Doe\\, Jane; Roe\\; A, B', ['Doe, Jane', 'Roe; A, B']],
    ['[1] Doe; Roe', ['[1] Doe', 'Roe']],
    ['("Doe, Jane", "Plato")', ['Doe, Jane', 'Plato']],
    ['J Doe and A Roe', ['J Doe', 'A Roe']],
    ['Doe J, Roe A.', ['Doe J', 'Roe A']],
    ['Doe J, Roe A, Poe E.', ['Doe J', 'Roe A', 'Poe E']],
    ['Doe J., Roe A.', ['Doe J.', 'Roe A.']],
    ['Doe J, Roe A.B.', ['Doe J', 'Roe A.B.']],
    ['Doe J, Roe ABCD.', ['Doe J', 'Roe ABCD.']],
    ['', []],
    [' ; ', []],
    [',', []],
    // Nobody, which every format leaves out in the same way.
    ['[No author name available]', ['[No author name available]']],
    ['[Anonymous]', ['[Anonymous]']],
  ])('%j is %j', (cell, names) => {
    expect(read(cell)).toEqual(names);
  });

  test.each([
    'Maier, Lena, Nowak, Adam',
    'Jane Doe, Richard Roe',
    'Jane Doe, Richard Roe, Plato',
    '李明, 王芳',
    'Lena Maier; Adam Nowak and Pia Olsen',
    'Maier T., University of X; Nowak A.',
    'Centers for Prevention and Control',
    'Doe J, Roe; Poe',
    'Doe J., Jane; Poe',
    'A.B. Doe, Ann; Poe',
    'Doe, Jane, Ann; Poe',
    '["Jane Doe, PhD", "Doe, J, X"]',
  ])('%j can be read in two ways and is not read', (cell) => {
    expect(read(cell)).toBeNull();
  });
});

describe('what the column shows decides for a cell', () => {
  test.each([
    ['Jane Doe, Richard Roe', ['Ann Poe, Jim Coe, Zed Zee'], ['Jane Doe', 'Richard Roe']],
    ['Jane Doe, Richard Roe', ['Roe, Ann'], ['Jane Doe, Richard Roe']],
    ['李明, 王芳', ['李明, 王芳, 张伟'], ['李明', '王芳']],
    ['田中, 太郎', ['田中, 太郎; 鈴木, 花子'], ['田中, 太郎']],
    ['Doe, Jane', ['A Maier, B Nowak'], null],
    ['Jane Doe, Richard Roe', ['Roe, Ann|Poe, Eve'], ['Jane Doe, Richard Roe']],
    ['Jane Doe, Richard Roe', ['Poe, Eve and Roe, Ann'], ['Jane Doe, Richard Roe']],
    ['Jane Doe, Richard Roe', ['Roe Ann; Poe Eve'], null],
    ['Jane Doe, Richard Roe', ['Roe Ann|Poe Eve'], null],
    ['Jane Doe, Richard Roe', ['Ann Roe and Eve Poe'], null],
    ['Jane Doe, Richard Roe', ["['Roe, Ann']"], null],
    ['Lena Maier and Adam Nowak', ['Doe, J.; Roe, R.'], null],
    ['Maier T.', ['Maier T, Nowak AB.'], ['Maier T']],
    ['Maier T.', ['Maier T., Nowak A.'], ['Maier T.']],
    [
      'Invented Centers for Disease Control and Prevention',
      ['Doe, J.; Roe, R.'],
      ['Invented Centers for Disease Control and Prevention'],
    ],
  ])('%j beside %j is %j', (cell, others, names) => {
    expect(read(cell, ...others)).toEqual(names);
  });
});

test('a cell in ten that looks otherwise does not change what the column shows', () => {
  const names = (times: number) => Array<string>(times).fill('Ann Poe, Jim Coe, Zed Zee');
  const parts = (times: number) => Array<string>(times).fill('Roe, Ann');
  const cell = 'Jane Doe, Richard Roe';
  expect(read(cell, ...names(9), ...parts(1))).toBeNull();
  expect(read(cell, ...names(10), ...parts(1))).toEqual(['Jane Doe', 'Richard Roe']);
  expect(read(cell, ...names(1), ...parts(9))).toBeNull();
  expect(read(cell, ...names(1), ...parts(10))).toEqual(['Jane Doe, Richard Roe']);
});

test('a dot at the end of a list is none of the name, where the program ends a list so', () => {
  const withDot = nameReader([], { finalDot: true });
  const families = (cell: string) => withDot(cell)?.authors.map(({ family }) => family);
  expect(families('Maier T.')).toEqual(['Maier T']);
  expect(families('Maier T')).toEqual(['Maier T']);
  expect(families('Maier T (1)..')).toEqual(['Maier T (1)..']);
  expect(nameReader([])('Maier T.')?.authors).toEqual([{ family: 'Maier T.', given: null }]);
});

test.each([
  ['Lena Maier', false],
  ['Lena Maier; Alothers Nowak', false],
  ['Lena Maier et al.', true],
  ['Lena Maier, Ann Roe, Eve Poe, et al', true],
  ['Lena Maier; others', true],
  ['Lena Maier and others', true],
  ['Lena Maier & others', true],
  ['Lena Maier …', true],
  ['Lena Maier, ...', true],
  ['["Lena Maier", "others", "…"]', true],
  ['["Lena Maier", "Brothers"]', false],
])('that %s has more authors than it names is %s', (cell, more) => {
  const read = nameReader([cell])(cell);
  expect([read?.authors[0], read?.more]).toEqual([{ family: 'Lena Maier', given: null }, more]);
});

test('“et al.” is no author, and says that there are more', () => {
  for (const cell of ['Lena Maier et al.', 'Maier, Lena; et al', 'T Maier, ...', "['T Maier', 'et al.']"]) {
    expect(nameReader([cell])(cell)).toMatchObject({ authors: [{}], more: true });
  }
});

test.each(['et al.', 'Et al', 'others', '...', "['et al.']"])('%s alone names no author', (cell) => {
  expect(nameReader([cell])(cell)).toEqual({ authors: [], more: true, numbered: false });
});

test('names without anything between them are not read, where the program writes such', () => {
  const springer = nameReader([], { glued: true });
  expect(springer('Ada BirkCleo Dunn')).toBeNull();
  expect(springer('ada McBirkCleo')).toBeNull();
  for (const name of ['Ada McBirk', 'Ada Birk', 'Ada MacDunn DiCaprio LaRue', 'ADA BIRK']) {
    expect(springer(name)?.authors).toEqual([{ family: name, given: null }]);
  }
  expect(nameReader([])('Ada BirkCleo Dunn')?.authors).toHaveLength(1);
});

test('two people are never read as one, whatever separates them', () => {
  const family = fc.constantFrom('Maier', 'Nowak', 'van Dam', "O'Neil", 'García Márquez', 'Xu', 'Øle');
  const given = fc.constantFrom('Lena', 'Adam', 'J. Robert', 'Bo', 'Anna Maria');
  const person = fc.record({ family, given });
  const notations = fc.constantFrom(
    (people: { family: string; given: string }[]) =>
      people.map((one) => `${one.family}, ${one.given}`).join('; '),
    (people: { family: string; given: string }[]) =>
      people.map((one) => `${one.given} ${one.family}`).join(', '),
    (people: { family: string; given: string }[]) =>
      people.map((one) => `${one.family} ${one.given[0]}.`).join(', '),
    (people: { family: string; given: string }[]) =>
      people.map((one) => `${one.given[0]} ${one.family}`).join(', '),
    (people: { family: string; given: string }[]) =>
      people.map((one) => `${one.family}, ${one.given}`).join(' and '),
    (people: { family: string; given: string }[]) =>
      people.map((one) => `${one.given} ${one.family}`).join('|'),
    (people: { family: string; given: string }[]) =>
      people.map((one) => `${one.family}, ${one.given[0]}.`).join(', '),
  );
  const lists = fc.array(fc.array(person, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(lists, notations, (rows, write) => {
      const cells = rows.map(write);
      const reader = nameReader(cells);
      for (const [index, cell] of cells.entries()) {
        const names = reader(cell);
        if (names) expect(names.authors, cells.join('\n')).toHaveLength(rows[index]?.length ?? 0);
      }
    }),
  );
});
