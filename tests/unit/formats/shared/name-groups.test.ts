import { expect, test } from 'vitest';
import {
  arePersons,
  groupNameParts,
  isAndOthers,
  isNobody,
  splitInitials,
} from '../../../../src/core/formats/shared/name-groups.ts';

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
  `Lena Maier, Adam Nowak, ${'x '.repeat(101)}y`,
])('%j can be read in several ways, so it is not read', (text) => {
  expect(groupNameParts(text.split(', '))).toBeNull();
});

test('a family name and a given name of any length are one name', () => {
  const long = 'x'.repeat(201);
  expect(groupNameParts([long, 'Lena'])).toEqual([[long, 'Lena']]);
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
  expect(arePersons(['Lena Maier', `Adam ${'N'.repeat(200)}`])).toBe(false);
});

test.each(['others', 'et al.', 'et al', 'Et Al.', 'et alii', '...', '…', ' others '])(
  '%j stands for further names',
  (name) => expect(isAndOthers(name)).toBe(true),
);

test.each(['Others, Ann', 'etal Smith', 'al.', '', 'mother', 'others x'])('%j is no “and others”', (name) =>
  expect(isAndOthers(name)).toBe(false),
);

test.each([
  'Anonymous',
  '[Anonymous]',
  'anon.',
  'unknown',
  'Author unknown',
  '[No author name available]',
  '--',
  '',
])('%j is nobody', (name) => expect(isNobody(name)).toBe(true));

test.each(['Anonymous Group', 'Noah', 'N. Nowak', 'Known'])('%j is somebody', (name) =>
  expect(isNobody(name)).toBe(false),
);
