import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadMarks } from '../../../../src/core/figures/map/separate-marks.ts';

const box = { left: -500, top: -500, right: 500, bottom: 500 };

/** The places of marks after they were spread, as pairs. */
function spread(points: [number, number][], within = box, moved = points.map(() => true), apart = 20) {
  const marks = {
    x: Float64Array.from(points, ([x]) => x),
    y: Float64Array.from(points, ([, y]) => y),
  };
  spreadMarks(marks, moved, within, apart);
  return Array.from(marks.x, (x, at) => [x, marks.y[at]]);
}

describe('spreadMarks(marks, moved, box, apart)', () => {
  test('moves two close marks away from each other, each as far, until they are apart', () => {
    expect(
      spread([
        [0, 0],
        [10, 0],
      ]),
    ).toEqual([
      [-5, 0],
      [15, 0],
    ]);
    expect(
      spread([
        [3, 8],
        [3, 2],
      ]),
    ).toEqual([
      [3, 15],
      [3, -5],
    ]);
  });

  test('leaves marks where they are that are nearly apart', () => {
    const apart: [number, number][] = [
      [0, 0],
      [19.6, 0],
      [0, -19.6],
    ];
    expect(spread(apart)).toEqual(apart);
    expect(
      spread([
        [0, 0],
        [19.5, 0],
      ]),
    ).toEqual([
      [-0.25, 0],
      [19.75, 0],
    ]);
  });

  test('leaves all marks where they are if none is to be moved', () => {
    const close: [number, number][] = [
      [0, 0],
      [1, 0],
    ];
    expect(spread(close, box, [false, false])).toEqual(close);
  });

  test('separates marks at the same point', () => {
    const [[x = 0, y = 0] = [], [otherX = 0, otherY = 0] = []] = spread([
      [7, 7],
      [7, 7],
    ]);
    const distance = Math.hypot(x - otherX, y - otherY);
    expect([distance >= 19.6, distance <= 20]).toEqual([true, true]);
    expect([x + otherX, y + otherY]).toEqual([expect.closeTo(14, 6), expect.closeTo(14, 6)]);
  });

  test('moves no mark that is not to be moved, and none for it', () => {
    const points: [number, number][] = [
      [0, 0],
      [1, 0],
      [0, 1],
    ];
    expect(spread(points, box, [false, true, false])).toEqual(points);
    expect(spread(points, box, [false, false, false])).toEqual(points);
  });

  test('keeps marks in the box', () => {
    const small = { left: 0, top: 10, right: 30, bottom: 40 };
    expect(
      spread(
        [
          [2, 20],
          [4, 20],
        ],
        small,
      ),
    ).toEqual([
      [0, 20],
      [expect.closeTo(20, 0), 20],
    ]);
    expect(
      spread(
        [
          [28, 20],
          [26, 20],
        ],
        small,
      ),
    ).toEqual([
      [30, 20],
      [expect.closeTo(10, 0), 20],
    ]);
    expect(
      spread(
        [
          [20, 12],
          [20, 14],
        ],
        small,
      ),
    ).toEqual([
      [20, 10],
      [20, expect.closeTo(30, 0)],
    ]);
    expect(
      spread(
        [
          [20, 38],
          [20, 36],
        ],
        small,
      ),
    ).toEqual([
      [20, 40],
      [20, expect.closeTo(20, 0)],
    ]);
  });

  test('finds two close marks wherever they are, and in whatever order', () => {
    const at = fc.integer({ min: -3000, max: 3000 }).map((tenths) => tenths / 10);
    const away = fc.integer({ min: -300, max: 300 }).map((tenths) => tenths / 10);
    fc.assert(
      fc.property(at, at, away, away, (x, y, right, down) => {
        const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = spread([
          [x, y],
          [x + right, y + down],
        ]);
        const before = Math.hypot(right, down);
        fc.pre(before > 0);
        expect(Math.hypot(x1 - x2, y1 - y2)).toBeCloseTo(before < 19.6 ? 20 : before, 6);
        expect([x1 + x2, y1 + y2]).toEqual([
          expect.closeTo(2 * x + right, 6),
          expect.closeTo(2 * y + down, 6),
        ]);
      }),
    );
  });
});
