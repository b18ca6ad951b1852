import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { repel } from '../../../../src/core/figures/map/map-repulsion.ts';
import { PointTree } from '../../../../src/core/figures/map/point-tree.ts';
import { at } from '../../../../src/core/text/at.ts';

type Places = [number, number][];
const toPositions = (places: Places) => ({
  x: Float64Array.from(places, ([x]) => x),
  y: Float64Array.from(places, ([, y]) => y),
});
const place = fc.double({ min: -20, max: 20, noNaN: true });
const placesOf = (minLength: number, maxLength: number): fc.Arbitrary<Places> =>
  fc.array(fc.tuple(place, place), { minLength, maxLength });

/** Each pair for itself. */
function slowly(places: Places) {
  let sum = 0;
  const forces = places.map(([x, y]) => {
    const force = [0, 0] as [number, number];
    for (const [otherX, otherY] of places) {
      const near = 1 / (1 + (x - otherX) ** 2 + (y - otherY) ** 2);
      sum += near;
      force[0] += near * near * (x - otherX);
      force[1] += near * near * (y - otherY);
    }
    return force;
  });
  return { sum: sum - places.length, forces };
}

function quickly(places: Places, before = 0) {
  const size = places.length;
  const forces = { x: new Float64Array(size).fill(before), y: new Float64Array(size).fill(before) };
  const sum = repel(toPositions(places), forces);
  return { sum, forces: Array.from(forces.x, (x, paper) => [x, forces.y[paper] ?? 0]) };
}

describe('repel(positions, forces)', () => {
  test('pushes few papers apart pair by pair, on top of the forces that there are', () => {
    // From the corners of a square, no paper is so far from the middle that all count as one.
    const corners = fc
      .double({ min: 1, max: 20, noNaN: true })
      .map(
        (wide): Places =>
          [0, 1, 2, 3].map((corner) => [(corner % 2) * wide - 3, Math.floor(corner / 2) * wide]),
      );
    const within = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(corners, fc.array(fc.tuple(within, within), { maxLength: 2 }), (square, more) => {
        const [wide = 0] = square[3] ?? [];
        const places = [
          ...square,
          ...more.map(([x, y]): [number, number] => [x * (wide + 3) - 3, y * (wide + 3)]),
        ];
        const { sum, forces } = slowly(places);
        const found = quickly(places, 3);
        expect(found.sum).toBeCloseTo(sum, 8);
        for (const [paper, [x, y]] of forces.entries()) {
          expect(found.forces[paper]?.[0]).toBeCloseTo(x + 3, 8);
          expect(found.forces[paper]?.[1]).toBeCloseTo(y + 3, 8);
        }
      }),
      { numRuns: 30 },
    );
    expect(quickly([[1, 1]], 3)).toEqual({ sum: 0, forces: [[3, 3]] });
  });

  test('is about the same for many papers, where distant groups count as one', () => {
    fc.assert(
      fc.property(placesOf(30, 120), (places) => {
        const { sum, forces } = slowly(places);
        const found = quickly(places);
        expect(Math.abs(found.sum - sum)).toBeLessThan(0.1 * sum);
        const away = forces.map(([x, y], paper) =>
          Math.hypot(x - (found.forces[paper]?.[0] ?? 0), y - (found.forces[paper]?.[1] ?? 0)),
        );
        expect(Math.max(...away)).toBeLessThan(0.1);
      }),
      { numRuns: 10 },
    );
  });

  test('takes a distant group for one paper at its middle', () => {
    const group: Places = Array.from({ length: 9 }, (_, paper) => [
      100 + (paper % 3) * 0.25,
      Math.floor(paper / 3) * 0.25,
    ]);
    const [, ...others] = quickly([[0, 0.25], ...group]).forces;
    const [[x = 0, y = 0] = []] = quickly([[0, 0.25], ...group]).forces;
    const near = 1 / (1 + 100.25 ** 2);
    expect([x, y]).toEqual([expect.closeTo(-9 * near * near * 100.25, 15), expect.closeTo(0, 15)]);
    expect(others).toHaveLength(9);
  });

  test('leaves papers at one point where they are', () => {
    expect(
      quickly([
        [2, 2],
        [2, 2],
        [2, 2],
      ]),
    ).toEqual({
      sum: 6,
      forces: [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
    });
    const many: Places = Array.from({ length: 40 }, () => [2, 2]);
    expect(quickly(many)).toEqual({ sum: 40 * 39, forces: many.map(() => [0, 0]) });
  });
});

describe('the squares of a map', () => {
  test('hold each paper in one square of each size, are never empty, and are split while they hold more than eight', () => {
    fc.assert(
      fc.property(placesOf(1, 150), (places) => {
        const tree = new PointTree(toPositions(places));
        expect(Array.from(tree.papers).sort((a, b) => a - b)).toEqual(places.map((_, paper) => paper));
        for (let cell = 0; cell < tree.cells; cell += 1) {
          const [from = 0, to = 0, after = 0] = [tree.from[cell], tree.to[cell], tree.after[cell]];
          const own = Array.from(tree.papers.subarray(from, to), (paper) => at(places, paper));
          expect(own.length).toBeGreaterThan(0);
          const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
          expect(tree.middleX[cell]).toBeCloseTo(mean(own.map(([x]) => x)), 8);
          expect(tree.middleY[cell]).toBeCloseTo(mean(own.map(([, y]) => y)), 8);
          const width = tree.widths[cell] ?? 0;
          const extent = (values: number[]) => Math.max(...values) - Math.min(...values);
          expect(extent(own.map(([x]) => x))).toBeLessThanOrEqual(width + 1e-9);
          expect(extent(own.map(([, y]) => y))).toBeLessThanOrEqual(width + 1e-9);
          const isSplit = after > cell + 1;
          if (width > 1e-3) expect(isSplit).toBe(own.length > 8);
          // The parts of a square follow it, the last one first.
          let end = to;
          for (let part = cell + 1; part < after; part = tree.after[part] ?? after) {
            expect(tree.to[part]).toBe(end);
            expect(tree.widths[part]).toBe(width / 2);
            end = tree.from[part] ?? 0;
          }
          if (isSplit) expect(end).toBe(from);
        }
        expect(tree.after[0]).toBe(tree.cells);
      }),
      { numRuns: 30 },
    );
  });

  test('are as wide as the map is in its longer direction', () => {
    expect(
      new PointTree(
        toPositions([
          [-3, 1],
          [5, 4],
        ]),
      ).widths[0],
    ).toBe(8);
    expect(
      new PointTree(
        toPositions([
          [1, -3],
          [4, 5],
        ]),
      ).widths[0],
    ).toBe(8);
  });

  test('are split at their middle, and what is on it belongs to the right and below', () => {
    // Two papers in each quarter and one in the middle.
    const places: Places = [
      [0, 0],
      [1, 1],
      [8, 0],
      [7, 1],
      [0, 8],
      [1, 7],
      [8, 8],
      [7, 7],
      [4, 4],
    ];
    const { cells, from, to, papers } = new PointTree(toPositions(places));
    const own = Array.from({ length: cells }, (_, cell) => Array.from(papers.subarray(from[cell], to[cell])));
    expect(own).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7, 8],
      [6, 7, 8],
      [4, 5],
      [2, 3],
      [0, 1],
    ]);
  });

  test('are not split for ever where papers are at one point', () => {
    const { cells } = new PointTree(toPositions(Array.from({ length: 9 }, () => [1, 1])));
    expect(cells).toBe(25);
  });
});
