// Runs inside of vitest, in place of its own runner: tries mutants in each test that reaches them.
import { appendFileSync } from 'node:fs';
import fc from 'fast-check';
import { inject, type RunnerTestCase, type RunnerTestSuite, type SerializedConfig, TestRunner } from 'vitest';
import type { LogLine, Order } from './log.ts';

declare global {
  var __mutant: (id: number) => boolean;
}

/** A mutant that is reached so much more often than the code that it replaces runs without end. */
const maxTimes = 100;
const minVisits = 100_000;

const mutants = {
  active: 0,
  /** How often each mutant was reached since the last reset. */
  visits: new Map<number, number>(),
  /** How often the active one may still be reached. */
  left: Number.POSITIVE_INFINITY,
};

globalThis.__mutant = (id) => {
  mutants.visits.set(id, (mutants.visits.get(id) ?? 0) + 1);
  if (id !== mutants.active) return false;
  mutants.left -= 1;
  if (mutants.left < 0) throw new Error('This mutant runs without end.');
  return true;
};

export default class MutationRunner extends TestRunner {
  readonly #order: Order;
  readonly #killed = new Set<number>();
  readonly #outside = new Set<number>();
  readonly #inside = new Set<number>();
  #began = performance.now();

  constructor(config: SerializedConfig) {
    super(config);
    this.#order = inject('mutation');
    mutants.active = this.#order.active;
    this.#log({ pid: process.pid });
  }

  override onCollectStart(file: Parameters<TestRunner['onCollectStart']>[0]): void {
    super.onCollectStart(file);
    this.#began = performance.now();
    mutants.visits.clear();
  }

  async runTask(test: RunnerTestCase): Promise<void> {
    const run = TestRunner.getTestFn(test);
    // What was reached until here ran while modules loaded or in a hook: it runs once for many tests.
    for (const id of mutants.visits.keys()) this.#outside.add(id);
    mutants.visits.clear();
    // The first case of a property test that fails is enough.
    fc.configureGlobal({ ...fc.readConfigureGlobal(), endOnFailure: true });
    const began = performance.now();
    await run();
    const ms = performance.now() - began;
    const visits = new Map(mutants.visits);
    for (const id of visits.keys()) this.#inside.add(id);
    if (this.#order.tries && !test.fails && !hasHooks(test)) {
      for (const [id, times] of visits) {
        if (this.#killed.has(id) || this.#order.skip.includes(id)) continue;
        await this.#try(test, id, times, ms);
      }
    }
    mutants.visits.clear();
  }

  override async onAfterRunSuite(suite: RunnerTestSuite): Promise<void> {
    await super.onAfterRunSuite(suite);
    if (!('filepath' in suite)) return;
    const ms = performance.now() - this.#began;
    for (const id of mutants.visits.keys()) this.#outside.add(id);
    this.#log({ file: suite.file.filepath, inside: [...this.#inside], outside: [...this.#outside], ms });
    this.#inside.clear();
    this.#outside.clear();
  }

  /** Runs a test with a mutant. If it fails, it must pass without it again: else the mutant changed what tests share. */
  async #try(test: RunnerTestCase, id: number, times: number, ms: number): Promise<void> {
    this.#log({ trying: id, limit: 20_000 + ms * 20 });
    mutants.active = id;
    mutants.left = times * maxTimes + minVisits;
    const passes = await this.#passes(test, 5000 + ms * 10);
    mutants.active = 0;
    if (passes) return;
    if (!(await this.#passes(test, 60_000))) {
      this.#log({ spoils: id });
      process.kill(process.pid, 'SIGKILL');
    }
    this.#killed.add(id);
    this.#log({ killed: id, by: test.fullTestName });
  }

  /** Whether a test passes in so many milliseconds; it may wait for what never comes. */
  async #passes(test: RunnerTestCase, limit: number): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const isOver = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('This test does not end.')), limit);
    });
    try {
      this.onBeforeTryTask(test, { retry: 0, repeats: 0 });
      await Promise.race([TestRunner.getTestFn(test)(), isOver]);
      this.onAfterTryTask(test);
      return true;
    } catch {
      return false;
    } finally {
      clearTimeout(timer);
    }
  }

  #log(line: LogLine): void {
    appendFileSync(this.#order.log, `${JSON.stringify(line)}\n`);
  }
}

/** Whether hooks prepare a test: it cannot run twice between them. */
function hasHooks(test: RunnerTestCase): boolean {
  for (let suite = test.suite ?? test.file; suite; suite = suite.suite as RunnerTestSuite) {
    const { beforeEach, afterEach } = TestRunner.getSuiteHooks(suite);
    if (beforeEach.length > 0 || afterEach.length > 0) return true;
    if (suite === test.file) break;
  }
  return false;
}
