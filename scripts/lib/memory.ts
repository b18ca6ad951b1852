import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

// Compiled code that is kept on disk is not used by a process whose flags were changed: both are for when nearly all modules
// are loaded.

/** Fewer are read and compared in so little memory and time that freeing it, and a process for it, would take longer. */
export const fewPapers = 5000;

/**
 * Gives the memory of what is no longer used back to the system. Node does so by itself, but only after some minutes, and
 * what comes next may need it at once.
 */
export function freeMemory(): void {
  setFlagsFromString('--expose-gc');
  const gc: NodeJS.GCFunction | undefined = runInNewContext('globalThis.gc');
  gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' });
}

/** The flag of V8 by which `freeMemoryOften` works. */
export const growth = '--heap-growing-percent';

/**
 * From now on, in all threads, Node looks for what is no longer used whenever its memory has grown by a fifth. Otherwise it
 * lets the memory of a large site double first.
 */
export function freeMemoryOften(): void {
  setFlagsFromString(`${growth}=20`);
}

/**
 * The flag by which a process, in each of its threads, looks through its new objects once these have so many megabytes.
 * Otherwise Node lets up to 64 come together, which a large site keeps in each thread and which makes no small one faster.
 */
export function newObjects(megabytes: number): string {
  return `--max-semi-space-size=${megabytes}`;
}
