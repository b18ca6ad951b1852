import { describe, expect, test } from 'vitest';
import { splitNames } from '../../../../../src/core/formats/csv/names/split-names.ts';

describe('a cell of names, in a column without semicolons', () => {
  test.each([
    ['Maier, Lena; Nowak, Adam', ['Maier, Lena', 'Nowak, Adam']],
    ['Maier\\; Lena; Nowak', ['Maier\\; Lena', 'Nowak']],
    ['Maier, Lena;\nNowak, Adam', ['Maier, Lena', 'Nowak, Adam']],
    ['Lena\nMaier; Adam\nNowak', ['Lena Maier', 'Adam Nowak']],
    ['Lena\nMaier|Adam Nowak', ['Lena Maier', 'Adam Nowak']],
    ['Lena\nMaier、Adam Nowak', ['Lena Maier', 'Adam Nowak']],
    ['李明；王芳，张', ['李明', '王芳,张']],
    ['; ;', []],
    ['Lena Maier\nAdam Nowak', ['Lena Maier', 'Adam Nowak']],
    ['Lena Maier,\n Adam Nowak,', ['Lena Maier', 'Adam Nowak']],
    ['Maier, L,\nNowak, A', ['Maier, L', 'Nowak, A']],
    ['\n\nLena Maier\n\n', ['Lena Maier']],
    ['Lena Maier and\nAdam Nowak', ['Lena Maier', 'Adam Nowak']],
    ['Lena Maier &\nAdam Nowak', ['Lena Maier', 'Adam Nowak']],
    ['Lena Maier\nand Adam Nowak', ['Lena Maier', 'Adam Nowak']],
    ['Lena Maier and Adam Nowak', ['Lena Maier', 'Adam Nowak']],
    ['Lena Maier AND Adam Nowak & Pia Olsen', ['Lena Maier', 'Adam Nowak', 'Pia Olsen']],
    ['Lena Maier,and Adam Nowak', ['Lena Maier', 'Adam Nowak']],
    ['Maier, Lena and Plato', ['Maier, Lena', 'Plato']],
    ['Maier, Lena and Adam Nowak', ['Maier, Lena', 'Adam Nowak']],
    ['Plato and Maier, Lena', ['Plato', 'Maier, Lena']],
    ['Harbour University, Tides and Maier, Lena', ['Harbour University, Tides', 'Maier, Lena']],
    ['and Lena Maier; & Adam Nowak; &c', ['Lena Maier', 'Adam Nowak', '&c']],
    ['Maier, L and Nowak, A; Plato', ['Maier, L', 'Nowak, A', 'Plato']],
    ['Maier, L and Plato; Homer', ['Maier, L', 'Plato', 'Homer']],
    ['Sand and Water; Plato', ['Sand and Water', 'Plato']],
    ['Sand and Water Group|Plato', ['Sand and Water Group', 'Plato']],
  ])('%j holds the names %j', (cell, names) => {
    expect(splitNames(cell, false)).toEqual({ names, commas: false });
  });

  test.each([
    ['Anders Andersen', 'Anders Andersen'],
    ['a，b', 'a,b'],
    ['Maier,\nLena', 'Maier, Lena'],
    ['Lena Maier,\nAdam,\nOlsen', 'Lena Maier, Adam, Olsen'],
    ['Lena Maier,\nAdam Nowak\nPia Olsen', 'Lena Maier, Adam Nowak Pia Olsen'],
    ['Lena Maier, Adam Nowak and Pia Olsen', 'Lena Maier, Adam Nowak, Pia Olsen'],
    ['Lena Maier, Adam Nowak, and Pia Olsen', 'Lena Maier, Adam Nowak, Pia Olsen'],
    ['Lena Maier, Adam Nowak and Plato', 'Lena Maier, Adam Nowak, Plato'],
    ['Maier, T., Nowak, A., & Olsen, P.', 'Maier, T., Nowak, A., Olsen, P.'],
    ['Maier, Lena, Nowak and Adam, X', 'Maier, Lena, Nowak, Adam, X'],
  ])('%j is one text in which commas may separate names', (cell, text) => {
    expect(splitNames(cell, false)).toEqual({ names: [text], commas: true });
  });

  test.each([
    'Harbour University and Lena Maier',
    'Maier, L and Harbour University; Plato',
    'Lena Maier and Adam Nowak; Plato',
    'Lena Maier and Adam Nowak|Plato',
  ])('%j can be several or one', (cell) => {
    expect(splitNames(cell, false)).toBeNull();
  });
});

test('in a column with semicolons an “and” is part of a name, unless a comma or two people tell otherwise', () => {
  const read = (cell: string) => splitNames(cell, true)?.names ?? null;
  expect(read('Sand and Water Group')).toEqual(['Sand and Water Group']);
  expect(read('Maier, Lena and Nowak, Adam')).toEqual(['Maier, Lena', 'Nowak, Adam']);
  expect(read('Lena Maier and Adam Nowak')).toBeNull();
  expect(splitNames('Lena Maier, Adam Nowak', true)).toEqual({
    names: ['Lena Maier, Adam Nowak'],
    commas: true,
  });
});
