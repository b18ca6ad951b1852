import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Finished, listFiles, run, temporaryFolder } from '../../../scripts/lib/site/build-site.ts';
import { faultVariable, logVariable, needSpace } from './fail-at.ts';

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
  return run(process.execPath, all, { ...env, [faultVariable]: fault });
}

/** The operations that change files, by their names, of a command that nothing disturbs. */
async function operationsOf(command: Command): Promise<string[]> {
  const log = join(temporaryFolder(), 'operations');
  const { exitCode, output } = await runWithFault(
    { ...command, env: { ...command.env, [logVariable]: log } },
    'none',
  );
  if (exitCode !== 0) throw new Error(output);
  return readFileSync(log, 'utf8').trimEnd().split('\n');
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

/** What ends a run: it is killed, or an operation fails because the disk is full or another program holds the file. */
const endings = ['kill', 'failure'] as const;

/** `FAULTS=all` tries each ending at each operation; else they take turns, so that each operation has one. */
const isLong = process.env.FAULTS === 'all';

/** Ends a command at each of its operations. Returns these, and what was broken. */
export async function tryFaults(trial: Trial) {
  const folder = trial.setUp();
  const before = filesOf(folder, trial);
  const operations = await operationsOf(trial.command(folder));
  const after = filesOf(folder, trial);
  await trial.again(folder);
  const undisturbed = { before, after, afterAgain: filesOf(folder, trial) };
  const broken: string[] = [];
  const faults = operations
    .flatMap((name, index) =>
      endings
        .filter((_, turn) => isLong || turn === index % endings.length)
        .map((ending) => `${faultOf(ending, name)}:${index + 1} ${name}`),
    )
    .values();
  const work = async () => {
    for (const fault of faults) {
      const problem = await tryFault(trial, fault.split(' ')[0] ?? '', undisturbed);
      if (problem !== null) broken.push(`${fault}: ${problem}`);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
  return { operations, broken };
}

function faultOf(ending: (typeof endings)[number], name: string): string {
  if (ending === 'kill') return ending;
  return needSpace.includes(name) ? 'ENOSPC' : 'EACCES';
}

async function tryFault(trial: Trial, fault: string, undisturbed: Undisturbed): Promise<string | null> {
  const { before, after, afterAgain } = undisturbed;
  const folder = trial.setUp();
  const { exitCode, output } = await runWithFault(trial.command(folder), fault);
  const states = [before, after];
  const nothing: Files[] = trial.isMoved ? [new Map()] : [];
  const mixed = brokenFiles(filesOf(folder, trial), [...states, ...nothing]);
  if (mixed.length > 0) return `neither old nor new: ${mixed}`;
  if (/^\s+at /m.test(output)) return `a stack trace: ${output}`;
  await trial.read(folder);
  const read = filesOf(folder, trial);
  if (trial.isTogether && !states.some((files) => isSame(files, read))) return 'partly new when it is read';
  if (exitCode === 0 && !isSame(read, after)) return 'not new, with exit code 0';
  if (exitCode !== 0 && !fault.startsWith('kill') && output.trim() === '') return 'failed without a word';
  await trial.again(folder);
  const last = filesOf(folder, trial);
  if (![after, afterAgain].some((files) => isSame(files, last))) return 'not new after the next run';
  const left = trial.clean.flatMap((name) => unfinishedIn(join(folder, name)));
  return left.length > 0 ? `left after the next run: ${left}` : null;
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
