import { expect, test } from 'vitest';
import type { FetchOutcome } from '../../../../scripts/lib/fetch/fetch-outcome.ts';
import { refreshReport, refreshTitle } from '../../../../scripts/lib/fetch/refresh-report.ts';
import type { HistoryEntry } from '../../../../src/core/schemas/history-entry.ts';

const entry = (title: string): HistoryEntry => ({
  ...{ paper: 'a', title, keys: [], firstSeen: null, lastSeen: null },
  ...{ source: 'openalex', gone: null, retracted: null },
});
const none = { found: [], gone: [], returned: [], retracted: [] };
const outcome = (facts: Partial<FetchOutcome> = {}): FetchOutcome => ({
  ...{ hub: 'hub', title: 'A Hub', outcomes: [], written: [], papers: 5, errors: [], exitCode: 0 },
  changes: none,
  ...facts,
});

test('nothing that changed is one sentence', () => {
  expect(refreshReport([outcome()])).toBe('No paper is new, gone or retracted.\n');
  expect(refreshTitle([outcome()])).toBe('data: look up citing papers');
});

test('the title counts over all hubs', () => {
  const changes = { ...none, found: [entry('a'), entry('b')] };
  const outcomes = [outcome({ changes }), outcome({ changes: { ...none, retracted: [entry('c')] } })];
  expect(refreshTitle(outcomes)).toBe('data: look up citing papers, 2 new, 1 retracted');
});

test('a title of a source mentions nobody and is no markup', () => {
  const report = refreshReport([
    outcome({ changes: { ...none, found: [entry('@team <img src=x> [x](y)\n# z')] } }),
  ]);
  expect(report).toContain('- \\@team \\<img src=x> \\[x\\](y) \\# z');
});

test('stays below what GitHub takes, however much changed', () => {
  const many = Array.from({ length: 5000 }, (_, index) => entry(`${index} ${'long '.repeat(50)}`));
  const changes = { found: many, gone: many, returned: many, retracted: many };
  const report = refreshReport(Array.from({ length: 20 }, () => outcome({ changes })));
  expect(report.length).toBeLessThan(65_536);
  expect(report).toContain('- and 4,950 more\n');
  expect(report).toMatch(/\n\nThe rest is left out here\.\n$/);
});
