import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import type { LogLine, Order } from './log.ts';

/** What the files of tests said of mutants. */
export interface Tried {
  /** The test that failed, by mutant. */
  killed: Map<number, string>;
  /** Mutants that run without end in a test. */
  endless: Set<number>;
  /** By file of tests: the mutants that it reaches, and how long it takes. */
  reached: Map<string, { inside: Set<number>; outside: Set<number>; ms: number }>;
  /** Tests that fail without any mutant. */
  failed: string[];
}

export type Outcome = { kind: 'killed'; by: string } | { kind: 'endless' } | { kind: 'survived' };

/** Runs files of unit tests on code that has switches of mutants. Nothing is written to the repository. */
export class Tests {
  readonly #vitest: Vitest;
  readonly #folder: string;
  readonly #signal: AbortSignal;
  #runs = 0;

  private constructor(vitest: Vitest, folder: string, signal: AbortSignal) {
    this.#vitest = vitest;
    this.#folder = folder;
    this.#signal = signal;
  }

  /** `code` is what each file holds instead of its own text, by its path; `signal` ends each run. */
  static async open(root: string, code: ReadonlyMap<string, string>, signal: AbortSignal): Promise<Tests> {
    const { default: config } = await import(pathToFileURL(join(root, 'tests/vitest.config.ts')).href);
    const { test: unit } = config.test.projects[0];
    const folder = mkdtempSync(join(tmpdir(), 'mutate-'));
    const vitest = await createVitest(
      {
        ...unit,
        ...{ root, config: false, watch: false, pool: 'forks', maxWorkers: 1, isolate: false },
        // A cache on disk would keep the switches of other runs. No snapshot is ever written.
        fsModuleCache: false,
        ...{ update: 'none', reporters: [{}], runner: join(import.meta.dirname, 'runner.ts') },
        sequence: { sequencer: AsGiven },
      },
      {
        cacheDir: folder,
        plugins: [
          {
            name: 'mutants',
            enforce: 'pre',
            transform: (_, id) => code.get(id.replace(/\?.*$/, '')) ?? null,
          },
        ],
      },
    );
    await vitest.standalone();
    return new Tests(vitest, folder, signal);
  }

  async close(): Promise<void> {
    await this.#vitest.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Runs all files, and each test again with each mutant that it reaches until a test fails. */
  async tryMutants(files: readonly string[], tell: (done: number) => void): Promise<Tried> {
    const tried: Tried = { killed: new Map(), endless: new Set(), reached: new Map(), failed: [] };
    const skip = new Set<number>();
    let left = [...files];
    // A mutant that ends the worker is left out, and the other files go on in a new one.
    while (left.length > 0) {
      const { lines, failed, stopped } = await this.#run(
        left,
        { active: 0, tries: true, skip: [...skip] },
        null,
      );
      for (const line of lines) {
        if ('killed' in line) {
          tried.killed.set(line.killed, line.by);
          skip.add(line.killed);
        }
        if ('spoils' in line) skip.add(line.spoils);
        if ('file' in line) {
          const { inside, outside, ms } = line;
          tried.reached.set(line.file, { inside: new Set(inside), outside: new Set(outside), ms });
        }
      }
      if (this.#signal.aborted) break;
      if (stopped !== null) {
        tried.endless.add(stopped);
        skip.add(stopped);
      }
      const before = left.length;
      left = left.filter((file) => !tried.reached.has(file));
      const hasLost = stopped !== null || lines.some((line) => 'spoils' in line);
      if (!hasLost) tried.failed.push(...(await this.#failing(failed, files)));
      if (!hasLost && left.length > 0) {
        tried.failed.push(...left.map((file) => `${file} did not run`));
        break;
      }
      if (left.length < before) tell(files.length - left.length);
    }
    return tried;
  }

  /** Which of the failures are those of tests; a mutant may have changed what later tests share. */
  async #failing(failed: readonly string[], files: readonly string[]): Promise<string[]> {
    if (failed.length === 0) return [];
    return (await this.#run(files, { active: 0, tries: false, skip: [] }, null)).failed;
  }

  /** Runs files with one mutant until a test fails, at most for so many milliseconds; null if it was told to end. */
  async runWith(id: number, files: readonly string[], limit: number): Promise<Outcome | null> {
    const { failed, stopped } = await this.#run(files, { active: id, tries: false, skip: [] }, limit);
    if (this.#signal.aborted) return null;
    if (stopped !== null) return { kind: 'endless' };
    const [by] = failed;
    return by === undefined ? { kind: 'survived' } : { kind: 'killed', by };
  }

  async #run(files: readonly string[], order: Omit<Order, 'log'>, limit: number | null) {
    this.#runs += 1;
    const log = join(this.#folder, `${this.#runs}.log`);
    writeFileSync(log, '');
    const project = this.#vitest.projects[0];
    if (!project) throw new Error('vitest has no project.');
    this.#vitest.provide('mutation', { ...order, log });
    this.#vitest.config.bail = order.tries ? 0 : 1;
    project.config.bail = this.#vitest.config.bail;
    let stopped: number | null = null;
    const watch = watchLog(log, limit, this.#signal, (trying) => {
      stopped = order.tries ? trying : order.active;
    });
    const result = await this.#vitest.runTestSpecifications(
      files.map((file): TestSpecification => project.createSpecification(file)),
    );
    clearInterval(watch);
    // The result also has what other files were found to be in earlier runs.
    const own = result.testModules.filter(({ moduleId }) => files.includes(moduleId));
    const failed = own.flatMap((module) => [
      ...module.errors().map(({ message }) => `${module.relativeModuleId}: ${message}`),
      ...Array.from(
        module.children.allTests('failed'),
        ({ fullName }) => `${module.relativeModuleId}: ${fullName}`,
      ),
    ]);
    const errors = result.unhandledErrors.map((error) => String((error as Error).message ?? error));
    return { lines: readLog(log), failed: [...failed, ...errors], stopped };
  }
}

/**
 * Ends the worker if it takes longer than `limit`, or than it said that a test may take with a mutant, or if `signal` says
 * so.
 */
function watchLog(
  log: string,
  limit: number | null,
  signal: AbortSignal,
  stop: (trying: number) => void,
): NodeJS.Timeout {
  const began = Date.now();
  let size = 0;
  let since = began;
  return setInterval(() => {
    const lines = readLog(log);
    if (lines.length !== size) since = Date.now();
    size = lines.length;
    const last = lines.at(-1);
    const pid = lines.findLast((line) => 'pid' in line)?.pid;
    const isTrying = last !== undefined && 'trying' in last;
    const isOver = limit === null ? isTrying && Date.now() - since > last.limit : Date.now() - began > limit;
    if (!(isOver || signal.aborted) || pid === undefined) return;
    stop(isTrying ? last.trying : 0);
    process.kill(pid, 'SIGKILL');
  }, 1000);
}

function readLog(log: string): LogLine[] {
  // A worker that was ended may have left a part of a line.
  const lines = readFileSync(log, 'utf8').split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line));
}

/** Runs files in the order given, not those first that took longest. */
class AsGiven {
  sort<T>(files: T): T {
    return files;
  }

  shard<T>(files: T): T {
    return files;
  }
}
