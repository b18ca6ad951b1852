import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hubNews } from '../../../src/loaders/history.ts';
import { parsedPaper, parsedSource, recordOf } from '../../support/joining/parsed.ts';

// Its own module reads all records of a site, which only a build has.
vi.mock('../../../src/loaders/per-record.ts', () => ({ perRecord: (make: unknown) => make }));

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'history-'));
  mkdirSync(join(root, 'history'));
  vi.stubEnv('DUMPS', join(root, 'dumps'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

const record = () => {
  const hub = { title: { value: 'Hub', place: { line: 1 } } };
  const source = parsedSource({ hub, papers: [parsedPaper('Paper')] });
  return { ...recordOf('x', 'x.pith.txt', source), sources: [] };
};

test('a hub without a history has no news', () => {
  expect(hubNews(record())).toBeNull();
});

test.skipIf(process.platform === 'win32')('a history that is a pipe ends the build in a sentence', () => {
  execFileSync('mkfifo', [join(root, 'history/x.jsonl')]);
  expect(() => hubNews(record())).toThrow(/^Cannot read .*x\.jsonl: it is not a regular file\.$/);
});
