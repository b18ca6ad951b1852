import { expect, test } from 'vitest';
import { type KeptFile, withinBound } from '../../../src/core/offline/kept-list.ts';

const files: KeptFile[] = [
  ['hubs/moon/', 'a', 40],
  ['_astro/react.js', 'b', 30],
  ['hubs/moon/page/2/', 'c', 50],
  ['favicon.svg', 'd', 1],
];

test('all files of a hub are kept up to the bound', () => {
  expect(withinBound(files, 121)).toEqual(files);
});

test('beyond the bound, only the most necessary are kept', () => {
  expect(withinBound(files, 119)).toEqual(files.slice(0, 2));
  expect(withinBound(files, 39)).toEqual([]);
});
