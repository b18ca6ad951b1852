import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeLock } from '../../../../scripts/lib/files/lock.ts';
import { nothingNoted } from '../../../../scripts/lib/records/build-hub.ts';
import { printRecord } from '../../../../scripts/lib/records/print-record.ts';
import { recordFiles } from '../../../../scripts/lib/records/record-files.ts';
import { finding } from '../../../../src/core/messages/finding.ts';
import { toReport } from '../../../../src/core/messages/report.ts';
import type { HubRecord } from '../../../../src/core/schemas/hub-record.ts';
import { parsedPaper, parsedSource, recordOf } from '../../../support/joining/parsed.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'record-files-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, text: string) => writeFileSync(join(folder, name), text);
const get = (name: string) => readFileSync(join(folder, name), 'utf8');
const names = () => readdirSync(folder).sort();

function record(id: string, papers = 1): HubRecord {
  const hub = { title: { value: `Hub ${id}`, place: { line: 1 } } };
  const list = Array.from({ length: papers }, (_, index) => parsedPaper(`Paper ${index}`));
  const source = {
    file: `${id}.pith.txt`,
    format: 'pith',
    sha256: '0'.repeat(64),
    lines: 9,
    messages: 0,
    ...nothingNoted,
  };
  return { ...recordOf(id, source.file, parsedSource({ hub, papers: list })), sources: [source] };
}

const fine = toReport([]);
const failed = toReport([{ ...finding('empty-file', null, 'Found nothing.'), file: 'a.pith.txt' }]);
const write = (ids: string[], report = fine, say?: (text: string) => void) =>
  recordFiles.write(folder, { records: ids.map((id) => record(id)), report, print: printRecord }, say);

describe('recordFiles.write(folder, { records, report, print }, say)', () => {
  test('writes a file a hub and the report, into a folder that it makes', async () => {
    const deep = join(folder, 'deep/er');
    const records = [record('one', 4500), record('two')];
    expect(await recordFiles.write(deep, { records, report: fine, print: printRecord })).toBeNull();
    expect(readdirSync(deep).sort()).toEqual(['one.json', 'report.json', 'two.json']);
    expect(JSON.parse(readFileSync(join(deep, 'one.json'), 'utf8'))).toEqual(records[0]);
    expect(JSON.parse(readFileSync(join(deep, 'report.json'), 'utf8'))).toEqual(fine);
  });

  test('writes the same bytes for the same records', async () => {
    await write(['one']);
    const first = get('one.json');
    await write(['one']);
    expect(get('one.json')).toBe(first);
  });

  test('a print that fails leaves the old files byte by byte, and none of its own', async () => {
    await write(['one', 'two']);
    const before = names().map((name) => [name, get(name)]);
    function* failing({ hub }: HubRecord) {
      yield 'half a rec';
      if (hub.id === 'two') throw new Error('out of memory');
    }
    const what = { records: [record('one'), record('two')], report: fine, print: failing };
    const problem = 'Cannot write the records: out of memory.';
    expect(await recordFiles.write(folder, what)).toEqual({ problem });
    expect(names().map((name) => [name, get(name)])).toEqual(before);
  });

  test('removes records of hubs that are gone, and leftovers of a crash', async () => {
    await write(['one', 'two']);
    // No process has such a number.
    put('.two.json.2147483647.part', 'half a rec');
    expect(await write(['one'])).toBeNull();
    expect(names()).toEqual(['one.json', 'report.json']);
  });

  test('two runs at once leave the records of one of them', async () => {
    expect(await Promise.all([write(['one']), write(['two'])])).toEqual([null, null]);
    expect([
      ['one.json', 'report.json'],
      ['report.json', 'two.json'],
    ]).toContainEqual(names());
  });

  test('waits for another run that writes into the folder, and says so', async () => {
    const release = await takeLock(join(folder, '.lock'), { doing: 'writing records', patience: 0 });
    const waiting = Promise.withResolvers<string>();
    const written = write(['one'], fine, waiting.resolve);
    expect(await waiting.promise).toMatch(/^Another run is writing .* Waiting for it to end\.$/);
    expect(names()).toEqual(['.lock']);
    release();
    expect(await written).toBeNull();
    expect(names()).toEqual(['one.json', 'report.json']);
  });

  test('keeps records of hubs that are gone while a dump has errors', async () => {
    await write(['one', 'two']);
    expect(await write(['one'], failed)).toBeNull();
    expect(names()).toEqual(['one.json', 'report.json', 'two.json']);
  });

  test('never removes what others put into the folder', async () => {
    const foreign = {
      'package.json': '{\n  "name": "x"\n}\n',
      'other.json': '{"schemaVersion": 1, "hub": {}}',
      'empty.json': '',
      'notes.txt': '{\n"schemaVersion": 1,\n"hub": {',
      'x.part': 'half',
      'x.json.part': 'half',
      'x.json.bak': 'old',
    };
    for (const [name, text] of Object.entries(foreign)) put(name, text);
    mkdirSync(join(folder, 'folder.json'));
    mkdirSync(join(folder, '.folder.json.1.part'));
    expect(await write(['one'])).toBeNull();
    expect(names()).toEqual(
      [...Object.keys(foreign), '.folder.json.1.part', 'folder.json', 'one.json', 'report.json'].sort(),
    );
    for (const [name, text] of Object.entries(foreign)) expect(get(name)).toBe(text);
  });

  test('says what is in the way, and leaves no file of its own', async () => {
    put('file', '');
    const nothing = { records: [], report: fine, print: printRecord };
    expect(await recordFiles.write(join(folder, 'file'), nothing)).toEqual({
      problem: 'Cannot write the records: a file of that name is in the way.',
    });
    mkdirSync(join(folder, 'one.json'));
    expect(await write(['one'])).toEqual({
      problem: 'Cannot write the records: it is a folder, not a file.',
    });
    expect(names()).toEqual(['file', 'one.json']);
  });

  // Root may write into every folder, and Windows knows no such mode.
  test.skipIf((process.getuid?.() ?? 0) === 0)('says that it may not write into the folder', async () => {
    chmodSync(folder, 0o500);
    try {
      expect(await write(['one'])).toEqual({ problem: 'Cannot write the records: permission was denied.' });
    } finally {
      chmodSync(folder, 0o700);
    }
  });
});

