import { describe, expect, test } from 'vitest';
import {
  markRadius,
  type ShapeName,
  shapeNames,
  shapePath,
} from '../../../../src/core/figures/map/map-shapes.ts';

/** The corners of a path of straight lines. */
function cornersOf(path: string): [number, number][] {
  const corners: [number, number][] = [];
  for (const [, command, numbers = ''] of path.matchAll(/([MLHV])([^MLHVZ]*)/g)) {
    const [x = 0, y = 0] = corners.at(-1) ?? [];
    const [first = 0, second = 0] = numbers.split(' ').map(Number);
    corners.push(command === 'H' ? [first, y] : command === 'V' ? [x, first] : [first, second]);
  }
  return corners;
}

function areaOf(corners: [number, number][]): number {
  const twice = corners.map(([x, y], at) => {
    const [nextX = 0, nextY = 0] = corners[(at + 1) % corners.length] ?? [];
    return x * nextY - nextX * y;
  });
  return Math.abs(twice.reduce((sum, one) => sum + one, 0)) / 2;
}

describe('shapePath(shape, radius)', () => {
  const straight: ShapeName[] = ['square', 'triangle', 'diamond', 'wedge', 'cross'];

  test.each(straight)(
    'a %s has about the area of a circle, and is as broad to the left as to the right',
    (shape) => {
      const corners = cornersOf(shapePath(shape, 10));
      const area = areaOf(corners);
      expect(area).toBeGreaterThan(Math.PI * 100 * 0.75);
      expect(area).toBeLessThan(Math.PI * 100 * 1.15);
      const across = corners.map(([x]) => x);
      expect(Math.min(...across)).toBe(-Math.max(...across));
      // None is much larger than a circle in any direction.
      for (const [x, y] of corners) expect(Math.hypot(x, y)).toBeLessThan(15);
      expect(Math.max(...corners.map(([, y]) => Math.abs(y)))).toBeGreaterThanOrEqual(9);
    },
  );

  test('a wedge is a triangle upside down, and a cross is the same after a quarter of a turn', () => {
    const points = (shape: ShapeName, turn: (x: number, y: number) => [number, number]) =>
      cornersOf(shapePath(shape, 10))
        .map(([x, y]) =>
          turn(x, y)
            .map((number) => number + 0)
            .join(' '),
        )
        .sort();
    const same = (x: number, y: number): [number, number] => [x, y];
    expect(points('wedge', same)).toEqual(points('triangle', (x, y) => [x, -y]));
    expect(points('cross', same)).toEqual(points('cross', (x, y) => [-y, x]));
    expect(points('diamond', same)).toEqual(points('diamond', (x, y) => [-y, x]));
    expect(points('square', same)).toEqual(points('square', (x, y) => [-y, x]));
  });

  test('a dot is a small circle, and a ring a circle with a hole of that size', () => {
    expect(shapePath('circle', 5)).toBe('M-5 0a5 5 0 1 0 10 0a5 5 0 1 0 -10 0Z');
    expect(shapePath('dot', 5)).toBe(shapePath('circle', 3));
    // A hole is drawn the other way round.
    expect(shapePath('ring', 5)).toBe(`${shapePath('circle', 5)}M-3 0a3 3 0 1 1 6 0a3 3 0 1 1 -6 0Z`);
  });

  test('no two shapes are alike', () => {
    expect(new Set(shapeNames.map((shape) => shapePath(shape, 5))).size).toBe(shapeNames.length);
  });
});

test('marks are smaller the more there are, and never too small to see', () => {
  expect([1, 80, 81, 200, 201].map(markRadius)).toEqual([5, 5, 4, 4, 3]);
  expect(markRadius(4000)).toBeGreaterThan(2);
  expect(markRadius(4000)).toBeLessThan(2.1);
  expect(markRadius(100_000)).toBe(1.1);
});
