import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bringIn,
  mostZoom,
  moveBy,
  printZoom,
  toWindow,
  wholeMap,
  type Zoom,
  zoomAt,
} from '../../../../src/core/figures/map/map-zoom.ts';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const place = fc.record({ x: share, y: share });
const steps = fc.array(
  fc.oneof(
    fc.record({ factor: fc.constantFrom(0.5, 0.9, 1.3, 2), at: place }),
    fc.record({
      x: fc.double({ min: -2, max: 2, noNaN: true }),
      y: fc.double({ min: -2, max: 2, noNaN: true }),
    }),
  ),
  { maxLength: 12 },
);
const zooms = steps.map((all) =>
  all.reduce<Zoom>(
    (zoom, step) => ('at' in step ? zoomAt(zoom, step.factor, step.at, 16) : moveBy(zoom, step)),
    wholeMap,
  ),
);

describe('the zoom of a map', () => {
  test('never shows what is beside the map, and is never less than the whole or more than the most', () => {
    fc.assert(
      fc.property(zooms, ({ scale, left, top }) => {
        expect(scale).toBeGreaterThanOrEqual(1);
        expect(scale).toBeLessThanOrEqual(16);
        for (const start of [left, top]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start + 1 / scale).toBeLessThanOrEqual(1 + 1e-9);
        }
      }),
    );
  });

  test('enlarging keeps what is at a place of the window there, and the opposite step leads back', () => {
    fc.assert(
      fc.property(zooms, place, (zoom, at) => {
        if (zoom.scale > 8) return;
        const shown = { x: zoom.left + at.x / zoom.scale, y: zoom.top + at.y / zoom.scale };
        const near = zoomAt(zoom, 2, at, 16);
        expect(toWindow(near, shown).x).toBeCloseTo(at.x, 9);
        expect(toWindow(near, shown).y).toBeCloseTo(at.y, 9);
        const back = zoomAt(near, 0.5, at, 16);
        expect(back.left).toBeCloseTo(zoom.left, 9);
        expect(back.scale).toBeCloseTo(zoom.scale, 9);
      }),
    );
  });

  test('brings any point into the window, and does not move for one that is inside', () => {
    fc.assert(
      fc.property(zooms, place, (zoom, point) => {
        const shown = bringIn(zoom, point);
        const { x, y } = toWindow(shown, point);
        for (const value of [x, y]) {
          expect(value).toBeGreaterThanOrEqual(-1e-9);
          expect(value).toBeLessThanOrEqual(1 + 1e-9);
        }
        expect(bringIn(shown, point)).toBe(shown);
      }),
    );
    const zoom = zoomAt(wholeMap, 4, { x: 0.5, y: 0.5 }, 16);
    expect(bringIn(zoom, { x: 0.5, y: 0.5 })).toBe(zoom);
  });

  test('goes farther the more marks there are, until marks are targets of their own', () => {
    expect([300, 1000, 10_000, 20_000, 100_000, 350_000].map(mostZoom)).toEqual([4, 4, 8, 16, 32, 64]);
  });

  test('is said in words', () => {
    expect(printZoom(wholeMap)).toBe('Whole map');
    expect(printZoom({ scale: 4, left: 0, top: 0 })).toBe('Zoom: 400 %');
    expect(printZoom({ scale: 2.345, left: 0, top: 0 })).toBe('Zoom: 235 %');
  });
});
