import { describe, expect, test } from 'vitest';
import { findFormat } from '../../../src/core/formats/formats.ts';
import { readSource } from '../../../src/core/formats/read-source.ts';
import { toHubId } from '../../../src/core/sources/hub-id.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('findFormat(file, text)', () => {
  test.each([
    ['x.pith.txt', ''],
    ['x.pith', 'anything'],
    ['x.txt', 'hub\nciting papers explorer\n'],
    ['x.md', 'background 18representative citing papers  \r\nmore'],
    ['x', 'citation-role summary'],
  ])('%s with %j is a Pith dump', (file, text) => {
    expect(findFormat(file, text)?.name).toBe('pith');
  });

  test.each([
    ['x.txt', ''],
    ['pith', 'a shopping list'],
    ['pith.txt', 'the citing papers explorer of Pith is a page'],
  ])('%s with %j is of no known format', (file, text) => {
    expect(findFormat(file, text)).toBeUndefined();
  });
});

describe('readSource(file, bytes)', () => {
  test('names the format and counts the lines as an editor does', () => {
    const read = readSource('x.pith.txt', bytes('hub\nTitle\nciting papers explorer\n-\nA\nB.\n'));
    expect(read).toMatchObject({ format: 'pith', lines: 6, source: { hub: { title: { value: 'Title' } } } });
  });

  test.each([
    ['', 'Found an empty file.'],
    ['a shopping list', 'Found a file that is not the text of a Pith hub page.'],
  ])('%j is of no known format, and the finding says so', (text, reason) => {
    expect(readSource('x.txt', bytes(text))).toMatchObject({ rule: 'unknown-format', line: null, reason });
  });
});

test('toHubId(file) is the part before the first dot, where that is an id', () => {
  const names = [
    'visual-rft.pith.txt',
    'a',
    '2048.x',
    'A.txt',
    'a_b.txt',
    'a--b.txt',
    '-a.txt',
    '.txt',
    '',
    'é.txt',
  ];
  const ids = ['visual-rft', 'a', '2048', null, null, null, null, null, null, null];
  expect(names.map(toHubId)).toEqual(ids);
});
