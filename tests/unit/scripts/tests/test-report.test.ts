import { describe, expect, test } from 'vitest';
import {
  addCounts,
  closingLine,
  exitCodeOf,
  failureList,
  oneSkipped,
  readPlaywrightReport,
  readVitestReport,
  runnerResult,
} from '../../../../scripts/lib/tests/test-report.ts';

const vitestReport = {
  testResults: [
    {
      name: '/here/tests/unit/a.test.ts',
      status: 'passed',
      assertionResults: [{ status: 'passed' }, { status: 'passed' }],
    },
    {
      name: '/here/tests/unit/b.test.ts',
      status: 'passed',
      assertionResults: [{ status: 'skipped' }, { status: 'todo' }, { status: 'pending' }],
    },
    {
      name: '/here/tests/unit/c.test.ts',
      status: 'failed',
      assertionResults: [
        { status: 'passed', ancestorTitles: [], title: 'works' },
        { status: 'failed', ancestorTitles: ['parse(text)', 'an empty file'], title: 'is an error' },
      ],
    },
  ],
};
const failure = 'tests/unit/c.test.ts: parse(text) › an empty file › is an error';

function readHere(report: unknown) {
  return readVitestReport(report, '/here');
}

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

test('oneSkipped() is in the closing line, and alone is no green run', () => {
  const { counts, failures } = oneSkipped();
  expect(closingLine(addCounts([{ passed: 2, failed: 0, skipped: 0 }, counts]))).toBe(
    '2 passed, 0 failed, 1 skipped',
  );
  expect(exitCodeOf(counts)).toBe(1);
  expect(failures).toEqual([]);
});

describe('failureList(failures)', () => {
  test('has a line for each failed test', () => {
    expect(failureList(['a.test.ts: works', 'b.spec.ts:3: opens'])).toBe(
      'Failed:\n- a.test.ts: works\n- b.spec.ts:3: opens',
    );
  });

  test('is nothing where nothing failed', () => {
    expect(failureList([])).toBeUndefined();
  });
});

describe('readVitestReport(report, root)', () => {
  test('names each failed test with its file, and does not count a skipped or planned test as passed', () => {
    expect(readHere(vitestReport)).toEqual({
      counts: { passed: 3, failed: 1, skipped: 3 },
      failures: [failure],
    });
  });

  test('counts a file that could not be run as one failure, and says why', () => {
    const report = {
      testResults: [
        {
          name: '/here/tests/a.test.ts',
          status: 'failed',
          message: '\nCannot find x.ts\n  at y',
          assertionResults: [],
        },
        { name: 'C:\\tests\\b.test.ts', status: 'failed' },
      ],
    };
    expect(readHere(report)).toEqual({
      counts: { passed: 0, failed: 2, skipped: 0 },
      failures: [
        'tests/a.test.ts: the file could not be run. Cannot find x.ts',
        'C:/tests/b.test.ts: the file could not be run.',
      ],
    });
  });

  test('shows the first lines of a message below the name, without colours and calls', () => {
    const message = `\u001b[31mAssertionError: expected 1 to be 2\u001b[39m\n\n- 2\n+ 1\n    at file.ts:3:1\n  code`;
    const test = { status: 'failed', ancestorTitles: [], title: 'adds', failureMessages: [message] };
    const long = { ...test, failureMessages: [Array(50).fill('line').join('\n')] };
    const [short = '', cut = ''] =
      readHere({ testResults: [{ name: 'a.test.ts', status: 'failed', assertionResults: [test, long] }] })
        ?.failures ?? [];
    expect(short).toBe('a.test.ts: adds\n    AssertionError: expected 1 to be 2\n    - 2\n    + 1');
    expect(cut.split('\n')).toHaveLength(13);
  });

  test('is undefined for something else', () => {
    expect([null, 'text', {}, { testResults: 3 }].map(readHere)).toEqual(Array(4).fill(undefined));
  });
});

describe('readPlaywrightReport(report)', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 3, startTime: '' };
  const spec = { title: 'opens', file: 'map.spec.ts', line: 7, tests: [{ status: 'expected' }] };

  test('names each failed test with its file, line and message, also one that passed only on a second try', () => {
    const results = [
      { errors: [{ message: 'Error: it is open\n\n    at map.spec.ts:9:3' }] },
      { errors: [] },
    ];
    const suites = [
      {
        title: 'map.spec.ts',
        specs: [spec, { ...spec, title: 'closes', line: 9, tests: [{ status: 'flaky', results }] }],
        suites: [
          {
            title: 'the map',
            specs: [{ ...spec, tests: [{ status: 'expected' }, { status: 'unexpected' }] }],
          },
        ],
      },
    ];
    expect(readPlaywrightReport({ stats, suites })).toEqual({
      counts: { passed: 5, failed: 2, skipped: 3 },
      failures: ['map.spec.ts:9: closes\n    Error: it is open', 'map.spec.ts:7: the map › opens'],
    });
  });

  test('has the error of a failed set-up among the failures', () => {
    const report = {
      stats: { ...stats, unexpected: 0, flaky: 0 },
      errors: [{ message: 'No site.\n  at x' }],
    };
    expect(readPlaywrightReport(report)?.failures).toEqual(['No site.']);
    expect(runnerResult(JSON.stringify(report), 1, readPlaywrightReport)).toEqual({
      counts: { passed: 5, failed: 1, skipped: 3 },
      failures: ['The runner ended with exit code 1 although none of its tests failed. No site.'],
    });
  });

  test('is undefined for something else', () => {
    const reports = [null, {}, { stats: {} }, { stats: { expected: 'many' } }];
    expect(reports.map(readPlaywrightReport)).toEqual(Array(4).fill(undefined));
  });
});

describe('runnerResult(report, exitCode, read)', () => {
  const green = JSON.stringify({ testResults: vitestReport.testResults.slice(0, 2) });

  test('a green run has its counts and no problem', () => {
    expect(runnerResult(green, 0, readHere)).toEqual({
      counts: { passed: 2, failed: 0, skipped: 3 },
      failures: [],
    });
  });

  test('failed tests are counted as they are, and named', () => {
    expect(runnerResult(JSON.stringify(vitestReport), 1, readHere)).toEqual({
      counts: { passed: 3, failed: 1, skipped: 3 },
      failures: [failure],
    });
  });

  test('a runner without a report is one failure with its reason', () => {
    expect(runnerResult(undefined, 1, readHere)).toEqual({
      counts: { passed: 0, failed: 1, skipped: 0 },
      failures: ['The runner ended with exit code 1 and wrote no report.'],
    });
    expect(runnerResult(undefined, null, readHere).failures).toEqual([
      'The runner was ended by a signal and wrote no report.',
    ]);
  });

  test.each(['', '{"testRes', '[]', 'null'])('a report that is `%s` is one failure', (report) => {
    expect(runnerResult(report, 0, readHere)).toEqual({
      counts: { passed: 0, failed: 1, skipped: 0 },
      failures: ['The runner ended with exit code 0 and its report cannot be read.'],
    });
  });

  test('an error outside of the tests is one failure beside the passed tests', () => {
    expect(runnerResult(green, 1, readHere)).toEqual({
      counts: { passed: 2, failed: 1, skipped: 3 },
      failures: ['The runner ended with exit code 1 although none of its tests failed.'],
    });
  });

  test('a run without any test is a failure', () => {
    expect(runnerResult('{"testResults":[]}', 0, readHere)).toEqual({
      counts: { passed: 0, failed: 1, skipped: 0 },
      failures: ['The runner ran no test.'],
    });
  });
});
