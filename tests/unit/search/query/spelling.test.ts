import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  areOneWord,
  closeness,
  endsInNumber,
  familyBeginning,
  halvesOf,
  isNumbered,
  isOfFamily,
  joinedForms,
  lettersOf,
  mayBeSimilar,
  nearestWord,
  partsOfCompound,
  slipsOf,
  spacedVersion,
  turnedNames,
} from '../../../../src/core/search/query/spelling.ts';

describe('how similar a spelling is', () => {
  test('three letters allow no slip, four to seven one, more two', () => {
    expect(['cat', 'cats', 'visuals', 'visually'].map(slipsOf)).toEqual([0, 1, 1, 2]);
  });

  test.each<[term: string, word: string, slips: number]>([
    ['model', 'model', 0],
    ['model', 'modal', 1],
    ['model', 'mdoel', 1],
    ['model', 'mode', 1],
    ['models', 'modes', 1],
    ['reasoning', 'reasonning', 1],
    ['reasoning', 'raesonnig', 2],
    ['qwen2', 'qwn2', 1],
  ])('%s and %s differ in %i of the letters of the term', (term, word, slips) => {
    expect(closeness(term, word)).toBeCloseTo(1 - slips / term.length);
  });

  test('a word that goes on is half a slip farther', () => {
    expect(closeness('modal', 'modelling')).toBeCloseTo(1 - 1.5 / 5);
    expect(closeness('visual', 'visualization')).toBeCloseTo(1 - 0.5 / 6);
    expect(closeness('qwen2', 'qwwen25')).toBeCloseTo(1 - 1.5 / 5);
  });

  test.each([
    ['cat', 'cut'],
    ['model', 'media'],
    ['visually', 'viscosity'],
    // Digits agree.
    ['qwen2', 'qwen3'],
    ['qwen25', 'qwen2'],
    ['qwen2', 'qwen'],
    // Four letters have no letter too many.
    ['grpo', 'group'],
    ['lvis', 'visual'],
    // The word is much shorter.
    ['models', 'mods'],
  ])('%s is not %s', (term, word) => {
    expect(closeness(term, word)).toBe(0);
  });

  test('no similar word is left out by the cheap test of its letters', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd', '1'), minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(word, word, (term, other) => {
        if (closeness(term, other) > 0) expect(mayBeSimilar(term, other, lettersOf(other))).toBe(true);
      }),
    );
    expect(mayBeSimilar('model', 'xyzuv', lettersOf('xyzuv'))).toBe(false);
    expect(mayBeSimilar('model', 'mxdyl', lettersOf('mxdyl'))).toBe(false);
    expect(mayBeSimilar('model', 'mode', lettersOf('mode'))).toBe(true);
    expect(mayBeSimilar('models', 'mode', lettersOf('mode'))).toBe(false);
  });
});

describe('words of one family', () => {
  test('share seven tenths of a long word', () => {
    expect(familyBeginning('radiology')).toBe('radiolo');
    expect(familyBeginning('grounded')).toBe('ground');
    expect(['grounds', 'radiology2', 'multi-modal'].map(familyBeginning)).toEqual([null, null, null]);
  });

  test('are at most four letters longer', () => {
    expect(isOfFamily('radiology', 'radiologistic')).toBe(true);
    expect(isOfFamily('radiology', 'radiologistics')).toBe(false);
    expect(isOfFamily('radiology', 'radio')).toBe(true);
  });
});

describe('nearestWord(wanted, words)', () => {
  const nearest = (wanted: string, ...words: [string, number][]) =>
    nearestWord(
      wanted,
      words.map(([word, frequency]) => ({ word, frequency })),
    );

  test('is the one with the fewest slips, then the most frequent, then the first in the alphabet', () => {
    expect(nearest('modle', ['model', 1], ['mobile', 9])).toBe('model');
    expect(nearest('modle', ['mobile', 9], ['model', 1])).toBe('model');
    expect(nearest('modxl', ['modal', 2], ['model', 3])).toBe('model');
    expect(nearest('modxl', ['model', 3], ['modal', 2])).toBe('model');
    expect(nearest('modxl', ['model', 2], ['modal', 2])).toBe('modal');
    expect(nearest('modxl', ['modal', 2], ['model', 2])).toBe('modal');
  });

  test('may have one slip more than a match, and one of three letters has one', () => {
    expect(nearest('modle', ['mxdel', 1])).toBe('mxdel');
    expect(nearest('modle', ['mxdyl', 1])).toBeNull();
    expect(nearest('cit', ['cat', 1])).toBe('cat');
    expect(nearest('ct', ['cat', 1])).toBeNull();
  });

  test('has the same digits, and is null if no word is near', () => {
    expect(nearest('qwen2', ['qwen3', 5])).toBeNull();
    expect(nearest('qwan2', ['qwen2', 1])).toBe('qwen2');
    expect(nearest('visual', ['reward', 1])).toBeNull();
    expect(nearest('visual')).toBeNull();
  });
});

