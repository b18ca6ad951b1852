import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withinDistance, withinDistanceOfBeginning } from '../../../../src/core/search/query/distance.ts';
import {
  closeness,
  lettersOf,
  mayBeSimilar,
  nearestWord,
  slipsOf,
} from '../../../../src/core/search/query/spelling.ts';

/** Optimal string alignment by definition, with the whole table. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number) => table[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const substitution = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isCrossed = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const transposition = isCrossed ? at(i - 2, j - 2) + 1 : substitution;
      (table[i] as number[])[j] = Math.min(substitution, transposition, at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  }
  return at(a.length, b.length);
}

// Few letters, so that words are similar to each other.
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
const max = fc.constantFrom(0, 1, 2, 3);

describe('withinDistance(a, b, max)', () => {
  test.each([
    ['grpo', 'grpo', 2, 0],
    ['grpo', 'gpro', 1, 1],
    ['hallucinaton', 'hallucination', 2, 1],
    ['hallucinaton', 'hallucinations', 2, 2],
    ['hallucinaton', 'hallucinations', 1, null],
    ['ca', 'abc', 2, null],
    ['', 'ab', 2, 2],
  ])('of %j and %j within %d', (a, b, most, distance) => {
    expect(withinDistance(a, b, most)).toBe(distance);
  });

  test('equals the distance from the whole table', () => {
    fc.assert(
      fc.property(word, word, max, (a, b, most) => {
        const distance = plainDistance(a, b);
        expect(withinDistance(a, b, most)).toBe(distance <= most ? distance : null);
      }),
    );
  });
});

describe('withinDistanceOfBeginning(begun, word, max)', () => {
  test('is the fewest slips of the beginnings that end in the same letter', () => {
    fc.assert(
      fc.property(word, word, max, (begun, whole, most) => {
        const distances = Array.from({ length: whole.length }, (_, at) => whole.slice(0, at + 1))
          .filter((beginning) => beginning.at(-1) === begun.at(-1))
          .map((beginning) => plainDistance(begun, beginning));
        const least = Math.min(most + 1, ...distances);
        expect(withinDistanceOfBeginning(begun, whole, most)).toBe(least <= most ? least : null);
      }),
    );
  });
});

describe('closeness(term, word)', () => {
  test.each([
    ['hallucinaton', 'hallucination'],
    ['hallucinaton', 'hallucinations'],
    ['halucin', 'hallucination'],
    ['vidoe', 'videochat'],
    ['gtp4', 'gpt4'],
    ['mdoe', 'model'],
  ])('%s is near to %s', (term, near) => expect(closeness(term, near)).toBeGreaterThan(0));

  test.each([
    ['gui', 'gut'],
    ['grpo', 'group'],
    ['from', 'front'],
    ['lvis', 'visual'],
    ['qwen2', 'qwen3'],
    ['2023', '2024'],
    ['model', 'moderate'],
    ['reason', 'lesions'],
  ])('%s is not near to %s', (term, other) => expect(closeness(term, other)).toBe(0));

  test('prefers fewer slips, and whole words', () => {
    const nearness = ['segmentation', 'segmentations', 'sgmentation', 'segmnetaiton'].map((near) =>
      closeness('segmentaton', near),
    );
    expect(nearness).toEqual([...nearness].sort((a, b) => b - a));
  });

  test('is 0 whenever mayBeSimilar is false', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '2'), maxLength: 9 });
    fc.assert(
      fc.property(letters, letters, (term, other) => {
        if (!mayBeSimilar(term, other, lettersOf(other))) expect(closeness(term, other)).toBe(0);
      }),
    );
  });
});

describe('nearestWord(wanted, words)', () => {
  const known = (words: string[]) => words.map((word, at) => ({ word, frequency: at % 3 }));

  test.each([
    ['prsenat', ['present', 'prenatal', 'sent'], 'present'],
    ['qwen5', ['qwen2', 'qwen3'], null],
    ['vqjkwqw', ['quick', 'words'], null],
    ['gui', ['ai'], null],
  ])('of %s among %j is %j', (sought, words, nearest) => {
    expect(nearestWord(sought, known(words))).toBe(nearest);
  });

  test('is the word that comparing every word finds', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', 'é', '2'), maxLength: 8 });
    fc.assert(
      fc.property(letters, fc.uniqueArray(letters, { maxLength: 8 }), (sought, words) => {
        const digits = (text: string) => text.replace(/[^2]/g, '');
        const most = Math.min(slipsOf(sought) + 1, sought.length - 2);
        const [best] = known(words)
          .map((one) => ({ ...one, slips: plainDistance(sought, one.word) }))
          .filter((one) => one.slips <= most && most > 0 && digits(one.word) === digits(sought))
          .sort((a, b) => a.slips - b.slips || b.frequency - a.frequency || (a.word < b.word ? -1 : 1));
        expect(nearestWord(sought, known(words))).toBe(best?.word ?? null);
      }),
    );
  });
});