describe('recordFiles.list(folder)', () => {
  test('has the names in order, those of notes apart, without hidden files and READMEs', async () => {
    const notes = ['a.fetched.json', 'c.fetched.json'];
    for (const name of ['b.pith.txt', 'a.pith.txt', ...notes, '.hidden', 'README.md', 'readme'])
      put(name, '');
    expect(await recordFiles.list(folder)).toEqual({ names: ['a.pith.txt', 'b.pith.txt'], notes });
  });

  test.each([
    ['missing', 'it does not exist'],
    ['file', 'a part of its path is not a folder'],
  ])('says why it cannot read %s', async (name, reason) => {
    put('file', '');
    expect(await recordFiles.list(join(folder, name))).toEqual({
      problem: `Cannot read the folder of dumps: ${reason}.`,
    });
  });
});

describe('recordFiles.read(file)', () => {
  const read = (name: string) => recordFiles.read(join(folder, name));

  test('gives the bytes', async () => {
    put('a.pith.txt', 'é');
    expect(await read('a.pith.txt')).toEqual({ bytes: new TextEncoder().encode('é') });
  });

  test('takes a file for missing whose name no file can have', async () => {
    expect(await read('a'.repeat(300))).toMatchObject({ rule: 'unreadable-file', isMissing: true });
  });

  test('says that a file is missing, or is a folder with the name of a dump', async () => {
    mkdirSync(join(folder, 'folder.pith.txt'));
    const rule = 'unreadable-file';
    expect(await read('missing')).toEqual({
      rule,
      problem: 'Cannot read it: it does not exist.',
      isMissing: true,
    });
    expect(await read('folder.pith.txt')).toEqual({
      rule,
      problem: 'Cannot read it: it is a folder, not a file.',
    });
  });

  test.skipIf(process.platform === 'win32')('refuses a pipe and a device behind a link at once', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
    symlinkSync('/dev/zero', join(folder, 'zero.csv'));
    const refused = { rule: 'unreadable-file', problem: 'Cannot read it: it is not a regular file.' };
    expect(await read('pipe.csv')).toEqual(refused);
    expect(await read('zero.csv')).toEqual(refused);
  });

  test.skipIf(process.platform === 'win32')('says that links lead in a circle', async () => {
    symlinkSync('circle.csv', join(folder, 'circle.csv'));
    const problem = 'Cannot read it: its links lead in a circle.';
    expect(await read('circle.csv')).toEqual({ rule: 'unreadable-file', problem });
  });

  test('refuses more than 256 MiB without reading it', async () => {
    put('large', '');
    truncateSync(join(folder, 'large'), 256 * 1024 * 1024 + 1);
    expect(await read('large')).toEqual({ rule: 'file-too-large', problem: 'The file has 256 MiB.' });
    expect(existsSync(join(folder, 'large'))).toBe(true);
  });

  // Root may read every file, so there is nothing to promise.
  const promised = process.getuid?.() !== 0;
  if (promised)
    test('says that it may not read a file', async () => {
      put('secret', '');
      chmodSync(join(folder, 'secret'), 0);
      expect(await read('secret')).toEqual({
        rule: 'unreadable-file',
        problem: 'Cannot read it: permission was denied.',
      });
    });
});