describe('words that may be written apart', () => {
  test('are halves of three letters at least, or a name and its version', () => {
    expect(halvesOf('abcdef')).toEqual([['abc', 'def']]);
    expect(halvesOf('abcde')).toEqual([]);
    expect(halvesOf('finetuning')).toContainEqual(['fine', 'tuning']);
    expect(halvesOf('finetuning')).toHaveLength(5);
    expect(halvesOf('gpt4')).toEqual([['gpt', '4']]);
    expect(halvesOf('r1')).toEqual([]);
    expect(halvesOf('gpt41')).toEqual([['gpt', '41']]);
  });

  test('are compounds if their first part is known, and neither part is a function word', () => {
    const known =
      (...words: string[]) =>
      (word: string) =>
        words.includes(word);
    expect(partsOfCompound('pretraining', known('pre', 'p', 'pretrainin'))).toEqual([['pre', 'training']]);
    expect(partsOfCompound('inform', known('in'))).toEqual([]);
    expect(partsOfCompound('carryon', known('carry'))).toEqual([]);
    expect(partsOfCompound('abcd', known('ab'))).toEqual([]);
    expect(partsOfCompound('abcde', known('ab', 'abc'))).toEqual([
      ['ab', 'cde'],
      ['abc', 'de'],
    ]);
    expect(partsOfCompound('gpt4o', known('gpt'))).toEqual([]);
  });

  test('are one word if a tenth of the papers, or three and a fiftieth, write them so', () => {
    expect([areOneWord(1, 10), areOneWord(1, 11), areOneWord(1, 0)]).toEqual([true, false, false]);
    expect([areOneWord(3, 150), areOneWord(3, 151), areOneWord(2, 100)]).toEqual([true, false, false]);
  });

  test('have a space before a version', () => {
    expect(['gpt4o', 'qwen25', 'r1', 'gpt', '4o', 'a-b2'].map(spacedVersion)).toEqual([
      ...['gpt 4o', 'qwen 25', null],
      ...[null, null, null],
    ]);
  });
});

test('a name may have its last word first, or its first word last', () => {
  expect(turnedNames('wang jiaqi')).toEqual(['wang jiaqi', 'jiaqi wang']);
  expect(turnedNames('van den berg')).toEqual(['van den berg', 'den berg van', 'berg van den']);
  expect(turnedNames('plato')).toEqual(['plato']);
});

describe('words with numbers', () => {
  test('are written with and without a space before each number', () => {
    expect(joinedForms('gpt 4')).toEqual(['gpt 4', 'gpt4']);
    expect(joinedForms('qwen2 5')).toEqual(['qwen 2 5', 'qwen2 5']);
    expect(joinedForms('2 5')).toEqual(['2 5']);
    expect(new Set(joinedForms('a1 b2 c3')).size).toBe(8);
    expect(joinedForms('a1 b2')).toContain('a1 b2');
    expect(joinedForms('a 1 b 2 c 3 d 4')).toEqual(['a 1 b 2 c 3 d 4']);
  });

  test('begin or end in them', () => {
    expect(['2', '4o', 'qwen2', ''].map(isNumbered)).toEqual([true, true, false, false]);
    expect([
      endsInNumber('qwen2', '2'),
      endsInNumber('t12', '2'),
      endsInNumber('2', '2'),
      endsInNumber('qwen2', 'n2'),
      endsInNumber('qwen2', '3'),
    ]).toEqual([true, false, false, false, false]);
  });
});
