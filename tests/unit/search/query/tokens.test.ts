import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold, foldWithSource } from '../../../../src/core/search/query/fold.ts';
import {
  indexWords,
  partOffsets,
  tokenize,
  withoutOuterPunctuation,
} from '../../../../src/core/search/query/tokens.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        'AdaGRPO',
        'o\u0308',
        'ﬁ',
        'Σ',
        'ς',
        '½',
        '😀',
        '👩‍🚀',
        '𝐀b',
        'V*',
        ' ',
        "don't",
        'İ',
        '\u00ad',
        'ß',
      ),
    )
    .map((pieces) => pieces.join('')),
);

describe('fold(text)', () => {
  test.each([
    ['Schrödinger', 'schrodinger'],
    ['Schro\u0308dinger', 'schrodinger'],
    ['SCHRÖDINGER', 'schrodinger'],
    ['Straße Øre Łódź Æsir œuvre', 'strasse ore lodz aesir oeuvre'],
    ['İstanbul ısı', 'istanbul isi'],
    ['ΟΔΟΣ οδός', 'οδοσ οδοσ'],
    ['ﬁne ① ２', 'fine 1 2'],
    ['hallu\u00adcination\u200b', 'hallucination'],
  ])('of %j', (text, folded) => expect(fold(text)).toBe(folded));

  test('gives the same when repeated, and folds parts like the whole', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
        expect(Array.from(text, fold).join('')).toBe(fold(text));
        expect(foldWithSource(text).text).toBe(fold(text));
      }),
    );
  });
});

describe('tokenize(text)', () => {
  test.each<[string, string[]]>([
    ['GUI-R1 : A Generalist', ['gui', 'r1', 'a', 'generalist']],
    ['VLMs’ don’t V* C++', ['vlms', 'dont', 'v', 'c']],
    ['Schro\u0308dinger’s', ['schrodingers']],
    ['89.8% O(1/sqrt(T))', ['89', '8', 'o', '1', 'sqrt', 't']],
    ['½', ['1', '2']],
    ['😀 —', []],
  ])('of %j', (text, words) => expect(tokenize(text).map(({ word }) => word)).toEqual(words));

  test('gives the ranges of the words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { word, start, end } of tokenize(text)) {
          expect(fold(text.slice(start, end)).replace(/['’]/g, '')).toContain(word);
        }
      }),
    );
  });
});

describe('indexWords(text)', () => {
  const shown = (text: string) =>
    indexWords(text).map(
      ({ word, part, symbol }) => `${part ? '…' : ''}${word}${symbol ? ' as it stands' : ''}`,
    );

  test.each<[string, string[]]>([
    ['AdaGRPO', ['adagrpo', '…grpo']],
    ['TempR1', ['tempr1', '…r1', '…1']],
    ['Qwen3 I3D Qwen3D', ['qwen3', '…3', 'i3d', '…3d', 'qwen3d', '…3d']],
    ['OpenVLThinker', ['openvlthinker', '…vlthinker', '…thinker']],
    ['GRPOs VLMs', ['grpos', 'vlms']],
    ['GUI-R1', ['gui', 'r1', '…1']],
    ['COCO2017', ['coco2017', '…2017']],
    ['Text2SQL', ['text2sql', '…2sql', '…sql']],
    ['ÉtéBleu', ['etebleu', '…bleu']],
    ['基于CNN入門', ['基于cnn入門', '…cnn入門', '…入門', '基于cnn入門 as it stands']],
    ['don’tStop', ['dontstop', '…stop']],
    ['(V*), C++', ['v', 'c', 'v* as it stands', 'c++ as it stands']],
    ['94%.', ['94', '94% as it stands']],
    ['state-of-the-art', ['state', 'of', 'the', 'art']],
  ])('of %j', (text, words) => expect(shown(text)).toEqual(words));

  test('gives the ranges of words, parts and pieces', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { word, start, end } of indexWords(text)) {
          expect(0 <= start && start < end && end <= text.length).toBe(true);
          expect(fold(text.slice(start, end)).replace(/['’]/g, '')).toContain(word.replace(/['’]/g, ''));
        }
      }),
    );
  });
});

describe('partOffsets(word)', () => {
  test('finds the same parts in a word with and without accents', () => {
    const word = fc.string({ unit: fc.constantFrom('e', 'E', 's', 'S', 'b', '1', "'", '’'), maxLength: 9 });
    fc.assert(
      fc.property(word, (plain) => {
        const accented = plain.replaceAll('e', 'é').replaceAll('E', 'É');
        expect(partOffsets(accented)).toEqual(partOffsets(plain));
      }),
    );
  });
});

test('a word with 300,000 dots inside is read in linear time', () => {
  const word = `a${'.'.repeat(300_000)}b`;
  expect(withoutOuterPunctuation(`(${word}),`)).toBe(word);
});
