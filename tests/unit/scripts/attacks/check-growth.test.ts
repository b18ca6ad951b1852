import { describe, expect, test } from 'vitest';
import { checkGrowth, isLinear, measureGrowth } from '../../../../scripts/lib/attacks/check-growth.ts';
import { formats } from '../../../../src/core/formats/formats.ts';

describe('work', () => {
  test('of every format is linear in the length of its fields, whatever they are made of', () => {
    const units = ['a', ' a', '{', '$', '\\', '"', ', ', '&lt;'];
    const files = formats.flatMap(({ name }) => units.map((unit) => ({ format: name, unit })));
    expect(checkGrowth(files, 60, 'steps')).toEqual([]);
  });

  test('is counted in steps, the same in every run', () => {
    const measure = () => measureGrowth([{ format: 'bibtex', unit: '{a}' }], [200, 400], 'steps');
    const [[small = 0, large = 0] = []] = measure();
    expect(measure()).toEqual([[small, large]]);
    expect(large / small).toBeGreaterThan(1.5);
    expect(large / small).toBeLessThan(2.5);
  });

  test('is linear where it grows as the size does, and not where it grows with the square', () => {
    expect(isLinear([120_000, 420_000, 1_620_000], 1000)).toBe(true);
    expect(isLinear([101_000, 116_000, 356_000], 1000)).toBe(false);
    expect(isLinear([10, 20, 900], 1000)).toBe(true);
  });
});
