import { expect, test } from 'vitest';
import { isGroup, isPerson, pieceKind } from '../../../../../src/core/formats/csv/names/piece-kind.ts';

test.each([
  ['initials', ['T.', 'T', 'AB', 'ABC', 'A.B.C.D.', 'J.-P.', 'Yu.']],
  ['family-initials', ['Maier T.', 'Maier T', 'Maier AB', 'Maier ABC', 'van der Berg J.', 'Maier T. Jr.']],
  ['initials-family', ['T. Maier', 'AB Maier', 'J.-P. Serra', 'T.Maier']],
  ['suffix', ['Jr.', 'Jr', 'III', '2nd', 'PhD', 'Ph.D.', 'MD']],
  [
    'words',
    ['Lena Maier', 'Maier ABCD', 'ABCD Maier', '李明', '이 민호', 'Tide Research Group A.', 'x '.repeat(41)],
  ],
  ['word', ['Maier', 'ABCD', '李', "O'Neil", 'x'.repeat(81)]],
] as const)('a piece of the kind %s: %j', (kind, pieces) => {
  expect(pieces.map((piece) => [piece, pieceKind(piece)])).toEqual(pieces.map((piece) => [piece, kind]));
});

test.each([
  ['A.B.C.D.E.', 'initials'],
  ['A.B.C.D.E.F.', 'word'],
  ['Maier A.B.C.D.E.', 'family-initials'],
  ['Maier A.B.C.D.E.F.', 'words'],
  ['Yu. Maier', 'initials-family'],
  ['Yuli. Maier', 'words'],
  ['Maier Yu.', 'family-initials'],
  ['T Maier Jr.', 'initials-family'],
  ['J. Smith Group', 'words'],
  ['Group J.', 'words'],
  ['李 明', 'words'],
  ['\u674e\u660e T.', 'family-initials'],
  [`${'x'.repeat(76)} T.`, 'family-initials'],
  [`${'x'.repeat(77)} T.`, 'family-initials'],
  [`${'x'.repeat(78)} T.`, 'words'],
])('a piece at a border of its kind: %s is %s', (piece, kind) => {
  expect(pieceKind(piece)).toBe(kind);
});

test('a group has a word of groups, or a small word within its name', () => {
  for (const name of ['Harbour University', 'Institute of Tides', 'Friends of the Sea', 'Seals for Life']) {
    expect([name, isGroup(name)]).toEqual([name, true]);
  }
  for (const name of ['Lena Maier', 'Ofelia Inman', 'Forrest On', 'Theodora']) {
    expect([name, isGroup(name)]).toEqual([name, false]);
  }
});

test('a person has two to four words, and a capital first', () => {
  for (const name of ['Lena Maier', 'Lena Ada Maier', 'Lena Ada Bea Maier']) {
    expect([name, isPerson(name)]).toEqual([name, true]);
  }
  for (const name of ['Maier', 'Lena Ada Bea Cay Maier', 'lena Maier', 'Harbour University']) {
    expect([name, isPerson(name)]).toEqual([name, false]);
  }
});
