import { expect, test } from 'vitest';
import type { Result } from '../../../../scripts/lib/mutation/mutation-test.ts';
import { countKilled, printReport } from '../../../../scripts/lib/mutation/print-report.ts';

const result = (file: string, outcome: Result['outcome'], replacement = 'b'): Result => ({
  mutant: { file, line: 7, start: 0, end: 1, replacement, isStatement: replacement === '', id: 1 },
  code: 'a(\n  1,\n)',
  outcome,
});
const results = [
  result('src/core/text/dates.ts', { kind: 'killed', by: 'dates' }),
  result('src/core/text/dates.ts', { kind: 'endless' }),
  result('src/core/text/lines.ts', { kind: 'survived' }),
  result('src/core/figures/bars.ts', { kind: 'untested' }, ''),
];
const report = { results, mutations: 200, refused: 3 };

test('what no test noticed is named with its line and change, and each room has its counts', () => {
  expect(printReport(report, false).split('\n')).toEqual([
    'src/core/text/lines.ts:7 survived: a( 1, ) → b',
    'src/core/figures/bars.ts:7 untested: a( 1, ) taken out',
    '',
    'room     mutants  killed  endless  survived  untested  unfinished',
    'figures        1       0        0         0         1           0   0 %',
    'text           3       1        1         1         0           0  66 %',
    'all            4       1        1         1         1           0  50 %',
    '',
    'Drawn from 200 possible mutations; 3 further ones were drawn that the types refuse.',
  ]);
});

test('what a test noticed is named with that test, if asked for', () => {
  expect(printReport(report, true)).toContain('src/core/text/dates.ts:7 killed: a( 1, ) → b (dates)\n');
});

test('a mutant that runs without end counts as killed', () => {
  expect(countKilled(results)).toEqual({ total: 4, killed: 2 });
});
