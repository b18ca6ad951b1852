import { describe, expect, test } from 'vitest';
import { rarity } from '../../../../../src/core/search/engine/score.ts';
import {
  type Expansion,
  expandBeginning,
  expandSimilar,
  expandWritten,
} from '../../../../../src/core/search/index/read/expand.ts';
import { IndexReader } from '../../../../../src/core/search/index/read/index-reader.ts';
import type { Term } from '../../../../../src/core/search/query/query.ts';
import { finderOver } from '../../../../support/search/made-index.ts';
import { documentOf } from '../../../../support/search-documents.ts';

const titled = (titles: string[]) => titles.map((title, index) => documentOf(index, { title }));

async function headOf(titles: string[]) {
  const { files, manifest } = finderOver(titled(titles));
  return new IndexReader(async (name) => files.get(name) as Uint8Array, manifest).head();
}

/** So many words that begin with a text, none of which is a form of another. */
const wordsWith = (beginning: string, count: number) =>
  Array.from({ length: count }, (_, at) => `${beginning}q${at}x`);

describe('the words that a term is looked up as', () => {
  test.each([
    ['z', 4],
    ['zz', 8],
    ['zzz', 16],
    ['zzzz', 24],
    ['zzzzz', 24],
  ])('%s: %i words that it begins, and 600 more where they cost no request', async (term, count) => {
    const head = await headOf([wordsWith(term, 700).join(' ')]);
    const many = expandWritten(head, term);
    expect([many.words.length, many.capped]).toEqual([count + 600, true]);
    const few = expandWritten(await headOf([wordsWith(term, count + 600).join(' ')]), term);
    expect([few.words.length, few.capped]).toEqual([count + 600, false]);
  });

  test('are those in the most papers first, then the shortest, then in the order of the alphabet', async () => {
    const head = await headOf(['visualb visualaa', 'visuala visualc', 'visualc', 'a visual']);
    const { words } = expandWritten(head, 'visual');
    expect(words.map(({ entry, kind }) => [head.words.word(entry), kind])).toEqual([
      ['visual', 'exact'],
      ['visualc', 'prefix'],
      ['visuala', 'prefix'],
      ['visualb', 'prefix'],
      ['visualaa', 'prefix'],
    ]);
  });

  test('leave out a word that is in more papers than may be looked up, and take the next', async () => {
    const often: [string, number][] = [
      ['za', 7000],
      ['zb', 6500],
      ['zc', 6400],
      ['zd', 5001],
      ['ze', 5000],
    ];
    const titles = Array.from({ length: 7000 }, (_, at) =>
      often.flatMap(([word, papers]) => (at < papers ? [word] : [])).join(' '),
    );
    const head = await headOf(titles);
    const { words, capped } = expandWritten(head, 'z');
    // Of 12,000 papers for one letter: za and ze; of 12,000 for further words: zb and zd.
    expect(words.map(({ entry }) => head.words.word(entry))).toEqual(['za', 'ze', 'zb', 'zd']);
    expect(capped).toBe(true);
  });

  test('have the beginning or the inside of a word after its other forms', async () => {
    const head = await headOf(['segments segmentor', 'multisegment', 'segment']);
    const { words } = expandWritten(head, 'segment');
    expect(words.map(({ entry, kind }) => [head.words.word(entry), kind])).toEqual([
      ['segment', 'exact'],
      ['segments', 'form'],
      ['segmentor', 'prefix'],
      ['multisegment', 'inside'],
    ]);
  });
});

describe('further words', () => {
  test('are those of files that come anyway; of an index of eight files, all', async () => {
    const all = Array.from({ length: 120 }, (_, at) => `zzzq${100 + at}x`);
    const head = await headOf([all.join(' ')]);
    // Twelve words a file. The sixteen that are looked up, the first in the alphabet, are in two of them.
    const found = (files: number) => {
      const firstPostings = Uint32Array.from(
        { length: files },
        (_, at) => head.words.find('zzzq100x') + at * 12,
      );
      const { words, capped } = expandWritten({ ...head, firstPostings }, 'zzz');
      return { words: words.map(({ entry }) => head.words.word(entry)), capped };
    };
    expect(found(8)).toEqual({ words: all, capped: false });
    expect(found(9)).toEqual({ words: all.slice(0, 24), capped: true });
  });

  test('come after those of a better kind, wherever they are', async () => {
    const head = await headOf([[...wordsWith('zzzz', 30), 'azzzz', 'bzzzz'].join(' ')]);
    const kinds = expandWritten(head, 'zzzz').words.map(({ kind }) => kind);
    expect(kinds).toEqual([...Array.from({ length: 30 }, () => 'prefix'), 'inside', 'inside']);
  });

  test('are none that contain a short form of the term', async () => {
    const head = await headOf(['cats cat education scats catsx']);
    const spelled = (term: string) =>
      expandWritten(head, term).words.map(({ entry, kind }) => [head.words.word(entry), kind]);
    expect(spelled('cats')).toEqual([
      ['cats', 'exact'],
      ['cat', 'form'],
      ['catsx', 'prefix'],
    ]);
    expect(spelled('scats')).toEqual([['scats', 'exact']]);
  });
});

