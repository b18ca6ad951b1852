import { wcagContrast } from 'culori';
import { describe, expect, test } from 'vitest';
import { accentOf, accentStyle, defaultAccent, readAccent } from '../../../src/core/site-config/accent.ts';

describe('readAccent(text)', () => {
  test.each(['#3f2ca5', 'teal', 'rgb(200 20 20)', 'OKLCH(60% 0.2 140)', ' #ABC '])('reads %s', (text) => {
    expect(readAccent(text)?.hex).toMatch(/^#[0-9a-f]{6}$/);
  });

  test.each(['', 'blu', '#12', 'url(x)', '}body{display:none}'])('reads %j as no colour', (text) => {
    expect(readAccent(text)).toBeNull();
  });

  test('a grey stays grey, and the hue of a colour is kept', () => {
    expect(readAccent('#777777')?.strength).toBe(0);
    expect(readAccent('oklch(90% 0.2 140)')).toMatchObject({ hue: 140, strength: 1 });
  });

  test('the strength is the share of the chroma that a vivid colour has, to a hundredth', () => {
    expect(readAccent('oklch(50% 0.085 140)')?.strength).toBe(0.5);
    expect(readAccent('oklch(50% 0.17 140)')?.strength).toBe(1);
    expect(readAccent('oklch(50% 0.0221 140)')?.strength).toBe(0.13);
  });

  test('a config without an accent has the default, any other its own', () => {
    expect(accentOf({ accent: null })).toEqual(defaultAccent);
    expect(accentOf({ accent: 'oklch(50% 0.085 140)' })).toMatchObject({ hue: 140, strength: 0.5 });
  });

  test('every hue is readable on the pages in both themes, however light or dark the colour was', () => {
    for (let hue = 0; hue < 360; hue += 5) {
      for (const lightness of [20, 60, 95]) {
        const accent = readAccent(`oklch(${lightness}% 0.3 ${hue})`) ?? defaultAccent;
        const { strength } = accent;
        const dark = `oklch(78% ${0.115 * strength} ${accent.hue})`;
        const soft = `oklch(94% ${0.03 * strength} ${accent.hue})`;
        expect([hue, wcagContrast(accent.hex, '#fbfaf7') >= 4.5]).toEqual([hue, true]);
        expect([hue, wcagContrast(accent.hex, soft) >= 4.5]).toEqual([hue, true]);
        expect([hue, wcagContrast(dark, 'oklch(19% 0.012 265)') >= 4.5]).toEqual([hue, true]);
      }
    }
  });
});

test('accentStyle(accent) is empty for the default, so that its pages hold no style for it', () => {
  expect(accentStyle(defaultAccent)).toBe('');
  expect(accentStyle({ ...defaultAccent, strength: 0.5 })).toContain('--accent-strength:0.5');
  expect(accentStyle({ ...defaultAccent, hue: 20 })).toContain('--accent-hue:20');
  expect(accentStyle({ hue: 20, strength: 0.5, hex: '#000000' })).toBe(
    ':root:root{--accent-hue:20;--accent-strength:0.5}',
  );
});

test.each([
  ['#3f2ca5', { hue: 281, strength: 1, hex: '#4337a5' }],
  ['#777', { hue: 280, strength: 0, hex: '#4d4d4d' }],
])('the accent %s is %j', (text, accent) => {
  expect(readAccent(text)).toEqual(accent);
});
