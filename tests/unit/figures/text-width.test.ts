import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrapText } from '../../../src/core/figures/text-width.ts';

describe('wrapText(text, width, size)', () => {
  test('breaks between words, and a word that is longer than a line inside', () => {
    expect(wrapText('a role that nobody knows', 90, 14)).toEqual(['a role that', 'nobody', 'knows']);
    expect(wrapText('Donaudampfschifffahrt', 90, 14)).toEqual(['Donaudampf', 'schifffahrt']);
    expect(wrapText('', 90, 14)).toEqual([]);
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
