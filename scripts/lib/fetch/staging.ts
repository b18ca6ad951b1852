import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** What a commit does: the files that it moves, by their numbers, and the lists that it ends. */
const manifestSchema = z.strictObject({ files: z.array(z.string()), lists: z.array(z.string()) });
type Manifest = z.infer<typeof manifestSchema>;

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

/**
 * The work in progress of one hub, in a hidden folder in the folder of dumps: `lists/` has what came so far, and
 * `commit/` the files of a finished run on their way to their places.
 */
export class Staging {
  readonly #dumps: string;
  readonly #folder: string;

  constructor(dumps: string, hub: string) {
    this.#dumps = dumps;
    this.#folder = join(dumps, '.fetch', hub);
  }

  /** Takes up a list that an earlier run left, if it is the same and not too old; else begins it. */
  openList(name: string, key: string, now: Date): StagedList {
    const lists = join(this.#folder, 'lists');
    mkdirSync(lists, { recursive: true });
    const [stateFile, pagesFile] = [stateFileOf(lists, name), pagesFileOf(lists, name)];
    const state = readState(stateFile);
    const isUsable = state?.key === key && now.getTime() - Date.parse(state.started) < maxAge;
    const started = isUsable ? state.started : now.toISOString();
    if (!isUsable) {
      rmSync(pagesFile, { force: true });
      writeWhole(stateFile, JSON.stringify({ key, started }));
    }
    const lines = isUsable ? readWholeLines(pagesFile) : [];
    return {
      started,
      lines,
      append: (line) => appendFileSync(pagesFile, `${line}\n`, { flush: true }),
      cutAt: (index) =>
        writeWhole(
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
        rmSync(`${file}.part`, { force: true });
      }
    }
    this.#removeEmpty();
  }

  /**
   * Puts files in their places, by paths from the folder of dumps, and forgets the lists that they are made of. All
   * are written whole first; then one rename decides that they count. A run that is killed after it is finished by
   * the next one.
   */
  commit(files: ReadonlyMap<string, string>, lists: readonly string[]): void {
    const draft = join(this.#folder, 'draft');
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { recursive: true });
    for (const [index, text] of [...files.values()].entries()) {
      writeFileSync(join(draft, String(index)), text, { flush: true });
    }
    const manifest: Manifest = { files: [...files.keys()], lists: [...lists] };
    writeFileSync(join(draft, 'manifest.json'), JSON.stringify(manifest), { flush: true });
    renameSync(draft, join(this.#folder, 'commit'));
    this.finishCommit();
  }

  /** Moves the files of a commit that a killed run left. */
  finishCommit(): void {
    const commit = join(this.#folder, 'commit');
    if (existsSync(join(commit, 'manifest.json'))) {
      const text = readFileSync(join(commit, 'manifest.json'), 'utf8');
      const { files, lists } = manifestSchema.parse(JSON.parse(text));
      for (const [index, path] of files.entries()) {
        const from = join(commit, String(index));
        const to = join(this.#dumps, path);
        mkdirSync(dirname(to), { recursive: true });
        // A file that is not there was moved before the run was killed.
        if (existsSync(from)) renameSync(from, to);
      }
      this.discardLists(lists);
    }
    // The manifest goes last, with its folder, so that a killed run can be finished until then.
    rmSync(commit, { recursive: true, force: true });
    rmSync(join(this.#folder, 'draft'), { recursive: true, force: true });
    this.#removeEmpty();
  }

  /** Keeps a second run of the same hub away; returns a function that ends that. Throws a sentence. */
  lock(): () => void {
    mkdirSync(this.#folder, { recursive: true });
    const file = join(this.#folder, 'lock');
    const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
    if (isRunning(owner)) throw new Error(`Process ${owner} is fetching this hub; wait for it or stop it.`);
    writeFileSync(file, String(process.pid));
    return () => {
      rmSync(file, { force: true });
      this.#removeEmpty();
    };
  }

  /** Leaves no empty folder behind. */
  #removeEmpty(): void {
    for (const folder of [join(this.#folder, 'lists'), this.#folder, dirname(this.#folder)]) {
      if (existsSync(folder) && readdirSync(folder).length === 0) rmSync(folder, { recursive: true });
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
    return stateSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** The lines of a file, without one that a killed run did not finish. */
function readWholeLines(file: string): string[] {
  if (!existsSync(file)) return [];
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(0x0a) + 1;
  if (end < bytes.length) truncateSync(file, end);
  return bytes.subarray(0, end).toString('utf8').split('\n').slice(0, -1);
}

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text, { flush: true });
  renameSync(`${file}.part`, file);
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0 || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
