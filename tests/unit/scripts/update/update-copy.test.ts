import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { gitIn } from '../../../../scripts/lib/update/git.ts';
import { updateCopy } from '../../../../scripts/lib/update/update-copy.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'update-copy-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const code = (name: string) => `// first line\n\n\n\n${name}\n\n\n\n// last line\n`;

/** A repository with two versions, and a copy of the first that shares no history with it. */
function prepare(): { source: string; copy: string } {
  const source = repository('source');
  write(source, 'package.json', '{"version": "0.1.0"}');
  write(source, 'code.ts', code('one'));
  write(source, 'gone.ts', 'gone');
  write(source, 'data/dumps/sample.csv', 'sample');
  write(source, 'site.config.ts', 'export default {};');
  commit(source, 'v0.1.0');
  const copy = repository('copy');
  for (const file of ['package.json', 'code.ts', 'gone.ts']) {
    write(copy, file, readFileSync(join(source, file), 'utf8'));
  }
  write(copy, 'data/dumps/own.csv', 'own');
  write(copy, 'site.config.ts', 'export default { name: "Own" };');
  commit(copy);
  write(source, 'package.json', '{"version": "0.2.0"}');
  write(source, 'code.ts', code('two'));
  write(source, 'new.ts', 'new');
  write(source, 'data/dumps/sample.csv', 'another sample');
  write(source, 'site.config.ts', 'export default { name: "New" };');
  rmSync(join(source, 'gone.ts'));
  commit(source, 'v0.2.0');
  return { source, copy };
}

function repository(name: string): string {
  const path = join(folder, name);
  mkdirSync(path);
  const git = gitIn(path);
  git.run(['init', '--quiet']);
  git.run(['config', 'user.name', 'Someone']);
  git.run(['config', 'user.email', 'someone@example.org']);
  git.run(['config', 'core.autocrlf', 'false']);
  return path;
}

function write(repository: string, file: string, text: string): void {
  mkdirSync(dirname(join(repository, file)), { recursive: true });
  writeFileSync(join(repository, file), text);
}

function commit(repository: string, tag?: string): void {
  const git = gitIn(repository);
  git.run(['add', '-A']);
  git.run(['commit', '--quiet', '-m', 'a commit']);
  if (tag !== undefined) git.run(['tag', tag]);
}

const read = (repository: string, file: string) => readFileSync(join(repository, file), 'utf8');
const options = { from: undefined, to: undefined, keepConflicts: false };

describe('updateCopy(options)', () => {
  test('brings the code to the newest version and leaves data and config as they are', () => {
    const { source, copy } = prepare();
    const update = updateCopy({ ...options, folder: copy, from: source });
    expect(update).toEqual({
      from: 'v0.1.0',
      to: 'v0.2.0',
      outcome: 'updated',
      files: ['code.ts', 'gone.ts', 'new.ts', 'package.json'],
    });
    expect(read(copy, 'code.ts')).toBe(code('two'));
    expect(read(copy, 'data/dumps/own.csv')).toBe('own');
    expect(read(copy, 'site.config.ts')).toContain('Own');
    expect(() => read(copy, 'data/dumps/sample.csv')).toThrow();
    expect(() => read(copy, 'gone.ts')).toThrow();
  });

  test('keeps what was changed in the copy elsewhere in the same file', () => {
    const { source, copy } = prepare();
    write(copy, 'code.ts', code('one').replace('// first line', '// first line of mine'));
    commit(copy);
    updateCopy({ ...options, folder: copy, from: source });
    expect(read(copy, 'code.ts')).toBe(code('two').replace('// first line', '// first line of mine'));
  });

  test('names the files that both changed and changes nothing', () => {
    const { source, copy } = prepare();
    write(copy, 'code.ts', code('mine'));
    commit(copy);
    const update = updateCopy({ ...options, folder: copy, from: source });
    expect(update).toMatchObject({ outcome: 'conflicts', files: ['code.ts'] });
    expect(gitIn(copy).run(['status', '--porcelain'])).toBe('');
    expect(read(copy, 'code.ts')).toBe(code('mine'));
  });

  test('writes conflict marks that name the version where that is asked for', () => {
    const { source, copy } = prepare();
    write(copy, 'code.ts', code('mine'));
    commit(copy, 'v0.2.0');
    const git = gitIn(copy);
    git.run(['config', 'merge.conflictStyle', 'diff3']);
    const references = git.run(['for-each-ref', 'refs/heads', 'refs/tags']);
    updateCopy({ ...options, folder: copy, from: source, keepConflicts: true });
    const [first, rest] = code('<').split('<');
    expect(read(copy, 'code.ts')).toBe(`${first}<<<<<<< yours\nmine\n=======\ntwo\n>>>>>>> v0.2.0${rest}`);
    expect(read(copy, 'new.ts')).toBe('new');
    expect(git.run(['for-each-ref', '--format=%(refname)'])).not.toMatch(/^refs\/(?:yours|v)/m);
    expect(git.run(['for-each-ref', 'refs/heads', 'refs/tags'])).toBe(references);
  });

  test('knows where new versions come from the second time, and that there is none', () => {
    const { source, copy } = prepare();
    updateCopy({ ...options, folder: copy, from: source });
    commit(copy);
    expect(updateCopy({ ...options, folder: copy })).toMatchObject({ outcome: 'current', to: 'v0.2.0' });
  });

  test.each([
    ['no source is known', {}, /name it once, with --from/],
    [
      'the version does not exist',
      { from: 'source', to: 'v9.9.9' },
      /no version v9\.9\.9; the versions are v0\.1\.0, v0\.2\.0/,
    ],
    ['the source cannot be fetched', { from: 'nowhere' }, /cannot be fetched: /],
  ])('says in a sentence that %s', (_, { from, to }: { from?: string; to?: string }, sentence) => {
    const { copy } = prepare();
    const source = from && join(folder, from);
    expect(() => updateCopy({ ...options, folder: copy, from: source, to })).toThrow(sentence);
  });

  test('needs no name of a person in git', () => {
    const { source, copy } = prepare();
    const git = gitIn(copy);
    git.run(['config', 'user.useConfigOnly', 'true']);
    for (const field of ['name', 'email']) git.run(['config', '--unset', `user.${field}`]);
    git.run(['config', 'user.email', '']);
    expect(updateCopy({ folder: copy, from: source, to: undefined, keepConflicts: false }).outcome).toBe(
      'updated',
    );
  });

  test('says in a sentence that package.json names no version', () => {
    const { source, copy } = prepare();
    write(copy, 'package.json', '<<<<<<< ours');
    commit(copy);
    expect(() => updateCopy({ folder: copy, from: source, to: undefined, keepConflicts: false })).toThrow(
      'package.json names no version of this copy',
    );
  });

  test('says how to go on after an update that was stopped in the middle, and that works', () => {
    const { source, copy } = prepare();
    // Git writes the files first, and what it knows of them last.
    write(copy, 'code.ts', code('two'));
    write(copy, 'new.ts', 'ne');
    const update = () => updateCopy({ ...options, folder: copy, from: source });
    expect(update).toThrow(/put them away with `git stash -u` if they are of an update that was stopped/);
    gitIn(copy).run(['stash', '-u']);
    expect(update()).toMatchObject({ outcome: 'updated' });
    expect([read(copy, 'code.ts'), read(copy, 'new.ts')]).toEqual([code('two'), 'new']);
  });

  test('refuses to mix with changes that are not committed', () => {
    const { source, copy } = prepare();
    write(copy, 'code.ts', code('mine'));
    expect(() => updateCopy({ ...options, folder: copy, from: source })).toThrow(/not committed/);
  });
});
