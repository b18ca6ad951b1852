import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barsOf, fullWidth } from '../../../../src/core/figures/roles/bars.ts';
import type { Panel, Row } from '../../../../src/core/figures/roles/role-panels.ts';
import { tones } from '../../../../src/core/figures/tones.ts';

const anyCount = fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 10_000_000 }));
const anyPart = fc.record({ tone: fc.constantFrom(...tones), name: fc.constant(null), count: anyCount });
const anyRow: fc.Arbitrary<Row> = fc.array(anyPart, { minLength: 1, maxLength: 5 }).map((parts) => ({
  name: 'a role',
  parts,
  count: parts.reduce((sum, { count }) => sum + count, 0),
}));
const anyPanel: fc.Arbitrary<Panel> = fc
  .record({ rows: fc.array(anyRow, { maxLength: 8 }), whole: anyCount })
  .map(({ rows, whole }) => {
    const known = rows.reduce((sum, { count }) => sum + count, 0);
    const missing = Math.max(0, whole - known);
    return { basis: 'stated', dimension: 'role', rows, whole, listed: false, known, missing };
  });
/** In percent: what rounding to three decimals may cost. */
const rounding = 0.0011;

describe('barsOf(panel, full)', () => {
  test('keeps every bar inside the plot, whatever the counts', () => {
    fc.assert(
      fc.property(anyPanel, (panel) => {
        for (const { marks } of barsOf(panel, fullWidth([panel]))) {
          for (const { x, width } of marks) {
            expect(Number.isFinite(x) && Number.isFinite(width)).toBe(true);
            expect(x).toBeGreaterThanOrEqual(0);
            expect(width).toBeGreaterThanOrEqual(0);
            expect(x + width).toBeLessThanOrEqual(100 + rounding);
          }
        }
      }),
    );
  });

  test('lays the parts of a bar end to end, none over another', () => {
    fc.assert(
      fc.property(anyPanel, (panel) => {
        for (const { marks } of barsOf(panel, fullWidth([panel]))) {
          for (const [at, { x }] of marks.entries()) {
            const before = marks[at - 1];
            expect(x).toBeCloseTo(before ? before.x + before.width : 0, 2);
          }
        }
      }),
    );
  });

  test('makes widths proportional to counts, parts and what is not stated on the same scale', () => {
    fc.assert(
      fc.property(anyPanel, (panel) => {
        const full = fullWidth([panel]);
        const bars = barsOf(panel, full);
        for (const { count, marks } of bars) {
          const width = marks.reduce((sum, mark) => sum + mark.width, 0);
          expect(Math.abs(width - (count / full) * 100)).toBeLessThan(rounding * (marks.length + 1));
        }
        const shown = bars.reduce((sum, { count }) => sum + count, 0);
        expect(shown).toBe(Math.max(panel.whole ?? 0, panel.known));
      }),
    );
  });

  test('draws no mark for a count of zero, and no bar for what is not missing', () => {
    const row = (count: number): Row => ({
      name: 'other',
      count,
      parts: [{ tone: 'other', name: null, count }],
    });
    const panel: Panel = {
      basis: 'stated',
      dimension: 'role',
      rows: [row(0)],
      known: 0,
      whole: 0,
      listed: false,
      missing: 0,
    };
    expect(barsOf(panel, fullWidth([panel]))).toEqual([{ name: 'other', key: null, count: 0, marks: [] }]);
  });
});
