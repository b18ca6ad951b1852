import { describe, expect, test } from 'vitest';
import { kindOf } from '../../../src/core/offline/request-kind.ts';

describe('how a request is answered', () => {
  test.each([
    ['', '', true, 'page'],
    ['hubs/moon/', '?q=tide', true, 'page'],
    ['hubs/moon/citing-papers.bib', '', true, 'page'],
    ['_astro/SearchIsland.abc.js', '', false, 'hashed'],
    ['hubs/moon/search/0abc12.bin', '', false, 'hashed'],
    ['search/0abc12.bin', '', false, 'hashed'],
    ['hubs/moon/search/start.bin', '?0abc12', false, 'stamped'],
    ['hubs/moon/map.json', '?0abc12', false, 'stamped'],
    ['hubs/moon/map/3.json', '?0abc12', false, 'stamped'],
    ['hubs/moon/search/start.bin', '', false, 'named'],
    ['hubs/moon/search/manifest.json', '', false, 'named'],
    ['hubs/moon/citing-papers.json', '', false, 'named'],
    ['hubs/moon/papers/a-moon/', '', false, 'named'],
    // Its id is "search": a page of a paper is no file of an index.
    ['hubs/search/papers/a-moon/', '', false, 'named'],
  ] as const)('%s%s, opened as a page: %s, is of the kind that fits', (path, query, isNavigation, kind) => {
    expect(kindOf(path, query, isNavigation)).toBe(kind);
  });
});
