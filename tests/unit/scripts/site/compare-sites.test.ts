import { expect, test } from 'vitest';
import { compareSites, type SiteFiles } from '../../../../scripts/lib/site/compare-sites.ts';

function site(files: Record<string, string>): SiteFiles {
  return { files: Object.keys(files).sort(), read: (path) => Buffer.from(files[path] ?? '') };
}

test('names that a build makes from paths are no difference', () => {
  const page = (id: string, hash: string) =>
    `<meta content="script-src 'self' 'sha256-${hash}='"><link rel="stylesheet" href="/_astro/a.${hash}.css">` +
    `<p class="x" data-astro-cid-${id}>text</p><astro-island uid="${hash}" component-url="/_astro/Box.${hash}.js">`;
  const before = site({
    'index.html': page('abc', '12345678'),
    '_astro/Box.12345678.js': 'a',
    'feed.xml': 'f',
  });
  const after = site({
    'index.html': page('xyz', 'abcdefgh'),
    '_astro/Box.abcdefgh.js': 'b',
    'feed.xml': 'f',
  });
  expect(compareSites(before, after)).toEqual({
    same: ['feed.xml'],
    sameButNames: ['index.html'],
    changed: [],
    onlyBefore: [],
    onlyAfter: [],
  });
});

test('a word of a page, a byte of another file, and a file more or less are differences', () => {
  const before = site({ 'index.html': '<p>one</p>', 'hub.json': '{}', 'old.txt': '' });
  const after = site({ 'index.html': '<p>two</p>', 'hub.json': '{ }', 'new.txt': '' });
  expect(compareSites(before, after)).toMatchObject({
    changed: ['hub.json', 'index.html'],
    onlyBefore: ['old.txt'],
    onlyAfter: ['new.txt'],
  });
});

test('rules may move between style sheets, and a changed rule is a difference', () => {
  const before = site({ '_astro/a.1.css': 'p[data-astro-cid-a]{color:red}b{top:0}' });
  const moved = site({
    '_astro/b.2.css': 'b{top:0}',
    'x.html': '<style>p[data-astro-cid-b]{color:red}</style>',
  });
  const altered = site({ '_astro/a.1.css': 'p[data-astro-cid-a]{color:blue}b{top:0}' });
  expect(compareSites(before, moved).changed).toEqual([]);
  expect(compareSites(before, altered).changed).toEqual(['the styles']);
});
