import { rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { codeOf } from '../../../src/files/file-reason.ts';
import { isRunning } from '../../../src/files/is-running.ts';
import { readRegularText } from '../../../src/files/read-regular-file.ts';
import { shownPath } from '../shown-path.ts';
import { FileProblem } from './file-problem.ts';
import { createFile, removeParts } from './write-file.ts';

export interface LockOptions {
  /** What a run does that has the lock, as in `changing data/dumps`. */
  doing: string;
  /** How long to wait for another run, in milliseconds. */
  patience: number;
  /** Hears once, in a sentence, that another run is waited for. */
  say?: (text: string) => void;
}

const ownerSchema = z.object({ pid: z.int().positive(), host: z.string(), since: z.iso.datetime() });
type Owner = z.infer<typeof ownerSchema>;

/** Another run did not end in time: what it does, and what to do. */
export class OtherRun extends Error {
  readonly doing: string;
  readonly advice: string;

  constructor(doing: string, advice: string) {
    super(`${doing} ${advice}`);
    this.doing = doing;
    this.advice = advice;
  }
}

/** A lock that is in the way and cannot be found so often is a link to nothing. */
const mostGone = 20;

/** Time between two looks at the lock of another run, in milliseconds. */
const pause = 50;

const held = new Set<string>();
process.once('exit', () => {
  for (const file of held) rmSync(file, { force: true });
});

/**
 * Keeps other runs away by a file that names this process; returns what ends that. The file of a process that is dead is
 * taken over, unless it was one of another computer. Throws `OtherRun`, and a `FileProblem` if the file cannot be written.
 */
export async function takeLock(file: string, options: LockOptions): Promise<() => void> {
  const { doing, patience, say } = options;
  const owner: Owner = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
  for (let [waited, gone] = [0, 0]; !create(file, owner); ) {
    const found = readOwner(file);
    if (found === 'nobody' && gone < mostGone) {
      gone += 1;
      continue;
    }
    const other = found === 'nobody' ? null : found;
    if (isDead(file, other)) {
      await removeOfDead(file, options);
      continue;
    }
    if (waited >= patience) throw new OtherRun(sentence(doing, other), advice(file, other));
    if (waited === 0) say?.(`${sentence(doing, other)} Waiting for it to end.`);
    await setTimeout(pause);
    waited += pause;
  }
  held.add(file);
  removeParts(dirname(file), basename(file));
  return () => {
    held.delete(file);
    rmSync(file, { force: true });
  };
}

/** False if the file is there. */
function create(file: string, owner: Owner): boolean {
  try {
    createFile(file, `${JSON.stringify(owner)}\n`);
    return true;
  } catch (error) {
    if (error instanceof FileProblem && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes the file of a dead process, and no file that took its place: only one run at a time does this. */
async function removeOfDead(file: string, options: LockOptions): Promise<void> {
  const release = await takeLock(`${file}.removal`, options);
  try {
    const owner = readOwner(file);
    if (owner !== 'nobody' && isDead(file, owner)) rmSync(file, { force: true });
  } finally {
    release();
  }
}

/** The owner of a lock; null if the file does not say. */
function readOwner(file: string): Owner | 'nobody' | null {
  try {
    return ownerSchema.parse(JSON.parse(readRegularText(file)));
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? 'nobody' : null;
  }
}

/** Whether the owner is known to be dead; a process with the number of this one, which does not hold it, is. */
function isDead(file: string, owner: Owner | null): boolean {
  if (owner === null || owner.host !== hostname()) return false;
  return owner.pid === process.pid ? !held.has(file) : !isRunning(owner.pid);
}

function sentence(doing: string, owner: Owner | null): string {
  if (owner === null) return `Another run is ${doing}.`;
  const where = owner.host === hostname() ? '' : ` on ${owner.host}`;
  const since = owner.since.slice(0, 16).replace('T', ' ');
  return `Another run is ${doing}: process ${owner.pid}${where}, since ${since} UTC.`;
}

function advice(file: string, owner: Owner | null): string {
  const mayBeDead = owner === null || owner.host !== hostname();
  return mayBeDead
    ? `Wait for it to end; if it runs no more, delete ${shownPath(file)}.`
    : 'Wait for it to end, or stop it.';
}
