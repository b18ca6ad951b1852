import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Staging } from '../../../../scripts/lib/fetch/staging.ts';
import { recordFiles } from '../../../../scripts/lib/records/record-files.ts';

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

  test.skipIf(process.platform === 'win32')('refuses a pipe in the place of answers at once', () => {
    staging.openList('openalex', 'key', now);
    execFileSync('mkfifo', [inLists('openalex.pages')]);
    expect(() => staging.openList('openalex', 'key', now)).toThrow(
      /^Cannot read .*openalex\.pages: it is not a regular file\. Delete it, or begin again with --refresh\.$/,
    );
  });

  test.skipIf(process.platform === 'win32')('begins again where a pipe is in the place of its state', () => {
    mkdirSync(inLists('.'), { recursive: true });
    execFileSync('mkfifo', [inLists('openalex.state.json')]);
    expect(staging.openList('openalex', 'key', now).lines).toEqual([]);
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

  test('is what a killed run has kept until another one reads the folder', async () => {
    writeFileSync(join(dumps, 'x.openalex.jsonl'), 'old\n');
    const parts = [...files].map(([path, text]) => {
      const file = join(dumps, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(join(dirname(file), `.${basename(file)}.4194305.part`), text);
      return { path, isNew: false };
    });
    const journal = { pid: 4194305, files: parts, removed: ['.fetch/x/lists/openalex.pages'] };
    writeFileSync(join(dumps, '.change.json'), JSON.stringify(journal));
    expect(await recordFiles.list(dumps)).toEqual({
      names: ['x.openalex.jsonl'],
      notes: ['x.fetched.json'],
    });
    for (const [path, text] of files) expect(readFileSync(join(dumps, path), 'utf8')).toBe(text);
  });
});

describe('lock()', () => {
  test('keeps a second run away while the first one is running', async () => {
    const release = await staging.lock();
    await expect(new Staging(dumps, 'x').lock()).rejects.toThrow(
      /^Another run is fetching x: process \d+, since .* UTC\. Wait for it to end, or stop it\.$/,
    );
    release();
  });

  test('leaves nothing behind', async () => {
    (await staging.lock())();
    expect(readdirSync(dumps)).toEqual([]);
  });
});
