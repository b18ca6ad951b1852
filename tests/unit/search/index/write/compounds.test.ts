import { describe, expect, test } from 'vitest';
import { IndexReader } from '../../../../../src/core/search/index/read/index-reader.ts';
import { finderOver } from '../../../../support/search/made-index.ts';
import { documentOf } from '../../../../support/search-documents.ts';

/** The pairs of words that an index also knows as one, each with the papers that write them apart. */
async function pairsOf(titles: string[]): Promise<[string, number[]][]> {
  const { files, manifest } = finderOver(titles.map((title, index) => documentOf(index, { title })));
  const reader = new IndexReader(async (name) => files.get(name) as Uint8Array, manifest);
  const { words } = await reader.head();
  const entries = [...words.pairs];
  const postings = await reader.postings(entries);
  return entries.map((entry, at) => [words.word(entry), [...(postings[at]?.papers ?? [])]]);
}

const times = (count: number, title: string) => Array.from({ length: count }, () => title);

describe('two words are also one', () => {
  test('if at least one paper in ten writes them so', async () => {
    expect(await pairsOf(['pretraining', ...times(10, 'pre training')])).toEqual([
      ['pre training', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]],
    ]);
    expect(await pairsOf(['pretraining', ...times(11, 'pre training')])).toEqual([]);
  });

  test('counted in papers, however often a paper has them', async () => {
    expect(await pairsOf(['pretraining pretraining', ...times(11, 'pre training')])).toEqual([]);
    expect(await pairsOf(['pretraining', ...times(6, 'pre training, pre training')])).toHaveLength(1);
  });

  test('if three papers do, and one in fifty', async () => {
    expect(await pairsOf([...times(3, 'pretraining'), ...times(150, 'pre training')])).toHaveLength(1);
    expect(await pairsOf([...times(3, 'pretraining'), ...times(151, 'pre training')])).toEqual([]);
    expect(await pairsOf([...times(2, 'pretraining'), ...times(100, 'pre training')])).toEqual([]);
  });

  test('if some form of the second word is written so', async () => {
    expect(await pairsOf(['pretraining', 'a pre trained model'])).toEqual([['pre trained', [1]]]);
  });

  test('counted by the form that most papers write so', async () => {
    const together = ['pretraining', 'pretraining', 'pretrain'];
    expect(await pairsOf([...together, ...times(20, 'pre training')])).toHaveLength(1);
    expect(await pairsOf([...together, ...times(21, 'pre training')])).toEqual([]);
  });

  test('also where a symbol is at the end of the first', async () => {
    expect(await pairsOf(['pretraining', 'on pre* training'])).toEqual([['pre training', [1]]]);
  });

  test('only next to each other, in one text, in this order', async () => {
    expect(await pairsOf(['pretraining', 'pre the training', 'training pre', 'pre', 'training'])).toEqual([]);
    expect(await pairsOf(['pretraining', 'x pre', 'y training'])).toEqual([]);
    // The first word of all texts follows none.
    expect(await pairsOf(['training pre', 'pretraining'])).toEqual([]);
  });

  test('each pair by itself, in the order of the alphabet', async () => {
    const pairs = await pairsOf([
      'pretraining midtraining',
      'mid training',
      'pre training',
      'of mid training',
    ]);
    expect(pairs).toEqual([
      ['mid training', [1, 3]],
      ['pre training', [2]],
    ]);
    expect(await pairsOf(['premice premodel', 'pre mouse', 'pre model'])).toEqual([
      ['pre model', [2]],
      ['pre mouse', [1]],
    ]);
  });
});
