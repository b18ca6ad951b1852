import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Direction,
  nearestMark,
  nextMark,
} from '../../../../src/core/figures/map/keyboard-navigation.ts';

const directions: Direction[] = ['left', 'right', 'up', 'down'];
const points = fc.uniqueArray(fc.record({ x: fc.nat(600), y: fc.nat(500) }), {
  minLength: 1,
  maxLength: 40,
  selector: ({ x, y }) => `${x} ${y}`,
});

describe('nextMark', () => {
  const cross = [
    { x: 50, y: 50 },
    { x: 90, y: 55 },
    { x: 60, y: 20 },
    { x: 10, y: 50 },
    { x: 70, y: 52 },
  ];

  test.each([
    ['right', 4],
    ['up', 2],
    ['left', 3],
    ['down', null],
  ] as const)('goes %s from the middle to mark %s', (direction, to) => {
    expect(nextMark(cross, 0, direction)).toBe(to);
  });

  test('goes up to half way between two directions, to the first of marks that are as near', () => {
    const start = { x: 0, y: 0 };
    const next = (direction: Direction, ...marks: { x: number; y: number }[]) =>
      nextMark([start, ...marks], 0, direction);
    expect(next('right', { x: 5, y: 5 }, { x: 5, y: -5 })).toBe(1);
    expect(next('left', { x: -5, y: -5 })).toBe(1);
    expect(next('up', { x: 5, y: -5 })).toBe(1);
    expect(next('down', { x: -5, y: 5 })).toBe(1);
    expect(next('right', { x: 5, y: 5.1 })).toBeNull();
    expect(next('down', { x: -5.1, y: 5 })).toBeNull();
    expect(next('right', start)).toBeNull();
    expect(next('right', { x: 9, y: 0 }, { x: 6, y: 6 })).toBe(2);
    expect(nextMark([start], 1, 'right')).toBeNull();
  });

  test('goes only where it says, and comes nearer to each mark in some direction', () => {
    fc.assert(
      fc.property(points, fc.nat(), fc.nat(), (marks, a, b) => {
        const [from, to] = [a % marks.length, b % marks.length];
        const steps = directions.map((direction) => nextMark(marks, from, direction));
        const start = marks[from] ?? { x: 0, y: 0 };
        for (const [at, step] of steps.entries()) {
          const mark = step === null ? null : marks[step];
          if (!mark) continue;
          if (directions[at] === 'left') expect(mark.x).toBeLessThan(start.x);
          if (directions[at] === 'right') expect(mark.x).toBeGreaterThan(start.x);
          if (directions[at] === 'up') expect(mark.y).toBeLessThan(start.y);
          if (directions[at] === 'down') expect(mark.y).toBeGreaterThan(start.y);
        }
        // No mark is out of reach for want of a direction.
        if (from !== to) expect(steps.some((step) => step !== null)).toBe(true);
      }),
    );
  });
});

describe('nearestMark', () => {
  const marks = [
    { x: 10, y: 10 },
    { x: 20, y: 10 },
  ];

  test.each([
    [{ x: 11, y: 10 }, 5, 0],
    [{ x: 18, y: 12 }, 5, 1],
    [{ x: 15, y: 10 }, 5, 0],
    [{ x: 40, y: 40 }, 5, null],
    [{ x: 10, y: 15 }, 5, 0],
    [{ x: 10, y: 15.1 }, 5, null],
    [{ x: 23, y: 14 }, 5, 1],
  ])('at %j within %i is %s', (point, within, nearest) => {
    expect(nearestMark(marks, point, within)).toBe(nearest);
  });

  test('of two marks at one place is the first', () => {
    const twice = [...marks, ...marks].map(({ x, y }) => ({ x, y }));
    expect(nearestMark(twice, { x: 20, y: 10 }, 5)).toBe(1);
    expect(nearestMark(twice, { x: 20, y: 15 }, 5)).toBe(1);
    expect(nearestMark([], { x: 20, y: 10 }, 5)).toBeNull();
  });
});
