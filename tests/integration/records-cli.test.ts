import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtureDumps, root, run, temporaryFolder } from '../../scripts/lib/site/build-site.ts';
import { hubRecordSchema } from '../../src/core/schemas/hub-record.ts';
import { reportSchema } from '../../src/core/schemas/report.ts';
import { realDumps } from '../support/real-site.ts';

const goodDump = 'hub\nA Hub Paper\nciting papers explorer\n-\nA Citing Paper\nIts summary.\n';
const shortDump = 'hub\nA Hub Paper\nabstract\nCut short.\n';

describe('npm run records', () => {
  test('reads the folder that is named; --check writes nothing', async () => {
    const out = join(temporaryFolder(), 'records');
    const args = ['--check', '--dumps', realDumps, '--out', out];
    const { exitCode, output } = await run('npm', ['run', '--silent', 'records', '--', ...args]);
    expect(output).toMatch(/visual-rft\.pith\.txt:11:\d+ info glued-heading: /);
    expect(output).toMatch(/^0 errors, 0 warnings, \d+ infos?$/m);
    expect(exitCode).toBe(0);
    expect(existsSync(out)).toBe(false);
  });

  test('without a folder reads data/dumps and writes data/records', async () => {
    const folder = temporaryFolder();
    cpSync(join(root, fixtureDumps('two-hubs')), join(folder, 'data/dumps'), { recursive: true });
    const script = [join(root, 'scripts/run.mjs'), 'build-records'];
    const { exitCode } = await run(process.execPath, script, {}, folder);
    expect(exitCode).toBe(0);
    expect(readdirSync(join(folder, 'data/records')).sort()).toEqual([
      'bridge.json',
      'lantern.json',
      'report.json',
    ]);
  });
});

