import { expect, test } from 'vitest';
import { matchWord, mayMatchInside } from '../../../../src/core/search/engine/match.ts';

test.each<[string, string, number[], ReturnType<typeof matchWord>]>([
  ['grpo', 'grpo', [], { kind: 'exact', at: 0 }],
  ['visual', 'visually', [], { kind: 'prefix', at: 0 }],
  ['grpo', 'adagrpo', [3], { kind: 'prefix', at: 3 }],
  ['grpo', 'adagrpo', [], { kind: 'inside', at: 3 }],
  ['r1', 'tempr1', [4, 5], { kind: 'prefix', at: 4 }],
  ['1', 'tempr1', [4, 5], { kind: 'prefix', at: 5 }],
  ['thinker', 'openvlthinker', [4, 6], { kind: 'prefix', at: 6 }],
  // A part goes before an earlier place inside of the word.
  ['text', 'context2text', [7, 8], { kind: 'prefix', at: 8 }],
  ['text', 'context', [], { kind: 'inside', at: 3 }],
  ['act', 'contact', [], null],
  ['tact', 'contact', [], { kind: 'inside', at: 3 }],
  ['visually', 'visual', [], null],
  ['visual', 'reward', [2], null],
])('%s in %s with parts at %j', (term, word, parts, match) => {
  expect(matchWord(term, word, parts)).toEqual(match);
});

test('four letters may match inside of a word, three may not', () => {
  expect(['act', 'tact'].map(mayMatchInside)).toEqual([false, true]);
});
