import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../../../src/core/figures/text-width.ts';

test('a text is as wide as its characters, wide ones wider than narrow ones, and accents take no room', () => {
  expect(textWidth('', 100)).toBe(0);
  expect(['i', ' ', 'a', 'A', 'm', '视', 'é'].map((text) => Math.round(textWidth(text, 100)))).toEqual([
    ...[36, 26, 56, 70, 92, 105, 56],
  ]);
  expect(textWidth('aA', 10)).toBeCloseTo(textWidth('a', 10) + textWidth('A', 10), 9);
});

describe('wrapText(text, width, size)', () => {
  test('breaks between words, and a word that is longer than a line inside', () => {
    expect(wrapText('a role that nobody knows', 90, 14)).toEqual(['a role that', 'nobody', 'knows']);
    expect(wrapText('Donaudampfschifffahrt', 90, 14)).toEqual(['Donaudampf', 'schifffahrt']);
    expect(wrapText('', 90, 14)).toEqual([]);
    expect(wrapText('  a \n role ', 90, 14)).toEqual(['a role']);
    expect(wrapText('5\u00a0papers more', 60, 14)).toEqual(['5\u00a0papers', 'more']);
    // A line may be as wide as asked for.
    expect(wrapText('aa aa', textWidth('aa aa', 10), 10)).toEqual(['aa aa']);
    expect(wrapText('aaaa', textWidth('aa', 10), 10)).toEqual(['aa', 'aa']);
  });

  test('loses no character and makes no line wider than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 20, max: 300 }), (text, width) => {
        const lines = wrapText(text, width, 14);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) {
          expect(textWidth(line, 14) <= width || Array.from(line).length === 1).toBe(true);
        }
      }),
    );
  });
});
