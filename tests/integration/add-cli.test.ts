import { copyFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixtureDumps, root, run, temporaryFolder } from '../../scripts/lib/site/build-site.ts';

const items = [{ id: 'a', type: 'article', title: 'A paper of a library', DOI: '10.1000/1' }];

/** A folder of dumps with one hub, and a file beside it. */
function folders() {
  const dumps = temporaryFolder();
  copyFileSync(join(fixtureDumps('one-hub'), 'tidal-clock.pith.txt'), join(dumps, 'tidal-clock.pith.txt'));
  const file = join(temporaryFolder(), 'My Library.json');
  writeFileSync(file, JSON.stringify(items));
  return { dumps, file };
}

function add(...args: string[]) {
  return run(process.execPath, ['scripts/run.mjs', 'add-source', ...args]);
}

describe.concurrent('npm run add', () => {
  test('copies a file under its right name, and says so', async () => {
    const { dumps, file } = folders();
    const { exitCode, output } = await run('npm', [
      'run',
      '--silent',
      'add',
      '--',
      file,
      '--hub',
      'tidal-clock',
      '--dumps',
      dumps,
    ]);
    expect(output).toContain('papers: 1 new, 0 joined');
    expect(output).toContain(`Copied to ${join(dumps, 'tidal-clock.csl.json')}`);
    expect(exitCode).toBe(0);
    expect(readFileSync(join(dumps, 'tidal-clock.csl.json'), 'utf8')).toBe(JSON.stringify(items));

    const again = await add(file, '--hub', 'tidal-clock', '--dumps', dumps);
    expect(again.output).toContain('Nothing to do');
    expect(again.exitCode).toBe(0);
    expect(readdirSync(dumps).sort()).toEqual([
      'tidal-clock.csl.json',
      'tidal-clock.fetched.json',
      'tidal-clock.pith.txt',
    ]);
  });

  test('takes a hub of a long id that is there, and no new one', async () => {
    const { dumps, file } = folders();
    const hub = 'tidal-clock'.padEnd(100, 's');
    const refused = await add(file, '--hub', hub, '--dumps', dumps);
    expect(refused.output).toContain('The hub id has 100 characters, and at most 80 are possible');
    expect(refused.exitCode).toBe(2);
    renameSync(join(dumps, 'tidal-clock.pith.txt'), join(dumps, `${hub}.pith.txt`));
    const taken = await add(file, '--hub', hub, '--dumps', dumps);
    expect(taken.output).toContain(`Copied to ${join(dumps, `${hub}.csl.json`)}`);
    expect(taken.exitCode).toBe(0);
  });

  test('--dry-run leaves the folder as it is', async () => {
    const { dumps, file } = folders();
    const { exitCode, output } = await add(file, '--hub', 'tidal-clock', '--dumps', dumps, '--dry-run');
    expect(output).toContain('Nothing was copied.');
    expect(exitCode).toBe(0);
    expect(readdirSync(dumps)).toEqual(['tidal-clock.pith.txt']);
  });

  test('a file with an error is reported with its place and not copied: exit code 1', async () => {
    const { dumps, file } = folders();
    writeFileSync(file, '[{"title": "cut');
    const { exitCode, output } = await add(file, '--hub', 'tidal-clock', '--format', 'csl', '--dumps', dumps);
    expect(output).toMatch(/My Library\.json:1:\d+ error bad-syntax: /);
    expect(output).not.toMatch(/^\s+at /m);
    expect(exitCode).toBe(1);
    expect(readdirSync(dumps)).toEqual(['tidal-clock.pith.txt']);
  });

  test('messages of one kind share a line; --all prints each; --strict copies no file that has a warning', async () => {
    const { dumps, file } = folders();
    const bad = ['a', 'b', 'c'].map((id) => ({ ...items[0], id, title: `Paper ${id}`, DOI: 'none' }));
    writeFileSync(file, JSON.stringify(bad));
    const args = [file, '--hub', 'tidal-clock', '--dumps', dumps];
    const strict = await add(...args, '--strict');
    expect(strict.output).toMatch(
      /My Library\.json:\/0\/DOI error bad-value \(3 times in a file of 3 entries, first here\): /,
    );
    expect(strict.exitCode).toBe(1);
    expect(readdirSync(dumps)).toHaveLength(1);
    const all = await add(...args, '--all');
    expect(all.output.match(/ warning bad-value: /g)).toHaveLength(3);
    expect(all.exitCode).toBe(0);
  });

  test('makes data/dumps where git left it out because all dumps were deleted', async () => {
    const { file } = folders();
    const folder = temporaryFolder();
    const args = [join(root, 'scripts/run.mjs'), 'add-source', file, '--hub', 'tidal-clock', '--about-hub'];
    const { exitCode, output } = await run(process.execPath, args, {}, folder);
    expect(output).toContain('Copied to data/dumps/tidal-clock.hub.csl.json');
    expect(exitCode).toBe(0);
    expect(readdirSync(join(folder, 'data/dumps'))).toEqual([
      'tidal-clock.fetched.json',
      'tidal-clock.hub.csl.json',
    ]);
  });

  test('a missing folder of dumps is reported: exit code 1', async () => {
    const { dumps, file } = folders();
    const { exitCode, output } = await add(file, '--hub', 'x', '--dumps', join(dumps, 'nowhere'));
    expect(output).toMatch(/nowhere error unreadable-file: .*it does not exist\./);
    expect(exitCode).toBe(1);
  });

  test.each([
    ['no file', ['--hub', 'x']],
    ['two files', ['a', 'b', '--hub', 'x']],
    ['no hub', ['a']],
    ['a hub id with capitals', ['a', '--hub', 'Visual-RFT']],
    ['a hub id with a dot', ['a', '--hub', 'x.y']],
    ['the name of the report', ['a', '--hub', 'report']],
    ['an unknown format', ['a', '--hub', 'x', '--format', 'word']],
    ['an unknown flag', ['a', '--hub', 'x', '--force']],
  ])('%s is wrong usage: exit code 2 and the usage', async (_, args) => {
    const { exitCode, output } = await add(...args);
    expect(exitCode).toBe(2);
    expect(output).toContain('Usage: npm run add');
    expect(output).not.toMatch(/^\s+at /m);
  });

  test('--help prints the usage with every format: exit code 0', async () => {
    const { exitCode, output } = await add('--help');
    expect(output).toMatch(/^Usage: npm run add/);
    expect(output).toMatch(/pith\|.*csl/);
    expect(exitCode).toBe(0);
  });
});
