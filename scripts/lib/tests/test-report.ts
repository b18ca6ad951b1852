/** How many tests ended how. A skipped test is not a passed one. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** What one step came to; each problem is a sentence about a failure that no test of the runner reports itself. */
export interface StepResult {
  counts: Counts;
  problems: string[];
}

/** Adds up counts; nothing gives zeros. */
export function addCounts(all: readonly Counts[]): Counts {
  return {
    passed: sum(all.map((counts) => counts.passed)),
    failed: sum(all.map((counts) => counts.failed)),
    skipped: sum(all.map((counts) => counts.skipped)),
  };
}

/** The last line of `npm test`: `3 passed, 0 failed`, with `, 1 skipped` only where tests were skipped. */
export function closingLine({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** 1 where a test failed or none passed, so that an empty run is never a green one. */
export function exitCodeOf({ passed, failed }: Counts): 0 | 1 {
  return failed > 0 || passed === 0 ? 1 : 0;
}

/**
 * What a test runner came to, from its exit code and its JSON report (undefined where it wrote none). A runner that
 * fails in any other way than by a failed test counts as one failed test, with the reason.
 */
export function runnerResult(
  report: string | undefined,
  exitCode: number | null,
  readCounts: (report: unknown) => Counts | undefined,
): StepResult {
  const ending = exitCode === null ? 'was ended by a signal' : `ended with exit code ${exitCode}`;
  if (report === undefined) return oneFailure(`The runner ${ending} and wrote no report.`);
  const counts = readCounts(parseJson(report));
  if (!counts) return oneFailure(`The runner ${ending} and its report is not one that can be read.`);
  if (counts.failed > 0) return { counts, problems: [] };
  if (exitCode !== 0) return oneFailure(`The runner ${ending} although none of its tests failed.`, counts);
  if (counts.passed + counts.skipped === 0) return oneFailure('The runner ran no test.');
  return { counts, problems: [] };
}

/** Counts a report of vitest's JSON reporter; a file that failed before its tests could run is one failure. */
export function vitestCounts(report: unknown): Counts | undefined {
  if (!isRecord(report) || !Array.isArray(report.testResults)) return undefined;
  return addCounts(
    report.testResults.filter(isRecord).map((file) => {
      const tests = Array.isArray(file.assertionResults) ? file.assertionResults.filter(isRecord) : [];
      const passed = tests.filter((test) => test.status === 'passed').length;
      const failed = tests.filter((test) => test.status === 'failed').length;
      const isBrokenFile = file.status === 'failed' && failed === 0;
      return { passed, failed: isBrokenFile ? 1 : failed, skipped: tests.length - passed - failed };
    }),
  );
}

/** Counts a report of Playwright's JSON reporter; a test that passed only on a second try is a failure. */
export function playwrightCounts(report: unknown): Counts | undefined {
  const stats = isRecord(report) ? report.stats : undefined;
  if (!isRecord(stats)) return undefined;
  const { expected, unexpected, flaky, skipped } = stats;
  if (![expected, unexpected, flaky, skipped].every(Number.isInteger)) return undefined;
  return {
    passed: Number(expected),
    failed: Number(unexpected) + Number(flaky),
    skipped: Number(skipped),
  };
}

/** A step that failed as a whole: one failed test beside those that were counted. */
export function oneFailure(problem: string, counted: Counts = addCounts([])): StepResult {
  return { counts: { ...counted, failed: counted.failed + 1 }, problems: [problem] };
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
