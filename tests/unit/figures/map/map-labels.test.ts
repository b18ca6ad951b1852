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
