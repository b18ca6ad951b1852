import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { RuleId } from '../../../src/core/messages/rules.ts';
import type { HubRecord } from '../../../src/core/schemas/hub-record.ts';
import type { Report } from '../../../src/core/schemas/report.ts';
import { codeOf, reasonOf } from '../../../src/files/file-reason.ts';
import { FileTooLarge, readRegularFile } from '../../../src/files/read-regular-file.ts';
import { changeFiles, type FileChange, patience, settle } from '../files/change-files.ts';
import { FileProblem } from '../files/file-problem.ts';
import { OtherRun, takeLock } from '../files/lock.ts';
import { makeFolder } from '../files/make-folder.ts';
import { moveOver, removeParts, stageFile, syncFolder } from '../files/write-file.ts';
import { shownPath } from '../shown-path.ts';
import { isFetchedName } from './fetched-file.ts';
import { type TextFiles, textFiles } from './text-files.ts';

/** What the system says of a file that is not there, or of a name that no file can have. */
const missing = ['ENOENT', 'ENAMETOOLONG'];

/** Why a file was not read. */
interface UnreadFile {
  rule: RuleId;
  problem: string;
  /** True if there is no such file. */
  isMissing?: boolean;
}

/** What a folder of dumps holds, in alphabetical order. */
interface Listing {
  /** The names of its dumps. */
  names: string[];
  /** Those of the notes about them; their dumps may be gone. */
  notes: string[];
}

/** What the data build needs of the file system; a problem is returned as a sentence, never thrown. */
export interface RecordFiles {
  list(folder: string): Promise<Listing | { problem: string }>;
  read(file: string): Promise<{ bytes: Uint8Array } | UnreadFile>;
  /** Writes all records, then the report; returns null, or what went wrong. `say` hears of another run that it waits for. */
  write(folder: string, what: RecordsToWrite, say?: (text: string) => void): Promise<Unwritten | null>;
}

interface RecordsToWrite {
  records: HubRecord[];
  report: Report;
  print(record: HubRecord): Iterable<string>;
}

/** Why records were not written, in a sentence, and what to do where that is known. */
interface Unwritten {
  problem: string;
  action?: string;
}

/** The folder of dumps, for adding to it. */
export interface DumpFiles extends Pick<RecordFiles, 'list' | 'read'>, TextFiles {
  /** Writes files of the folder together. Throws a `FileProblem`. */
  change(folder: string, changes: readonly FileChange[]): void;
}

/** The real file system. */
export const recordFiles: RecordFiles = { list, read, write };
export const dumpFiles: DumpFiles = { list, read, change: changeFiles, ...textFiles };

/** Hidden files and READMEs are left out. */
async function list(folder: string) {
  try {
    await settle(folder);
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
  try {
    const all = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort();
    return { names: all.filter(isDump), notes: all.filter(isFetchedName) };
  } catch (error) {
    return { problem: `Cannot read the folder of dumps: ${reasonOf(error)}.` };
  }
}

/** The names of the dumps of a folder; none if it cannot be read. */
export async function dumpNames(folder: string): Promise<string[]> {
  const listing = await list(folder);
  return 'names' in listing ? listing.names : [];
}

function isDump(name: string): boolean {
  return !/^readme\b/i.test(name) && !isFetchedName(name);
}

async function read(file: string): Promise<{ bytes: Uint8Array } | UnreadFile> {
  try {
    return { bytes: readRegularFile(file) };
  } catch (error) {
    if (error instanceof FileTooLarge) {
      return { rule: 'file-too-large', problem: `The file has ${error.mebibytes} MiB.` };
    }
    return {
      rule: 'unreadable-file',
      problem: `Cannot read it: ${reasonOf(error)}.`,
      ...(missing.includes(codeOf(error)) && { isMissing: true }),
    };
  }
}

/** Writes the records while no other run writes into their folder. */
async function write(
  folder: string,
  what: RecordsToWrite,
  say?: (text: string) => void,
): Promise<Unwritten | null> {
  try {
    makeFolder(folder);
    const release = await takeLock(join(folder, '.lock'), {
      doing: `writing ${shownPath(folder)}`,
      patience,
      ...(say && { say }),
    });
    try {
      await writeAlone(folder, what);
      return null;
    } finally {
      release();
    }
  } catch (error) {
    if (error instanceof OtherRun) return { problem: error.doing, action: error.advice };
    const cause = error instanceof FileProblem ? error.cause : error;
    return { problem: `Cannot write the records: ${reasonOf(cause)}.` };
  }
}

/**
 * Writes every file beside its place before it moves the first one, so that a full disk or a crash leaves the old
 * records. They are moved one after the other: of a run that is killed in between, some records are new and the others old,
 * each of them whole. If nothing failed, it removes the records of hubs that no longer exist.
 */
async function writeAlone(folder: string, { records, report, print }: RecordsToWrite): Promise<void> {
  const staged: { part: string; file: string }[] = [];
  const stage = (name: string, content: Iterable<string>) => {
    const file = join(folder, name);
    staged.push({ part: stageFile(file, content), file });
  };
  try {
    removeParts(folder);
    for (const record of records) stage(`${record.hub.id}.json`, print(record));
    stage('report.json', [`${JSON.stringify(report, null, 2)}\n`]);
    for (const { part, file } of staged) moveOver(part, file);
    syncFolder(folder);
    if (report.ok) await removeOthers(folder, new Set(staged.map(({ file }) => file)));
  } catch (error) {
    // A disk that is read-only by now refuses this too: then the next run removes them.
    await Promise.allSettled(staged.map(({ part }) => rm(part, { force: true })));
    throw error;
  }
}

/** Removes the records of other hubs, but no file that something else wrote. */
async function removeOthers(folder: string, keep: Set<string>) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (!entry.isFile() || keep.has(file) || !entry.name.endsWith('.json')) continue;
    if (await isRecord(file)) await rm(file, { force: true });
  }
}

/** Recognises a record by the first lines of its printed form; false for one that another run removed. */
async function isRecord(file: string) {
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(64) });
    return /^\{\n"schemaVersion": \d+,\n"hub": \{/.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await handle.close();
  }
}
