import { expect, test } from 'vitest';
import { cachePrefix, isCacheOf } from '../../../src/core/offline/cache-names.ts';

test('sites of one host know their own caches', () => {
  const pages = `${cachePrefix('/explorer/')}pages`;
  expect(isCacheOf(pages, '/explorer/')).toBe(true);
  expect(isCacheOf(pages, '/')).toBe(false);
  expect(isCacheOf(pages, '/explorer/other/')).toBe(false);
  expect(isCacheOf('workbox-runtime-https://example.org/explorer/', '/explorer/')).toBe(false);
});

test('a site knows its caches that were filled by other rules', () => {
  expect(isCacheOf('citation-explorer 0 /explorer/ pages', '/explorer/')).toBe(true);
});
