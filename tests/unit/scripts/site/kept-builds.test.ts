import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepBuild } from '../../../../scripts/lib/site/kept-builds.ts';

let kept: string;
let dumps: string;
let builds: number;

beforeEach(() => {
  kept = mkdtempSync(join(tmpdir(), 'citation-explorer-kept-'));
  dumps = mkdtempSync(join(tmpdir(), 'citation-explorer-dumps-'));
  writeFileSync(join(dumps, 'x.pith.txt'), 'hub');
  builds = 0;
});
afterEach(() => {
  for (const folder of [kept, dumps]) rmSync(folder, { recursive: true });
});

function build(base?: string) {
  return keepBuild(kept, { options: { base }, folder: dumps }, async (folder) => {
    builds += 1;
    writeFileSync(join(folder, 'index.html'), `build ${builds}`);
    return { exitCode: 0, output: `printed by build ${builds}` };
  });
}

describe('keepBuild(kept, key, build)', () => {
  test('builds the same options and content once, and has its files and output both times', async () => {
    const first = await build();
    expect(await build()).toEqual(first);
    expect(first).toMatchObject({ exitCode: 0, output: 'printed by build 1' });
    expect(readFileSync(join(first.folder, 'index.html'), 'utf8')).toBe('build 1');
  });

  test('builds other options, other content and other names of files on their own', async () => {
    await build();
    await build('/base');
    writeFileSync(join(dumps, 'x.pith.txt'), 'hub, changed');
    await build();
    writeFileSync(join(dumps, 'y.pith.txt'), '');
    await build();
    expect(builds).toBe(4);
  });

  test('builds once what is asked for twice at the same time', async () => {
    const [first, second] = await Promise.all([build(), build()]);
    expect(second).toEqual(first);
    expect(builds).toBe(1);
    expect(readdirSync(kept)).toHaveLength(1);
  });

  test('keeps nothing of a build that could not start', async () => {
    const key = { options: {}, folder: dumps };
    await expect(keepBuild(kept, key, () => Promise.reject(new Error('no program')))).rejects.toThrow(
      'no program',
    );
    await build();
    expect(builds).toBe(1);
  });
});
