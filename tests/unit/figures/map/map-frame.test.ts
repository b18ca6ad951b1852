import { describe, expect, test } from 'vitest';
import { placeMarks } from '../../../../src/core/figures/map/map-frame.ts';

type Places = [number, number][];

/** The marks of papers at these places, as pairs; `alone` papers after them are similar to no other. */
function place(places: Places, alone = 0) {
  const all = [...places, ...Array.from({ length: alone }, (): [number, number] => [900, -900])];
  const positions = {
    x: Float64Array.from(all, ([x]) => x),
    y: Float64Array.from(all, ([, y]) => y),
  };
  return placeMarks(
    positions,
    all.map((_, paper) => paper < places.length),
  ).map(({ x, y }) => [x, y]);
}

describe('placeMarks(positions, linked)', () => {
  test('stretches a layout over the frame, partly by distance and partly by rank', () => {
    // The middle one is at a quarter of the way by distance, and at a half by rank.
    expect(
      place([
        [0, 0],
        [1, 0],
        [4, 0],
      ]),
    ).toEqual([
      [14, 280],
      [239.4, 280],
      [658, 280],
    ]);
    // Of equals, the first paper has the first rank.
    expect(
      place([
        [0, 0],
        [10, 1],
        [10, -1],
      ]),
    ).toEqual([
      [14, 280],
      [529.2, 546],
      [658, 14],
    ]);
  });

  test('lays the longest axis along the longer side', () => {
    expect(
      place([
        [5, 0],
        [5, 1],
        [5, 4],
      ]),
    ).toEqual([
      [14, 280],
      [239.4, 280],
      [658, 280],
    ]);
    const upright: Places = [
      [0, -9],
      [1, 2],
      [-1, 2],
      [0, 5],
    ];
    const lying = upright.map(([x, y]): [number, number] => [y, -x]);
    expect(place(upright)).toEqual(place(lying));
  });

  test('gives the same map of a layout that is turned or moved', () => {
    const layout: Places = [
      [-6, 1],
      [-2, -1.5],
      [0, 0.5],
      [3, 2],
      [5, -1],
      [9, 0.2],
    ];
    const marks = place(layout);
    for (const degrees of [-70, -30, 10, 45, 80]) {
      const angle = (degrees / 180) * Math.PI;
      const turned = layout.map(([x, y]): [number, number] => [
        40 + x * Math.cos(angle) - y * Math.sin(angle),
        x * Math.sin(angle) + y * Math.cos(angle) - 7,
      ]);
      for (const [paper, mark] of place(turned).entries()) {
        expect(Math.abs((mark[0] ?? 0) - (marks[paper]?.[0] ?? 0))).toBeLessThan(0.11);
        expect(Math.abs((mark[1] ?? 0) - (marks[paper]?.[1] ?? 0))).toBeLessThan(0.11);
      }
    }
  });

  test('puts papers that are similar to no other in rows below, and takes no account of where they were', () => {
    const marks = place(
      [
        [0, 0],
        [1, 0],
        [4, 0],
      ],
      31,
    );
    // Two rows, and a row of nothing above them.
    expect(marks.slice(0, 3)).toEqual([
      [14, 247],
      [239.4, 247],
      [658, 247],
    ]);
    expect(marks.slice(3, 6)).toEqual([
      [14, 546],
      [36, 546],
      [58, 546],
    ]);
    expect(marks.slice(-2)).toEqual([
      [652, 546],
      [14, 524],
    ]);
  });

  test('places marks closer to each other where there are many of them', () => {
    const marks = place([], 400);
    expect(marks.slice(0, 3)).toEqual([
      [14, 546],
      [28.4, 546],
      [42.8, 546],
    ]);
    expect(marks[45]).toEqual([14, 531.6]);
    expect(place([], 171).slice(1, 2)).toEqual([[36, 546]]);
  });

  test('has no two marks at one point, and none outside, even where hundreds begin at the same', () => {
    const marks = place(Array.from({ length: 300 }, () => [1, 1]));
    expect(new Set(marks.map(String)).size).toBe(300);
    for (const [x = 0, y = 0] of marks) {
      expect([x >= 14, x <= 658, y >= 14, y <= 546]).toEqual([true, true, true, true]);
    }
  });
});
