import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeFolder } from '../../../../scripts/lib/files/make-folder.ts';

let parent = '';
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'make-folder-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

describe('makeFolder(folder)', () => {
  test('makes it with those above it, and once more changes nothing', () => {
    const folder = join(parent, 'a/b/c');
    for (let time = 0; time < 2; time += 1) {
      makeFolder(folder);
      expect(statSync(folder).isDirectory()).toBe(true);
    }
  });

  test('throws what the system says where a file is in the way', () => {
    writeFileSync(join(parent, 'file'), '');
    expect(() => makeFolder(join(parent, 'file'))).toThrow('EEXIST');
    expect(() => makeFolder(join(parent, 'file/folder'))).toThrow('ENOTDIR');
  });

  test.skipIf(!existsSync('/proc/self'))('ends where nobody can make a folder', () => {
    expect(() => makeFolder('/proc/no-such-folder/a')).toThrow('ENOENT');
  });
});
