import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { RuleId } from '../../../src/core/messages/rules.ts';
import type { HubRecord } from '../../../src/core/schemas/hub-record.ts';
import type { Report } from '../../../src/core/schemas/report.ts';
import { isRunning } from '../is-running.ts';
import { shownPath } from '../shown-path.ts';
import { isFetchedName } from './fetched-file.ts';
import { type TextFiles, textFiles } from './text-files.ts';

const maxBytes = 256 * 1024 * 1024;

/** What the data build needs of the file system; a problem is returned as a sentence, never thrown. */
export interface RecordFiles {
  list(folder: string): Promise<{ names: string[] } | { problem: string }>;
  read(file: string): Promise<{ bytes: Uint8Array } | { rule: RuleId; problem: string }>;
  /** Writes all records, then the report; returns null, or a sentence about what went wrong. */
  write(
    folder: string,
    records: HubRecord[],
    report: Report,
    print: (record: HubRecord) => Iterable<string>,
  ): Promise<string | null>;
}

/** The folder of dumps, for adding to it. */
export interface DumpFiles extends Pick<RecordFiles, 'list' | 'read'>, TextFiles {
  /** Writes a file that does not exist yet; returns null, or a sentence about what went wrong. */
  create(file: string, bytes: Uint8Array): Promise<string | null>;
  /** Writes a file in one step in place of the one that is there; returns as `create`. */
  replace(file: string, bytes: Uint8Array): Promise<string | null>;
}

/** The real file system. */
export const recordFiles: RecordFiles = { list, read, write };
export const dumpFiles: DumpFiles = { list, read, create, replace, ...textFiles };

/** File names in alphabetical order, without hidden files, READMEs and notes about fetched files. */
async function list(folder: string) {
  try {
    const names = (await readdir(folder)).filter(isDump);
    return { names: names.sort() };
  } catch (error) {
    return { problem: `Cannot read the folder of dumps: ${reasonOf(error)}.` };
  }
}

function isDump(name: string): boolean {
  return !name.startsWith('.') && !/^readme\b/i.test(name) && !isFetchedName(name);
}

/** Reads a regular file, or one that a link leads to. A device may never end, and a pipe may wait for a writer. */
async function read(file: string) {
  const unreadable = (reason: string) => ({
    rule: 'unreadable-file' as const,
    problem: `Cannot read it: ${reason}.`,
  });
  try {
    const handle = await open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const found = await handle.stat();
      if (!found.isFile()) {
        return unreadable(found.isDirectory() ? 'it is a folder, not a file' : 'it is not a regular file');
      }
      if (found.size > maxBytes) {
        const problem = `The file has ${(found.size / 1024 / 1024).toFixed(0)} MiB.`;
        return { rule: 'file-too-large' as const, problem };
      }
      // No more than it had: a file that another program writes may grow without end.
      const bytes = new Uint8Array(found.size);
      let length = 0;
      while (length < bytes.length) {
        const { bytesRead } = await handle.read(bytes, length, bytes.length - length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return { bytes: bytes.subarray(0, length) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return unreadable(reasonOf(error));
  }
}

/**
 * Writes every file completely under a temporary name before it renames the first one, so that a crash leaves the
 * old records unchanged. If nothing failed, it removes the records of hubs that no longer exist.
 */
async function write(
  folder: string,
  records: HubRecord[],
  report: Report,
  print: (record: HubRecord) => Iterable<string>,
) {
  const staged: { from: string; to: string }[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for (const record of records) await stage(`${record.hub.id}.json`, print(record));
    await stage('report.json', [`${JSON.stringify(report, null, 2)}\n`]);
    for (const { from, to } of staged) await rename(from, to);
    if (report.ok) await removeOthers(folder, new Set(staged.map(({ to }) => to)));
    return null;
  } catch (error) {
    await Promise.all(staged.map(({ from }) => rm(from, { force: true })));
    return `Cannot write the records: ${reasonOf(error)}.`;
  }

  async function stage(name: string, parts: Iterable<string>) {
    const to = join(folder, name);
    const from = `${to}.${process.pid}.part`;
    staged.push({ from, to });
    const handle = await open(from, 'w');
    try {
      await handle.writeFile(parts);
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

async function create(file: string, bytes: Uint8Array) {
  try {
    await writeFile(file, bytes, { flag: 'wx' });
    return null;
  } catch (error) {
    return `Cannot write ${shownPath(file)}: ${reasonOf(error)}.`;
  }
}

async function replace(file: string, bytes: Uint8Array) {
  // The folder of dumps does not list hidden files.
  const part = join(dirname(file), `.${basename(file)}.part`);
  try {
    await writeFile(part, bytes, { flush: true });
    await rename(part, file);
    return null;
  } catch (error) {
    await rm(part, { force: true });
    return `Cannot write ${file}: ${reasonOf(error)}.`;
  }
}

/** Removes the records of other hubs and the remains of a crash, but no file that something else wrote. */
async function removeOthers(folder: string, keep: Set<string>) {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const file = join(folder, entry.name);
    if (!entry.isFile() || keep.has(file)) continue;
    const [, pid] = /\.json\.(\d+)\.part$/.exec(entry.name) ?? [];
    const isLeftover = pid !== undefined && !isRunning(Number(pid));
    if (isLeftover || (entry.name.endsWith('.json') && (await isRecord(file))))
      await rm(file, { force: true });
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

const reasons: Record<string, string> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'a part of its path is not a folder',
  EISDIR: 'it is a folder, not a file',
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EEXIST: 'a file of that name is in the way',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return reasons[code] ?? (code || String(error));
}
