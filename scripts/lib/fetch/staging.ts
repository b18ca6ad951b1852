import { existsSync, rmdirSync, rmSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { codeOf, reasonOf } from '../../../src/files/file-reason.ts';
import { readRegularFile, readRegularText } from '../../../src/files/read-regular-file.ts';
import { changeFiles } from '../files/change-files.ts';
import { takeLock } from '../files/lock.ts';
import { makeFolder } from '../files/make-folder.ts';
import { appendLine, removeParts, replaceFile } from '../files/write-file.ts';
import { shownPath } from '../shown-path.ts';

const stateSchema = z.strictObject({ key: z.string(), started: z.iso.datetime() });

/** Answers older than this are asked for again. */
const maxAge = 24 * 60 * 60 * 1000;

/** The answers of one list, as far as they came, in a file to which each is added as a line. */
export interface StagedList {
  /** When the first answer was asked for. */
  started: string;
  /** The answers of an earlier run, each on one line. */
  lines: string[];
  append(line: string): void;
  /** Drops the lines from this one on, which cannot be read. */
  cutAt(index: number): void;
}

/** What came so far of the lists of one hub, in a hidden folder in the folder of dumps. */
export class Staging {
  readonly #dumps: string;
  readonly #hub: string;
  readonly #folder: string;

  constructor(dumps: string, hub: string) {
    this.#dumps = dumps;
    this.#hub = hub;
    this.#folder = join(dumps, '.fetch', hub);
  }

  /** Takes up a list that an earlier run left, if it is the same and not too old; else begins it. */
  openList(name: string, key: string, now: Date): StagedList {
    const lists = join(this.#folder, 'lists');
    makeFolder(lists);
    removeParts(lists);
    const [stateFile, pagesFile] = [stateFileOf(lists, name), pagesFileOf(lists, name)];
    const state = readState(stateFile);
    const isUsable = state?.key === key && now.getTime() - Date.parse(state.started) < maxAge;
    const started = isUsable ? state.started : now.toISOString();
    if (!isUsable) {
      rmSync(pagesFile, { force: true });
      replaceFile(stateFile, JSON.stringify({ key, started }));
    }
    const lines = isUsable ? readWholeLines(pagesFile) : [];
    return {
      started,
      lines,
      append: (line) => appendLine(pagesFile, line),
      cutAt: (index) =>
        replaceFile(
          pagesFile,
          lines
            .slice(0, index)
            .map((line) => `${line}\n`)
            .join(''),
        ),
    };
  }

  /** Forgets what came of all lists, or of those with these names. */
  discardLists(names?: readonly string[]): void {
    const lists = join(this.#folder, 'lists');
    if (names === undefined) rmSync(lists, { recursive: true, force: true });
    for (const name of names ?? []) {
      for (const file of [stateFileOf(lists, name), pagesFileOf(lists, name)]) {
        rmSync(file, { force: true });
      }
    }
    this.#removeEmpty();
  }

  /**
   * Puts files in their places together, by paths from the folder of dumps, and forgets the lists that they are made of.
   * To be called in `whileChanging`.
   */
  commit(files: ReadonlyMap<string, string>, lists: readonly string[]): void {
    const done = lists.flatMap((name) => [stateFileOf('', name), pagesFileOf('', name)]);
    changeFiles(
      this.#dumps,
      [...files].map(([path, content]) => ({ path, content })),
      done.map((name) => `.fetch/${this.#hub}/lists/${name}`),
    );
    this.#removeEmpty();
  }

  /** Keeps a second run of the same hub away; returns a function that ends that. Throws a sentence. */
  async lock(): Promise<() => void> {
    makeFolder(this.#folder);
    const options = { doing: `fetching ${this.#hub}`, patience: 0 };
    const release = await takeLock(join(this.#folder, 'lock'), options);
    return () => {
      release();
      this.#removeEmpty();
    };
  }

  /** Leaves no empty folder behind. */
  #removeEmpty(): void {
    for (const folder of [join(this.#folder, 'lists'), this.#folder, dirname(this.#folder)]) {
      try {
        rmdirSync(folder);
      } catch (error) {
        if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
      }
    }
  }
}

function stateFileOf(lists: string, name: string): string {
  return join(lists, `${name}.state.json`);
}

function pagesFileOf(lists: string, name: string): string {
  return join(lists, `${name}.pages`);
}

function readState(file: string): z.infer<typeof stateSchema> | null {
  try {
    return stateSchema.parse(JSON.parse(readRegularText(file)));
  } catch {
    return null;
  }
}

/** The lines of a file, without one that a killed run did not finish. */
function readWholeLines(file: string): string[] {
  if (!existsSync(file)) return [];
  const bytes = readBytes(file);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) truncateSync(file, end);
  return new TextDecoder().decode(bytes.subarray(0, end)).split('\n').slice(0, -1);
}

function readBytes(file: string): Uint8Array {
  try {
    return readRegularFile(file);
  } catch (error) {
    throw new Error(
      `Cannot read ${shownPath(file)}: ${reasonOf(error)}. Delete it, or begin again with --refresh.`,
    );
  }
}
