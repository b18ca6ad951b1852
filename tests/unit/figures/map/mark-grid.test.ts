import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MarkGrid } from '../../../../src/core/figures/map/mark-grid.ts';

const box = { width: 300, height: 200 };
const point = fc.record({
  x: fc.double({ min: 0, max: box.width, noNaN: true }),
  y: fc.double({ min: 0, max: box.height, noNaN: true }),
});

test('a grid finds every mark of a rectangle, in the order of the list, and each once', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 200 }), point, point, (points, one, other) => {
      const [left, right] = [Math.min(one.x, other.x) - 5, Math.max(one.x, other.x) + 5];
      const [top, bottom] = [Math.min(one.y, other.y) - 5, Math.max(one.y, other.y) + 5];
      const found = Array.from(new MarkGrid(points, box).around(left, top, right, bottom));
      expect(found).toEqual([...new Set(found)].sort((a, b) => a - b));
      const inside = points.flatMap(({ x, y }, at) =>
        x >= left && x <= right && y >= top && y <= bottom ? [at] : [],
      );
      expect(found).toEqual(expect.arrayContaining(inside));
    }),
  );
});

test('a grid does not look at far marks', () => {
  const points = Array.from({ length: 10_000 }, (_, at) => ({
    x: (at % 100) * 3,
    y: Math.floor(at / 100) * 2,
  }));
  expect(new MarkGrid(points, box).around(140, 90, 150, 100).length).toBeLessThan(200);
});
