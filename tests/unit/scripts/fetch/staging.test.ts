import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Staging } from '../../../../scripts/lib/fetch/staging.ts';

let root: string;
let dumps: string;
let staging: Staging;
const now = new Date('2026-11-26T12:00:00.000Z');
const hours = (number: number) => new Date(now.getTime() + number * 3_600_000);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'citation-explorer-staging-'));
  dumps = join(root, 'dumps');
  mkdirSync(dumps);
  staging = new Staging(dumps, 'x');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const inLists = (name: string) => join(dumps, '.fetch/x/lists', name);

describe('openList(name, key, now)', () => {
  test('gives back what an earlier run left, with when it began', () => {
    staging.openList('openalex', 'key', now).append('{"page":1}');
    const list = staging.openList('openalex', 'key', hours(3));
    expect([list.lines, list.started]).toEqual([['{"page":1}'], now.toISOString()]);
  });

  test('drops a line that a killed run did not finish, and goes on after the whole ones', () => {
    staging.openList('openalex', 'key', now).append('{"page":1}');
    writeFileSync(inLists('openalex.pages'), '{"page":1}\n{"pa');
    const list = staging.openList('openalex', 'key', now);
    expect(list.lines).toEqual(['{"page":1}']);
    list.append('{"page":2}');
    expect(readFileSync(inLists('openalex.pages'), 'utf8')).toBe('{"page":1}\n{"page":2}\n');
  });

  test.each([
    ['another list', 'other', now],
    ['a list that is older than a day', 'key', hours(25)],
  ])('begins %s anew', (_, key, time) => {
    staging.openList('openalex', 'key', now).append('{"page":1}');
    const list = staging.openList('openalex', key, time);
    expect([list.lines, list.started]).toEqual([[], time.toISOString()]);
  });

  test('begins a list again whose state is not readable', () => {
    staging.openList('openalex', 'key', now).append('{"page":1}');
    writeFileSync(inLists('openalex.state.json'), '{"key":');
    expect(staging.openList('openalex', 'key', now).lines).toEqual([]);
  });
});

describe('commit(files, lists)', () => {
  const files = new Map([
    ['x.openalex.jsonl', 'new\n'],
    ['x.fetched.json', '{}\n'],
    ['../history/x.jsonl', 'entry\n'],
  ]);

  test('replaces the files, ends the lists, and leaves those that broke off', () => {
    writeFileSync(join(dumps, 'x.openalex.jsonl'), 'old\n');
    staging.openList('openalex', 'key', now).append('1');
    staging.openList('semantic-scholar', 'key', now).append('2');
    staging.commit(files, ['openalex']);
    expect(readFileSync(join(dumps, 'x.openalex.jsonl'), 'utf8')).toBe('new\n');
    expect(readFileSync(join(root, 'history/x.jsonl'), 'utf8')).toBe('entry\n');
    expect(readdirSync(join(dumps, '.fetch/x'))).toEqual(['lists']);
    expect(staging.openList('openalex', 'key', now).lines).toEqual([]);
    expect(staging.openList('semantic-scholar', 'key', now).lines).toEqual(['2']);
  });

  test('leaves nothing in the folder of dumps but the files', () => {
    staging.openList('openalex', 'key', now).append('1');
    staging.commit(files, ['openalex']);
    expect(readdirSync(dumps).sort()).toEqual(['x.fetched.json', 'x.openalex.jsonl']);
  });

  test.each([0, 1, 2, 3])(
    'is finished by the next run if %i files were moved before a run was killed',
    (moved) => {
      const commit = join(dumps, '.fetch/x/commit');
      mkdirSync(commit, { recursive: true });
      mkdirSync(join(root, 'history'));
      for (const [index, [path, text]] of [...files].entries()) {
        writeFileSync(index < moved ? join(dumps, path) : join(commit, String(index)), text);
      }
      writeFileSync(join(commit, 'manifest.json'), JSON.stringify({ files: [...files.keys()], lists: [] }));
      new Staging(dumps, 'x').finishCommit();
      for (const [path, text] of files) expect(readFileSync(join(dumps, path), 'utf8')).toBe(text);
      expect(existsSync(join(dumps, '.fetch'))).toBe(false);
    },
  );

  test('counts only when all files are written: a draft is forgotten', () => {
    const draft = join(dumps, '.fetch/x/draft');
    mkdirSync(draft, { recursive: true });
    writeFileSync(join(draft, '0'), 'half');
    staging.finishCommit();
    expect(readdirSync(dumps)).toEqual([]);
  });
});

describe('lock()', () => {
  test('keeps a second run away while the first one is running', () => {
    mkdirSync(join(dumps, '.fetch/x'), { recursive: true });
    writeFileSync(join(dumps, '.fetch/x/lock'), String(process.ppid));
    expect(() => staging.lock()).toThrow(
      `Process ${process.ppid} is fetching this hub; wait for it or stop it.`,
    );
  });

  test('is taken over from a run that was killed, and leaves nothing behind', () => {
    mkdirSync(join(dumps, '.fetch/x'), { recursive: true });
    writeFileSync(join(dumps, '.fetch/x/lock'), '999999999');
    staging.lock()();
    expect(readdirSync(dumps)).toEqual([]);
  });
});
