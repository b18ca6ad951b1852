import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createTypeCheck } from './drop-refused.ts';
import { isEquivalent } from './equivalent.ts';
import { findMutations } from './find-mutations.ts';
import { isNear, relatedTests } from './related-tests.ts';
import { roomOf, sampleMutations } from './sample.ts';
import { type Mutant, switchMutants } from './switch-mutants.ts';
import { type Outcome, Tests, type Tried } from './tests.ts';

export interface MutationOptions {
  seed: number;
  count: number;
  /** Only this folder of `src/core`, such as `search/index`; null for all. */
  room: string | null;
  /** Only tests that are near to a change run, as `isNear` says. */
  near: boolean;
  /** Ends the search; mutants that no test has noticed until then are unfinished. */
  signal?: AbortSignal;
}

/** A mutant and what the tests said; `untested` if none reaches it, `unfinished` if the search was ended before. */
export interface Result {
  mutant: Mutant;
  /** The code that it replaces. */
  code: string;
  outcome: Outcome | { kind: 'untested' | 'unfinished' };
}

export interface MutationReport {
  results: Result[];
  /** How many mutations there are, and how many of those that were drawn the types refuse. */
  mutations: number;
  refused: number;
}

/** A mutant that no test noticed at once is tried again alone, in so many files of tests: all would take minutes. */
const maxFilesAlone = 20;

/** Tests fail without any mutant, so that mutants say nothing. */
export class FailingTests extends Error {}

/**
 * Changes code of `src/core` in memory, one small change at a time, and runs the unit tests that reach it: a test should
 * fail. `tell` says what is done now.
 */
export async function testMutants(
  folder: string,
  { seed, count, room, near, signal = new AbortController().signal }: MutationOptions,
  tell: (step: string) => void,
): Promise<MutationReport> {
  // The compiler and vitest name files with slashes on every system.
  const root = folder.replaceAll('\\', '/');
  tell('Looking for mutations …');
  const files = readSources(root);
  const mutations = filesIn(files, room)
    .flatMap((file) => findMutations(file, files.get(file) ?? ''))
    .filter((mutation) => !isEquivalent(mutation, files.get(mutation.file) ?? ''));
  let refused = 0;
  const refusedByTypes = createTypeCheck(root);
  const chosen = sampleMutations(mutations, count, seed, (some) => {
    tell(`Asking the types about ${some.length} mutations …`);
    const found = refusedByTypes(some);
    refused += found.size;
    return found;
  });
  const mutants = chosen.map((mutation, at): Mutant => ({ ...mutation, id: at + 1 }));
  const tests = await Tests.open(root, withSwitches(root, files, mutants), signal);
  const testsOf = testsReaching(root, files, near);
  const outcomes = await outcomesOf(mutants, { tests, testsOf, tell, signal }).finally(() => tests.close());
  const results = mutants.map((mutant): Result => {
    const code = (files.get(mutant.file) ?? '').slice(mutant.start, mutant.end);
    return { mutant, code, outcome: outcomes.get(mutant.id) ?? { kind: 'unfinished' } };
  });
  return { results, mutations: mutations.length, refused };
}

/** The rooms that have code. */
export function roomsOf(root: string): string[] {
  return [...new Set(filesIn(readSources(root), null).map(roomOf))].sort();
}

/** Whether a folder of `src/core` has code. */
export function hasCode(root: string, room: string): boolean {
  return filesIn(readSources(root), room).length > 0;
}

/** Files of a folder of `src/core`, or of all of it. */
function filesIn(files: ReadonlyMap<string, string>, room: string | null): string[] {
  const folder = room === null ? 'src/core/' : `src/core/${room}/`;
  return [...files.keys()].filter((file) => file.startsWith(folder));
}

/** Each file with all its mutants, to be switched on one at a time, by its whole path. */
function withSwitches(
  root: string,
  files: ReadonlyMap<string, string>,
  mutants: readonly Mutant[],
): Map<string, string> {
  return new Map(
    [...Map.groupBy(mutants, ({ file }) => file)].map(([file, own]) => [
      `${root}/${file}`,
      switchMutants(files.get(file) ?? '', own),
    ]),
  );
}

/** Returns a function that lists the files of tests that reach some files of code, in the order in which they run. */
function testsReaching(root: string, files: ReadonlyMap<string, string>, near: boolean) {
  const { all, of } = relatedTests(files);
  const isOf = (test: string, file: string) => of.get(file)?.has(test) && (!near || isNear(test, file));
  return (code: readonly string[]): string[] =>
    all.filter((test) => code.some((file) => isOf(test, file))).map((test) => `${root}/${test}`);
}

/** What runs the tests of mutants. */
interface Trial extends Required<Pick<MutationOptions, 'signal'>> {
  tests: Tests;
  testsOf(code: readonly string[]): string[];
  tell(step: string): void;
}

async function outcomesOf(
  mutants: readonly Mutant[],
  { tests, testsOf, tell, signal }: Trial,
): Promise<Map<number, Result['outcome']>> {
  const all = testsOf([...new Set(mutants.map(({ file }) => file))]);
  tell(`Running ${all.length} files of tests …`);
  const tried = await tests.tryMutants(all, (done) => tell(`Ran ${done} of ${all.length} files of tests …`));
  if (tried.failed.length > 0) throw new FailingTests(tried.failed.join('\n'));
  const outcomes = new Map<number, Result['outcome']>();
  for (const [id, by] of tried.killed) outcomes.set(id, { kind: 'killed', by });
  for (const id of tried.endless) outcomes.set(id, { kind: 'endless' });
  const left = mutants.filter(({ id }) => !outcomes.has(id));
  for (const [done, mutant] of left.entries()) {
    if (signal.aborted) break;
    tell(`Running ${done + 1} of ${left.length} mutants alone …`);
    const reaching = nearestFirst(mutant, testsOf([mutant.file]), tried);
    const ms = reaching.reduce((sum, file) => sum + (tried.reached.get(file)?.ms ?? 0), 0);
    const outcome =
      reaching.length === 0
        ? ({ kind: 'untested' } as const)
        : await tests.runWith(mutant.id, reaching, 60_000 + ms * 5);
    if (outcome) outcomes.set(mutant.id, outcome);
  }
  return outcomes;
}

/**
 * The files of tests that reach a mutant, those of its room and those that take the least time first. Code that runs while
 * modules load was reached in the first file of a worker only, so all that import it count.
 */
function nearestFirst(mutant: Mutant, related: readonly string[], { reached }: Tried): string[] {
  const facts = (file: string) => reached.get(file);
  const isLoading = related.some((file) => facts(file)?.outside.has(mutant.id));
  const own = `/tests/unit/${dirname(mutant.file.replace('src/core/', ''))}/`;
  const rank = (file: string) => (file.includes(own) ? 0 : 1);
  return related
    .filter((file) => isLoading || facts(file)?.inside.has(mutant.id))
    .sort((a, b) => rank(a) - rank(b) || (facts(a)?.ms ?? 0) - (facts(b)?.ms ?? 0))
    .slice(0, maxFilesAlone);
}

/** Code and tests with their text, by path from the root with slashes. */
function readSources(root: string): Map<string, string> {
  const listed = execFileSync(
    'git',
    ['ls-files', '-co', '--exclude-standard', '-z', 'src', 'scripts', 'tests'],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  const names = listed.split('\0').filter((name) => /\.tsx?$/.test(name));
  return new Map(names.map((name) => [name, readFileSync(join(root, name), 'utf8')]));
}
