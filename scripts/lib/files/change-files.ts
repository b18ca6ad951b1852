import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { codeOf } from '../../../src/files/file-reason.ts';
import { readRegularText } from '../../../src/files/read-regular-file.ts';
import { shownPath } from '../shown-path.ts';
import { FileProblem, toFileProblem } from './file-problem.ts';
import { takeLock } from './lock.ts';
import { makeFolder } from './make-folder.ts';
import {
  type Content,
  createFile,
  moveNew,
  moveOver,
  partOf,
  removeParts,
  stageFile,
  syncFolder,
} from './write-file.ts';

/** A file that a change of a folder of dumps writes. */
export interface FileChange {
  /** From the folder, with `/`: a file in it, or in the folder `history` beside it. */
  path: string;
  content: Content;
  /** The file must not be there yet. At most one of a change is so. */
  isNew?: boolean;
}

/**
 * What a change still has to do, whoever wrote it: a folder may come from strangers, so no path leads out of the folders
 * of dumps and histories. `pid` is in the names of the staged files.
 */
const journalSchema = z.strictObject({
  pid: z.int().positive(),
  files: z.array(
    z.strictObject({ path: z.string().regex(/^(?:\.\.\/history\/)?[^./\\][^/\\]*$/), isNew: z.boolean() }),
  ),
  removed: z.array(z.string().regex(/^\.fetch\/\w[\w-]*\/lists\/\w[\w.-]*$/)),
});
type Journal = z.infer<typeof journalSchema>;

/** How long to wait for a run that changes a folder, which takes a few seconds at most. */
export const patience = 30_000;

/**
 * Writes files of a folder of dumps together, and removes others: all are staged beside their places first, then one
 * file, the journal, decides that they count. A run that is killed after that is finished by the next one that reads or
 * changes the folder. Throws a `FileProblem`; then nothing is changed, unless the disk fails after the decision. To be
 * called in `whileChanging`.
 */
export function changeFiles(
  folder: string,
  changes: readonly FileChange[],
  removed: readonly string[] = [],
): void {
  const staged: string[] = [];
  try {
    for (const { path, content } of changes) {
      const file = join(folder, path);
      makeFolder(dirname(file));
      staged.push(stageFile(file, content));
    }
    const files = changes
      .map(({ path, isNew = false }) => ({ path, isNew }))
      .sort((a, b) => Number(b.isNew) - Number(a.isNew));
    const journal: Journal = { pid: process.pid, files, removed: [...removed] };
    createFile(journalOf(folder), `${JSON.stringify(journalSchema.parse(journal))}\n`);
  } catch (error) {
    for (const part of staged) rmSync(part, { force: true });
    throw toFileProblem(folder, error);
  }
  const inTheWay = finishChange(folder);
  if (inTheWay !== null) throw inTheWay;
}

/**
 * Does `work` while no other run changes a folder of dumps. Throws a sentence if another run does not end in time; `say`
 * hears that it is waited for.
 */
export async function whileChanging<T>(
  folder: string,
  work: () => Promise<T> | T,
  say?: (text: string) => void,
): Promise<T> {
  const doing = `changing ${shownPath(folder)}`;
  const release = await takeLock(join(folder, '.lock'), { doing, patience, ...(say && { say }) });
  try {
    finishChange(folder);
    for (const one of [folder, join(folder, '../history')]) if (existsSync(one)) removeParts(one);
    return await work();
  } finally {
    release();
  }
}

/** Finishes a change of a folder of dumps that a killed run began, or waits for the run that is at it. */
export async function settle(folder: string): Promise<void> {
  if (existsSync(journalOf(folder))) await whileChanging(folder, () => {});
}

/** Moves the files of a journal. If the place of the new one was taken meanwhile, drops the change and says so. */
function finishChange(folder: string): FileProblem | null {
  const journal = readJournal(folder);
  if (journal === null) return null;
  const moves = journal.files.map(({ path, isNew }) => {
    const file = join(folder, path);
    return { file, isNew, part: partOf(file, journal.pid) };
  });
  let inTheWay: FileProblem | null = null;
  for (const { part, file, isNew } of moves) {
    // A staged file that is not there was moved before a run was killed.
    if (!existsSync(part)) continue;
    try {
      if (isHalfMoved(part, file)) moveRest(part, file);
      else if (isNew) moveNew(part, file);
      else moveOver(part, file);
    } catch (error) {
      if (!(error instanceof FileProblem) || error.code !== 'EEXIST') throw error;
      // The new file is the first of all, so nothing is changed yet.
      inTheWay = error;
      break;
    }
  }
  if (inTheWay === null) {
    for (const path of journal.removed) rmSync(join(folder, path), { force: true });
  }
  for (const one of new Set(moves.map(({ file }) => dirname(file)))) syncFolder(one);
  // Without it, staged files that are left are those of a dead process.
  rmSync(journalOf(folder), { force: true });
  if (inTheWay !== null) for (const { part } of moves) rmSync(part, { force: true });
  syncFolder(folder);
  return inTheWay;
}

/** Whether a run was killed between the two steps of `moveNew`: the file has both names, or its name is on an empty one. */
function isHalfMoved(part: string, file: string): boolean {
  const [staged, found] = [part, file].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  if (!found?.isFile()) return false;
  return found.size === 0n || (found.ino === staged?.ino && found.dev === staged.dev);
}

function moveRest(part: string, file: string): void {
  moveOver(part, file);
  // To rename one name of a file to its other name does nothing.
  rmSync(part, { force: true });
}

function journalOf(folder: string): string {
  return join(folder, '.change.json');
}

function readJournal(folder: string): Journal | null {
  const file = journalOf(folder);
  try {
    return journalSchema.parse(JSON.parse(readRegularText(file)));
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw new Error(`${shownPath(file)} does not have the expected form; delete it.`);
  }
}
