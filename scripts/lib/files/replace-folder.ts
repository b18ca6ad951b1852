import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../../../src/files/file-reason.ts';
import { isRunning } from '../../../src/files/is-running.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Puts a folder, which may be on another disk, in the place of `folder`; where another process does so too, the last one
 * stays. No system exchanges two folders in one step: of a process that is killed between the two steps,
 * `restoreFolder` puts the old folder back.
 */
export async function replaceFolder(folder: string, made: string): Promise<void> {
  const [next, last] = [beside(folder, 'next'), beside(folder, 'last')];
  try {
    makeFolder(dirname(folder));
    await move(made, next);
    for (let tries = 1; !(await exchange(folder, next, last)); tries += 1) {
      if (tries === 5) throw new Error('other processes put their folders there all the time');
    }
    await rm(last, { recursive: true, force: true });
  } catch (error) {
    await rm(next, { recursive: true, force: true });
    throw error;
  }
}

/** Moves a folder to `last` and `next` to its place. False if another process has put its folder there in between. */
async function exchange(folder: string, next: string, last: string): Promise<boolean> {
  await rm(last, { recursive: true, force: true });
  await rename(folder, last).catch(unless('ENOENT'));
  try {
    await rename(next, folder);
    return true;
  } catch (error) {
    // Windows says EPERM where a folder is in the way.
    if (existsSync(folder) && ['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error))) return false;
    await rename(last, folder).catch(unless('ENOENT'));
    throw error;
  }
}

/** Puts back a folder that a killed process had moved away, and removes what killed processes left beside it. */
export function restoreFolder(folder: string): void {
  const parent = dirname(folder);
  if (!existsSync(parent)) return;
  const left = readdirSync(parent).filter((name) => isLeftover(folder, name));
  const last = left.find((name) => name.startsWith(`.${basename(folder)}.last-`));
  if (last !== undefined && !existsSync(folder)) renameSync(join(parent, last), folder);
  for (const name of left) rmSync(join(parent, name), { recursive: true, force: true });
}

/** Where this process keeps the folder that is put there, or the one that was there before. */
function beside(folder: string, kind: 'next' | 'last'): string {
  return join(dirname(folder), `.${basename(folder)}.${kind}-${process.pid}`);
}

/** Whether a name beside a folder is one of `beside`, of a process that is dead. */
function isLeftover(folder: string, name: string): boolean {
  const prefix = `.${basename(folder)}.`;
  const [, pid] = (name.startsWith(prefix) && /^(?:next|last)-(\d+)$/.exec(name.slice(prefix.length))) || [];
  return pid !== undefined && !isRunning(Number(pid));
}

/** Throws an error on, unless it has this code. */
function unless(code: string) {
  return (error: unknown): void => {
    if (codeOf(error) !== code) throw error;
  };
}

/** Moves a folder, to another disk too. */
async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    unless('EXDEV')(error);
    await cp(from, to, { recursive: true });
  }
}
