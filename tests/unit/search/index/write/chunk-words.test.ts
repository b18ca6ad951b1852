import { describe, expect, test } from 'vitest';
import { readChunks } from '../../../../../src/core/search/index/write/chunk-words.ts';
import { indexWords } from '../../../../../src/core/search/query/tokens.ts';
import { at } from '../../../../../src/core/text/at.ts';

/** The entries of each chunk as text, each with the number of words before it, and how many words the chunk has. */
function readOf(chunks: string[]) {
  const { words, pieces, entries, before, ends, lengths } = readChunks(chunks);
  const texts = [...words, ...pieces];
  return chunks.map((_, chunk) => {
    const from = chunk === 0 ? 0 : at(Array.from(ends), chunk - 1);
    const own = Array.from(entries.subarray(from, ends[chunk]), (entry, place): [string, number] => [
      at(texts, entry),
      before[from + place] ?? -1,
    ]);
    return { own, length: lengths[chunk] };
  });
}

describe('the words of chunks of text', () => {
  test('are ascending, then come the pieces, and each has a number of its own', () => {
    const chunks = ['(Reward', '94%', 'b/a', 'reward.', '∑', 'AdaGRPO', '—', '2.5'];
    const { words, pieces, parts, ...found } = readChunks(chunks);
    expect(words).toEqual(['2', '5', '94', 'a', 'adagrpo', 'b', 'reward']);
    expect(pieces).toEqual(['94%', 'b/a', '∑']);
    expect(parts).toEqual([[4, 3]]);
    expect(found).toEqual({
      entries: Uint32Array.of(6, 2, 7, 5, 3, 8, 6, 9, 4, 0, 1),
      before: Uint32Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1),
      ends: Uint32Array.of(1, 3, 6, 7, 8, 9, 9, 11),
      lengths: Uint32Array.of(1, 1, 2, 1, 0, 1, 0, 2),
    });
  });

  test.each([
    ...[
      'reward',
      'Reward',
      'REWARD',
      'rewarD',
      '("Reward!")',
      '‘reward',
      '“reward”,',
      "'reward'",
      "reward's",
    ],
    ...[
      '[reward]',
      '((reward',
      'reward-model',
      'reward.model',
      'reward2',
      '2reward',
      'naïve',
      'reward…',
      '{reward}',
    ],
    ...[
      'reward?!',
      'reward).',
      '.reward',
      '-reward',
      'reward-',
      '*reward',
      'reward*',
      'x',
      'X',
      '',
      '()',
      '7,662',
    ],
    // Chunks end at white space of ASCII alone, and pieces at any.
    ...['of\u00a094%', 'a\u00a0∑\u00a0b\u3000v*', '5\u202f%'],
  ])('%s is the words and pieces that a text of it has', (chunk) => {
    const read = indexWords(chunk);
    const words = read.filter(({ part, symbol }) => !part && !symbol);
    const pieces = read.filter(({ symbol }) => symbol);
    expect(readOf([chunk])).toEqual([
      {
        own: [
          ...words.map(({ word }, place): [string, number] => [word, place]),
          ...pieces.map(({ word, start }): [string, number] => [
            word,
            words.filter((other) => other.start < start).length,
          ]),
        ],
        length: words.length,
      },
    ]);
  });

  test('have each part once and in order, however papers write them', () => {
    const { words, parts } = readChunks([
      'QwenvlThinker',
      'QwenVLthinker',
      'QwenVLthinker!',
      'Ada',
      'AdaGRPO-X',
    ]);
    expect(parts.map(([word, offset]) => at(words, word).slice(offset))).toEqual([
      ...['grpo', 'vlthinker', 'lthinker', 'thinker'],
    ]);
    expect(parts.map(([word]) => word)).toEqual([1, 2, 2, 2]);
  });

  test('are none where there are no chunks', () => {
    expect(readChunks([])).toMatchObject({ words: [], pieces: [], parts: [], ends: { length: 0 } });
  });
});
