import { describe, expect, test } from 'vitest';
import { DamagedFile } from '../../../../src/core/search/index/format/bytes.ts';
import { readIdentifiers, writeIdentifiers } from '../../../../src/core/search/index/format/identifiers.ts';
import { finderOver } from '../../../support/search/made-index.ts';
import { documentOf } from '../../../support/search-documents.ts';

const identifier = (number: number) => `10.1000/x.${String(number).padStart(5, '0')}`;
const total = 5000;
/** Three papers have every third identifier; a fourth shares the last identifiers of each file of 2,048. */
const documents = [0, 1, 2, 3].map((index) =>
  documentOf(index, {
    title: `Paper ${index}`,
    identifiers: Array.from({ length: total }, (_, number) => number)
      .filter((number) => (index < 3 ? number % 3 === index : number === 2047))
      .map(identifier),
  }),
);
const { finder, fetched, manifest } = finderOver(documents);
const find = async (text: string) => {
  const term = { kind: 'identifier', text, field: null, excluded: false } as const;
  return [...(await finder.find(term)).papers.keys()];
};

describe('identifiers in several files', () => {
  test('the first and the last identifier of each file name their papers', async () => {
    expect(manifest.identifiers).toHaveLength(3);
    for (const number of [0, 1, 2045, 2046, 2048, 2049, 4094, 4095, 4096, total - 1]) {
      expect(await find(identifier(number)), identifier(number)).toEqual([number % 3]);
    }
  });

  test('papers that share an identifier at the end of a file are all found', async () => {
    expect(await find(identifier(2047))).toEqual([2047 % 3, 3]);
  });

  test('a whole identifier needs one file, in capitals too', async () => {
    const { finder: own, fetched: asked, manifest: listed } = finderOver(documents);
    const term = { kind: 'identifier', text: '10.1000/X.02046', field: null, excluded: false } as const;
    expect([...(await own.find(term)).papers.keys()]).toEqual([0]);
    const names = new Set(listed.identifiers.map(([name]) => name));
    expect(asked.filter((name) => names.has(name))).toEqual([listed.identifiers[0]?.[0]]);
  });

  // Number 2047 is there twice, so the second file begins with 2048.
  test.each([
    [2048, 1],
    [4095, 1],
    [4096, 2],
    [4999, 2],
  ])('number %i is looked up in one file, that at %i', async (number, place) => {
    const { finder: own, fetched: asked, manifest: listed } = finderOver(documents);
    const term = { kind: 'identifier', text: identifier(number), field: null, excluded: false } as const;
    expect([...(await own.find(term)).papers.keys()]).toEqual([number % 3]);
    const names = new Set(listed.identifiers.map(([name]) => name));
    expect(asked.filter((name) => names.has(name))).toEqual([listed.identifiers[place]?.[0]]);
  });

  test('a whole identifier does not find those that begin with it', async () => {
    const { finder: own } = finderOver([
      documentOf(0, { identifiers: ['10.1/x.4'] }),
      documentOf(1, { identifiers: ['10.1/x.40'] }),
    ]);
    const term = { kind: 'identifier', text: '10.1/x.4', field: null, excluded: false } as const;
    expect([...(await own.find(term)).papers.keys()]).toEqual([0]);
    expect([...(await own.find({ ...term, text: '10.1/x.' })).papers.keys()]).toEqual([0, 1]);
  });

  test('the beginning of identifiers finds those of every file that has some', async () => {
    expect(await find('10.1000/x.0204')).toEqual([0, 1, 2, 3]);
    expect(await find('10.1000/x.')).toEqual([0, 1, 2, 3]);
    const few = finderOver([
      documentOf(0, { identifiers: Array.from({ length: 2048 }, (_, number) => `a.${number}`) }),
      documentOf(1, { identifiers: ['b.1', 'b.2'] }),
      documentOf(2, { identifiers: ['c.1'] }),
    ]);
    const begun = { kind: 'identifier', text: 'b.', field: null, excluded: false } as const;
    expect([...(await few.finder.find(begun)).papers.keys()]).toEqual([1]);
  });

  test('what is before the first or after the last identifier names no paper', async () => {
    expect(await find('0')).toEqual([]);
    expect(await find('10.1000/x.99999')).toEqual([]);
    expect(fetched.length).toBeGreaterThan(0);
  });
});

test('a file that names a paper which the list does not have is damaged', () => {
  const { files } = writeIdentifiers([{ index: 4, identifiers: ['a'] }]);
  const [file = new Uint8Array()] = files;
  expect(readIdentifiers(file, 'ids.bin', 5)).toEqual(new Map([['a', [4]]]));
  expect(() => readIdentifiers(file, 'ids.bin', 4)).toThrow(new DamagedFile('ids.bin'));
  expect(() => readIdentifiers(Uint8Array.of(...file, 0), 'ids.bin', 5)).toThrow(DamagedFile);
});

test('identifiers are in their order, and the papers of one in theirs, whatever the order of the list', () => {
  const { files } = writeIdentifiers([
    { index: 0, identifiers: ['c', 'b'] },
    { index: 1, identifiers: ['a', 'd', 'b'] },
    { index: 2, identifiers: ['e', 'a'] },
  ]);
  expect([...readIdentifiers(files[0] ?? new Uint8Array(), 'ids.bin', 3)]).toEqual([
    ['a', [1, 2]],
    ['b', [0, 1]],
    ['c', [0]],
    ['d', [1]],
    ['e', [2]],
  ]);
});

test('a paper that names an identifier twice, in other capitals, is listed once', () => {
  const { files, firsts } = writeIdentifiers([{ index: 0, identifiers: ['B', 'b', 'A'] }]);
  expect(firsts).toEqual(['a']);
  expect(readIdentifiers(files[0] ?? new Uint8Array(), 'ids.bin', 1)).toEqual(
    new Map([
      ['a', [0]],
      ['b', [0]],
    ]),
  );
});
