import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapFrame } from '../../../../src/core/figures/map/map-frame.ts';
import { labelSizes, placeLabels } from '../../../../src/core/figures/map/map-labels.ts';
import type { Region } from '../../../../src/core/figures/map/map-regions.ts';
import { textWidth } from '../../../../src/core/figures/text-width.ts';

const point = fc.record({
  x: fc.integer({ min: 0, max: mapFrame.width }),
  y: fc.integer({ min: 0, max: mapFrame.height }),
});
const names = [
  'GRPO',
  'vision-language models',
  'a very long name of a region that nobody reads',
  '视频',
  'W',
];
const regions = fc.array(
  fc
    .record({ label: fc.constantFrom(...names), middle: point })
    .map(({ label, middle }): Region => ({ term: { label, papers: [] }, middle, papers: [], withTerm: 1 })),
  { maxLength: 18 },
);

describe.each(Object.entries(labelSizes))('labels of a %s map', (_, size) => {
  test('are inside, and none is over another', () => {
    fc.assert(
      fc.property(regions, fc.array(point, { maxLength: 30 }), (all, marks) => {
        const boxes = placeLabels(all, marks, size).map(({ text, x, y }) => {
          const width = textWidth(text, size.text);
          const at = { x: (x / 100) * size.width, y: (y / 100) * size.height };
          return {
            left: at.x - width / 2,
            right: at.x + width / 2,
            top: at.y - size.text * 0.8,
            bottom: at.y,
          };
        });
        for (const [at, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThan(-0.1);
          expect(box.right).toBeLessThan(size.width + 0.1);
          expect(box.top).toBeGreaterThan(-0.1);
          expect(box.bottom).toBeLessThan(size.height);
          for (const other of boxes.slice(at + 1)) {
            const across = box.left < other.right && other.left < box.right;
            expect(across && box.top < other.bottom && other.top < box.bottom).toBe(false);
          }
        }
      }),
    );
  });

  test('stay near the middle of their region and off its marks', () => {
    const middle = { x: 300, y: 280 };
    const region = { term: { label: 'harbour', papers: [] }, middle, papers: [], withTerm: 3 };
    const [label] = placeLabels([region], [middle], size);
    const away = { x: (label?.x ?? 0) - (300 / 672) * 100, y: (label?.y ?? 0) - 50 };
    expect(Math.abs(away.x)).toBeLessThan(25);
    expect(Math.abs(away.y)).toBeLessThan(15);
    expect(Math.abs(away.x) + Math.abs(away.y)).toBeGreaterThan(1);
  });
});

describe('a name on a map', () => {
  /** A map whose pixels are the units of the frame; `A` is 7 wide, from 8 above its base line to 2.5 below. */
  const size = { ...mapFrame, text: 10 };
  const region = (label: string, x: number, y: number): Region => ({
    ...{ term: { label, papers: [] }, middle: { x, y }, papers: [], withTerm: 3 },
  });
  const places = (all: Region[], marks: Parameters<typeof placeLabels>[1] = []) =>
    placeLabels(all, marks, size).map(({ x, y }) => [
      Math.round(x * size.width) / 100,
      Math.round(y * size.height) / 100,
    ]);

  test('is at the middle of its region where nothing is in the way', () => {
    expect(placeLabels([region('A', 168, 140)], [], size)).toEqual([{ text: 'A', term: 'A', x: 25, y: 25 }]);
    expect(placeLabels([region('A', 168, 140)], [], labelSizes.wide)).toEqual([
      { text: 'A', term: 'A', x: 25, y: 25 },
    ]);
  });

  test('of more than 32 characters is cut, and its whole term is kept', () => {
    const cut = (label: string) => placeLabels([region(label, 300, 300)], [], size)[0];
    expect(cut('a'.repeat(32))).toMatchObject({ text: 'a'.repeat(32), term: 'a'.repeat(32) });
    expect(cut('a'.repeat(33))).toMatchObject({ text: `${'a'.repeat(31)}…`, term: 'a'.repeat(33) });
    // A character of two units is not cut in half.
    expect(cut('𝑎'.repeat(33))?.text).toBe(`${'𝑎'.repeat(31)}…`);
  });

  test('moves as little as it must to stay on the map', () => {
    const wide = 'A'.repeat(30);
    expect(places([region(wide, 0, 100)])).toEqual([[105, 100]]);
    expect(places([region(wide, 672, 100)])).toEqual([[567, 100]]);
    expect(places([region('A', 100, 8)])).toEqual([[100, 8]]);
    expect(places([region('A', 100, 7)])).toEqual([[100, 16]]);
    expect(places([region('A', 100, 557.5)])).toEqual([[100, 557.5]]);
    expect(places([region('A', 100, 558)])).toEqual([[100, 549]]);
    // At most four steps: what would have to go further is left out.
    expect(places([region('A', 100, -28)])).toEqual([[100, 8]]);
    expect(places([region('A', 100, -29)])).toEqual([]);
    expect(placeLabels([region('W'.repeat(32), 300, 300)], [], labelSizes.narrow)).toEqual([]);
  });

  test('keeps away from the names before it, but not further than it needs to', () => {
    const beside = (x: number, y: number) => places([region('A', 100, 100), region('A', x, y)])[1];
    expect(beside(112, 100)).toEqual([112, 100]);
    expect(beside(111.5, 100)).toEqual([125.5, 100]);
    expect(beside(88, 100)).toEqual([88, 100]);
    expect(beside(88.5, 100)).toEqual([74.5, 100]);
    expect(beside(100, 115.5)).toEqual([100, 115.5]);
    expect(beside(100, 115)).toEqual([100, 124]);
    expect(beside(100, 84.5)).toEqual([100, 84.5]);
    expect(beside(100, 85)).toEqual([100, 76]);
  });

  test('is left out where the names before it have all the room', () => {
    const many = Array.from({ length: 40 }, () => region('A'.repeat(20), 336, 280));
    const shown = places(many);
    expect(shown.length).toBeGreaterThan(3);
    expect(shown.length).toBeLessThan(10);
    expect(places(Array.from({ length: 50 }, () => region('A', 336, 280)))).toHaveLength(45);
  });

  test('moves away from a mark that it would touch', () => {
    const beside = (x: number, y: number) => places([region('A', 100, 100)], [{ x, y }]);
    expect(beside(111.5, 100)).toEqual([[100, 100]]);
    expect(beside(111, 100)).toEqual([[86, 100]]);
    expect(beside(88.5, 100)).toEqual([[100, 100]]);
    expect(beside(89, 100)).toEqual([[114, 100]]);
    expect(beside(100, 84)).toEqual([[100, 100]]);
    expect(beside(100, 84.5)).toEqual([[100, 109]]);
    expect(beside(100, 110.5)).toEqual([[100, 100]]);
    expect(beside(100, 110)).toEqual([[100, 91]]);
  });

  test('rather covers one of many marks than moves far, and moves to cover fewer', () => {
    const covered = { x: 111, y: 100 };
    const away = (count: number) => Array.from({ length: count }, (_, at) => ({ x: 500, y: at }));
    const among = (count: number) => places([region('A', 100, 100)], [covered, ...away(count - 1)]);
    expect(among(60)).toEqual([[86, 100]]);
    expect(among(101)).toEqual([[86, 100]]);
    expect(among(102)).toEqual([[100, 100]]);
    // Each further mark costs as much as the first.
    expect(places([region('A', 100, 100)], [covered, covered, ...away(118)])).toEqual([[86, 100]]);
  });
});
