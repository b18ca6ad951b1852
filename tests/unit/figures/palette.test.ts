import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillColours } from '../../../src/core/figures/palette.ts';
import { tones } from '../../../src/core/figures/tones.ts';

const css = readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8');
const colours: Record<string, { light: string; dark: string }> = Object.fromEntries(
  Array.from(
    css.matchAll(/--tone-([a-z]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g),
    ([, name, light, dark]) => [name, { light: light ?? '', dark: dark ?? '' }],
  ),
);

test('files of figures have the light colours of the pages', () => {
  for (const tone of [...tones.filter((name) => name !== 'missing'), 'quiet' as const]) {
    expect([tone, fillColours[tone]]).toEqual([tone, colours[tone]?.light]);
  }
});

test('every mark stands out by 3:1 from the paper, and from a chosen row, in both themes', () => {
  const grounds = { light: ['#fbfaf7', '#ebe9fc'], dark: ['#12151b', '#2a2850'] };
  for (const [name, pair] of Object.entries(colours)) {
    for (const theme of ['light', 'dark'] as const) {
      const [paper = '', chosen = ''] = grounds[theme];
      expect([name, theme, contrast(pair[theme], paper) >= 3]).toEqual([name, theme, true]);
      expect([name, theme, contrast(pair[theme], chosen) >= 3]).toEqual([name, theme, true]);
    }
  }
});

/** The contrast ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
