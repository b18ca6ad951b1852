import { posix, win32 } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shownPath } from '../../../scripts/lib/shown-path.ts';

describe('shownPath(path)', () => {
  test.each([
    ['data\\dumps\\a.csv', 'data/dumps/a.csv'],
    ['D:\\elsewhere\\a.csv', 'D:/elsewhere/a.csv'],
    ['C:\\project\\data\\a.csv', 'data/a.csv'],
    ['C:\\project', 'C:/project'],
    ['C:\\projects\\a.csv', 'C:/projects/a.csv'],
  ])('on Windows, %s is shown as %s in C:\\project', (path, shown) => {
    expect(shownPath(path, ['C:\\project'], win32)).toBe(shown);
  });

  test.each([
    ['data/a\\b.csv', 'data/a\\b.csv'],
    ['../a.csv', '../a.csv'],
    ['/action/data/a.csv', 'data/a.csv'],
    ['/workspace/dumps/a.csv', 'dumps/a.csv'],
    ['/workspace/..dumps/a.csv', '..dumps/a.csv'],
    ['/elsewhere/a.csv', '/elsewhere/a.csv'],
  ])('elsewhere, %s is shown as %s in the project or a workflow', (path, shown) => {
    expect(shownPath(path, ['/action', '/workspace'], posix)).toBe(shown);
    expect(shownPath(path, ['/action', undefined, '/workspace'], posix)).toBe(shown);
  });
});
