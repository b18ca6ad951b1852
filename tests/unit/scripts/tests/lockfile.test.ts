import { describe, expect, test } from 'vitest';
import {
  lookUpPaths,
  missingOptionalDependencies,
  registryTraces,
  unpinnedDependencies,
} from '../../../../scripts/lib/tests/lockfile.ts';

// In parts, because the check reads this file too.
const resolved = `"${'resol'}ved"`;
const host = ['registry', 'npmjs', 'org'].join('.');

describe('missingOptionalDependencies(file, lockfile)', () => {
  const lockfile = (...paths: string[]) => ({
    packages: {
      '': {},
      'node_modules/a': {},
      'node_modules/a/node_modules/b': { optionalDependencies: { '@os/linux': '1.0.0' } },
      ...Object.fromEntries(paths.map((path) => [path, {}])),
    },
  });

  test.each([
    'node_modules/a/node_modules/b/node_modules/@os/linux',
    'node_modules/a/node_modules/@os/linux',
    'node_modules/@os/linux',
  ])('reports nothing if the package is at %s', (path) => {
    expect(missingOptionalDependencies('package-lock.json', lockfile(path))).toEqual([]);
  });

  test.each(['node_modules/c/node_modules/@os/linux', 'node_modules/linux'])(
    'reports a package that is only at %s',
    (path) => {
      const problems = missingOptionalDependencies('bench/package-lock.json', lockfile(path));
      expect(problems.map(({ file }) => file)).toEqual(['bench/package-lock.json']);
      expect(problems[0]?.message).toMatch(
        /^node_modules\/a\/node_modules\/b wants @os\/linux, which has no entry; pin/,
      );
    },
  );

  test("looks at the project's own optional dependencies too", () => {
    const own = { packages: { '': { optionalDependencies: { x: '1.0.0' } } } };
    expect(missingOptionalDependencies('package-lock.json', own)[0]?.message).toMatch(/^The project wants x/);
  });

  test('a lockfile without packages has no problems', () => {
    expect(missingOptionalDependencies('package-lock.json', {})).toEqual([]);
  });
});

test('lookUpPaths(path, name) goes from the package up to the root, scoped names included', () => {
  expect(lookUpPaths('node_modules/@s/a/node_modules/b/node_modules/d', 'c')).toEqual([
    'node_modules/@s/a/node_modules/b/node_modules/d/node_modules/c',
    'node_modules/@s/a/node_modules/b/node_modules/c',
    'node_modules/@s/a/node_modules/c',
    'node_modules/c',
  ]);
});

describe('registryTraces(file)', () => {
  const traces = (path: string, text: string) => registryTraces({ path, text }).map(({ message }) => message);

  test('finds a resolved address of any host', () => {
    for (const address of ['https://mirror.example/a.tgz', 'http://10.0.0.1/a', 'git+ssh://git@example/a']) {
      expect(traces('package-lock.json', `${resolved} : "${address}"`)).toEqual([
        'Found a resolved address; delete it, and keep omit-lockfile-registry-resolved=true in .npmrc.',
      ]);
    }
  });

  test('finds the host of a registry in any file, and says which file', () => {
    expect(registryTraces({ path: 'docs/a.md', text: `See https://${host}/a.` })).toEqual([
      { file: 'docs/a.md', message: `Found the registry host ${host}; name the package instead.` },
    ]);
  });

  test('finds a registry setting in .npmrc, also for one scope', () => {
    for (const text of ['registry=https://a.example', 'audit=false\n@me:registry = https://a.example']) {
      expect(traces('.npmrc', text)).toEqual(['Found a registry setting; leave it to each machine.']);
    }
  });

  test('leaves funding, homepages, comments and the option that keeps addresses out alone', () => {
    const lockfile = '{"funding": {"url": "https://example.org/fund"}, "homepage": "https://example.org"}';
    expect(traces('package-lock.json', lockfile)).toEqual([]);
    expect(traces('.npmrc', '# registry=none\nomit-lockfile-registry-resolved=true')).toEqual([]);
    expect(traces('a.md', 'registry=https://a.example')).toEqual([]);
  });
});

describe('unpinnedDependencies(file, manifest)', () => {
  test.each(['^1.2.3', '~1.2.3', '1.2', '1.x', '>=1.2.3', '*', 'latest', '1.2.3 || 2.0.0', 'file:../a', ''])(
    '"%s" is not exact',
    (version) => {
      for (const group of ['dependencies', 'devDependencies', 'optionalDependencies']) {
        expect(unpinnedDependencies('bench/package.json', { [group]: { a: version } })).toEqual([
          {
            file: 'bench/package.json',
            message: `a is "${version}"; write one exact version, as in "1.2.3".`,
          },
        ]);
      }
    },
  );

  test('exact versions, also of a pre-release or a build, are fine', () => {
    const dependencies = { a: '1.2.3', b: '1.2.3-beta.1', c: '1.2.3+build.5' };
    expect(unpinnedDependencies('package.json', { dependencies })).toEqual([]);
    expect(unpinnedDependencies('package.json', {})).toEqual([]);
  });
});