describe.concurrent('scripts/build-records.ts', () => {
  test('writes a record of each hub and a report, which fit their schemas', async () => {
    const out = join(temporaryFolder(), 'made', 'records');
    const { exitCode } = await records('--dumps', fixtureDumps('two-hubs'), '--out', out);
    expect(exitCode).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['bridge.json', 'lantern.json', 'report.json']);
    expect(hubRecordSchema.parse(readJson(out, 'bridge.json')).hub.title).toBe(
      'Bridge: Crossing Between Models',
    );
    expect(reportSchema.parse(readJson(out, 'report.json')).ok).toBe(true);
  });

  test('writes the same bytes when it runs again', async () => {
    const [first = '', second = ''] = await Promise.all(
      [1, 2].map(async () => {
        const out = temporaryFolder();
        await records('--dumps', fixtureDumps('six-roles'), '--out', out);
        return readFileSync(join(out, 'weather-bench.json'), 'utf8');
      }),
    );
    expect(first).not.toBe('');
    expect(second).toBe(first);
  });

  test('DUMPS and RECORDS name the folders, the flags win over them', async () => {
    const out = temporaryFolder();
    const environment = { DUMPS: fixtureDumps('two-hubs'), RECORDS: out };
    const args = ['scripts/run.mjs', 'build-records'];
    expect((await run(process.execPath, args, environment)).exitCode).toBe(0);
    expect(existsSync(join(out, 'bridge.json'))).toBe(true);

    const other = temporaryFolder();
    await run(process.execPath, [...args, '--dumps', fixtureDumps('one-hub'), '--out', other], environment);
    expect(readdirSync(other).sort()).toEqual(['report.json', 'tidal-clock.json']);
  });

  test('--check reports the errors of all dumps, ends with exit code 1 and writes nothing', async () => {
    const out = join(temporaryFolder(), 'records');
    const dumps = fixtureDumps('broken');
    const { exitCode, output } = await records('--dumps', dumps, '--out', out, '--check');
    expect(output).toContain('error no-citing-papers');
    expect(exitCode).toBe(1);
    expect(existsSync(out)).toBe(false);
  });

  test('--format json prints the report that it writes, and nothing else', async () => {
    const out = temporaryFolder();
    const dumps = fixtureDumps('broken');
    const { exitCode, output } = await records('--dumps', dumps, '--out', out, '--format', 'json');
    expect(exitCode).toBe(1);
    const report = reportSchema.parse(JSON.parse(output));
    expect(report).toEqual(readJson(out, 'report.json'));
    expect(report).toMatchObject({ ok: false, counts: { error: 1 } });
    expect(report.messages).toMatchObject([
      { line: 4, column: 1, severity: 'error', rule: 'no-citing-papers' },
    ]);
  });

  test('--format github prints annotations of a workflow; in a workflow it is the format', async () => {
    const args = ['--dumps', fixtureDumps('broken'), '--check'];
    const asked = await records(...args, '--format', 'github');
    expect(asked.output).toMatch(
      /^::error file=.*cut-short\.pith\.txt,line=4,col=1,title=no-citing-papers::Found no citing papers\./m,
    );
    const inWorkflow = await run(process.execPath, ['scripts/run.mjs', 'build-records', ...args], {
      GITHUB_ACTIONS: 'true',
    });
    expect(inWorkflow).toEqual(asked);
  });

  test('--help prints the usage and ends with exit code 0', async () => {
    const { exitCode, output } = await records('--help');
    expect(output).toMatch(/^Usage: npm run records/);
    expect(exitCode).toBe(0);
  });

  test.each([
    ['an unknown flag', ['--dump', 'x']],
    ['an unknown format', ['--format', 'xml']],
    ['a flag without its value', ['--out']],
    ['an argument without a flag', ['dumps']],
    ['a value for --check', ['--check=yes']],
    ['the folder of dumps for the records', ['--dumps', 'nowhere', '--out', './nowhere']],
  ])('%s is wrong usage: exit code 2, the usage, nothing written', async (_, args) => {
    const { exitCode, output } = await records(...args);
    expect(exitCode).toBe(2);
    expect(output).toContain('Usage: npm run records');
    expectNoTrace(output);
  });

  test('--strict makes a record of no dump that has a warning, and --all prints each message', async () => {
    const bad = ['a', 'b'].map((id) => ({ id, type: 'book', title: `Paper ${id}`, DOI: 'none' }));
    const dumps = dumpsOf({
      'a.pith.txt': goodDump,
      'a.csl.json': JSON.stringify(bad),
      'b.pith.txt': goodDump,
    });
    const out = temporaryFolder();
    const strict = await records('--dumps', dumps, '--out', out, '--strict');
    expect(strict.output).toMatch(
      /a\.csl\.json:\/0\/DOI error bad-value \(2 times in a file of 2 entries, first here\): /,
    );
    expect(strict.exitCode).toBe(1);
    expect(readdirSync(out).sort()).toEqual(['b.json', 'report.json']);
    const all = await records('--dumps', dumps, '--out', out, '--all');
    expect(all.output.match(/ warning bad-value: /g)).toHaveLength(2);
    expect(all.exitCode).toBe(0);
  });

  test('a broken dump keeps no other from becoming a record', async () => {
    const dumps = dumpsOf({ 'broken.pith.txt': shortDump, 'good.pith.txt': goodDump });
    const out = temporaryFolder();
    const { exitCode, output } = await records('--dumps', dumps, '--out', out);
    expect(exitCode).toBe(1);
    expect(readdirSync(out).sort()).toEqual(['good.json', 'report.json']);
    expectNoTrace(output);
  });

  test('the record of a hub that is gone is removed, but no other file, and not while a dump has errors', async () => {
    const out = temporaryFolder();
    await records('--dumps', dumpsOf({ 'gone.pith.txt': goodDump }), '--out', out);
    writeFileSync(join(out, 'foreign.json'), '{}');
    const broken = dumpsOf({ 'broken.pith.txt': shortDump, 'good.pith.txt': goodDump });
    await records('--dumps', broken, '--out', out);
    expect(readdirSync(out)).toContain('gone.json');
    await records('--dumps', dumpsOf({ 'good.pith.txt': goodDump }), '--out', out);
    expect(readdirSync(out).sort()).toEqual(['foreign.json', 'good.json', 'report.json']);
  });

  test('hidden files and a README are no dumps', async () => {
    const dumps = dumpsOf({ '.DS_Store': '\0', 'README.md': '# Dumps', 'good.pith.txt': goodDump });
    expect((await records('--dumps', dumps, '--check')).exitCode).toBe(0);
  });

  test.each([
    ['an empty file', 'empty.pith.txt', '', 'error empty-file'],
    ['a file of blank lines', 'blank.pith.txt', '\n \n', 'error empty-file'],
    [
      'bytes that are not UTF-8',
      'latin.pith.txt',
      Buffer.from('hub\nCaf\xe9\n', 'latin1'),
      'latin.pith.txt:2:1 error not-utf8',
    ],
    ['a NUL byte', 'binary.pith.txt', 'hub\nA\0B\n', 'binary.pith.txt:2:2 error nul-byte'],
    ['an HTML page', 'page.pith.txt', '<!doctype html><title>x</title>', 'page.pith.txt:1:1 error html-page'],
    [
      'a dump without citing papers',
      'short.pith.txt',
      shortDump,
      'short.pith.txt:4:1 error no-citing-papers',
    ],
    ['a file of another kind', 'notes.txt', 'Buy milk.\n', 'error unknown-format'],
    ['a name that gives no hub id', 'My Hub.pith.txt', goodDump, 'error bad-file-name'],
  ])('%s is one error with its place, exit code 1 and no stack trace', async (_, name, content, message) => {
    const { exitCode, output } = await records('--dumps', dumpsOf({ [name]: content }), '--check');
    expect(output).toContain(message);
    expect(output).toContain('1 error, 0 warnings');
    expect(exitCode).toBe(1);
    expectNoTrace(output);
  });

  test('files of one hub become one record, which names them all', async () => {
    const csl = JSON.stringify([{ id: 'a', type: 'article', title: 'A citing paper', DOI: '10.1000/1' }]);
    const out = temporaryFolder();
    const dumps = dumpsOf({ 'same.csl.json': csl, 'same.pith.txt': goodDump });
    const { exitCode, output } = await records('--dumps', dumps, '--out', out);
    expect(output).toContain('0 errors, 0 warnings');
    expect(exitCode).toBe(0);
    const record = hubRecordSchema.parse(readJson(out, 'same.json'));
    expect(record.citingPapers).toMatchObject([
      { title: 'A Citing Paper', identifiers: { doi: '10.1000/1' } },
    ]);
    expect(record.sources.map(({ file }) => file)).toEqual(['same.pith.txt', 'same.csl.json']);
  });

  test('a folder that is named like a dump is an error', async () => {
    const dumps = dumpsOf({ 'good.pith.txt': goodDump });
    mkdirSync(join(dumps, 'folder.pith.txt'));
    const { exitCode, output } = await records('--dumps', dumps, '--check');
    expect(output).toMatch(/folder\.pith\.txt error unreadable-file: .*it is a folder, not a file\./);
    expect(exitCode).toBe(1);
    expectNoTrace(output);
  });

  test('a folder without a dump is an error that says what to put there', async () => {
    const { exitCode, output } = await records('--dumps', temporaryFolder(), '--check');
    expect(output).toContain('error no-dumps');
    expect(output).toContain('Add a file of citing papers with `npm run add -- FILE --hub ID`.');
    expect(exitCode).toBe(1);
  });

  test('a folder that does not exist is an error, and no records are written', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'records');
    const { exitCode, output } = await records('--dumps', join(folder, 'nowhere'), '--out', out);
    expect(output).toMatch(/nowhere error unreadable-file: .*it does not exist\./);
    expect(exitCode).toBe(1);
    expect(existsSync(out)).toBe(false);
    expectNoTrace(output);
  });

  test('a file in the place of the records folder is an error', async () => {
    const out = join(temporaryFolder(), 'records');
    writeFileSync(out, 'in the way');
    const { exitCode, output } = await records('--dumps', fixtureDumps('one-hub'), '--out', out);
    expect(output).toContain('Cannot write the records: a file of that name is in the way.');
    expect(exitCode).toBe(1);
    expect(readFileSync(out, 'utf8')).toBe('in the way');
    expectNoTrace(output);
  });
});

function records(...args: string[]) {
  return run(process.execPath, ['scripts/run.mjs', 'build-records', ...args]);
}

function dumpsOf(files: Record<string, string | Buffer>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

function readJson(folder: string, name: string): unknown {
  return JSON.parse(readFileSync(join(folder, name), 'utf8'));
}

function expectNoTrace(output: string) {
  expect(output).not.toMatch(/^\s+at .*[:(]/m);
  expect(output).not.toContain('node:internal');
}
