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
    ['[No author name available]', []],
    ['[Anonymous]', []],
    ['nan', []],
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

test('“et al.” is no author, and says that there are more', () => {
  for (const cell of ['Lena Maier et al.', 'Maier, Lena; et al', 'T Maier, ...', "['T Maier', 'et al.']"]) {
    expect(nameReader([cell])(cell)).toMatchObject({ authors: [{}], more: true });
  }
});

test('names without anything between them are not read, where the program writes such', () => {
  const springer = nameReader([], { glued: true });
  expect(springer('Ada BirkCleo Dunn')).toBeNull();
  expect(springer('Ada McBirk')?.authors).toHaveLength(1);
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
