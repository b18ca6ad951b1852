import { expect, test } from 'vitest';
import { partUrl, readFragment, withoutPart } from '../../../src/core/paper-page/paper-parts.ts';

test.each([
  ['/base/hubs/moon/papers/a-b/', '/base/hubs/moon/papers/a-b/#cite'],
  ['/hubs/moon/papers/a-b/?q=x', '/hubs/moon/papers/a-b/?q=x#cite'],
  ['/hubs/moon/paper/#a-b', '/hubs/moon/paper/#a-b/cite'],
  ['https://x.org/hubs/moon/paper/?q=x#a-b', 'https://x.org/hubs/moon/paper/?q=x#a-b/cite'],
])('a link from %s to its citation leads to %s, and back', (paper, part) => {
  expect(partUrl(paper, 'cite')).toBe(part);
  expect(withoutPart(part)).toBe(paper);
  expect(withoutPart(paper)).toBe(paper);
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
