import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** The state of a folder of dumps to compare with. */
export interface CommittedDumps {
  /** In words: “the last commit” or “the commit before it”. */
  name: string;
  /** Names of the dumps that were copied. */
  files: string[];
}

/**
 * Copies the dumps of an earlier commit into `target`: those of the last commit where the folder differs from it, else
 * those of the commit before. Null where git knows no such state, as in a shallow clone or a new repository.
 */
export function copyCommittedDumps(dumps: string, target: string): CommittedDumps | null {
  const folder = resolve(dumps);
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], { maxBuffer: 2 ** 29, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const differs = git('status', '--porcelain', '--', '.').length > 0;
    const revision = differs ? 'HEAD' : 'HEAD^';
    git('rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
    const files = git('ls-tree', '-z', '--name-only', revision, './')
      .toString()
      .split('\0')
      .filter((path) => path !== '');
    mkdirSync(target, { recursive: true });
    for (const file of files) {
      const content = git('show', `${revision}:./${file}`);
      writeFileSync(join(target, basename(file)), content);
    }
    return { name: differs ? 'the last commit' : 'the commit before the last', files };
  } catch {
    return null;
  }
}
