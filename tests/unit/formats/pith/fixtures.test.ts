import { describe, expect, test } from 'vitest';
import { casesOfFiles, expectReviewed, fixtureNames, inputsOf } from '../../../support/formats/inputs.ts';
import { cases } from '../../../support/formats/pith/cases.ts';
import { inShort, readDump } from '../../../support/formats/pith/read-dump.ts';

const inputs = inputsOf('pith', 'txt', cases);

test('every fixture is a case, and every case has an input', () => {
  expect(fixtureNames('pith', 'txt')).toEqual(casesOfFiles(cases));
});

describe.each(Object.entries(cases))('%s', (name, { promises, input, findings = [], point, expected }) => {
  const outcome = readDump(inputs[name] ?? '');

  test(promises, () => {
    expect(outcome.findings.map(inShort)).toEqual(findings);
    expect(outcome.record === null).toBe(point === undefined);
    if (outcome.record) expect(point?.(outcome.record)).toEqual(expected);
  });

  test('the whole record and all findings are as reviewed', async () => {
    const { record, findings } = outcome;
    await expectReviewed('pith', name, input, { record, findings: findings.map(inShort) });
  });
});
