import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { reportSchema } from '../../../src/core/schemas/report.ts';

const message = {
  file: 'data/dumps/x.pith.txt',
  line: 11,
  column: 1,
  path: null,
  field: null,
  severity: 'warning',
  rule: 'unknown-role',
  reason: 'Found it.',
  expected: null,
  action: 'Kept it.',
};
const report = (changes: object) => ({
  schemaVersion: 1,
  ok: true,
  counts: { info: 0, warning: 1, error: 0 },
  entries: { 'data/dumps/x.pith.txt': 50 },
  messages: [{ ...message, ...changes }],
});

describe('reportSchema', () => {
  test('takes a report', () => {
    expect(reportSchema.parse(report({}))).toEqual(report({}));
    expect(reportSchema.safeParse(report({ file: null, line: null, column: null, path: '/1' })).success).toBe(
      true,
    );
  });

  test.each([
    { line: 0 },
    { column: 0 },
    { column: 1.5 },
    { file: '' },
    { severity: 'fatal' },
    { rule: 'Unknown role' },
    { reason: '' },
    { action: '' },
    { expected: '' },
    { extra: 1 },
    { path: undefined },
  ])('refuses a message with %j', (changes) => {
    expect(reportSchema.safeParse(report(changes)).success).toBe(false);
  });

  test('has a JSON Schema', () => {
    expect(z.toJSONSchema(reportSchema)).toMatchObject({ type: 'object', additionalProperties: false });
  });
});
