import { expect, test } from 'vitest';
import {
  drawnFileAddress,
  drawnFileCount,
  drawnFileName,
  drawnFileOf,
  readFragment,
} from '../../../src/core/paper-page/drawn-papers.ts';

test('papers spread over their files, so that none is large to fetch', () => {
  const papers = 20_000;
  const files = drawnFileCount(papers);
  const sizes = new Array<number>(files).fill(0);
  for (let at = 0; at < papers; at += 1) {
    const file = drawnFileOf(`a-paper-about-subject-${at}`, files);
    sizes[file] = (sizes[file] ?? Number.NaN) + 1;
  }
  expect(Math.max(...sizes)).toBeLessThan(4 * (papers / files));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(papers);
});

test('one drawn paper has one file', () => {
  expect(drawnFileCount(1)).toBe(1);
  expect(drawnFileOf('any', 1)).toBe(0);
});

test('a file has thirty-two papers on average', () => {
  expect([0, 1, 32, 33, 64, 65].map(drawnFileCount)).toEqual([0, 1, 1, 2, 2, 3]);
});

test('a build and every browser find a paper in the same file', () => {
  const ids = ['reading-tides', 'reading-tides-2', 'a', 'moons-over-harbours'];
  expect(ids.map((id) => drawnFileOf(id, 1_000_000))).toEqual([999_927, 805_780, 681_868, 941_765]);
});

test('a file is named by its number and the stamp of all papers', () => {
  expect(drawnFileName('k3x', 12)).toBe('12.k3x.bin');
  const list = { folder: '/hubs/tides/drawn/', files: 20, stamp: 'k3x' };
  expect(drawnFileAddress(list, 0)).toBe('/hubs/tides/drawn/0.k3x.bin');
});

test.each([
  ['#a-b/c/d', { id: 'a-b', part: 'c/d' }],
  ['a-b', null],
  ['#a-b', { id: 'a-b', part: null }],
  ['#a-b/cite', { id: 'a-b', part: 'cite' }],
  ['#a-b/', { id: 'a-b', part: null }],
  ['#%E8%A7%86', { id: '视', part: null }],
  ['', null],
  ['#', null],
  ['#/cite', null],
  ['#%E0%A4', null],
])('the fragment %s names %j', (fragment, named) => {
  expect(readFragment(fragment)).toEqual(named);
});
