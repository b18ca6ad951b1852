import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { upset } from '../../../src/core/figures/upset.ts';

const size = { columns: 3, columnWidth: 20, rowHeight: 30, barWidth: 100 };

describe('upset(sets, size)', () => {
  test('has a dot for each column in the middle of its cell, and a line from the first to the last of the set', () => {
    const [row] = upset([{ columns: [0, 2], count: 5 }], size);
    expect(row).toEqual({
      dots: [
        { x: 10, y: 15, isOn: true },
        { x: 30, y: 15, isOn: false },
        { x: 50, y: 15, isOn: true },
      ],
      line: { from: 10, to: 50, y: 15 },
      barWidth: 100,
    });
  });

  test('has no line for a set of one column', () => {
    expect(upset([{ columns: [1], count: 5 }], size)[0]?.line).toBeNull();
  });

  test('has bars of no length where nothing is counted, and no rows of no sets', () => {
    expect(upset([{ columns: [0], count: 0 }], size)[0]?.barWidth).toBe(0);
    expect(upset([], size)).toEqual([]);
  });
});

test('for any sets, bars are in proportion, the longest fills its place, and nothing leaves the figure', () => {
  const someSets = fc.array(
    fc.record({
      columns: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
      count: fc.nat({ max: 1_000_000 }),
    }),
    { minLength: 1, maxLength: 60 },
  );
  fc.assert(
    fc.property(someSets, (sets) => {
      const rows = upset(sets, { ...size, columns: 6 });
      const most = Math.max(...sets.map(({ count }) => count));
      expect(rows).toHaveLength(sets.length);
      for (const [at, { dots, line, barWidth }] of rows.entries()) {
        const set = sets[at];
        expect(barWidth * most).toBeCloseTo((set?.count ?? 0) * size.barWidth, 3);
        expect(barWidth).toBeLessThanOrEqual(size.barWidth);
        expect(dots.flatMap(({ isOn }, column) => (isOn ? [column] : []))).toEqual(set?.columns);
        for (const { x, y } of dots) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(6 * size.columnWidth);
          expect(y).toBe(size.rowHeight / 2);
        }
        expect(line === null || line.from < line.to).toBe(true);
      }
      if (most > 0) expect(Math.max(...rows.map(({ barWidth }) => barWidth))).toBe(size.barWidth);
    }),
  );
});
