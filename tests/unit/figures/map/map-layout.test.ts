import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Neighbour, nearestPapers } from '../../../../src/core/analysis/similarity/nearest-papers.ts';
import { tfidfVectors } from '../../../../src/core/analysis/similarity/vectors.ts';
import { nextMark } from '../../../../src/core/figures/map/keyboard-navigation.ts';
import { mapFrame, placeMarks } from '../../../../src/core/figures/map/map-frame.ts';
import { layOutMap } from '../../../../src/core/figures/map/map-layout.ts';
import { parse } from '../../../../src/core/formats/pith/parse.ts';
import { realPithFile } from '../../../support/real-site.ts';

/** Any graph of neighbours, papers that are near to none among them. */
const graphs = fc.integer({ min: 8, max: 40 }).chain((size) =>
  fc.array(
    fc.uniqueArray(
      fc.record({ paper: fc.nat(size - 1), similarity: fc.double({ min: 0.01, max: 1, noNaN: true }) }),
      {
        maxLength: 6,
        selector: ({ paper }) => paper,
      },
    ),
    { minLength: size, maxLength: size },
  ),
);

const linkedOf = (near: Neighbour[][]) => near.map(({ length }) => length > 0);
const draw = (near: Neighbour[][]) => placeMarks(layOutMap(near), linkedOf(near));

function realNeighbours(): Neighbour[][] {
  const { papers } = parse(readFileSync(realPithFile, 'utf8'));
  return nearestPapers(
    tfidfVectors(papers.map(({ title, summary }) => ({ title: title ?? '', summary, abstract: null }))),
    10,
  );
}

describe('the marks of a map', () => {
  test('are finite, inside the frame, and no two at one point, whatever is near to what', () => {
    fc.assert(
      fc.property(graphs, (near) => {
        const marks = draw(near);
        expect(marks).toHaveLength(near.length);
        for (const { x, y } of marks) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(mapFrame.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(mapFrame.height);
        }
        expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(near.length);
      }),
    );
  });

  test('are the same to the last digit in two runs and for a copy of the input', () => {
    const near = realNeighbours();
    const first = JSON.stringify(draw(near));
    expect(JSON.stringify(draw(near))).toBe(first);
    expect(JSON.stringify(draw(structuredClone(near)))).toBe(first);
  });

  // Readers find papers again by their places.
  test('are at the same places in every version and on every machine', async () => {
    const near: Neighbour[][] = Array.from({ length: 60 }, (_, paper) => {
      if (paper % 20 === 19) return [];
      const group = paper < 30 ? 0 : 30;
      return [1, 2, 7].map((step) => ({
        paper: group + ((paper - group + step) % 30),
        similarity: 1 / (step + (paper % 5)),
      }));
    });
    const marks = draw(near).map(({ x, y }) => `${x} ${y}\n`);
    await expect(marks.join('')).toMatchFileSnapshot('../../../fixtures/figures/map-places.txt');
  });

  test('fill the frame: its longest axis is along the longer side', () => {
    const near: Neighbour[][] = Array.from({ length: 40 }, (_, paper) =>
      [paper - 1, paper + 1]
        .filter((other) => other >= 0 && other < 40)
        .map((other) => ({ paper: other, similarity: 0.5 })),
    );
    const marks = draw(near);
    const extent = (values: number[]) => Math.max(...values) - Math.min(...values);
    expect(extent(marks.map(({ x }) => x))).toBeGreaterThan(mapFrame.width - 3 * mapFrame.margin);
    expect(extent(marks.map(({ y }) => y))).toBeGreaterThan(mapFrame.height - 3 * mapFrame.margin);
  });

  test('stay at the same places where there are few of them', () => {
    expect(draw([[], [], []])).toEqual([
      { x: 14, y: 546 },
      { x: 36, y: 546 },
      { x: 58, y: 546 },
    ]);
    expect(draw([])).toEqual([]);
  });

  test('are so far from each other that each can be seen', () => {
    const marks = draw(realNeighbours());
    for (const [at, mark] of marks.entries()) {
      for (const other of marks.slice(at + 1)) {
        expect(Math.hypot(mark.x - other.x, mark.y - other.y)).toBeGreaterThan(15);
      }
    }
  });

  test('keep papers together that are near: most of the nearest five are among the nearest ten of the map', () => {
    const near = realNeighbours();
    const marks = draw(near);
    const kept = near.flatMap((neighbours, paper) => {
      const byDistance = marks
        .map((mark, at) => ({
          at,
          distance: Math.hypot(mark.x - (marks[paper]?.x ?? 0), mark.y - (marks[paper]?.y ?? 0)),
        }))
        .filter(({ at }) => at !== paper)
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 10)
        .map(({ at }) => at);
      return neighbours.slice(0, 5).map(({ paper: other }) => byDistance.includes(other));
    });
    // By chance it would be 10 of 49, one in five.
    expect(kept.filter(Boolean).length / kept.length).toBeGreaterThan(0.6);
  });

  test('can all be reached with the arrow keys from the first', () => {
    const marks = draw(realNeighbours());
    const reached = new Set([0]);
    for (const from of reached) {
      for (const direction of ['left', 'right', 'up', 'down'] as const) {
        const to = nextMark(marks, from, direction);
        if (to !== null) reached.add(to);
      }
    }
    expect(reached.size).toBe(marks.length);
  });

  test('of papers that are near to no other are in rows below', () => {
    const near: Neighbour[][] = Array.from({ length: 12 }, (_, paper) =>
      paper < 8 ? [{ paper: (paper + 1) % 8, similarity: 0.5 }] : [],
    );
    const marks = draw(near);
    const lowest = Math.max(...marks.slice(0, 8).map(({ y }) => y));
    expect(Math.min(...marks.slice(8).map(({ y }) => y))).toBeGreaterThan(lowest);
  });

  test('of papers that are all alike fill the frame too', () => {
    const near: Neighbour[][] = Array.from({ length: 30 }, (_, paper) =>
      [1, 2, 3].map((step) => ({ paper: (paper + step) % 30, similarity: 1 })),
    );
    const marks = draw(near);
    expect(Math.max(...marks.map(({ x }) => x)) - Math.min(...marks.map(({ x }) => x))).toBeGreaterThan(400);
  });
});
