import { expect, test } from 'vitest';
import { repositoryAddress } from '../../../src/loaders/repository.ts';

test('the repository is the one that the workflow runs in', () => {
  const environment = { GITHUB_SERVER_URL: 'https://git.example.org', GITHUB_REPOSITORY: 'someone/explorer' };
  expect(repositoryAddress(environment, 'github:other/one')).toBe('https://git.example.org/someone/explorer');
});

test.each([
  ['git+https://github.com/someone/explorer.git'],
  ['git@github.com:someone/explorer.git'],
  ['ssh://git@github.com/someone/explorer.git'],
  ['git://github.com/someone/explorer.git'],
  ['github:someone/explorer'],
  ['someone/explorer'],
  [{ url: 'https://github.com/someone/explorer/' }],
])('at home it is what package.json states, as %j', (stated) => {
  expect(repositoryAddress({}, stated)).toBe('https://github.com/someone/explorer');
});

test.each([['not an address'], ['javascript:alert(1)'], [{}]])('%j is no repository to link to', (stated) => {
  expect(repositoryAddress({}, stated)).toBeNull();
});
