import { expect, test } from 'vitest';
import {
  arePersons,
  groupNameParts,
  isAndOthers,
  isNobody,
  splitInitials,
} from '../../../../src/core/formats/shared/name-groups.ts';

/** A name with initials of a length. */
const nameOf = (length: number) => `M${'a'.repeat(length - 4)} L.`;

const read = (text: string) =>
  groupNameParts(text === '' ? [] : text.split(', '))?.map((name) => name.join('|'));

test.each([
  ['', []],
  ['Plato', ['Plato']],
  ['Maier, Lena', ['Maier|Lena']],
  ['King, Jr., Martin', ['King|Martin|Jr.']],
  ['King, Martin, Jr.', ['King|Martin|Jr.']],
  ['Maier L., Nowak A.', ['Maier|L.', 'Nowak|A.']],
  ['Maier L., Nowak A., Olsen P.-K.', ['Maier|L.', 'Nowak|A.', 'Olsen|P.-K.']],
  ['Maier, L., Nowak, A.', ['Maier|L.', 'Nowak|A.']],
  ['Maier, L., Nowak, A., Olsen, P.', ['Maier|L.', 'Nowak|A.', 'Olsen|P.']],
  ['Lena Maier, Adam Nowak, Pia Olsen', ['Lena Maier', 'Adam Nowak', 'Pia Olsen']],
  ['李明, 王芳, 张伟', ['李明', '王芳', '张伟']],
  ['김철수, さとう, サトウ', ['김철수', 'さとう', 'サトウ']],
  ['Maier, Jr.', ['Maier|Jr.']],
  ['King, Martin L.', ['King|Martin L.']],
  ['Maier, L.-P., Nowak, AB', ['Maier|L.-P.', 'Nowak|AB']],
  ['Lena Maier, 李明, Pia Olsen', ['Lena Maier', '李明', 'Pia Olsen']],
  ['van der Berg P., de Vries L.', ['van der Berg|P.', 'de Vries|L.']],
])('%j is the names %j', (text, names) => {
  expect(read(text)).toEqual(names);
});

test.each([
  'Maier, Nowak, Olsen',
  'Maier, Lena, Nowak, Adam',
  'Maier, L., Nowak',
  'Maier, Nowak, L., A.',
  'L., Maier, A., Nowak',
  'Lena Maier, Nowak, Pia Olsen',
  'Maier L., Nowak, Olsen P.',
  'Maier, ABCDE, Nowak, L.',
  '李, 王芳, 张伟',
  '李明明明明明, 王芳, 张伟',
  'Lena Maier, A. B., Pia Olsen',
  `Maier L., Nowak A., ${'Olsen '.repeat(34)}P.`,
  `Lena Maier, Adam Nowak, ${'x '.repeat(101)}y`,
])('%j can be read in several ways, so it is not read', (text) => {
  expect(groupNameParts(text.split(', '))).toBeNull();
});

test('a family name and a given name of any length are one name', () => {
  const long = 'x'.repeat(201);
  expect(groupNameParts([long, 'Lena'])).toEqual([[long, 'Lena']]);
});

test('names of up to 200 characters are told apart', () => {
  const long = nameOf(200);
  expect(groupNameParts([long, 'Nowak A.'])).toEqual([
    [long.slice(0, -3), 'L.'],
    ['Nowak', 'A.'],
  ]);
  expect(groupNameParts([nameOf(201), 'Nowak A.'])).toEqual([[nameOf(201), 'Nowak A.']]);
  expect(splitInitials(long)).toEqual([long.slice(0, -3), 'L.']);
  expect(splitInitials(nameOf(201))).toEqual([nameOf(201)]);
});

test('splitInitials(name) divides a family name from initials with dots, and leaves all else whole', () => {
  expect(splitInitials('Maier L.')).toEqual(['Maier', 'L.']);
  expect(splitInitials('van der Berg J.-P. K.')).toEqual(['van der Berg', 'J.-P. K.']);
  for (const name of ['Maier', 'L. Maier', 'MAIER L.', 'Maier L', `${'x'.repeat(200)} L.`]) {
    expect(splitInitials(name)).toEqual([name]);
  }
});

test('arePersons(sides) knows people on both sides of an “and”, and not a company', () => {
  expect(arePersons(['Lena Maier', 'Adam Nowak'])).toBe(true);
  expect(arePersons(['Maier, Lena', 'Nowak, Adam'])).toBe(true);
  expect(arePersons(['Lena Maier', 'Sons'])).toBe(false);
  expect(arePersons(['Sand', 'Water Group'])).toBe(false);
  expect(arePersons(['Lena Maier', `Adam ${'N'.repeat(194)}`])).toBe(true);
  expect(arePersons(['Lena Maier', `Adam ${'N'.repeat(195)}`])).toBe(false);
  expect(arePersons([' Lena van der Berg ', 'Maier,Adam'])).toBe(true);
  expect(arePersons(['lena Maier', 'Adam Nowak'])).toBe(false);
  expect(arePersons(['Lena maier', 'Adam Nowak'])).toBe(false);
  expect(arePersons(['Maier, ', 'Adam Nowak'])).toBe(false);
});

test.each([
  'others',
  'et al.',
  'et al',
  'Et Al.',
  'et. al.',
  'etal',
  'et\u00A0al.',
  'et alii',
  '...',
  '…',
  ' others ',
])('%j stands for further names', (name) => expect(isAndOthers(name)).toBe(true));

test.each(['Others, Ann', 'etal Smith', 'al.', '', 'mother', 'others x', 'et alia', '..', '....'])(
  '%j is no “and others”',
  (name) => expect(isAndOthers(name)).toBe(false),
);

test.each([
  'Anonymous',
  '[Anonymous]',
  'anon.',
  'unknown',
  'Author unknown',
  '[No author name available]',
  '--',
  '–',
  '—',
  '-',
  '',
  ' ',
  'ANONYMOUS',
  'Anonymus',
  'Anon',
  'N.N.',
  'n. n.',
  'Authors not listed',
  'Author(s) not stated',
  'not available',
  'Not known',
  'No author',
  'No authors listed',
  'No author found',
  'No author available',
  '[No author id available]',
  'NaN',
  'None',
  'N/A',
])('%j is nobody', (name) => expect(isNobody(name)).toBe(true));

test.each([
  'Anonymous Group',
  'Noah',
  'N. Nowak',
  'Known',
  'Na',
  'Unknown Group',
  '[Moss]',
  'No',
  'Noauthor',
])('%j is somebody', (name) => expect(isNobody(name)).toBe(false));
