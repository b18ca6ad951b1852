import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitTex, texToText, toPlainText } from '../../../src/core/text/tex.ts';

// Mostly what TeX is made of, so that its rules are met.
const texts = fc.string({
  unit: fc.constantFrom(
    '$',
    '$',
    '\\',
    ' ',
    '5',
    'a',
    '^',
    '_',
    '{',
    '}',
    '%',
    '\\alpha',
    '\\text{',
    '~',
    'é',
    '🤖',
  ),
  maxLength: 40,
});

describe('splitTex(input)', () => {
  const split = (input: string) =>
    splitTex(input).map(({ kind, text }) => (kind === 'math' ? { math: text } : text));

  test.each<[string, (string | { math: string })[]]>([
    ['', []],
    ['no TeX', ['no TeX']],
    ['$5 and $6', ['$5 and $6']],
    ['costs $5', ['costs $5']],
    ['by $24.3\\%$ over', ['by ', { math: '24.3\\%' }, ' over']],
    ['by $21.9$ and $15.4$', ['by ', { math: '21.9' }, ' and ', { math: '15.4' }]],
    ['$\\pi_0$: A Model', [{ math: '\\pi_0' }, ': A Model']],
    ['$a$$b$', [{ math: 'a' }, { math: 'b' }]],
    ['\\$5 to \\$6', ['\\$5 to \\$6']],
    ['$a \\$ b$', [{ math: 'a \\$ b' }]],
    ['$ x$', ['$ x$']],
    ['$x $', ['$x $']],
    ['$x$2', ['$x$2']],
    ['a $x', ['a $x']],
    ['$$', ['$$']],
    ['at $$\\sqrt{s}=13$$ TeV', ['at ', { math: '\\sqrt{s}=13' }, ' TeV']],
    ['a $$\\$5$$', ['a ', { math: '\\$5' }]],
    ['$$5 and $$6', ['$$5 and $$6']],
    ['$$ x $$', ['$$ x $$']],
    ['$$a$b$$', ['$', { math: 'a' }, 'b$$']],
    ['$5 and $x$', ['$5 and ', { math: 'x' }]],
    ['\\', ['\\']],
  ])('%j is %j', (input, pieces) => {
    expect(split(input)).toEqual(pieces);
  });

  test('gives all but dollar signs back, piece by piece, and no empty piece', () => {
    fc.assert(
      fc.property(texts, (input) => {
        const pieces = splitTex(input);
        const all = pieces.map(({ text }) => text).join('');
        expect(all.replaceAll('$', '')).toBe(input.replaceAll('$', ''));
        expect(pieces.map(({ text }) => text)).not.toContain('');
      }),
    );
  });

  test('100,000 dollar signs are text', () => {
    expect(splitTex('$'.repeat(100_000))).toHaveLength(1);
  });
});

describe('texToText(tex)', () => {
  test.each<[string, string | null]>([
    ['', ''],
    ['24.3\\%', '24.3%'],
    ['21.9', '21.9'],
    ['\\alpha^2', 'α²'],
    ['\\pi_0', 'π₀'],
    ['x_{10}', 'x₁₀'],
    ['x^{-1}', 'x⁻¹'],
    ['O(n^2)', 'O(n²)'],
    ['2 \\times 10^{3}', '2 ×10³'],
    ['\\mathcal{O}(n)', 'O(n)'],
    ['\\text{GPT-4}', 'GPT-4'],
    ['a\\,b', 'a\u2009b'],
    ['a~b', 'a\u00A0b'],
    ['\\$5 \\& \\#6', '$5 & #6'],
    ['a\\_b', 'a_b'],
    ['a\\_2', 'a_2'],
    ['\\sqrt{T}', null],
    ['\\frac{1}{2}', null],
    ['x^n', null],
    ['x_i', null],
    ['{x}', null],
    ['\\\\alpha', null],
    ['\\', null],
    ['\\unknown', null],
    ['\\constructor', null],
    ['\\toString', null],
    ['\\text{\\alpha}', null],
  ])('%j is %j', (tex, text) => {
    expect(texToText(tex)).toBe(text);
  });

  test('never throws; what it gives has no TeX left but what was escaped', () => {
    fc.assert(
      fc.property(texts, (tex) => {
        const text = texToText(tex);
        if (text === null) return;
        expect(text).not.toMatch(/[\\^{}]/);
        if (!tex.includes('\\_')) expect(text).not.toContain('_');
      }),
    );
  });
});

describe('toPlainText(input)', () => {
  test('reads simple TeX as text and leaves the rest unchanged', () => {
    expect(toPlainText('By $24.3\\%$, $O(1/\\sqrt{T})$ and $5')).toBe('By 24.3%, $O(1/\\sqrt{T})$ and $5');
  });

  test('plain text is its own plain text', () => {
    expect(toPlainText('$.$2$$')).toBe('$.$2$$');
    fc.assert(
      fc.property(texts, (input) => {
        const plain = toPlainText(input);
        expect(toPlainText(plain)).toBe(plain);
      }),
    );
  });

  test('text without a dollar sign is its own plain text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (input) => {
        fc.pre(!input.includes('$'));
        expect(toPlainText(input)).toBe(input);
      }),
    );
  });
});
