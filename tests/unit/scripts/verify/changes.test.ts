import { expect, test } from 'vitest';
import { plainHub, plainPaper } from '../../../../scripts/lib/site/plain-record.ts';
import { compareHubs } from '../../../../scripts/lib/verify/changes.ts';
import { printChanges, printChecks } from '../../../../scripts/lib/verify/print.ts';

const paper = (id: string, more = {}) => ({ ...plainPaper, id, title: `Paper ${id}`, ...more });
const record = (id: string, citingPapers: ReturnType<typeof paper>[]) => ({
  schemaVersion: 1 as const,
  hub: { ...plainHub, id },
  citingPapers,
  sources: [],
});

test('papers that are new, gone and changed are named by hub; a place that moved is no change', () => {
  const before = [
    record('a', [paper('x'), paper('y', { source: [{ file: 'a.csv', line: 2 }] }), paper('z')]),
    record('same', [paper('x')]),
  ];
  const after = [
    record('a', [
      paper('y', { source: [{ file: 'a.csv', line: 9 }] }),
      paper('z', { issued: '2026' }),
      paper('w'),
    ]),
    record('same', [paper('x')]),
    record('new-hub', [paper('v')]),
  ];
  expect(compareHubs(before, after)).toEqual([
    {
      hub: 'a',
      hubFields: [],
      new: ['Paper w'],
      gone: ['Paper x'],
      changed: [{ title: 'Paper z', fields: ['issued'] }],
    },
    { hub: 'new-hub', hubFields: [], new: ['Paper v'], gone: [], changed: [] },
  ]);
});

test('a hub paper with another fact is a change, although its list is as it was', () => {
  const before = record('a', [paper('x')]);
  const after = { ...before, hub: { ...before.hub, issued: '2026', provenance: {} } };
  const changes = compareHubs([before], [after]);
  expect(changes).toEqual([{ hub: 'a', hubFields: ['issued'], new: [], gone: [], changed: [] }]);
  expect(printChanges(changes, 'the last commit')).toBe(
    'Changes since the last commit:\n- a: 0 new, 0 gone, 0 changed\n  - changed: the hub paper (issued)',
  );
});

test('the summary names hubs with their counts, and at most twenty papers of each', () => {
  const many = Array.from({ length: 25 }, (_, index) => paper(`p${index}`));
  const printed = printChanges(compareHubs([], [record('a', many)]), 'the last commit');
  expect(printed).toContain(
    'Changes since the last commit:\n- a: 25 new, 0 gone, 0 changed\n  - new: Paper p0\n',
  );
  expect(printed).toMatch(/new: Paper p19\n {2}- and 5 more$/);
  expect(printChanges([], 'the last commit')).toBe('Changes since the last commit: none.');
});

test('a check that failed is followed by what is wrong', () => {
  const checks = [
    { name: 'HTML', what: '3 pages', problems: [] },
    { name: 'links', what: '9 addresses', problems: ['index.html: x/ (no such file)'] },
  ];
  expect(printChecks(checks)).toBe(
    '- HTML: fine (3 pages)\n- links: 1 problem (9 addresses)\n  - index.html: x/ (no such file)',
  );
});
