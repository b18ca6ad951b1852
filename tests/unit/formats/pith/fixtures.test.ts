import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cases } from '../../../support/formats/pith/cases.ts';
import { inShort, readDump } from '../../../support/formats/pith/read-dump.ts';

const folder = new URL('../../../fixtures/pith/', import.meta.url);
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length))
  .sort();

test('every fixture is a case, and every case has its fixture', () => {
  expect(names).toEqual(Object.keys(cases).sort());
});

describe.each(Object.entries(cases))('%s', (name, { promises, findings = [], point, expected }) => {
  const outcome = readDump(readFileSync(new URL(`${name}.txt`, folder)));

  test(promises, () => {
    expect(outcome.findings.map(inShort)).toEqual(findings);
    expect(outcome.record === null).toBe(point === undefined);
    if (outcome.record) expect(point?.(outcome.record)).toEqual(expected);
  });

  test('the whole record and all findings are as reviewed', async () => {
    const actual = JSON.stringify(
      { record: outcome.record, findings: outcome.findings.map(inShort) },
      null,
      2,
    );
    await expect(`${actual}\n`).toMatchFileSnapshot(fileURLToPath(new URL(`${name}.expected.json`, folder)));
  });
});
