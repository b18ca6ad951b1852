import { describe, expect, test } from 'vitest';
import { nearestPapers } from '../../../../src/core/analysis/similarity/nearest-papers.ts';
import { tfidfVectors } from '../../../../src/core/analysis/similarity/vectors.ts';
import { layOutByLandmarks } from '../../../../src/core/figures/map/landmark-layout.ts';
import { mapFrame } from '../../../../src/core/figures/map/map-frame.ts';
import { layOutMap } from '../../../../src/core/figures/map/map-layout.ts';
import { mapPapers } from '../../../../src/core/figures/map/paper-map.ts';
import { fixedNumbers } from '../../../../src/core/figures/map/spectral-layout.ts';

/** Papers in groups, each with words of its own, and some that share no word with another. */
function madeList(size: number, groups: number, unlike = 0) {
  const random = fixedNumbers();
  const pick = (most: number) => Math.floor((random() + 0.5) * most);
  const titles = Array.from({ length: size }, (_, paper) => {
    const group = paper % groups;
    return Array.from(
      { length: 6 },
      () => `topic${'abcdefghijklmnopqrst'[group]}${'bcdfghjklm'[pick(10)]}x`,
    ).join(' ');
  });
  const alone = Array.from({ length: unlike }, (_, at) => `alone${'bcdfghjklm'[at]}q`);
  const space = tfidfVectors(
    [...titles, ...alone].map((title) => ({ title, summary: null, abstract: null })),
  );
  return { space, near: nearestPapers(space, 5) };
}

describe('a layout by landmarks', () => {
  const { space, near } = madeList(900, 6, 4);
  const { x, y } = layOutByLandmarks(space, near, 120);

  test('has the same digits in two runs', () => {
    const again = layOutByLandmarks(structuredClone(space), structuredClone(near), 120);
    expect(again.x).toEqual(x);
    expect(again.y).toEqual(y);
  });

  test('puts papers of one subject closer together than those of others', () => {
    expect(sameGroup(x, y, 6, 900)).toBeGreaterThan(0.95);
  });

  test('keeps near papers nearly as near as the whole layout does', () => {
    const whole = layOutMap(near);
    expect(sameGroup(x, y, 6, 900)).toBeGreaterThan(0.97 * sameGroup(whole.x, whole.y, 6, 900));
  });

  test('has a finite place for every paper, also for those that no landmark is like', () => {
    const few = layOutByLandmarks(space, near, 8);
    for (const axis of [x, y, few.x, few.y]) expect(axis.every(Number.isFinite)).toBe(true);
    expect(sameGroup(few.x, few.y, 6, 900)).toBeGreaterThan(0.8);
  });

  test('leaves papers without neighbours out: they neither move nor push', () => {
    expect(x).toHaveLength(904);
    expect(Array.from(x.slice(900))).toEqual([0, 0, 0, 0]);
  });
});

describe('the map of a long list', () => {
  const { space, near } = madeList(600, 6, 3);
  const whole = mapPapers(space, near);
  const byLandmarks = mapPapers(space, near, 599);

  test('is the whole layout up to the limit, to the last byte', () => {
    expect(mapPapers(space, near, 603)).toEqual(whole);
    expect(byLandmarks?.marks).not.toEqual(whole?.marks);
  });

  test('has papers without neighbours in rows at the bottom, no two marks at one place, all in the frame', () => {
    const { marks = [], linked = [] } = byLandmarks ?? {};
    expect(linked.slice(600)).toEqual([false, false, false]);
    for (const mark of marks.slice(600)) expect(mark.y).toBe(mapFrame.height - mapFrame.margin);
    expect(new Set(marks.map((mark) => `${mark.x} ${mark.y}`)).size).toBe(603);
    for (const { x, y } of marks) {
      expect(x >= 0 && x <= mapFrame.width && y >= 0 && y <= mapFrame.height).toBe(true);
    }
  });

  test('has topics', () => {
    expect(byLandmarks?.regions.length).toBeGreaterThan(2);
  });
});

/** The share of papers whose nearest paper on the map is of their own group. */
function sameGroup(x: Float64Array, y: Float64Array, groups: number, size: number): number {
  let same = 0;
  for (let paper = 0; paper < size; paper += 1) {
    let [nearest, least] = [-1, Number.POSITIVE_INFINITY];
    for (let other = 0; other < size; other += 1) {
      const [dx, dy] = [(x[other] ?? 0) - (x[paper] ?? 0), (y[other] ?? 0) - (y[paper] ?? 0)];
      if (other === paper || dx * dx + dy * dy >= least) continue;
      [nearest, least] = [other, dx * dx + dy * dy];
    }
    if (nearest % groups === paper % groups) same += 1;
  }
  return same / size;
}
