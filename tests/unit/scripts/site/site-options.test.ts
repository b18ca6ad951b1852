import { describe, expect, test } from 'vitest';
import { problemOfBase, problemOfSite } from '../../../../scripts/lib/site/site-options.ts';

describe('the base', () => {
  test.each(['', '/', 'papers', '/papers', '/papers/', '/a/b_c/d.e~f'])('may be “%s”', (base) => {
    expect(problemOfBase(base)).toBeNull();
  });

  test.each([
    '//example.org/',
    'https://example.org/papers',
    'C:/Program Files/Git/papers',
    'my papers',
    '/papers?x',
    '/papers#x',
    '../papers',
    '/a/./b',
    '/a//b',
    'a\\b',
    '%2e%2e',
  ])('“%s” is answered with a sentence that says what is expected', (base) => {
    expect(problemOfBase(base)).toContain(`The base is “${base}”; expected a path`);
  });
});

describe('the site', () => {
  test.each(['https://someone.github.io', 'https://someone.github.io/', 'http://localhost:4321'])(
    'may be %s',
    (site) => {
      expect(problemOfSite(site)).toBeNull();
    },
  );

  test.each(['someone.github.io', 'ftp://example.org', 'https://', 'file:///papers'])(
    '“%s” is answered with an example of an address',
    (site) => {
      expect(problemOfSite(site)).toContain('expected an address such as');
    },
  );

  test('with a path is answered with the two flags to use instead', () => {
    expect(problemOfSite('https://example.org/papers/')).toContain(
      '--site https://example.org --base /papers.',
    );
  });

  test.each(['https://example.org?a', 'https://example.org/#a', 'https://me:secret@example.org'])(
    '%s is answered with its origin',
    (site) => {
      expect(problemOfSite(site)).toContain('--site https://example.org.');
    },
  );
});
