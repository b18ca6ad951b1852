import { describe, expect, test } from 'vitest';
import type { Term } from '../../../../../src/core/search/query/query.ts';
import { finderOver } from '../../../../support/search/made-index.ts';
import { documentOf } from '../../../../support/search-documents.ts';

function searchOver(titles: string[]) {
  const { finder, fetched, manifest } = finderOver(
    titles.map((title, index) => documentOf(index, { title })),
  );
  const find = async (kind: Term['kind'], text: string) => {
    const { papers, capped } = await finder.find({ kind, text, field: null, excluded: false });
    return { titles: Array.from(papers.keys(), (paper) => titles[paper]), capped };
  };
  const [postings, positions] = [manifest.postings, manifest.positions].map(
    (files) => new Set(files.map(([name]) => name)),
  ) as [Set<string>, Set<string>];
  return { find, fetched, postings, positions };
}

describe('a text with symbols', () => {
  const titles = [
    '5% gains',
    '15% gain',
    '5%x gain',
    'the 5% gain',
    'again 5% of 9',
    'gain 15% of',
    'gain 5% off',
  ];
  const { find } = searchOver(titles);

  test.each<[string, string[]]>([
    // The first piece may end, and the last word begin, a longer one.
    ['5% gain', ['5% gains', '15% gain', 'the 5% gain']],
    ['5%', titles],
    ['gain 5%', ['again 5% of 9', 'gain 5% off']],
    // What is in the middle is whole.
    ['gain 5% of', ['again 5% of 9', 'gain 5% off']],
    ['the 5% gain', ['the 5% gain']],
    ['the 5% ga', ['the 5% gain']],
    ['he 5% gain', ['the 5% gain']],
    ['he 5%', ['the 5% gain']],
    ['gain of 5%', []],
    // Brackets and points around a piece do not count beside other words.
    ['gain (5%)', ['again 5% of 9', 'gain 5% off']],
    ['7%', []],
  ])('is found as it is written: %s', async (text, expected) => {
    expect((await find('literal', text)).titles).toEqual(expected);
  });
});

describe('words with hyphens beside a symbol', () => {
  const titles = ['the-best 5% cut-off', 'the-best 5% cut-offs', 'best 5% cut', 'the-unbest 5% cutting-off'];
  const { find } = searchOver(titles);

  test.each<[string, number[]]>([
    ['the-best 5%', [0, 1]],
    ['he-best 5%', [0, 1]],
    ['he-be 5%', []],
    ['est 5%', [0, 1, 2, 3]],
    ['5% cut-off', [0, 1]],
    ['5% cut-offs', [1]],
    ['5% cut-o', [0, 1]],
    ['5% cu-off', []],
    ['5% cut', [0, 1, 2, 3]],
    ['best 5% cut-off', [0, 1]],
    ['the-best 5% cut-off', [0, 1]],
  ])('only the first may end, and the last begin, a longer word: %s', async (text, papers) => {
    expect((await find('literal', text)).titles).toEqual(papers.map((paper) => titles[paper]));
  });
});

test('a symbol alone looks up 64 pieces, those in the most papers, and says if there are more', async () => {
  const pieces = (count: number) => Array.from({ length: count }, (_, at) => `${100 + at}%`);
  const few = await searchOver(pieces(64)).find('literal', '%');
  expect(few).toEqual({ titles: pieces(64), capped: false });
  const many = await searchOver([...pieces(65), '164%']).find('literal', '%');
  expect(many).toEqual({ titles: [...pieces(63), '164%', '164%'], capped: true });
});

test('punctuation alone is found nowhere', async () => {
  expect(await searchOver(['5% gain', '"']).find('literal', '"')).toEqual({ titles: [], capped: false });
});

test('a text with symbols is found in papers of any order', async () => {
  const titles = ['x15% gain', 'x', '5% gain', '5% gain'];
  expect((await searchOver(titles).find('literal', '5% gain')).titles).toEqual([
    'x15% gain',
    '5% gain',
    '5% gain',
  ]);
});

describe('a phrase', () => {
  test('of one word needs no positions, and one of two words only where some paper has both', async () => {
    const { find, fetched, positions, postings } = searchOver(['visual model', 'reward', 'a model reward']);
    const asked = () => fetched.filter((name) => positions.has(name)).length;
    expect((await find('phrase', 'model unknown')).titles).toEqual([]);
    expect(fetched.filter((name) => postings.has(name))).toEqual([]);
    expect((await find('phrase', 'model')).titles).toEqual(['visual model', 'a model reward']);
    expect((await find('phrase', 'visual reward')).titles).toEqual([]);
    expect((await find('phrase', 'visual unknown')).titles).toEqual([]);
    expect(asked()).toBe(0);
    expect((await find('phrase', 'model reward')).titles).toEqual(['a model reward']);
    expect(asked()).toBeGreaterThan(0);
  });

  test('is found where its words follow one another more than once, and in no other order', async () => {
    const { find } = searchOver(['a b a b a', 'b a a', 'a c b', 'a b']);
    expect((await find('phrase', 'a b')).titles).toEqual(['a b a b a', 'a b']);
    expect((await find('phrase', 'a b a')).titles).toEqual(['a b a b a']);
    expect((await find('phrase', 'b a')).titles).toEqual(['a b a b a', 'b a a']);
    expect((await find('phrase', 'a a')).titles).toEqual(['b a a']);
  });
});

describe('words with a version', () => {
  test('are found with and without a space, and the version may go on', async () => {
    const titles = ['qwen2.5 vl', 'qwen 2.5', 'qwen 2 5', 'qwen2', 'myqwen2.5', 'qwen 3', 'qwenx 2.5'];
    const { find } = searchOver(titles);
    expect((await find('joined', 'qwen2 5')).titles).toEqual(['qwen2.5 vl', 'qwen 2.5', 'qwen 2 5']);
    expect((await find('joined', 'qwen 2')).titles).toEqual(['qwen2.5 vl', 'qwen 2.5', 'qwen 2 5', 'qwen2']);
    // A first number may end a word of letters.
    expect((await find('joined', '2 5')).titles).toEqual(titles.filter((title) => /2[ .]5/.test(title)));
  });

  test('take the endings in the most papers, if there are too many', async () => {
    const endings = Array.from({ length: 70 }, (_, at) => `2x${String(at).padStart(2, '0')}`);
    const titles = [...endings.map((ending) => `model ${ending}`), 'model 2zz', 'model 2zz'];
    const { titles: found } = await searchOver(titles).find('joined', 'model 2');
    expect(found).toHaveLength(65);
    expect(found).toContain('model 2zz');
    expect(found).toContain('model 2x00');
  });

  test('look up 64 ways to go on, and say if there are more', async () => {
    const endings = (count: number) => [
      `model ${Array.from({ length: count }, (_, at) => `2x${String(at).padStart(2, '0')}`).join(' ')}`,
    ];
    expect(await searchOver(endings(64)).find('joined', 'model 2')).toMatchObject({ capped: false });
    expect(await searchOver(endings(65)).find('joined', 'model 2')).toMatchObject({ capped: true });
  });
});
