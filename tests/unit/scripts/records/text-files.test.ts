import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readFetched } from '../../../../scripts/lib/records/fetched-file.ts';
import { readHistory } from '../../../../scripts/lib/records/history-file.ts';

let dumps = '';
let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'text-files-'));
  dumps = join(root, 'dumps');
  mkdirSync(dumps);
  mkdirSync(join(root, 'history'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe.each([
  ['notes', readFetched, 'dumps/x.fetched.json'],
  ['history', readHistory, 'history/x.jsonl'],
] as const)('the %s of a hub', (_, read, path) => {
  test('that is a folder is refused with the reason', async () => {
    mkdirSync(join(root, path));
    await expect(read(dumps, 'x')).rejects.toThrow(/^Cannot read .*: it is a folder, not a file\.$/);
  });

  test.skipIf(process.platform === 'win32')('that is a pipe is refused at once', async () => {
    execFileSync('mkfifo', [join(root, path)]);
    await expect(read(dumps, 'x')).rejects.toThrow(
      `Cannot read ${join(root, path)}: it is not a regular file.`,
    );
  });
});
