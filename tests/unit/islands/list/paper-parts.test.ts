import { expect, test } from 'vitest';
import { partUrl } from '../../../../src/core/search/view/list-entry.ts';
import { withoutPart } from '../../../../src/islands/list/paper-page.ts';

test.each([
  ['/base/hubs/moon/papers/a-b/', '/base/hubs/moon/papers/a-b/#cite'],
  ['/hubs/moon/papers/a-b/?q=x', '/hubs/moon/papers/a-b/?q=x#cite'],
  ['/hubs/moon/paper/#a-b', '/hubs/moon/paper/#a-b/cite'],
  ['https://x.org/hubs/moon/paper/?q=x#a-b', 'https://x.org/hubs/moon/paper/?q=x#a-b/cite'],
])('a link from %s to its citation leads to %s, and back', (paper, part) => {
  expect(partUrl(paper, 'cite')).toBe(part);
  expect(withoutPart(part)).toBe(paper);
});
