import { execFileSync } from 'node:child_process';
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
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  changeFiles,
  type FileChange,
  settle,
  whileChanging,
} from '../../../../scripts/lib/files/change-files.ts';

let root = '';
let dumps = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'change-files-'));
  dumps = join(root, 'dumps');
  mkdirSync(dumps);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(dumps, path)), { recursive: true });
  writeFileSync(join(dumps, path), text);
};
const get = (path: string) => readFileSync(join(dumps, path), 'utf8');
/** All files below the root. */
const files = () =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

const changes: FileChange[] = [
  { path: 'x.fetched.json', content: 'note' },
  { path: 'x.csl.json', content: 'dump', isNew: true },
  { path: '../history/x.jsonl', content: 'history' },
];

/** A process that no system has, which was killed after it had decided on the changes. */
const killed = 2147483647;
function leaveChange(moved: number, paths = changes.map(({ path, isNew = false }) => ({ path, isNew }))) {
  const ordered = paths.toSorted((a, b) => Number(b.isNew) - Number(a.isNew));
  for (const [index, { path }] of ordered.entries()) {
    const content = String(changes.find((change) => change.path === path)?.content);
    const part = join(dirname(path), `.${basename(path)}.${killed}.part`);
    put(index < moved ? path : part, content);
  }
  put('.change.json', JSON.stringify({ pid: killed, files: ordered, removed: [] }));
}

describe('changeFiles(folder, changes, removed)', () => {
  test('writes all files, removes others, and leaves nothing beside them', () => {
    put('x.fetched.json', 'old');
    put('.fetch/x/lists/openalex.pages', 'page');
    changeFiles(dumps, changes, ['.fetch/x/lists/openalex.pages']);
    expect(changes.map(({ path }) => get(path))).toEqual(['note', 'dump', 'history']);
    expect(files()).toEqual(['x.csl.json', 'x.fetched.json', 'x.jsonl']);
  });

  test('changes nothing if a file that is to be new is there', () => {
    put('x.fetched.json', 'old');
    put('x.csl.json', 'of another program');
    expect(() => changeFiles(dumps, changes)).toThrow(/x\.csl\.json: a file of that name is in the way\.$/);
    expect([get('x.fetched.json'), get('x.csl.json')]).toEqual(['old', 'of another program']);
    expect(files()).toEqual(['x.csl.json', 'x.fetched.json']);
  });

  test('changes nothing if one of the files cannot be written', () => {
    put('x.fetched.json', 'old');
    writeFileSync(join(root, 'history'), 'a file in the place of the folder');
    expect(() => changeFiles(dumps, changes)).toThrow(/^Cannot write /);
    expect(files()).toEqual(['history', 'x.fetched.json']);
    expect(get('x.fetched.json')).toBe('old');
  });
});

describe('settle(folder)', () => {
  test.each([0, 1, 2, 3])('finishes a change of which a killed run had moved %i files', async (moved) => {
    put('x.fetched.json', 'old');
    leaveChange(moved);
    await settle(dumps);
    expect(changes.map(({ path }) => get(path))).toEqual(['note', 'dump', 'history']);
    expect(files()).toEqual(['x.csl.json', 'x.fetched.json', 'x.jsonl']);
  });

  test('drops a change whose new file has been put there by another program', async () => {
    put('x.fetched.json', 'old');
    leaveChange(0);
    put('x.csl.json', 'of another program');
    await settle(dumps);
    expect([get('x.fetched.json'), get('x.csl.json')]).toEqual(['old', 'of another program']);
    expect(files()).toEqual(['x.csl.json', 'x.fetched.json']);
  });

  test.each([
    ['../../outside'],
    ['../history/../../outside'],
    ['/outside'],
    ['sub/x.csv'],
    ['..\\outside'],
    ['.git'],
  ])('refuses a change that came with the folder and leads to %s', async (path) => {
    put('.change.json', JSON.stringify({ pid: killed, files: [{ path, isNew: false }], removed: [] }));
    await expect(settle(dumps)).rejects.toThrow(
      /\.change\.json does not have the expected form; delete it\.$/,
    );
  });

  test.skipIf(process.platform === 'win32')('refuses a pipe in the place of a change at once', async () => {
    execFileSync('mkfifo', [join(dumps, '.change.json')]);
    await expect(settle(dumps)).rejects.toThrow(
      /\.change\.json does not have the expected form; delete it\.$/,
    );
  });

  test('refuses to remove a file that is not of a list', async () => {
    put('x.csv', 'dump');
    put('.change.json', JSON.stringify({ pid: killed, files: [], removed: ['x.csv'] }));
    await expect(settle(dumps)).rejects.toThrow(/delete it\.$/);
    expect(existsSync(join(dumps, 'x.csv'))).toBe(true);
  });
});

describe('whileChanging(folder, work)', () => {
  test('first finishes what a killed run decided, and removes what one had not decided', async () => {
    leaveChange(1);
    put(`.y.csv.${killed}.part`, 'half');
    put(`../history/.y.jsonl.${killed}.part`, 'half');
    const seen = await whileChanging(dumps, () => get('x.fetched.json'));
    expect(seen).toBe('note');
    expect(files()).toEqual(['x.csl.json', 'x.fetched.json', 'x.jsonl']);
  });

  test('lets nobody else in until the work has ended, also by an error', async () => {
    const order: string[] = [];
    const first = whileChanging(dumps, async () => {
      await new Promise((done) => setImmediate(done));
      order.push('first');
      throw new Error('wrong');
    });
    const second = whileChanging(dumps, () => order.push('second'));
    await expect(first).rejects.toThrow('wrong');
    await second;
    expect(order).toEqual(['first', 'second']);
    expect(files()).toEqual([]);
  });
});
