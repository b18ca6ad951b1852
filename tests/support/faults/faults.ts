import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Finished, listFiles, run, temporaryFolder } from '../../../scripts/lib/site/build-site.ts';
import { root } from '../../../scripts/lib/site/root.ts';
import { copiesVariable, faultVariable, folderVariable, logVariable, needSpace } from './fail-at.ts';
import { isLong } from './is-long.ts';

const preload = pathToFileURL(join(import.meta.dirname, 'fail-at.ts')).href;

/** A script of the project with its arguments. */
export interface Command {
  script: string;
  args: string[];
  env?: NodeJS.ProcessEnv;
}

/** Runs a command in a Node of its own that fails, or is killed, at one of its operations: `kill:3`, `ENOSPC:3`. */
function runWithFault({ script, args, env }: Command, fault: string): Promise<Finished> {
  const all = ['--import', preload, 'scripts/run.mjs', script, ...args];
  // `run.mjs` keeps compiled code too, but only of what is loaded after it.
  const cache = join(root, 'node_modules/.cache/compiled');
  return run(process.execPath, all, { NODE_COMPILE_CACHE: cache, ...env, [faultVariable]: fault });
}

/** What a command does that nothing disturbs. */
interface Watched {
  /** The operations that change files, by their names. */
  operations: string[];
  /** Copies of its folder as a kill at each operation would leave it, in the same order. */
  copies: string[];
}

async function watch(command: Command, folder: string): Promise<Watched> {
  const [log, copies] = [join(temporaryFolder(), 'operations'), temporaryFolder()];
  const variables = { [logVariable]: log, [folderVariable]: folder, [copiesVariable]: copies };
  const { exitCode, output } = await runWithFault(
    { ...command, env: { ...command.env, ...variables } },
    'none',
  );
  if (exitCode !== 0) throw new Error(output);
  const operations = readFileSync(log, 'utf8').trimEnd().split('\n');
  return { operations, copies: operations.map((_, index) => join(copies, String(index + 1))) };
}

/** A command that is to leave what was before it, or all that it makes. */
export interface Trial {
  /** Makes a folder with what is there before. */
  setUp(): string;
  command(folder: string): Command;
  /** Reads the folder as a build does. */
  read(folder: string): Promise<unknown>;
  /** Does in this process what the command does. */
  again(folder: string): Promise<unknown>;
  /** Folders in which nothing hidden may be left. */
  clean: string[];
  /** True if the files change together, where a reader comes first; else each by itself. */
  isTogether: boolean;
  /** True if nothing is there for a moment. */
  isMoved?: boolean;
  /** A file as it is compared; by default, its text. */
  normal?(path: string, text: string): string;
}

/** What a command does when nothing disturbs it. */
interface Undisturbed {
  before: Files;
  after: Files;
  /** After the same again. */
  afterAgain: Files;
}

/** At the same time: two cores are the least that a machine has. */
const lanes = 2;

/** Ends a command at each of its operations. Returns these, and what was broken. */
export async function tryFaults(trial: Trial) {
  const folder = trial.setUp();
  const before = filesOf(folder, trial);
  const { operations, copies } = await watch(trial.command(folder), folder);
  const after = filesOf(folder, trial);
  await trial.again(folder);
  const undisturbed = { before, after, afterAgain: filesOf(folder, trial) };
  const states = new Set<string>();
  const isNew = (state: string) => states.size < states.add(state).size;
  const trials = operations.flatMap((name, index) => [
    ...copies
      .slice(index, index + 1)
      // Many operations change nothing that a reader or the next run could see.
      .filter((copy) => isNew(stateOf(copy)))
      .map((copy) => ({
        name: `copied at ${index + 1} ${name}`,
        run: () => judge(trial, copy, undisturbed, null),
      })),
    ...faultsOf(name, index).map((fault) => ({
      name: `${fault}:${index + 1} ${name}`,
      run: () => tryFault(trial, `${fault}:${index + 1}`, undisturbed),
    })),
  ]);
  const broken: string[] = [];
  const left = trials.values();
  const work = async () => {
    for (const { name, run } of left) {
      const problem = await run();
      if (problem !== null) broken.push(`${name}: ${problem}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return { operations, broken };
}

/**
 * How an operation ends a run of its own: as on a full disk, or as where another program holds the file, and as on a disk
 * that is read-only from then on. In the long form each operation also kills one. Else only every 16th fails, in one way
 * and the other, and nothing is killed: what a kill at each leaves is copied from one run.
 */
function faultsOf(name: string, index: number): string[] {
  const failure = needSpace.includes(name) ? 'ENOSPC' : 'EACCES';
  if (isLong) return ['kill', failure, 'EROFS'];
  if (index % 16 !== 1) return [];
  return [index % 32 === 1 ? failure : 'EROFS'];
}

async function tryFault(trial: Trial, fault: string, undisturbed: Undisturbed): Promise<string | null> {
  const folder = trial.setUp();
  const finished = await runWithFault(trial.command(folder), fault);
  return judge(trial, folder, undisturbed, fault.startsWith('kill') ? null : finished);
}

/** What is broken in a folder that a command has left; `finished` is null if it was killed. */
async function judge(
  trial: Trial,
  folder: string,
  { before, after, afterAgain }: Undisturbed,
  finished: Finished | null,
): Promise<string | null> {
  const states = [before, after];
  const nothing: Files[] = trial.isMoved ? [new Map()] : [];
  const mixed = brokenFiles(filesOf(folder, trial), [...states, ...nothing]);
  if (mixed.length > 0) return `neither old nor new: ${mixed}`;
  if (finished !== null && /^\s+at /m.test(finished.output)) return `a stack trace: ${finished.output}`;
  await trial.read(folder);
  const read = filesOf(folder, trial);
  if (trial.isTogether && !states.some((files) => isSame(files, read))) return 'partly new when it is read';
  if (finished?.exitCode === 0 && !isSame(read, after)) return 'not new, with exit code 0';
  if (finished !== null && finished.exitCode !== 0 && finished.output.trim() === '')
    return 'failed without a word';
  await trial.again(folder);
  const last = filesOf(folder, trial);
  if (![after, afterAgain].some((files) => isSame(files, last))) return 'not new after the next run';
  const left = trial.clean.flatMap((name) => unfinishedIn(join(folder, name)));
  return left.length > 0 ? `left after the next run: ${left}` : null;
}

/** What is in a folder, hidden files too: the same text for folders that nothing tells apart. */
function stateOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const content = entry.isFile() ? [statSync(path).nlink, readFileSync(path, 'latin1')] : [];
    return [relative(folder, path), ...content];
  });
  return JSON.stringify(files.sort());
}

/** Each file of a folder by its path. */
type Files = ReadonlyMap<string, string>;

const isHidden = (path: string) => path.split('/').some((name) => name.startsWith('.'));

/** The files that a reader of a folder sees. */
function filesOf(folder: string, { normal = (_, text) => text }: Pick<Trial, 'normal'>): Files {
  const visible = listFiles(folder).filter((path) => !isHidden(path));
  return new Map(visible.map((path) => [path, normal(path, readFileSync(join(folder, path), 'latin1'))]));
}

/** The hidden files and folders of a folder: what is not finished. */
function unfinishedIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter(isHidden) : [];
}

/** The paths of files that are as in none of the states. */
function brokenFiles(found: Files, states: readonly Files[]): string[] {
  const paths = new Set([found, ...states].flatMap((files) => [...files.keys()]));
  return [...paths].filter((path) => !states.some((files) => files.get(path) === found.get(path)));
}

function isSame(a: Files, b: Files): boolean {
  return a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);
}
