import { expect, test } from 'vitest';
import { readSeveralNames } from '../../../../src/core/formats/shared/several-names.ts';

const read = (text: string) => {
  const found = readSeveralNames(text);
  const printed = found?.authors.map(({ family, given, suffix }) =>
    [family, given, suffix].filter(Boolean).join('|'),
  );
  return printed && found?.more ? [...printed, '…'] : printed;
};

test.each<[string, string[] | undefined]>([
  ['', []],
  ['Doe, Jane', ['Doe|Jane']],
  ['Doe, Jane; Roe, Ann', ['Doe|Jane', 'Roe|Ann']],
  ['Doe, Jane and Roe, Ann', ['Doe|Jane', 'Roe|Ann']],
  ['Doe, J., Roe, A.', ['Doe|J.', 'Roe|A.']],
  ['Doe, Jr., John', ['Doe|John|Jr.']],
  ['Doe, John, III', ['Doe|John|III']],
  ['Doe, Jane et al.', ['Doe|Jane', '…']],
  ['Doe, Jane; et al.', ['Doe|Jane', '…']],
  ['et al.', ['…']],
  ['Institute of Tides and Waves', ['Institute of Tides and Waves']],
  ['Doe and Roe', undefined],
  ['Doe, Jane, Dr. med., Berlin', undefined],
])('readSeveralNames(%j) gives %j', (text, names) => {
  expect(read(text)).toEqual(names);
});

test('readSeveralNames(text, readOne) reads whole names by another rule', () => {
  const family = (name: string) => ({ family: name.toUpperCase(), given: null });
  expect(readSeveralNames('Moss N; Roe A', family)).toEqual({
    authors: [
      { family: 'MOSS N', given: null },
      { family: 'ROE A', given: null },
    ],
    more: false,
  });
});
