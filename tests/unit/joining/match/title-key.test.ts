import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mainTitleKeys, titleKey } from '../../../../src/core/joining/match/title-key.ts';

describe('titleKey(title)', () => {
  test.each([
    ['case', 'Visual-RFT: Reinforcement', 'VISUAL-RFT: reinforcement'],
    ['punctuation and hyphens', 'Fine-tuning, reviewed!', 'Finetuning reviewed'],
    ['kinds of dashes and quotes', 'The “best” – of—all', "The 'best' - of-all"],
    ['spaces', 'Two  words\u00A0here', ' Two words here\n'],
    ['diacritics, in either composition', 'Schrödinger’s mode\u0300le', 'Schrodinger’s modèle'],
    ['letters that do not decompose', 'Straße und Øre', 'Strasse und Ore'],
    ['width', 'ＡＢＣ １２', 'ABC 12'],
    ['a letter that decomposes into one that does not', 'Ǽon', 'Æ\u0301on'],
    ['an ampersand', 'Search & Rescue', 'Search and Rescue'],
    ['TeX around text', '\\emph{Deep} {R}einforcement \\textbf{Learning}', 'Deep Reinforcement Learning'],
    ['TeX accents', 'Schr\\"odinger and Poincar{\\\'e}, \\v{C}ech', 'Schrödinger and Poincaré, Čech'],
    ['TeX letters', 'Str\\"om and \\O re, \\aa ngstrom', 'Ström and Øre, ångstrom'],
    ['TeX formulas', 'Improving $\\pi_0$ by $5\\%$', 'Improving π₀ by 5%'],
    ['names of Greek letters', '$\\alpha$-Rank', 'α-rank'],
    ['TeX without dollar signs', 'Improving \\pi_0', 'Improving π0'],
    ['products', '$2\\times$ faster', '2× faster'],
  ])('levels %s', (_, title, other) => {
    expect(titleKey(other)).toBe(titleKey(title));
  });

  test.each([
    ['Qwen2', 'Qwen3'],
    ['C', 'C++'],
    ['C', 'C#'],
    ['视觉', '推理'],
    ['Атлас', 'Атлант'],
    ['???', '!!!'],
    ['🙂', '🙃'],
    ['$\\alpha$', '$\\beta$'],
  ])('tells %s from %s', (title, other) => {
    expect(titleKey(other)).not.toBe(titleKey(title));
  });

  test('is never empty, and the same for every composition and every white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (title) => {
        expect(titleKey(title)).not.toBe('');
        expect(titleKey(title.normalize('NFD'))).toBe(titleKey(title.normalize('NFC')));
        expect(titleKey(` ${title}\t`)).toBe(titleKey(title));
      }),
    );
  });
});

describe('mainTitleKeys(title)', () => {
  // A key for each would be as many copies of the title: a title of 64 KB took gigabytes.
  test('a title of a thousand subtitles has eight keys', () => {
    expect(mainTitleKeys(`A Survey of Large Language Models: ${'and more: '.repeat(1000)}`)).toHaveLength(8);
  });

  test.each([
    ['a colon', 'A Survey of Large Language Models: The Next Year'],
    ['a dash', 'A Survey of Large Language Models – The Next Year'],
    ['a hyphen between spaces', 'A Survey of Large Language Models - The Next Year'],
    ['a long dash', 'A Survey of Large Language Models—The Next Year'],
    ['a question', 'A Survey of Large Language Models? The Next Year'],
  ])('finds the title before %s', (_, title) => {
    expect(mainTitleKeys(title)).toEqual([titleKey('A Survey of Large Language Models')]);
  });

  test('finds each part that could be the title', () => {
    const title = 'A Survey of Large Language Models: Part Two: Use';
    const keys = ['A Survey of Large Language Models', 'A Survey of Large Language Models: Part Two'];
    expect(mainTitleKeys(title)).toEqual(keys.map(titleKey));
  });

  test.each([
    ['three words', 'Reinforcement Learning Internationalization: A Survey'],
    ['24 letters', 'Aa bb cc dd ee ff gg hh ii jj kk ll: A Survey'],
    ['one name', 'Visual-RFT: Visual Reinforcement Fine-Tuning'],
    ['a title without a subtitle', 'A Survey of Large Language Models and their Well-known Limits'],
    ['nothing after the colon', 'A Survey of Large Language Models:'],
  ])('finds none in %s', (_, title) => {
    expect(mainTitleKeys(title)).toEqual([]);
  });

  test('25 letters in four words are enough', () => {
    expect(mainTitleKeys('Abcdefg abcdef abcdef abcdef: A Survey')).toEqual(['abcdefgabcdefabcdefabcdef']);
  });
});

test.each([
  ['\\times 2', 'x2'],
  ['\\varepsilon nets', 'epsilonnets'],
  ['\\OE uvre', 'oeuvre'],
  ['\\o re and \\ss', 'oreandss'],
  ['\\AA ngstrom', 'angstrom'],
  ['\\H{o}s', 'os'],
  ['\\mathbb{R} and \\left(x\\right)', 'randx'],
  ['\\leftmost', 'leftmost'],
  ['\\item', 'item'],
  ['σ and ς', 'sigmaandsigma'],
  ['A × B & C', 'axbandc'],
  ['É & É', 'eande'],
  ['C++ and C#', 'c++andc#'],
  ['视觉-推理', '视觉推理'],
  ['???', '=???'],
  [' … ', '=…'],
])('the key of “%s” is “%s”', (title, key) => {
  expect(titleKey(title)).toBe(key);
});

test.each([
  ['a full stop', 'A Survey of Large Language Models. The Next Year', 1],
  ['an exclamation', 'A Survey of Large Language Models! The Next Year', 1],
  ['a semicolon', 'A Survey of Large Language Models; The Next Year', 1],
  ['three hyphens', 'A Survey of Large Language Models --- The Next Year', 1],
  ['a wide colon', 'A Survey of Large Language Models：The Next Year', 1],
  ['four hyphens', 'A Survey of Large Language Models ---- The Next Year', 0],
  ['a full stop within a number', 'A Survey of Large Language Models 2.5 and Others', 0],
  ['signs alone', 'A Survey of Large Language Models: ???', 0],
  ['a digit', 'A Survey of Large Language Models: 2', 1],
  ['the same title again, in other signs', 'A Survey of Large Language Models: – And More', 1],
])('a subtitle may begin after %s: “%s” has %i keys', (_, title, count) => {
  expect(mainTitleKeys(title)).toHaveLength(count);
});
