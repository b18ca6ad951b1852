import { describe, expect, test } from 'vitest';
import {
  addCounts,
  closingLine,
  exitCodeOf,
  playwrightCounts,
  runnerResult,
  vitestCounts,
} from '../../../../scripts/lib/tests/test-report.ts';

const vitestReport = {
  testResults: [
    { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
    {
      status: 'passed',
      assertionResults: [{ status: 'skipped' }, { status: 'todo' }, { status: 'pending' }],
    },
    { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
  ],
};

describe('closingLine(counts)', () => {
  test('is `N passed, N failed`, which a machine can read', () => {
    expect(closingLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
  });

  test('names skipped tests only where there are some', () => {
    expect(closingLine({ passed: 1, failed: 2, skipped: 3 })).toBe('1 passed, 2 failed, 3 skipped');
  });
});

describe('exitCodeOf(counts)', () => {
  test('is 0 only where something passed and nothing failed', () => {
    expect(exitCodeOf({ passed: 1, failed: 0, skipped: 1 })).toBe(0);
    expect(exitCodeOf({ passed: 9, failed: 1, skipped: 0 })).toBe(1);
    expect(exitCodeOf({ passed: 0, failed: 0, skipped: 0 })).toBe(1);
    expect(exitCodeOf({ passed: 0, failed: 0, skipped: 5 })).toBe(1);
  });
});

test('addCounts(all) adds each kind by itself; nothing gives zeros', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(addCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  expect(addCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});

describe('vitestCounts(report)', () => {
  test('does not count a skipped or planned test as passed', () => {
    expect(vitestCounts(vitestReport)).toEqual({ passed: 3, failed: 1, skipped: 3 });
  });

  test('counts a file that could not be run as one failure', () => {
    const report = { testResults: [{ status: 'failed', assertionResults: [] }, { status: 'failed' }] };
    expect(vitestCounts(report)).toEqual({ passed: 0, failed: 2, skipped: 0 });
  });

  test('is undefined for something else', () => {
    expect([null, 'text', {}, { testResults: 3 }].map(vitestCounts)).toEqual(Array(4).fill(undefined));
  });
});

describe('playwrightCounts(report)', () => {
  test('counts a test that passed only on a second try as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3, startTime: '' };
    expect(playwrightCounts({ stats })).toEqual({ passed: 5, failed: 3, skipped: 3 });
  });

  test('is undefined for something else', () => {
    const reports = [null, {}, { stats: {} }, { stats: { expected: 'many' } }];
    expect(reports.map(playwrightCounts)).toEqual(Array(4).fill(undefined));
  });
});

describe('runnerResult(report, exitCode, readCounts)', () => {
  const green = JSON.stringify({ testResults: vitestReport.testResults.slice(0, 2) });

  test('a green run has its counts and no problem', () => {
    expect(runnerResult(green, 0, vitestCounts)).toEqual({
      counts: { passed: 2, failed: 0, skipped: 3 },
      problems: [],
    });
  });

  test('failed tests are counted as they are, without a further problem', () => {
    expect(runnerResult(JSON.stringify(vitestReport), 1, vitestCounts)).toEqual({
      counts: { passed: 3, failed: 1, skipped: 3 },
      problems: [],
    });
  });

  test('a runner without a report is one failure with its reason', () => {
    expect(runnerResult(undefined, 1, vitestCounts)).toEqual({
      counts: { passed: 0, failed: 1, skipped: 0 },
      problems: ['The runner ended with exit code 1 and wrote no report.'],
    });
    expect(runnerResult(undefined, null, vitestCounts).problems).toEqual([
      'The runner was ended by a signal and wrote no report.',
    ]);
  });

  test.each(['', '{"testRes', '[]', 'null'])('a report that is `%s` is one failure', (report) => {
    expect(runnerResult(report, 0, vitestCounts)).toEqual({
      counts: { passed: 0, failed: 1, skipped: 0 },
      problems: ['The runner ended with exit code 0 and its report is not one that can be read.'],
    });
  });

  test('an error outside of the tests is one failure beside the passed tests', () => {
    expect(runnerResult(green, 1, vitestCounts)).toEqual({
      counts: { passed: 2, failed: 1, skipped: 3 },
      problems: ['The runner ended with exit code 1 although none of its tests failed.'],
    });
  });

  test('a run without any test is a failure', () => {
    expect(runnerResult('{"testResults":[]}', 0, vitestCounts)).toEqual({
      counts: { passed: 0, failed: 1, skipped: 0 },
      problems: ['The runner ran no test.'],
    });
  });
});
