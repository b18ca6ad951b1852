import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reasonOf } from '../../../src/files/file-reason.ts';
import { readRegularFile, readRegularText } from '../../../src/files/read-regular-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-regular-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
function refusal(name: string): string {
  try {
    readRegularFile(join(folder, name));
  } catch (error) {
    return reasonOf(error);
  }
  return 'none';
}

describe('readRegularFile(file)', () => {
  test('gives all bytes of a file, of one that a link leads to, and of an empty one', () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, index) => index % 251);
    put('file', bytes);
    put('empty', '');
    symlinkSync(join(folder, 'file'), join(folder, 'link'));
    expect(readRegularFile(join(folder, 'file'))).toEqual(bytes);
    expect(readRegularFile(join(folder, 'link'))).toEqual(bytes);
    expect(readRegularFile(join(folder, 'empty'))).toEqual(new Uint8Array(0));
  });

  test('says why it does not read a missing file, a folder, and more than 256 MiB', () => {
    mkdirSync(join(folder, 'folder'));
    put('large', '');
    truncateSync(join(folder, 'large'), 300 * 1024 * 1024);
    expect(['missing', 'folder', 'large'].map(refusal)).toEqual([
      'it does not exist',
      'it is a folder, not a file',
      'it has 300 MiB, and 256 can be read',
    ]);
  });

  test.skipIf(process.platform === 'win32')(
    'refuses a pipe at once, and a device that a link leads to',
    () => {
      execFileSync('mkfifo', [join(folder, 'pipe')]);
      symlinkSync('/dev/zero', join(folder, 'zero'));
      expect(['pipe', 'zero'].map(refusal)).toEqual(['it is not a regular file', 'it is not a regular file']);
    },
  );
});

test('readRegularText(file) leaves out the mark of byte order', () => {
  put('text', '\uFEFFé\n');
  expect(readRegularText(join(folder, 'text'))).toBe('é\n');
});