describe('the words that a beginning with a star is looked up as', () => {
  const expand = async (words: string[]) => expandBeginning(await headOf([words.join(' ')]), 'zzz');

  test('are 24 beside the word itself, and it says if there are more', async () => {
    const all = wordsWith('zzz', 24);
    expect(await expand(all)).toMatchObject({ words: { length: 24 }, capped: false });
    expect(await expand([...all, 'zzz'])).toMatchObject({ words: { length: 25 }, capped: false });
    expect(await expand([...all, 'zzzy'])).toMatchObject({ words: { length: 24 }, capped: true });
    const { words, capped } = await expand([...all, 'zzz', 'zzzy']);
    expect([words.length, words[0]?.kind, capped]).toEqual([25, 'exact', true]);
  });

  test('are parts of words too', async () => {
    const head = await headOf(['AdaGRPO', 'grp', 'agr']);
    const { words } = expandBeginning(head, 'grp');
    expect(words.map(({ entry }) => head.words.word(entry))).toEqual(['grp', 'adagrpo']);
  });
});

describe('the words of a similar spelling', () => {
  const spell = (words: Expansion[], word: (entry: number) => string) =>
    words.map(({ entry }) => word(entry));

  test('are the eight nearest, of equal ones those in the most papers', async () => {
    const near = [...'abcdfghijk'].map((letter) => `plastic${letter}ne`);
    const far = ['plastxxene', 'plaxxicene'];
    const head = await headOf([[...near, ...far].join(' '), 'plastickne plasticjne', 'plastickne']);
    const found = spell(expandSimilar(head, 'plasticene'), (entry) => head.words.word(entry));
    expect(found).toEqual([
      ...['plastickne', 'plasticjne'],
      ...['a', 'b', 'c', 'd', 'f', 'g'].map((letter) => `plastic${letter}ne`),
    ]);
    const other = await headOf([['plasticane', ...far].join(' ')]);
    const words = expandSimilar(other, 'plasticene');
    expect(spell(words, (entry) => other.words.word(entry))).toEqual([
      'plasticane',
      'plastxxene',
      'plaxxicene',
    ]);
    expect(words.map(({ nearness }) => nearness)).toEqual([0.9, 0.8, 0.8]);
  });

  test('are the nearer ones first, even if those farther away are in more papers', async () => {
    const head = await headOf(['plasticane plastxxene', 'plastxxene']);
    const found = spell(expandSimilar(head, 'plasticene'), (entry) => head.words.word(entry));
    expect(found).toEqual(['plasticane', 'plastxxene']);
  });

  test('are also the eight most frequent of the same family, half as near', async () => {
    const family = [...'abcdefghij'].map((letter) => `radiologqrs${letter}`);
    const long = ['radiologqrstuv', 'radiologqrstu'];
    const head = await headOf([[...family, ...long].join(' '), 'radiologqrsj radiologqrstuv', 'radiology']);
    const words = expandSimilar(head, 'radiology');
    expect(words.map(({ entry, kind, nearness }) => [head.words.word(entry), kind, nearness])).toEqual(
      ['j', ...'abcdefg'].map((letter) => [`radiologqrs${letter}`, 'similar', 0.5]),
    );
    const few = await headOf([long.join(' ')]);
    expect(spell(expandSimilar(few, 'radiology'), (entry) => few.words.word(entry))).toEqual([
      'radiologqrstu',
    ]);
  });

  test('are no pair of words', async () => {
    const head = await headOf(['pretraining', 'pre training']);
    const found = spell(expandSimilar(head, 'pretrainimg'), (entry) => head.words.word(entry));
    expect(found).toEqual(['pretraining']);
  });

  test('are none for three letters, and none that the term is written in', async () => {
    expect(expandSimilar(await headOf(['cst']), 'cat')).toEqual([]);
    expect(expandSimilar(await headOf(['modeled modelling']), 'model')).toEqual([]);
  });
});

