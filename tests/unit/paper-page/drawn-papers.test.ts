import { expect, test } from 'vitest';
import { drawnFileCount, drawnFileOf, readFragment } from '../../../src/core/paper-page/drawn-papers.ts';

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

test.each([
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
