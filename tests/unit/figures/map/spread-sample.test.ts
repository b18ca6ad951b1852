import fc from 'fast-check';
import { expect, test } from 'vitest';
import { spreadSample } from '../../../../src/core/figures/map/spread-sample.ts';

test('a sample is all where they are few enough, and else that many, ascending, one from each part', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 400 }), (size, most) => {
      const sample = spreadSample(
        Array.from({ length: size }, (_, at) => at * 2),
        most,
      );
      expect(sample).toHaveLength(Math.min(size, most));
      if (size <= most) {
        expect(Array.from(sample)).toEqual(Array.from({ length: size }, (_, at) => at * 2));
        return;
      }
      for (const [part, number] of sample.entries()) {
        expect(number / 2).toBeGreaterThanOrEqual(Math.floor((part * size) / most));
        expect(number / 2).toBeLessThanOrEqual(((part + 1) * size) / most);
      }
    }),
  );
});

test('a sample does not keep the rhythm of a list that repeats itself', () => {
  const sample = spreadSample(
    Array.from({ length: 10_000 }, (_, at) => at),
    1000,
  );
  expect(new Set(Array.from(sample, (number) => number % 10)).size).toBe(10);
});