describe('finding the papers of a word', () => {
  const word: Term = { kind: 'word', text: 'model', field: null, excluded: false };
  const found = async (titles: string[], term: Term) => {
    const { papers } = await finderOver(titled(titles)).finder.find(term);
    return [...papers.keys()];
  };

  test('a word of fifty papers is no slip, one of 49 may be', async () => {
    const titles = (count: number) => [...Array.from({ length: count }, () => 'model'), 'modal'];
    expect(await found(titles(49), word)).toHaveLength(50);
    expect(await found(titles(50), word)).toHaveLength(50);
    expect(await found(titles(50), word)).not.toContain(50);
  });

  test('the first word of the index may be meant too', async () => {
    const titles = (count: number) => [...Array.from({ length: count }, () => 'abcde'), 'abcdf'];
    expect(await found(titles(49), { ...word, text: 'abcde' })).toHaveLength(50);
    expect(await found(titles(50), { ...word, text: 'abcde' })).toHaveLength(50);
    expect(await found(titles(50), { ...word, text: 'abcde' })).not.toContain(50);
  });

  test('a version is another form in each way to write it, better than a word that it begins, and names none', async () => {
    const { papers } = await finderOver(titled(['GPT-4 and gpt4o', 'GPT4', 'gpt4o'])).finder.find({
      ...word,
      text: 'gpt4',
    });
    expect(
      Array.from(papers, ([paper, { kind, nearness, words }]) => [paper, kind, nearness, words]),
    ).toEqual([
      [0, 'form', 1, []],
      [1, 'exact', 1, []],
      [2, 'form', 1, []],
    ]);
  });

  test('it says if words were left out, of those that begin like it or like a version with a space', async () => {
    const cappedOf = async (titles: string[], text: string) =>
      (await finderOver(titled(titles)).finder.find({ ...word, text })).capped;
    const versions = (count: number) =>
      `gpt ${Array.from({ length: count }, (_, at) => `4x${at}`).join(' ')}`;
    expect(await cappedOf([versions(64)], 'gpt4')).toBe(false);
    expect(await cappedOf([versions(65)], 'gpt4')).toBe(true);
    expect(await cappedOf([wordsWith('zzz', 616).join(' ')], 'zzz')).toBe(false);
    expect(await cappedOf([wordsWith('zzz', 617).join(' ')], 'zzz')).toBe(true);
  });

  test('a paper names the word that it has instead, and none if it has the word itself', async () => {
    const { papers } = await finderOver(titled(['model', 'models', 'modal'])).finder.find(word);
    expect(Array.from(papers.values(), ({ kind, words }) => [kind, ...words])).toEqual([
      ['exact'],
      ['form', 'models'],
      ['similar', 'modal'],
    ]);
  });

  test('what shall not occur has no similar spelling', async () => {
    expect(await found(['model', 'modal'], { ...word, excluded: true })).toEqual([0]);
    expect(await found(['model', 'modal'], word)).toEqual([0, 1]);
  });

  test.each([
    [word, ['model', 'other', 'other'], 4],
    [{ ...word, kind: 'beginning', text: 'mod' }, ['model', 'other', 'other'], 4],
    [{ ...word, kind: 'phrase', text: 'model one' }, ['model one', 'other', 'other'], 4],
    [{ ...word, kind: 'literal', text: '5%' }, ['5% more', 'other', 'other'], 4],
  ] as [Term, string[], number][])(
    'the score is the weight of the field times how rare it is: %j',
    async (term, titles, weight) => {
      const { papers } = await finderOver(titled(titles)).finder.find(term);
      expect(papers.get(0)?.score).toBeCloseTo(weight * rarity(1, 3));
    },
  );

  test('a word that papers write as two is a similar spelling, nine tenths as near', async () => {
    const { papers } = await finderOver(titled(['fine tuning', 'other'])).finder.find({
      ...word,
      text: 'finetuning',
    });
    expect(papers.get(0)).toMatchObject({ kind: 'similar', nearness: 0.9, words: ['fine tuning'] });
    expect(papers.size).toBe(1);
  });
});
