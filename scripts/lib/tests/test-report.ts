import { stripVTControlCharacters } from 'node:util';

/** Of the message of a failed test, which its runner prints whole where the test ran. */
const mostMessageLines = 12;

/** Numbers of tests by outcome. A skipped test does not count as passed. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What the report of a runner says: the counts, and each failed test as `file: title`, with the first lines of its message. */
export interface RunnerReport {
  counts: Counts;
  failures: string[];
}

/**
 * The result of one step. `failures` has each failed test as in the report of its runner, and a sentence for a failed
 * command or runner.
 */
export type StepResult = RunnerReport;

/** Adds up counts; an empty list gives zeros. */
export function addCounts(all: readonly Counts[]): Counts {
  return {
    passed: sum(all.map((counts) => counts.passed)),
    failed: sum(all.map((counts) => counts.failed)),
    skipped: sum(all.map((counts) => counts.skipped)),
  };
}

/** The last line of `npm test`: `3 passed, 0 failed`, with `, 1 skipped` only if tests were skipped. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** 1 if a test failed or none passed, so that an empty run is never green. */
export function exitCodeOf({ passed, failed }: Counts): 0 | 1 {
  return failed > 0 || passed === 0 ? 1 : 0;
}

/** The failed tests of all steps, for the end of the output; undefined if none failed. */
export function failureList(failures: readonly string[]): string | undefined {
  return failures.length > 0 ? `Failed:\n${failures.map((failure) => `- ${failure}`).join('\n')}` : undefined;
}

/**
 * The result of a test runner, from its exit code and its JSON report (undefined if it wrote none). A runner that
 * fails for another reason than a failed test counts as one failed test, with the reason.
 */
export function runnerResult(
  report: string | undefined,
  exitCode: number | null,
  read: (report: unknown) => RunnerReport | undefined,
): StepResult {
  const ending = exitCode === null ? 'was ended by a signal' : `ended with exit code ${exitCode}`;
  if (report === undefined) return oneFailure(`The runner ${ending} and wrote no report.`);
  const result = read(parseJson(report));
  if (!result) return oneFailure(`The runner ${ending} and its report cannot be read.`);
  const { counts } = result;
  if (counts.failed > 0) return result;
  if (exitCode !== 0) {
    const reasons = result.failures.map((failure) => ` ${failure}`).join('');
    return oneFailure(`The runner ${ending} although none of its tests failed.${reasons}`, counts);
  }
  if (counts.passed + counts.skipped === 0) return oneFailure('The runner ran no test.');
  return result;
}

/**
 * Reads a report of vitest's JSON reporter, with file names from `root`; a file that failed before its tests could
 * run is one failure.
 */
export function readVitestReport(report: unknown, root = ''): RunnerReport | undefined {
  if (!isRecord(report) || !Array.isArray(report.testResults)) return undefined;
  const files = report.testResults.filter(isRecord).map((file) => {
    const name = fileName(file.name, root);
    const tests = recordsIn(file.assertionResults);
    const failed = tests.filter((test) => test.status === 'failed');
    const passed = tests.filter((test) => test.status === 'passed').length;
    const failures = failed.map((test) => {
      const title = titleOf([...strings(test.ancestorTitles), test.title]);
      return `${name}: ${title}${messageOf(strings(test.failureMessages)[0])}`;
    });
    if (file.status === 'failed' && failed.length === 0) {
      failures.push(`${name}: the file could not be run. ${firstLine(file.message)}`.trim());
    }
    return {
      counts: { passed, failed: failures.length, skipped: tests.length - passed - failed.length },
      failures,
    };
  });
  return {
    counts: addCounts(files.map(({ counts }) => counts)),
    failures: files.flatMap(({ failures }) => failures),
  };
}

/**
 * Reads a report of Playwright's JSON reporter; a test that passed only on a second try is a failure. An error outside
 * of the tests, as in the set-up, is among the failures but not counted.
 */
export function readPlaywrightReport(report: unknown): RunnerReport | undefined {
  if (!isRecord(report) || !isRecord(report.stats)) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  if (![expected, unexpected, flaky, skipped].every(Number.isInteger)) return undefined;
  const errors = recordsIn(report.errors).map(({ message }) => firstLine(message));
  return {
    counts: {
      passed: Number(expected),
      failed: Number(unexpected) + Number(flaky),
      skipped: Number(skipped),
    },
    failures: [...recordsIn(report.suites).flatMap((suite) => suiteFailures(suite, [])), ...errors],
  };
}

/** A step that failed as a whole: one failed test in addition to those that were counted. */
export function oneFailure(failure: string, counted: Counts = addCounts([])): StepResult {
  return { counts: { ...counted, failed: counted.failed + 1 }, failures: [failure] };
}

/** A step that could not run here: one skipped test. */
export function oneSkipped(): StepResult {
  return { counts: { passed: 0, failed: 0, skipped: 1 }, failures: [] };
}

/** The outermost suite of Playwright is the file, whose title is its name. */
function suiteFailures(suite: Record<string, unknown>, titles: unknown[]): string[] {
  const own = recordsIn(suite.specs)
    .map((spec) => ({ spec, failed: recordsIn(spec.tests).filter(isFailure) }))
    .filter(({ failed }) => failed.length > 0)
    .map(({ spec, failed }) => {
      const results = failed.flatMap((test) => recordsIn(test.results));
      const [error] = results.flatMap((result) => recordsIn(result.errors));
      return `${spec.file}:${spec.line}: ${titleOf([...titles, spec.title])}${messageOf(error?.message)}`;
    });
  const nested = recordsIn(suite.suites).flatMap((inner) => suiteFailures(inner, [...titles, inner.title]));
  return [...own, ...nested];
}

function isFailure({ status }: Record<string, unknown>): boolean {
  return status === 'unexpected' || status === 'flaky';
}

/** The message of a failed test below its name, to the end of its first lines or to the calls that led to it. */
function messageOf(message: unknown): string {
  if (typeof message !== 'string') return '';
  const lines = stripVTControlCharacters(message).split(/\r?\n/);
  const calls = lines.findIndex((line) => /^\s+at /.test(line));
  return lines
    .slice(0, calls < 0 ? undefined : calls)
    .filter((line) => line.trim() !== '')
    .slice(0, mostMessageLines)
    .map((line) => `\n    ${line.trimEnd()}`)
    .join('');
}

function fileName(name: unknown, root: string): string {
  const path = String(name).replaceAll('\\', '/');
  const folder = `${root.replaceAll('\\', '/')}/`;
  return path.startsWith(folder) ? path.slice(folder.length) : path;
}

function titleOf(titles: unknown[]): string {
  return titles.map(String).join(' › ');
}

function firstLine(text: unknown): string {
  return typeof text === 'string' ? (text.split('\n').find((line) => line.trim() !== '') ?? '').trim() : '';
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function recordsIn(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
