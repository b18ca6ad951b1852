import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileProblem } from '../../../../scripts/lib/files/file-problem.ts';
import { createFile, removeParts, replaceFile } from '../../../../scripts/lib/files/write-file.ts';
import { seededRandom } from '../../../../scripts/lib/made-papers/random.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-file-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const get = (name: string) => readFileSync(join(folder, name), 'utf8');
const names = () => readdirSync(folder).sort();

describe('createFile(file, content)', () => {
  test('writes bytes, a text, or a text in parts', () => {
    createFile(join(folder, 'bytes'), new TextEncoder().encode('é'));
    createFile(join(folder, 'text'), 'é');
    createFile(join(folder, 'parts'), ['é', 'b']);
    expect(['bytes', 'text', 'parts'].map(get)).toEqual(['é', 'é', 'éb']);
    expect(names()).toEqual(['bytes', 'parts', 'text']);
  });

  test('writes every character of parts of any length', () => {
    const next = seededRandom(7);
    const parts = Array.from({ length: 300 }, (_, place) => {
      const length = place % 100 === 50 ? 1_200_000 : Math.floor(next() * 20_000);
      return ['a', 'é', '漢', '🌊'][place % 4]?.repeat(length) ?? '';
    });
    createFile(join(folder, 'parts'), parts);
    expect(get('parts') === parts.join('')).toBe(true);
  });

  test('leaves the file that has the name, and says so', () => {
    writeFileSync(join(folder, 'a'), 'of another program');
    expect(() => createFile(join(folder, 'a'), 'ours')).toThrow(
      /^Cannot write \S+: a file of that name is in the way\.$/,
    );
    expect(get('a')).toBe('of another program');
    expect(names()).toEqual(['a']);
  });
});

describe('replaceFile(file, content)', () => {
  test('puts a new file in the place of the old one, which a reader that has it open still reads', () => {
    writeFileSync(join(folder, 'a'), 'old');
    const old = statSync(join(folder, 'a')).ino;
    replaceFile(join(folder, 'a'), 'new');
    expect(get('a')).toBe('new');
    expect(statSync(join(folder, 'a')).ino).not.toBe(old);
    expect(names()).toEqual(['a']);
  });

  test('leaves the old file if the content fails on its way', () => {
    writeFileSync(join(folder, 'a'), 'old');
    function* failing() {
      yield 'half';
      throw new Error('out of memory');
    }
    expect(() => replaceFile(join(folder, 'a'), failing())).toThrow(FileProblem);
    expect([get('a'), names()]).toEqual(['old', ['a']]);
  });

  test('says what is in the way, and leaves nothing of its own', () => {
    mkdirSync(join(folder, 'a'));
    expect(() => replaceFile(join(folder, 'a'), 'new')).toThrow(/^Cannot write \S+: [^.]+\.$/);
    expect(() => replaceFile(join(folder, 'b/c'), 'new')).toThrow(/: it does not exist\.$/);
    expect(names()).toEqual(['a']);
  });
});

describe('removeParts(folder)', () => {
  test('removes what dead processes left staged, and nothing else', () => {
    // No process has such a number.
    for (const name of [
      '.a.csv.2147483647.part',
      `.a.csv.${process.ppid}.part`,
      'a.1.part',
      '.a.part',
      'a',
    ]) {
      writeFileSync(join(folder, name), '');
    }
    removeParts(folder);
    expect(names()).toEqual([`.a.csv.${process.ppid}.part`, '.a.part', 'a', 'a.1.part'].sort());
  });
});
