import { expect, test } from 'vitest';
import { LeftOutFields } from '../../../src/core/messages/left-out-fields.ts';

test('LeftOutFields gives one finding for each field, at its first place, with how often it occurs', () => {
  const fields = new LeftOutFields();
  fields.add('language', { path: '/0/language' });
  fields.add('toString', { line: 3, column: 2 });
  fields.add('language', { path: '/7/language' });
  expect(fields.findings()).toMatchObject([
    {
      rule: 'left-out-field',
      path: '/0/language',
      reason: '“language” has no field in a record; it occurs 2 times.',
    },
    { line: 3, column: 2, reason: '“toString” has no field in a record; it occurs 1 time.' },
  ]);
});
