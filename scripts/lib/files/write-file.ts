import {
  appendFileSync,
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../../../src/files/file-reason.ts';
import { isRunning } from '../../../src/files/is-running.ts';
import { FileProblem } from './file-problem.ts';

/** What is written into a file; a text that comes in parts is never held as one. */
export type Content = string | Uint8Array | Iterable<string>;

/**
 * Writes a file in the place of the one that is there. Whatever ends this, the old file is there whole, or the new one.
 * Throws a `FileProblem`.
 */
export function replaceFile(file: string, content: Content): void {
  const part = stageFile(file, content);
  orRemove(part, () => moveOver(part, file));
  syncFolder(dirname(file));
}

/** Writes a file whole where none is. Throws a `FileProblem`, with the code `EEXIST` where there is one. */
export function createFile(file: string, content: Content): void {
  const part = stageFile(file, content);
  orRemove(part, () => moveNew(part, file));
  syncFolder(dirname(file));
}

/** Adds a line to a file. What ends this can leave a part of the line, without its end. Throws a `FileProblem`. */
export function appendLine(file: string, line: string): void {
  try {
    appendFileSync(file, `${line}\n`, { flush: true });
  } catch (error) {
    throw new FileProblem(file, error);
  }
}

/** Writes content to the disk, beside the file that it becomes; returns the path to move there. Throws a `FileProblem`. */
export function stageFile(file: string, content: Content): string {
  const part = partOf(file);
  try {
    const handle = openSync(part, 'w');
    orRemove(part, () => {
      try {
        if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(handle, content);
        else writePieces(handle, content);
        fsyncSync(handle);
      } finally {
        closeSync(handle);
      }
    });
    return part;
  } catch (error) {
    throw new FileProblem(file, error);
  }
}

/** How many bytes are written at a time. */
const block = 1 << 20;

/** The most bytes that a character of a string takes. */
const mostBytes = 3;

/** Writes texts of any length; small writes are slow. */
function writePieces(handle: number, pieces: Iterable<string>): void {
  const bytes = Buffer.allocUnsafe(block);
  let used = 0;
  const flush = () => {
    writeFileSync(handle, bytes.subarray(0, used));
    used = 0;
  };
  for (const piece of pieces) {
    const most = piece.length * mostBytes;
    if (most > block - used) flush();
    if (most > block) writeFileSync(handle, piece);
    else used += bytes.write(piece, used);
  }
  flush();
}

/** Where a process keeps what it writes into a file until it is whole; lists of dumps leave hidden files out. */
export function partOf(file: string, pid = process.pid): string {
  return join(dirname(file), `.${basename(file)}.${pid}.part`);
}

/** Moves a staged file into its place. Throws a `FileProblem`. */
export function moveOver(part: string, file: string): void {
  try {
    renameSync(part, file);
  } catch (error) {
    throw new FileProblem(file, error);
  }
}

/** Moves a staged file to where none is. Throws a `FileProblem`, with the code `EEXIST` where there is one. */
export function moveNew(part: string, file: string): void {
  try {
    try {
      linkSync(part, file);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw error;
      // The disk knows no second name of a file: an empty file takes the name.
      closeSync(openSync(file, 'wx'));
      renameSync(part, file);
    }
    rmSync(part, { force: true });
  } catch (error) {
    throw new FileProblem(file, error);
  }
}

/** Writes the names of a folder to the disk, where the system allows that. */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, 'r');
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  } catch (error) {
    // Windows opens no folder, and some disks sync none.
    if (!['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP'].includes(codeOf(error))) {
      throw new FileProblem(folder, error);
    }
  }
}

/** Removes what processes that were killed left staged in a folder, of all files or of one. */
export function removeParts(folder: string, only?: string): void {
  for (const name of readdirSync(folder)) {
    const [, file, pid] = /^\.(.+)\.(\d+)\.part$/.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid)) || (only !== undefined && file !== only)) continue;
    rmSync(join(folder, name), { force: true });
  }
}

/** Does something with a staged file, and removes it if that fails. */
function orRemove(part: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
